/** A score beside what then happened: the event is what a high score foretells. */
export interface Foretold {
  readonly score: number;
  readonly happened: boolean;
}

/** How well a score tells those apart to whom it happened. */
export interface Separation {
  readonly happened: number;
  readonly spared: number;
  /** Probability that one to whom it happened scores higher than one spared, ties counting half. 0.5 is a coin. */
  readonly auc: number;
  readonly standardError: number;
}

/**
 * Area under the ROC curve with its standard error (DeLong, DeLong & Clarke-Pearson 1988), from midranks in O(n log n) (Sun &
 * Xu 2014). Undefined when it happened to nobody or to everybody.
 */
export function separationOf(list: readonly Foretold[]): Separation | undefined {
  const placed = placementsOf(list);
  if (placed === undefined) return undefined;
  return {
    happened: placed.happened.length,
    spared: placed.spared.length,
    auc: meanOf(placed.happened),
    standardError: Math.sqrt(varianceOfMean(placed.happened) + varianceOfMean(placed.spared)),
  };
}

/** The difference between two scores' areas on the same customers. */
export interface SeparationGap {
  readonly difference: number;
  readonly standardError: number;
}

/**
 * How much better `one` tells them apart than `other`, both scores of the same customers in the same order. The standard error
 * is DeLong's: two scores rank the same customers much alike, and their common luck cancels out.
 *
 * @throws RangeError when the lists are not about the same customers
 */
export function separationGap(
  one: readonly Foretold[],
  other: readonly Foretold[],
): SeparationGap | undefined {
  if (one.length !== other.length || one.some(({ happened }, i) => happened !== other[i]?.happened)) {
    throw new RangeError('two scores of different customers cannot be compared');
  }
  const [first, second] = [placementsOf(one), placementsOf(other)];
  if (first === undefined || second === undefined) return undefined;
  const happened = first.happened.map((value, i) => value - (second.happened[i] ?? 0));
  const spared = first.spared.map((value, i) => value - (second.spared[i] ?? 0));
  return {
    difference: meanOf(happened),
    standardError: Math.sqrt(varianceOfMean(happened) + varianceOfMean(spared)),
  };
}

interface Placements {
  /** For each to whom it happened, the share of the spared that score lower, ties counting half. */
  readonly happened: Float64Array;
  /** For each spared, the share of the others that score higher, ties counting half. */
  readonly spared: Float64Array;
}

/** A rank among all minus the rank among one's own is the number of the others below: no pair need be looked at. */
function placementsOf(list: readonly Foretold[]): Placements | undefined {
  const ranks = midranks(list.map(({ score }) => score));
  const [yes, no] = [true, false].map((side) => {
    const own = list.flatMap(({ happened }, index) => (happened === side ? [index] : []));
    const among = midranks(own.map((index) => list[index]?.score ?? Number.NaN));
    return Float64Array.from(own, (index, i) => (ranks[index] ?? 0) - (among[i] ?? 0));
  });
  if (yes === undefined || no === undefined || yes.length === 0 || no.length === 0) return undefined;
  return {
    happened: yes.map((below) => below / no.length),
    spared: no.map((below) => 1 - below / yes.length),
  };
}

/** Ranks from 1, equal values sharing the mean of theirs. */
function midranks(values: readonly number[]): Float64Array {
  const order = Uint32Array.from(values, (_, index) => index);
  order.sort((one, other) => (values[one] ?? 0) - (values[other] ?? 0));
  const ranks = new Float64Array(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && values[order[to] ?? 0] === values[order[from] ?? 0]) to += 1;
    for (const index of order.subarray(from, to)) ranks[index] = (from + 1 + to) / 2;
    from = to;
  }
  return ranks;
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Of one value nothing is known about the spread; it is counted as none. */
function varianceOfMean(values: Float64Array): number {
  if (values.length < 2) return 0;
  const mean = meanOf(values);
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return squares / (values.length - 1) / values.length;
}
