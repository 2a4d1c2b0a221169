import type { Advice } from '../domain/advice.ts';
import type { ClaimId, ClaimSource, GroupName, MissingData } from '../domain/claims/claim.ts';
import type { Claimed } from '../domain/claims/verdict.ts';
import type { Day } from '../domain/day.ts';
import type { Standing } from '../domain/departments.ts';
import type { CurveGroup } from '../domain/reactivation.ts';
import type { UpliftVerdict } from '../domain/uplift.ts';

/** A figure with the two ends of its interval, as they are written. */
export interface WrittenInterval {
  readonly estimate: string;
  readonly low: string;
  readonly high: string;
}

/** What is said of one claim. */
export interface ClaimWords {
  /** The counts of a claim as the beginning of a sentence. */
  readonly counted: Readonly<Partial<Record<ClaimId, (numerator: number, denominator: number) => string>>>;
  readonly topCustomers: (top: number, customers: number, cents: number, ofCents: number) => string;
  readonly groups: Readonly<Record<Exclude<GroupName, 'stratum'>, string>>;
  readonly sources: Readonly<Record<ClaimSource, string>>;
  /** What a reader should know of how the claim is counted. */
  readonly notes: Readonly<Partial<Record<ClaimId, string>>>;
  readonly claimed: (claimed: Claimed, kind: 'share' | 'difference' | 'ratio') => string;
  /** `6,7 % [1,8–16,2]` */
  readonly share: (interval: WrittenInterval) => string;
  readonly points: (interval: WrittenInterval) => string;
  readonly ratio: (interval: WrittenInterval) => string;
  readonly count: (numerator: number, denominator: number) => string;
  readonly between: (low: string, high: string) => string;
  /** Where everybody is counted and nothing is estimated. */
  readonly whole: (estimate: string) => string;
  readonly source: (source: string) => string;
  readonly difference: (points: string) => string;
  readonly newAgainstBack: (ratio: string) => string;
  /** The interval for all looks together, and which of the two the verdict is read off. */
  readonly anytime: (interval: string, decides: boolean) => string;
  readonly compatible: (withSixToSeven: boolean, withNinetyFive: boolean) => string;
  readonly observational: string;
  readonly why: {
    readonly within: (interval: string, claimed: string) => string;
    readonly beyond: (interval: string, claimed: string) => string;
    readonly both: (interval: string, claimed: string) => string;
    readonly census: (figure: string, claimed: string, isWithin: boolean) => string;
    readonly tooFew: (needed: number, have: number) => string;
    /** Of two groups that are compared, the smaller one. */
    readonly tooFewOfTwo: (needed: number, have: number) => string;
    readonly missing: Readonly<Record<MissingData, string>>;
    readonly immature: (maturesOn: Day) => string;
    readonly withheld: Readonly<Record<'sector' | 'country', (pValue: string) => string>>;
    readonly noAlarm: string;
    readonly undirected: string;
    readonly directed: (departments: readonly string[]) => string;
    readonly strataDiffer: (pValue: string) => string;
    readonly strataAlike: (pValue: string) => string;
    readonly openingsUnseen: string;
  };
  /** In place of a verdict where the data for it do not exist, or not yet. */
  readonly noData: string;
  readonly waiting: string;
  /** Said once for all claims of which there are counts alone. */
  readonly countsOnly: string;
  /** Claims of which there is not a single case. */
  readonly noCases: (claims: readonly string[]) => string;
  readonly columns: Readonly<Record<ClaimColumn, string>>;
}

export type ClaimColumn =
  | 'id'
  | 'claim'
  | 'part'
  | 'source'
  | 'numerator'
  | 'denominator'
  | 'estimate'
  | 'low'
  | 'high'
  | 'anytimeLow'
  | 'anytimeHigh'
  | 'worstLow'
  | 'worstHigh'
  | 'verdict'
  | 'why';

