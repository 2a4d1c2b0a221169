import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';

/** A share with its uncertainty: every number a report prints is one of these. */
export interface Estimate {
  readonly numerator: number;
  readonly denominator: number;
  /** null when nothing was counted yet. */
  readonly estimate: number | null;
  readonly low: number;
  readonly high: number;
  readonly method: 'clopper-pearson';
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
  const tail = (1 - level) / 2;
  return {
    numerator: successes,
    denominator: trials,
    estimate: trials === 0 ? null : successes / trials,
    low: successes === 0 ? 0 : betaQuantile(tail, successes, trials - successes + 1),
    high: successes === trials ? 1 : betaQuantile(1 - tail, successes + 1, trials - successes),
    method: 'clopper-pearson',
  };
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

function requireCounts(part: number, whole: number): void {
  if (!Number.isInteger(part) || !Number.isInteger(whole) || part < 0 || part > whole) {
    throw new RangeError(`${part} out of ${whole} is not a count`);
  }
}
