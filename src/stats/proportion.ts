import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import { tailOf } from './level.ts';

/** A share with its uncertainty: every number a report prints is one of these. */
export interface Estimate {
  readonly numerator: number;
  readonly denominator: number;
  /** null when nothing was counted yet. */
  readonly estimate: number | null;
  readonly low: number;
  readonly high: number;
  readonly method: 'clopper-pearson' | 'wilson' | 'confidence-sequence' | 'hypergeometric';
}

/** What a share can be at least and at most when some answers are unknown. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/**
 * Exact interval for `successes` out of `trials` (Clopper & Pearson 1934).
 *
 * Chosen for the report because its coverage is never below the stated level, also at 0 and at
 * all of a handful; the price is that it is a little too wide. With no trials it returns [0, 1].
 */
export function clopperPearson(successes: number, trials: number, level = 0.95): Estimate {
  requireCounts(successes, trials);
  const tail = tailOf(level);
  return {
    numerator: successes,
    denominator: trials,
    estimate: trials === 0 ? null : successes / trials,
    low: lowestShare(successes, trials, tail),
    high: highestShare(successes, trials, tail),
    method: 'clopper-pearson',
  };
}

/** One-sided lower limit (Clopper & Pearson 1934): were the share lower, so many successes would happen with probability `risk` at most. */
export function lowestShare(successes: number, trials: number, risk = 0.05): number {
  requireCounts(successes, trials);
  return successes === 0 ? 0 : betaQuantile(risk, successes, trials - successes + 1);
}

/** One-sided upper limit: were the share higher, so few successes would happen with probability `risk` at most. */
export function highestShare(successes: number, trials: number, risk = 0.05): number {
  requireCounts(successes, trials);
  return successes === trials ? 1 : betaQuantile(1 - risk, successes + 1, trials - successes);
}

/**
 * Worst-case bounds for a share of a list of `size` when only `known` members have an answer, `successes`
 * of them a yes (Manski 1989): every unknown could be a no, or a yes. With an empty list it returns [0, 1].
 */
export function worstCaseBounds(successes: number, known: number, size: number): Bounds {
  requireCounts(successes, known);
  requireCounts(known, size);
  return size === 0
    ? { low: 0, high: 1 }
    : { low: successes / size, high: (successes + size - known) / size };
}

/**
 * Stops a mistake of the program before it becomes a number.
 *
 * @throws RangeError unless both are whole and 0 ≤ part ≤ whole
 */
export function requireCounts(part: number, whole: number): void {
  if (!Number.isInteger(part) || !Number.isInteger(whole) || part < 0 || part > whole) {
    throw new RangeError(`${part} out of ${whole} is not a count`);
  }
}