/** The report around the claims, in the order in which it is read. */
export interface ReportWords {
  readonly title: (cohort: string | null, day: Day) => string;
  /** The first rung of a cohort's ladder. */
  readonly assigned: string;
  readonly brief: {
    readonly labels: Readonly<
      Record<'who' | 'answered' | 'proven' | 'disproven' | 'open' | 'tooFew' | 'todo', string>
    >;
    /** What stands in place of these three where nothing can be proven. */
    readonly described: Readonly<Record<'proven' | 'disproven' | 'open', string>>;
    readonly who: (members: number, frozenOn: Day, contact: number, holdout: number) => string;
    readonly touched: (customers: number) => string;
    readonly answered: (attempted: number, reached: number, conclusive: number) => string;
    readonly nothing: string;
    readonly tooFew: (claims: number) => string;
    readonly upliftShown: (points: string) => string;
    readonly upliftReversed: (points: string) => string;
    readonly sealBroken: string;
  };
  readonly advice: (advice: Advice, departments: (names: readonly string[]) => string) => string;
  readonly descriptionOnly: string;
  readonly howToFreeze: string;
  readonly cohortsThere: (names: readonly string[]) => string;
  readonly noContacts: string;
  readonly sections: Readonly<Record<ReportSection, string>>;
  readonly seal: (sha256: string, holds: boolean) => string;
  readonly ruleAndBelief: (counts: {
    readonly lost: number;
    readonly notLost: number;
    readonly unsaid: number;
    readonly lostButBuying: number;
  }) => string;
  readonly look: Readonly<Record<'repeated' | 'single', string>>;
  readonly attemptsEach: (attempts: number) => string;
  readonly holdoutContacted: (customers: number) => string;
  readonly firstAnswer: string;
  readonly worst: {
    readonly intro: (without: number, assigned: number) => string;
    readonly none: string;
    readonly tooFew: string;
    readonly rows: Readonly<Partial<Record<ClaimId, (low: string, high: string) => string>>>;
  };
  readonly quality: {
    readonly yes: (hard: number, soft: number) => string;
    readonly recheck: (checked: number, disagreed: number) => string;
    readonly noRecheck: string;
    readonly clustering: (sellers: number, answers: number, worth: number) => string;
  };
  readonly orders: {
    readonly reactivated: (reactivated: number, assigned: number, share: string | null) => string;
    readonly told: string;
    readonly immature: (maturesOn: Day) => string;
    readonly legend: string;
    readonly groups: Readonly<Record<CurveGroup, string>>;
    readonly columns: Readonly<
      Record<'group' | 'days' | 'atRisk' | 'ordered' | 'refused' | 'low' | 'high' | 'customers', string>
    >;
    readonly tooFew: (customers: number) => string;
  };
  readonly uplift: {
    readonly verdicts: Readonly<Record<UpliftVerdict, string>>;
    readonly arms: Readonly<Record<'contact' | 'holdout', (reactivated: number, assigned: number) => string>>;
    readonly difference: (points: string) => string;
    readonly extra: (estimate: number, low: number, high: number) => string;
    readonly onReached: (points: string) => string;
    readonly revenue: (called: number, alone: number, estimate: number, low: number, high: number) => string;
    readonly revenueVerdicts: Readonly<Record<'shown' | 'reversed' | 'not-shown', string>>;
    readonly useless: (had: number, needed: number) => string;
    readonly immature: (maturesOn: Day) => string;
  };
  readonly causes: {
    readonly none: string;
    readonly agreement: (agreed: number, cases: number, kappa: string | null) => string;
    readonly columns: Readonly<
      Record<
        'cause' | 'side' | 'bySeller' | 'byCustomer' | 'sellerSays' | 'customerSays' | 'customers',
        string
      >
    >;
    readonly departmentsTitle: string;
    readonly noDepartments: string;
    readonly departments: Readonly<
      Record<
        'department' | 'answers' | 'refusals' | 'share' | 'limit' | 'actLimit' | 'pValue' | 'standing',
        string
      >
    >;
    readonly standings: Readonly<Record<Standing, string>>;
    readonly process: string;
  };
  readonly sellers: {
    readonly hidden: string;
    readonly tooFew: (sellers: number) => string;
    readonly note: string;
    readonly columns: Readonly<Record<'seller' | 'customers' | 'foretold' | 'happened' | 'brier', string>>;
  };
  readonly maturity: {
    readonly immature: (customers: number, maturesOn: Day) => string;
    readonly mature: (maturesOn: Day) => string;
  };
  readonly secondLife: {
    readonly nobody: string;
    readonly reordered: (reordered: number, reactivated: number) => string;
    readonly revenue: (cents: number) => string;
    readonly margin: (cents: number, known: number, reactivated: number) => string;
    readonly noMargin: string;
    readonly relapsed: (all: number, same: number, other: number) => string;
    readonly discounts: (before: string | null, since: string | null) => string;
    readonly costs: (
      contacts: number,
      contactCents: number,
      gestures: number,
      gestureCents: number,
    ) => string;
    readonly untimed: (untimed: number, contacts: number) => string;
    readonly noCosts: Readonly<Record<'hourly-cost' | 'minutes', string>>;
    readonly profit: (cents: number) => string;
    readonly perReactivated: (cents: number) => string;
    readonly perExtra: (cents: number) => string;
  };
  readonly beliefs: {
    readonly waiting: string;
    readonly tooFew: (customers: number, returned: number) => string;
    readonly foretold: (foretold: string, happened: string, customers: number) => string;
    readonly pessimism: (points: string) => string;
    readonly verdicts: Readonly<Record<'too-dark' | 'too-bright' | 'not-decided', string>>;
    readonly brier: (brier: string, ofShare: string) => string;
    readonly columns: Readonly<Record<'believed' | 'customers' | 'returned', string>>;
  };
}

/** An invented campaign. */
export interface SimulationWords {
  readonly firm: string;
  readonly cohort: string;
  /** What the report has to find out. */
  readonly truth: (
    truth: {
      readonly customers: number;
      readonly refusal: number;
      readonly impossible: number;
      readonly contactRate: number;
      readonly base: number;
      readonly uplift: number;
      readonly sellerBias: number;
    },
    seed: number,
  ) => string;
  readonly kept: (db: string, endedOn: Day) => string;
}

export type ReportSection =
  | 'list'
  | 'ladder'
  | 'refusals'
  | 'worst'
  | 'quality'
  | 'orders'
  | 'uplift'
  | 'causes'
  | 'maturity'
  | 'audit'
  | 'claims'
  | 'secondLife'
  | 'beliefs'
  | 'sellers';
