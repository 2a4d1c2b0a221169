/** A score of each customer beside what then happened: the event is what a high score foretells. */
export interface Foretold {
  readonly scores: Float64Array;
  /** 1 where it happened, else 0; the same customers in the same order. */
  readonly happened: Uint8Array;
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
 * Area under the ROC curve with its standard error (DeLong, DeLong & Clarke-Pearson 1988), in O(n log n). Undefined when it happened to nobody or to everybody.
 */
export function separationOf(foretold: Foretold): Separation | undefined {
  const placed = placementsOf(foretold);
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
export function separationGap(one: Foretold, other: Foretold): SeparationGap | undefined {
  const isSame = one.happened.every((value, i) => value === other.happened[i]);
  if (!isSame || one.happened.length !== other.happened.length) {
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

/** Each score is looked up among the sorted ones of the other side: no pair need be looked at. */
function placementsOf({ scores, happened }: Foretold): Placements | undefined {
  const yes = scores.filter((_, i) => happened[i] === 1);
  const no = scores.filter((_, i) => happened[i] !== 1);
  if (yes.length === 0 || no.length === 0) return undefined;
  const [sortedYes, sortedNo] = [yes.toSorted(), no.toSorted()];
  return {
    happened: yes.map((score) => shareBelow(sortedNo, score)),
    spared: no.map((score) => 1 - shareBelow(sortedYes, score)),
  };
}

/** Share of the values below `score`, equal ones counting half. */
function shareBelow(ascending: Float64Array, score: number): number {
  const below = countWhere(ascending, (value) => value < score);
  const upTo = countWhere(ascending, (value) => value <= score);
  return (below + upTo) / 2 / ascending.length;
}

/** How many values hold, where all that hold come first. */
function countWhere(values: Float64Array, holds: (value: number) => boolean): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(values[middle] ?? Number.NaN)) low = middle + 1;
    else high = middle;
  }
  return low;
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
