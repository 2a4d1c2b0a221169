import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import { lastHolding } from './bisection.ts';
import { zOf } from './level.ts';
import { type Bounds, worstCaseBounds } from './proportion.ts';
import { wilson } from './wilson.ts';

/** Worst-case bounds with the uncertainty of chance around them. */
export interface WorstCase {
  /** What the list itself allows. */
  readonly bounds: Bounds;
  readonly low: number;
  readonly high: number;
  readonly method: 'imbens-manski' | 'wilson-ends';
}

/**
 * Interval that holds the true share, wherever between the worst-case bounds it lies, with probability `level` (Imbens &
 * Manski 2004, Econometrica 72:1845). Normal limits: near 0 and 1 too narrow, down to nothing at all; there
 * `wilsonWorstCase` is the safer one. With an empty list it returns [0, 1].
 */
export function imbensManski(successes: number, known: number, size: number, level = 0.95): WorstCase {
  const bounds = worstCaseBounds(successes, known, size);
  const [lowError, highError] = [bounds.low, bounds.high].map((share) =>
    size === 0 ? 0 : Math.sqrt((share * (1 - share)) / size),
  ) as [number, number];
  const c = criticalValue((bounds.high - bounds.low) / Math.max(lowError, highError), level);
  return {
    bounds,
    low: Math.max(0, bounds.low - c * lowError),
    high: Math.min(1, bounds.high + c * highError),
    method: 'imbens-manski',
  };
}

/**
 * The c with Φ(c + width) − Φ(−c) = level, `width` being that of the bounds in standard errors: from the two-sided 1.96 where
 * everybody answered down to the one-sided 1.64 where the bounds are far apart.
 */
export function criticalValue(width: number, level = 0.95): number {
  const twoSided = zOf(level);
  if (!(width > 0)) return twoSided;
  const covers = (c: number) => normalCdf(c + width, 0, 1) - normalCdf(-c, 0, 1) >= level;
  return lastHolding(covers, twoSided, 0);
}

/** From Wilson's lower limit of the lower bound to his upper limit of the upper one: somewhat wide, but sound at 0 and at 1. */
export function wilsonWorstCase(successes: number, known: number, size: number, level = 0.95): WorstCase {
  return {
    bounds: worstCaseBounds(successes, known, size),
    low: wilson(successes, size, level).low,
    high: wilson(successes + size - known, size, level).high,
    method: 'wilson-ends',
  };
}
