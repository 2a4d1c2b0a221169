import type { Bounds } from '../../stats/proportion.ts';
import type { Day } from '../day.ts';
import type { Followed } from '../followed.ts';
import type { ForgottenGroup } from '../forgotten.ts';
import type { Claimed, Verdict } from './verdict.ts';

/** What the trade says, one by one; each is measured in a file of its own name. */
export const CLAIM_IDS = [
  'refused-6-7',
  'not-lost-95',
  'perhaps-80',
  'refusals-alarm',
  'sectors-differ',
  'abroad-differs',
  'same-seller',
  'third-attempt',
  'relational-gestures',
  'unannounced-delay',
  'satisfied-not-loyal',
  'top-15',
  'seven-times-cheaper',
  'whatsapp-98',
  'causes-differ',
] as const;

export type ClaimId = (typeof CLAIM_IDS)[number];

/** Where a claim comes from. */
export type ClaimSource = 'seed 001' | 'seed 002' | 'seed 003' | 'seed 004' | 'survey';

/**
 * How the report is read. Whoever looks again and again, as one does, gets intervals that hold for all looks together; whoever has
 * fixed one day beforehand may use the narrower ones for a single look.
 */
export type Look = 'repeated' | 'single';

export type ClaimMethod =
  | 'clopper-pearson'
  | 'newcombe'
  | 'permutation'
  | 'census'
  | 'cost-ratio'
  | 'wilson-ends';

/** A part of what a claim is about: one of its denominators, or one of the groups it compares. */
export interface ClaimGroup {
  /** What the words call it; `stratum` stands for a name of the firm's own. */
  readonly group: GroupName;
  /** That name. */
  readonly label: string | null;
  readonly numerator: number;
  readonly denominator: number;
  /** These three are null where there are too few. */
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** By this part alone; null where it is not judged by itself. */
  readonly verdict: Verdict | null;
}

export type GroupName =
  | 'answered'
  | 'reached'
  | 'listed'
  | 'all-answered'
  | 'believed-not-lost'
  | 'perhaps-ordered'
  | 'stratum'
  | 'other-strata'
  | 'abroad'
  | 'home'
  | 'same-seller'
  | 'other-seller'
  | 'first-attempt'
  | 'second-attempt'
  | 'later-attempt'
  | 'relational'
  | 'economic'
  | 'relational-reordered'
  | 'economic-reordered'
  | 'not-announced'
  | 'announced'
  | 'drift'
  | 'top-customers'
  | 'reactivated'
  | 'phone'
  | 'visit'
  | 'email'
  | 'sms'
  | 'whatsapp'
  | 'letter'
  | 'seller-says-price'
  | 'customer-says-price';

/** What is missing in the data, so that a claim cannot be looked at. */
export type MissingData =
  | 'sector'
  | 'country'
  | 'satisfaction'
  | 'acquisition-cost'
  | 'hourly-cost'
  | 'minutes'
  | 'revenue'
  | 'cohort';

/** Why a verdict is what it is; the sentence lives with the words. */
export type Why =
  /** The interval lies within the claim, beyond it, or reaches both. */
  | { readonly is: 'within' | 'beyond' | 'both' }
  | { readonly is: 'too-few'; readonly needed: number; readonly have: number }
  | { readonly is: 'missing'; readonly what: MissingData }
  /** Orders are counted when the window is over. */
  | { readonly is: 'immature'; readonly maturesOn: Day }
  /** The strata differ so much that one figure for all would hide it. */
  | { readonly is: 'withheld'; readonly by: 'sector' | 'country'; readonly pValue: number }
  /** No alarm, so nobody is looked for; or an alarm that points to nobody in particular. */
  | { readonly is: 'no-alarm' | 'alarm-undirected' }
  | { readonly is: 'alarm-directed'; readonly departments: readonly string[] }
  | { readonly is: 'strata-differ' | 'strata-alike'; readonly pValue: number }
  /** An answer proves that a message was opened; none does not prove that it was not. */
  | { readonly is: 'openings-unseen' };

/** A claim of the trade beside what was measured. */
export interface ClaimResult {
  readonly id: ClaimId;
  readonly source: ClaimSource;
  /** A share, a difference of two shares, a ratio of two costs, or nothing that can be measured. */
  readonly kind: 'share' | 'difference' | 'ratio' | 'unmeasured';
  readonly claimed: Claimed | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** For one look; null where there are too few, or the figure is withheld. */
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly method: ClaimMethod | null;
  /** For all looks together. */
  readonly anytime: Bounds | null;
  /** Which of the two the verdict is read off; null where it is read off neither. */
  readonly decidedBy: 'anytime' | 'fixed' | null;
  /** If everybody without an answer said the one thing, or the other. */
  readonly bounds: Bounds | null;
  readonly verdict: Verdict;
  readonly why: Why;
  readonly groups: readonly ClaimGroup[];
  /** The customers compared were not chosen by chance: the difference may come from who they are. */
  readonly isObservational: boolean;
}

/** What the program can say of the contacts' and gestures' cost, and what the firm has set beside it. */
export interface CostFacts {
  /** Of contacts and gestures; null while the cost of an hour is not set, or no contact tells its minutes. */
  readonly totalCents: number | null;
  readonly missing: 'hourly-cost' | 'minutes' | null;
  /** What winning a new customer costs; null = not set. */
  readonly acquisitionCents: number | null;
}

/** All that claims are measured from. */
export interface Evidence {
  readonly followed: readonly Followed[];
  /** What those add who have asked to be forgotten: their answers count in shares of all, and in no comparison of groups. */
  readonly forgotten: readonly ForgottenGroup[];
  readonly look: Look;
  /** Is the window over, so that orders may be counted? null where no cohort has been frozen. */
  readonly window: { readonly isOver: boolean; readonly endsOn: Day } | null;
  readonly costs: CostFacts;
  /** What every customer of the firm who made revenue has brought, in cents, whoever is in the cohort. */
  readonly revenues: readonly number[];
}

/** A claim of the register. */
export interface Claim {
  readonly id: ClaimId;
  readonly measure: (evidence: Evidence) => ClaimResult;
}
