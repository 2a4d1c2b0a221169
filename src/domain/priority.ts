import { type CauseKind, factsOf } from './cause.ts';
import { CRITERIA, type Criterion } from './rating.ts';

/** What the priority is computed from; null = not known, which counts as neutral. */
export interface PriorityFacts {
  readonly lostCentsPerYear: number;
  /** Per cent, 0 to 100. */
  readonly ratings: Readonly<Record<Criterion, number | null>>;
  readonly timesCadence: number | null;
  readonly cause: CauseKind | null;
  /** A remedy of the cause is done and may be promised. */
  readonly isRemedied: boolean;
  readonly reachable: boolean;
  readonly contactPersonKnown: boolean;
  /** Who could introduce us again, or was brought by this customer. */
  readonly referrals: number | null;
  /** What earlier answers let expect; null while there are none. */
  readonly experience: { readonly share: number; readonly answers: number } | null;
}

/** How much each part of the value weighs against the others. */
export type ValueWeights = Readonly<Record<ValueFactor, number>>;

export const DEFAULT_VALUE_WEIGHTS: ValueWeights = {
  lostMargin: 5,
  potential: 1,
  strategy: 1,
  territory: 1,
  punctuality: 1,
  growth: 1,
};

export type ValueFactor = 'lostMargin' | Criterion;
export type EaseFactor =
  | 'freshness'
  | 'controllableCause'
  | 'complaintResolved'
  | 'reachable'
  | 'contactPerson'
  | 'referrals'
  | 'experience';
export type PriorityFactor = ValueFactor | EaseFactor;

export const VALUE_FACTORS = ['lostMargin', ...CRITERIA] as const satisfies readonly ValueFactor[];

/** One line of the arithmetic: judgement × weight = part of value or ease; its contribution is a part of the score. */
export interface WeighedFactor {
  readonly name: PriorityFactor;
  /** 0 speaks against calling this customer first, 1 for it, a half neither way. */
  readonly judgement: number;
  /** False where nothing is known: the half is then neutral, and marked. */
  readonly isKnown: boolean;
  /** Share of its side; those of a side add up to 1. */
  readonly weight: number;
  readonly part: number;
  readonly contribution: number;
}

/**
 * Value × ease, both in [0, 1]. Sellers left alone judge lost customers on these two axes but misjudge both
 * (Leach & Liu 2014), so both are shown, and the contributions add up to the score.
 */
export interface Priority {
  readonly score: number;
  readonly value: number;
  readonly ease: number;
  readonly contributions: Readonly<Record<PriorityFactor, number>>;
  readonly missing: readonly PriorityFactor[];
  readonly valueFactors: readonly WeighedFactor[];
  readonly easeFactors: readonly WeighedFactor[];
}

const NEUTRAL = 0.5;

const EASE_WEIGHT: Readonly<Record<Exclude<EaseFactor, 'experience'>, number>> = {
  freshness: 0.4,
  controllableCause: 0.2,
  complaintResolved: 0.15,
  reachable: 0.1,
  contactPerson: 0.1,
  referrals: 0.05,
};

/** However many answers there are, the customer's own situation keeps half of the ease. */
const EXPERIENCE_AT_MOST = 0.5;
/** After so many answers experience has half of the weight it can have. */
const ANSWERS_FOR_HALF = 20;

type Judgement = number | null;
type Weighed = Pick<WeighedFactor, 'name' | 'judgement' | 'isKnown' | 'weight' | 'part'>;

/** The priorities of a whole list: the scores of all, and any one of them with its parts. */
export interface PriorityRanking {
  readonly scores: Float64Array;
  readonly priorityAt: (index: number) => Priority;
}

/**
 * Priorities of a whole list at once: what a customer's lost margin is worth is its rank among those on it. Parts are made when
 * they are asked for: of a hundred thousand customers few are ever explained.
 */
export function priorityRanking(
  customers: number,
  factsAt: (index: number) => PriorityFacts,
  weights: ValueWeights = DEFAULT_VALUE_WEIGHTS,
): PriorityRanking {
  const margins = Float64Array.from({ length: customers }, (_, index) => factsAt(index).lostCentsPerYear);
  const sorted = margins.slice().sort();
  const priorityAt = (index: number) => {
    const facts = factsAt(index);
    const value = valueFactors(facts, shareAtMost(sorted, facts.lostCentsPerYear), weights);
    return priorityFrom(value, easeFactors(facts));
  };
  return { scores: margins.map((_, index) => priorityAt(index).score), priorityAt };
}

