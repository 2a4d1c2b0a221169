/** Up to this many values, putting each in its place beats every general way of sorting. */
const FEW = 40;

/** Median of a list of numbers, or undefined when there are none. Does not disturb the list. */
export function medianOf(values: ArrayLike<number>): number | undefined {
  return quantileOf(values, 0.5);
}

/** Quantile `share` in [0, 1] by linear interpolation between order statistics (Hyndman & Fan 1996, type 7). */
export function quantileOf(values: ArrayLike<number>, share: number): number | undefined {
  if (values.length === 0) return undefined;
  const sorted = values.length < FEW ? insertionSorted(values) : new Float64Array(values).sort();
  const position = (sorted.length - 1) * share;
  const below = Math.floor(position);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? low;
  return low + (high - low) * (position - below);
}

function insertionSorted(values: ArrayLike<number>): number[] {
  const sorted: number[] = [];
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] ?? Number.NaN;
    let place = i;
    for (let before = sorted[place - 1]; place > 0 && before !== undefined && before > value; ) {
      sorted[place] = before;
      place -= 1;
      before = sorted[place - 1];
    }
    sorted[place] = value;
  }
  return sorted;
}
