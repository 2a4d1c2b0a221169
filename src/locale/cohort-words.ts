import type { CohortExclusion } from '../domain/cohort.ts';
import type { AuditKind } from '../domain/cohort-audit.ts';
import type { PlannedClaim } from '../domain/cohort-power.ts';
import type { Exclusion } from '../domain/customer.ts';
import type { Day } from '../domain/day.ts';
import type { DormancyRule } from '../domain/dormancy.ts';

/** Cohorts: what would be frozen, what is, and what has happened since. */
export interface CohortWords {
  /** When somebody is dormant, by this rule, as a person would write it down. */
  readonly rule: (rule: DormancyRule) => string;
  readonly title: (name: string, day: Day) => string;
  readonly size: (members: number) => string;
  readonly excluded: (counts: readonly (readonly [reason: string, count: number])[]) => string;
  readonly neverBought: (customers: number) => string;
  readonly lostButBuying: (customers: number) => string;
  readonly window: (days: number, endsOn: Day) => string;
  readonly arms: (contact: number, holdout: number, seed: number) => string;
  readonly noHoldout: (contact: number) => string;
  readonly beliefs: (lost: number, notLost: number, none: number) => string;
  readonly meanBelief: (percent: number) => string;
  readonly exclusions: Readonly<Record<Exclude<CohortExclusion, Exclusion>, string>>;
  readonly power: PowerWords;
  readonly ask: (name: string, members: number) => string;
  /** What is missing where nobody can be asked. */
  readonly confirmation: string;
  readonly notFrozen: string;
  readonly dryRun: string;
  readonly frozen: (name: string, members: number) => string;
  readonly seal: (sha256: string) => string;
  readonly keepSeal: string;
  readonly next: string;
  readonly missingBeliefs: (customers: number) => string;
  readonly none: string;
  readonly states: Readonly<Record<'open' | 'matured', string>>;
  readonly armNames: Readonly<Record<'contact' | 'holdout', string>>;
  readonly verified: (name: string, members: number, sha256: string) => string;
  readonly altered: (kept: string, computed: string) => string;
  readonly codesDiffer: string;
  readonly drawDiffers: string;
  readonly forgotten: (members: number) => string;
  readonly auditTitle: string;
  readonly noAudit: string;
  /** Members (or settings) concerned, the first of them by name. */
  readonly audit: Readonly<Record<AuditKind, (count: number, first: readonly string[]) => string>>;
  readonly heldOut: (customers: number) => string;
  readonly columns: Readonly<Record<CohortColumn, string>>;
}

export type CohortColumn =
  | 'cohort'
  | 'frozenOn'
  | 'windowEndsOn'
  | 'size'
  | 'contact'
  | 'holdout'
  | 'believed'
  | 'place'
  | 'arm'
  | 'lost'
  | 'percent'
  | 'claim'
  | 'verdict'
  | 'truth'
  | 'answersNeeded'
  | 'called'
  | 'leftAlone'
  | 'chance';

export interface PowerWords {
  readonly title: string;
  /** A share without decimals it does not need: `86 %`. */
  readonly share: (part: number) => string;
  readonly tooFew: string;
  readonly fewToCall: (customers: number) => string;
  readonly answers: (count: number) => string;
  readonly legend: (all: number, half: number) => string;
  readonly claims: Readonly<Record<PlannedClaim, string>>;
  /** What would have to be so of the very thing the claim is about. */
  readonly truths: Readonly<Record<PlannedClaim, (share: number) => string>>;
  readonly topFigure: string;
  readonly effectTitle: string;
  readonly fewLeftAlone: (customers: number) => string;
  readonly noEffect: string;
}
