import betaCdf from '@stdlib/stats-base-dists-beta-cdf';
import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import type { Tally } from './beta-binomial.ts';
import { JEFFREYS } from './beta-prior.ts';
import { tailOf } from './level.ts';
import { requireCounts } from './proportion.ts';

/** What is believed of a share after counting, given what was believed before: Beta(a, b). */
export interface Posterior {
  readonly a: number;
  readonly b: number;
  readonly mean: number;
  /** Equal tails below and above. */
  readonly low: number;
  readonly high: number;
}

/** Belief after `successes` out of `trials` (Bayes 1763; conjugate beta). Without trials it is the belief before. */
export function posteriorOf({ successes, trials }: Tally, prior = JEFFREYS, level = 0.95): Posterior {
  requireCounts(successes, trials);
  const [a, b] = [prior.a + successes, prior.b + trials - successes];
  const tail = tailOf(level);
  return { a, b, mean: a / (a + b), low: betaQuantile(tail, a, b), high: betaQuantile(1 - tail, a, b) };
}

/** Probability that the share is `share` at most. */
export function beliefAtMost(share: number, { a, b }: Pick<Posterior, 'a' | 'b'>): number {
  return betaCdf(share, a, b);
}

/** Probability that the share is `share` at least. */
export function beliefAtLeast(share: number, { a, b }: Pick<Posterior, 'a' | 'b'>): number {
  return betaCdf(1 - share, b, a);
}
