import type { Tally } from './beta-binomial.ts';
import type { Bounds, Estimate } from './proportion.ts';
import { wilson } from './wilson.ts';

/** How much larger the share of one group is than that of another. */
export interface Difference {
  readonly one: Estimate;
  readonly other: Estimate;
  /** null while one of the groups is empty. */
  readonly estimate: number | null;
  readonly low: number;
  readonly high: number;
  readonly method: 'newcombe';
}

/**
 * Share of `one` less the share of `other`, with the interval that Wilson's limits of both make together (Newcombe 1998,
 * Statistics in Medicine 17:873, method 10). Holds at 0 and at all of a handful, where the textbook interval has no width.
 * With an empty group it returns [−1, 1].
 */
export function newcombeDifference(one: Tally, other: Tally, level = 0.95): Difference {
  const [first, second] = [one, other].map(({ successes, trials }) => wilson(successes, trials, level)) as [
    Estimate,
    Estimate,
  ];
  const groups = { one: first, other: second, method: 'newcombe' } as const;
  if (first.estimate === null || second.estimate === null) {
    return { ...groups, estimate: null, low: -1, high: 1 };
  }
  const estimate = first.estimate - second.estimate;
  return {
    ...groups,
    estimate,
    low: estimate - Math.hypot(first.estimate - first.low, second.high - second.estimate),
    high: estimate + Math.hypot(first.high - first.estimate, second.estimate - second.low),
  };
}

/**
 * Effect on those reached, from the effect on all who were assigned (Bloom 1984, Evaluation Review 8:225): right only where
 * being reached is the one way in which the assignment can work. `reachedShare` is taken as known. Never beyond [−1, 1].
 * Undefined when nobody was reached.
 */
export function effectOnReached(
  { estimate, low, high }: Difference,
  reachedShare: number,
): (Bounds & { readonly estimate: number }) | undefined {
  if (reachedShare === 0 || estimate === null) return undefined;
  const [reached, least, most] = [estimate, low, high].map((value) =>
    Math.min(1, Math.max(-1, value / reachedShare)),
  ) as [number, number, number];
  return { estimate: reached, low: least, high: most };
}