/** A product has two authors: half of the score is the doing of the value, shared out by its parts, half that of the ease. */
function priorityFrom(valueParts: readonly Weighed[], easeParts: readonly Weighed[]): Priority {
  const value = sumOfParts(valueParts);
  const ease = sumOfParts(easeParts);
  const ofValue = valueParts.map((factor) => ({ ...factor, contribution: (factor.part * ease) / 2 }));
  const ofEase = easeParts.map((factor) => ({ ...factor, contribution: (factor.part * value) / 2 }));
  const all = [...ofValue, ...ofEase];
  return {
    score: value * ease,
    value,
    ease,
    contributions: Object.fromEntries(all.map(({ name, contribution }) => [name, contribution])) as Record<
      PriorityFactor,
      number
    >,
    missing: all.filter(({ isKnown, weight }) => !isKnown && weight > 0).map(({ name }) => name),
    valueFactors: ofValue,
    easeFactors: ofEase,
  };
}

function sumOfParts(factors: readonly Weighed[]): number {
  return Math.min(
    1,
    factors.reduce((sum, { part }) => sum + part, 0),
  );
}

function valueFactors({ ratings }: PriorityFacts, rank: number, weights: ValueWeights): Weighed[] {
  const total = VALUE_FACTORS.reduce((sum, name) => sum + weights[name], 0);
  return VALUE_FACTORS.map((name) => {
    const judgement = name === 'lostMargin' ? rank : shareOf(ratings[name]);
    // Weights that are all nought say nothing: then the margin decides.
    const fallback = name === 'lostMargin' ? 1 : 0;
    return weighed(name, judgement, total > 0 ? weights[name] / total : fallback);
  });
}

function easeFactors(facts: PriorityFacts): Weighed[] {
  const { experience } = facts;
  const answers = experience?.answers ?? 0;
  const learned = (EXPERIENCE_AT_MOST * answers) / (answers + ANSWERS_FOR_HALF);
  const judged = easeJudgements(facts);
  const names = Object.keys(EASE_WEIGHT) as (keyof typeof EASE_WEIGHT)[];
  return [
    ...names.map((name) => weighed(name, judged[name], EASE_WEIGHT[name] * (1 - learned))),
    weighed('experience', experience?.share ?? null, learned),
  ];
}

function easeJudgements(facts: PriorityFacts): Record<keyof typeof EASE_WEIGHT, Judgement> {
  // A customer who does not say why is as unknown as one who was never asked.
  const cause = facts.cause === 'not-stated' ? null : facts.cause;
  return {
    // The longer the silence in the customer's own terms, the colder the trail: 2 × → 0.5, 8 × → 0.125.
    freshness: facts.timesCadence === null ? null : 1 / Math.max(1, facts.timesCadence),
    controllableCause: cause === null ? null : easeOfCause(cause),
    complaintResolved: cause === null ? null : easeOfComplaint(cause, facts.isRemedied),
    reachable: facts.reachable ? 1 : 0,
    contactPerson: facts.contactPersonKnown ? 1 : 0,
    // The first one opens the door, the others hardly wider.
    referrals: facts.referrals === null ? null : 1 - 4 ** -facts.referrals,
  };
}

function easeOfCause(cause: CauseKind): number {
  const { controllable, canChange } = factsOf(cause);
  if (controllable) return 1;
  return canChange ? 0.25 : 0;
}

/** Whoever was let down by us waits for it to be put right; of what was not our doing there is nothing to put right. */
function easeOfComplaint(cause: CauseKind, isRemedied: boolean): number {
  if (isRemedied) return 1;
  return factsOf(cause).side === 'ours' ? 0 : NEUTRAL;
}

function weighed(name: PriorityFactor, known: Judgement, weight: number): Weighed {
  const judgement = known ?? NEUTRAL;
  return { name, judgement, isKnown: known !== null, weight, part: judgement * weight };
}

function shareOf(percent: number | null): number | null {
  return percent === null ? null : Math.min(1, Math.max(0, percent / 100));
}

/** Share of the sorted values that are at most `value`. */
function shareAtMost(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low / sorted.length;
}
