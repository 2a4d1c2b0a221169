import { shuffled } from '../stats/random.ts';
import { drawnAtRandom } from '../stats/random-draw.ts';
import type { CauseKind } from './cause.ts';
import { EXCLUSIONS, type Exclusion } from './customer.ts';
import { addDays, type Day } from './day.ts';
import type { DormancyReason, DormancyRule } from './dormancy.ts';
import type { Phase } from './phase.ts';

/** Called, or deliberately left alone until the window is over. */
export type Arm = 'contact' | 'holdout';

/** Why a dormant customer is not frozen into a cohort. */
export type CohortExclusion = Exclusion | 'in-open-cohort' | 'in-conversation' | 'on-call-list';

export const COHORT_EXCLUSIONS: readonly CohortExclusion[] = [
  ...EXCLUSIONS,
  'in-open-cohort',
  'in-conversation',
  'on-call-list',
];

/** The bands within which chance decides, so that both arms look alike. */
export interface Stratum {
  /** How likely no order is; where no model tells, how long the silence is against its limit. */
  readonly chanceBand: string;
  readonly seller: string | null;
  readonly valueBand: string;
}

/** What is frozen of a customer. Name, code and blocker are personal and not among what is sealed. */
export interface CohortMember extends Stratum {
  /** Stands for the code in all that is sealed. */
  readonly key: string;
  /** 1, 2, …: the random order in which the members are to be called. */
  readonly place: number;
  readonly arm: Arm;
  readonly customerId: number | null;
  /** These three are null once the customer has been forgotten; blocker also where none was given. */
  readonly code: string | null;
  readonly name: string | null;
  readonly blocker: string | null;
  readonly phase: Phase;
  readonly because: DormancyReason;
  readonly lastOrderOn: Day;
  readonly silentDays: number;
  readonly limitDays: number;
  readonly typicalGapDays: number | null;
  readonly orders: number;
  readonly totalCents: number;
  readonly lostCentsPerYear: number;
  readonly pNoOrder: number | null;
  readonly pAlive: number | null;
  /** The seller's belief as it stood; all null where there was none. */
  readonly isLost: boolean | null;
  readonly returnPercent: number | null;
  readonly cause: CauseKind | null;
  readonly believedBy: string | null;
  readonly believedOn: Day | null;
}

export interface ExcludedFromCohort {
  readonly key: string;
  readonly reason: CohortExclusion;
}

/** A cohort but for its seal. */
export interface CohortContent {
  readonly name: string;
  readonly frozenOn: Day;
  /** UTC instant. */
  readonly frozenAt: string;
  readonly rule: DormancyRule;
  readonly ruleText: string;
  /** What P0 came from, as JSON; null where no model was fitted. */
  readonly model: string | null;
  readonly windowDays: number;
  readonly holdoutShare: number;
  readonly seed: number;
  readonly generator: string;
  readonly members: readonly CohortMember[];
  readonly excluded: readonly ExcludedFromCohort[];
  readonly neverBought: number;
  /** Whom a seller called lost although the rule does not find them dormant. */
  readonly lostButBuying: number;
  /** The last belief and the last contact on record: whatever has a higher number came later. */
  readonly beliefsUntil: number;
  readonly contactsUntil: number;
}

export interface FrozenCohort {
  readonly id: number;
  readonly sha256: string;
  readonly content: CohortContent;
}

/** The last day on which an order counts. */
export function windowEndOf({ frozenOn, windowDays }: Pick<CohortContent, 'frozenOn' | 'windowDays'>): Day {
  return addDays(frozenOn, windowDays);
}

export function isOpenOn(cohort: Pick<CohortContent, 'frozenOn' | 'windowDays'>, today: Day): boolean {
  return cohort.frozenOn <= today && today <= windowEndOf(cohort);
}

