import { type CauseKind, factsOf } from './cause.ts';

/** What the priority is computed from; null = not known, which counts as neutral. */
export interface PriorityFacts {
  readonly lostCentsPerYear: number;
  readonly timesCadence: number | null;
  readonly reachable: boolean;
  readonly contactPersonKnown: boolean;
  readonly cause: CauseKind | null;
}

/**
 * Value × ease, both in [0, 1]. Sellers left alone judge lost customers on these two axes but misjudge both
 * (Leach & Liu 2014), so both are shown and `contributions` adds up to the score.
 */
export interface Priority {
  readonly score: number;
  readonly value: number;
  readonly ease: number;
  readonly contributions: Readonly<Record<EaseFactor, number>>;
}

export type EaseFactor = 'freshness' | 'controllableCause' | 'reachable' | 'contactPerson';

const EASE_WEIGHT: Readonly<Record<EaseFactor, number>> = {
  freshness: 0.5,
  controllableCause: 0.25,
  reachable: 0.15,
  contactPerson: 0.1,
};

/** Priorities of a whole list at once: a customer's value is its rank among those on it. */
export function prioritiesOf(list: readonly PriorityFacts[]): Priority[] {
  const sorted = Float64Array.from(list, (facts) => facts.lostCentsPerYear).sort();
  return list.map((facts) => priorityOf(facts, shareAtMost(sorted, facts.lostCentsPerYear)));
}

function priorityOf(facts: PriorityFacts, value: number): Priority {
  const factors = easeFactors(facts);
  const contributions = { freshness: 0, controllableCause: 0, reachable: 0, contactPerson: 0 };
  let ease = 0;
  for (const name of Object.keys(EASE_WEIGHT) as EaseFactor[]) {
    const part = EASE_WEIGHT[name] * factors[name];
    ease += part;
    contributions[name] = value * part;
  }
  return { score: value * ease, value, ease, contributions };
}

function easeFactors(facts: PriorityFacts): Record<EaseFactor, number> {
  return {
    // The longer the silence in the customer's own terms, the colder the trail: 2 × → 0.5, 8 × → 0.125.
    freshness: facts.timesCadence === null ? 0.5 : 1 / Math.max(1, facts.timesCadence),
    controllableCause: facts.cause === null ? 0.5 : easeOfCause(facts.cause),
    reachable: facts.reachable ? 1 : 0,
    contactPerson: facts.contactPersonKnown ? 1 : 0,
  };
}

function easeOfCause(cause: CauseKind): number {
  const { controllable, canChange } = factsOf(cause);
  if (controllable) return 1;
  return canChange ? 0.25 : 0;
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
