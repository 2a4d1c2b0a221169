import binomialCdf from '@stdlib/stats-base-dists-binomial-cdf';
import { tailOf } from './level.ts';
import type { Bounds } from './proportion.ts';

/**
 * Within which shares a group of `trials` stays by chance when its true share is `target` (Spiegelhalter 2005, Statistics in
 * Medicine 24:1185, appendix A.1.1): binomial limits, interpolated so that they fall smoothly with the size of the group.
 * Customary are the levels 0.95 (look at it) and 0.998 (act on it). Kept within [0, 1]; with no trials they are [0, 1].
 */
export function funnelLimits(target: number, trials: number, level: number): Bounds {
  if (trials === 0) return { low: 0, high: 1 };
  const tail = tailOf(level);
  const limitAt = (probability: number) =>
    Math.max(0, interpolatedQuantile(probability, trials, target) / trials);
  // Where all of them is no surprise, interpolating would make it one.
  const isAllLikely = binomialCdf(trials - 1, trials, target) < 1 - tail;
  return { low: limitAt(tail), high: isAllLikely ? 1 : limitAt(1 - tail) };
}

/** May be a little below zero, down to −1: the first count has nothing below it to interpolate from. */
export function interpolatedQuantile(probability: number, trials: number, share: number): number {
  const quantile = binomialQuantile(probability, trials, share);
  const upTo = binomialCdf(quantile, trials, share);
  const below = quantile === 0 ? 0 : binomialCdf(quantile - 1, trials, share);
  return quantile - (upTo - probability) / (upTo - below);
}

/** Smallest count that is not exceeded with this probability. */
function binomialQuantile(probability: number, trials: number, share: number): number {
  let [low, high] = [0, trials];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (binomialCdf(middle, trials, share) >= probability) high = middle;
    else low = middle + 1;
  }
  return low;
}