/** What is under way with a dormant customer whom nothing keeps off the lists. */
export interface UnderWay {
  readonly isInOpenCohort: boolean;
  readonly lastContactOn: Day | null;
  readonly lastOrderOn: Day | null;
  /** Of a week that is not over: the call may have been made already, and not yet been told. */
  readonly isOnCallList: boolean;
}

/**
 * Why this customer cannot be frozen; null when nothing speaks against it. Every contact of the present silence does: what a
 * seller believes after the first call is no belief any more.
 */
export function cohortExclusionOf(exclusion: Exclusion | null, underWay: UnderWay): CohortExclusion | null {
  if (exclusion !== null) return exclusion;
  const { isInOpenCohort, lastContactOn, lastOrderOn, isOnCallList } = underWay;
  if (isInOpenCohort) return 'in-open-cohort';
  if (lastContactOn !== null && (lastOrderOn === null || lastOrderOn <= lastContactOn)) {
    return 'in-conversation';
  }
  return isOnCallList ? 'on-call-list' : null;
}

interface Chances {
  readonly pNoOrder: number | null;
  readonly silentDays: number;
  readonly limitDays: number;
}

export function chanceBandOf({ pNoOrder, silentDays, limitDays }: Chances): string {
  if (pNoOrder === null) return `silence-${bandAbove(silentDays / Math.max(1, limitDays), [1.5, 3])}`;
  return `p0-${bandAbove(pNoOrder, [0.5, 0.8, 0.95])}`;
}

/** How many of the limits are reached. */
function bandAbove(value: number, limits: readonly number[]): number {
  return limits.filter((limit) => value >= limit).length;
}

/** Thirds of a list by value, the dearest first; equal values are told apart by their keys, so that it is always the same. */
export function valueBands(
  list: readonly { readonly key: string; readonly lostCentsPerYear: number }[],
): Map<string, string> {
  const ranked = list.toSorted(
    (one, other) => other.lostCentsPerYear - one.lostCentsPerYear || (one.key < other.key ? -1 : 1),
  );
  return new Map(ranked.map(({ key }, rank) => [key, `value-${Math.floor((rank * 3) / ranked.length) + 1}`]));
}

/** How arms are drawn, for whoever wants to draw them again by other means. */
export const DRAWN_BY = 'xoshiro128**';

export interface Drawn {
  readonly arm: Arm;
  readonly place: number;
}

/**
 * The arm of each member and the order in which they are to be called, by chance alone, from what is sealed with the cohort:
 * whoever has the seed can draw again and must get the same.
 */
export function drawArms(
  members: readonly (Stratum & { readonly key: string })[],
  { seed, holdoutShare }: Pick<CohortContent, 'seed' | 'holdoutShare'>,
): Map<string, Drawn> {
  const { drawn } = drawnAtRandom(members, {
    share: holdoutShare,
    seed: `${seed}/holdout`,
    keyOf: ({ key }) => key,
    stratumOf: ({ chanceBand, seller, valueBand }) => JSON.stringify([chanceBand, seller, valueBand]),
  });
  const holdout = new Set(drawn.map(({ key }) => key));
  const order = shuffled(members.map(({ key }) => key).toSorted(), `${seed}/order`);
  return new Map(
    order.map((key, index) => [key, { arm: holdout.has(key) ? 'holdout' : 'contact', place: index + 1 }]),
  );
}

export function armSizes(members: readonly Pick<CohortMember, 'arm'>[]): Record<Arm, number> {
  const holdout = members.filter(({ arm }) => arm === 'holdout').length;
  return { contact: members.length - holdout, holdout };
}

export function exclusionCounts(
  excluded: readonly Pick<ExcludedFromCohort, 'reason'>[],
): Record<CohortExclusion, number> {
  const counts = Object.fromEntries(COHORT_EXCLUSIONS.map((reason) => [reason, 0])) as Record<
    CohortExclusion,
    number
  >;
  for (const { reason } of excluded) counts[reason] += 1;
  return counts;
}
