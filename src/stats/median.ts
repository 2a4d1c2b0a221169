/** Above this many values a typed array sorts faster; below it, making one costs more than the sorting. */
const FEW = 256;

/** Median of a list of numbers, or undefined when there are none. Does not disturb the list. */
export function medianOf(values: readonly number[] | Int32Array): number | undefined {
  return quantileOf(values, 0.5);
}

/** Quantile `share` in [0, 1] by linear interpolation between order statistics (Hyndman & Fan 1996, type 7). */
export function quantileOf(values: readonly number[] | Int32Array, share: number): number | undefined {
  if (values.length === 0) return undefined;
  const sorted =
    values.length < FEW ? values.toSorted((one, other) => one - other) : new Float64Array(values).sort();
  const position = (sorted.length - 1) * share;
  const below = Math.floor(position);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? low;
  return low + (high - low) * (position - below);
}
