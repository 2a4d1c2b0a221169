import chisquareCdf from '@stdlib/stats-base-dists-chisquare-cdf';
import type { Tally } from './beta-binomial.ts';

/** Whether groups differ at all. */
export interface Homogeneity {
  readonly chiSquared: number;
  readonly degrees: number;
  readonly pValue: number;
}

/**
 * Do the shares of several groups differ more than chance has it? Pearson's χ² (1900) without continuity correction; wants about
 * five expected successes and failures a group. Undefined with fewer than two groups, or when all or none succeed everywhere.
 */
export function homogeneityOf(groups: readonly Tally[]): Homogeneity | undefined {
  const counted = groups.filter(({ trials }) => trials > 0);
  const trials = counted.reduce((sum, group) => sum + group.trials, 0);
  const share = counted.reduce((sum, group) => sum + group.successes, 0) / trials;
  if (counted.length < 2 || share === 0 || share === 1) return undefined;
  const chiSquared = counted.reduce(
    (sum, group) =>
      sum + (group.successes - share * group.trials) ** 2 / (group.trials * share * (1 - share)),
    0,
  );
  const degrees = counted.length - 1;
  return { chiSquared, degrees, pValue: 1 - chisquareCdf(chiSquared, degrees) };
}
