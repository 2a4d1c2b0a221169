import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';

/**
 * What a two-sided interval of `level` leaves out on either side: 0.025 for 0.95.
 *
 * @throws RangeError on a level that is not between 0 and 1, as 95 for 95 %
 */
export function tailOf(level: number): number {
  if (!(level > 0 && level < 1)) throw new RangeError(`${level} is not a level between 0 and 1`);
  return (1 - level) / 2;
}

/** Standard errors to either side that make a two-sided interval of `level`: 1.96 for 0.95. */
export function zOf(level: number): number {
  return normalQuantile(1 - tailOf(level), 0, 1);
}
