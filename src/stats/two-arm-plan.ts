import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { lastHolding } from './bisection.ts';
import { type Arms, fisherPower, fisherRegion } from './fisher.ts';

/** Two shares that are to be told apart, two-sided. */
export interface ShareGap {
  readonly one: number;
  readonly other: number;
  readonly risk?: number;
  readonly power?: number;
}

/**
 * Size of each of two equal groups that tells the shares apart, by normal approximation with the pooled variance (Fleiss, Levin &
 * Paik 2003, eq. 4.14), rounded up. It is that of `newcombeDifference`; Fisher's test wants about 2 / |one − other| more
 * (Casagrande, Pike & Smith 1978). Infinite for equal shares.
 */
export function armSize(gap: ShareGap): number {
  return Math.ceil(listSizeBy(gap, 0.5, pooledVariance(gap, 0.5)) / 2);
}

/**
 * A list of which the part `otherShare` is held out and has the share `other`, while the rest has the share `one`: large enough
 * to tell them apart, by the same approximation. In (0, 1).
 */
export function listSize(gap: ShareGap, otherShare: number): Arms {
  return armsOf(Math.ceil(listSizeBy(gap, otherShare, pooledVariance(gap, otherShare))), otherShare);
}

/**
 * The same with separate variances, to the nearest whole, as published tables have it: **to compare, not to promise**. Of so small
 * a holdout the variance where there is an effect is well below the one that a test must reckon with, where there is none: with
 * a fifth held out the power is some 70 % where 90 % was asked for.
 */
export function textbookListSize(gap: ShareGap, otherShare: number): Arms {
  return armsOf(Math.round(listSizeBy(gap, otherShare, separateVariance(gap, otherShare))), otherShare);
}

function listSizeBy(gap: ShareGap, otherShare: number, varianceOfNothing: number): number {
  const { one, other, risk = 0.05, power = 0.9 } = gap;
  const reach =
    normalQuantile(1 - risk / 2, 0, 1) * Math.sqrt(varianceOfNothing) +
    normalQuantile(power, 0, 1) * Math.sqrt(separateVariance(gap, otherShare));
  return (reach / (one - other)) ** 2;
}

/** Of the difference, were there none, for a list of one customer. */
function pooledVariance({ one, other }: ShareGap, otherShare: number): number {
  const mean = one * (1 - otherShare) + other * otherShare;
  return (mean * (1 - mean)) / (otherShare * (1 - otherShare));
}

function separateVariance({ one, other }: ShareGap, otherShare: number): number {
  return (one * (1 - one)) / (1 - otherShare) + (other * (1 - other)) / otherShare;
}

function armsOf(size: number, otherShare: number): Arms {
  const others = Math.round(size * otherShare);
  return { one: size - others, other: others };
}

/**
 * The smallest share of the first group that Fisher's test tells from `other`, the share of the second, with the wanted power: what
 * a campaign of this size can show at best. Undefined when not even 100 % would be told apart.
 */
export function smallestVisibleShare(
  arms: Arms,
  other: number,
  { risk = 0.05, power = 0.9 } = {},
): number | undefined {
  const region = fisherRegion(arms, risk);
  const isVisible = (one: number) => fisherPower(region, { one, other }) >= power;
  return isVisible(1) ? lastHolding(isVisible, 1, other) : undefined;
}
