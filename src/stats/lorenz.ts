/** A point of the Lorenz curve: this share of the customers, largest first, makes this share of the sum. */
export interface LorenzPoint {
  readonly share: number;
  readonly ofSum: number;
}

/**
 * How a sum is spread, largest values first (Lorenz 1905, read from the other end, as a sales manager does). From (0, 0) to (1, 1),
 * a point per value. Empty when the values sum to nothing.
 *
 * @throws RangeError for a value below nothing
 */
export function lorenzCurve(values: readonly number[]): LorenzPoint[] {
  const sorted = Float64Array.from(values).sort().reverse();
  const sum = sorted.reduce((total, value) => total + value, 0);
  if ((sorted.at(-1) ?? 0) < 0) throw new RangeError(`${sorted.at(-1)} is less than nothing`);
  if (sum === 0) return [];
  let running = 0;
  const points = Array.from(sorted, (value, index) => {
    running += value;
    return { share: (index + 1) / sorted.length, ofSum: index + 1 === sorted.length ? 1 : running / sum };
  });
  return [{ share: 0, ofSum: 0 }, ...points];
}

/** Share of the sum that the largest `share` in [0, 1] of the values make, a value cut in two where it must be. */
export function shareOfTop(curve: readonly LorenzPoint[], share: number): number | undefined {
  if (curve.length === 0) return undefined;
  const position = share * (curve.length - 1);
  const below = Math.floor(position);
  const low = curve[below]?.ofSum ?? 1;
  const high = curve[below + 1]?.ofSum ?? low;
  return low + (high - low) * (position - below);
}
