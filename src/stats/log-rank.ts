import chisquareCdf from '@stdlib/stats-base-dists-chisquare-cdf';
import { atRiskOn, endingsOf, type Spell } from './spells.ts';

/** Two groups' waits compared. */
export interface LogRank {
  /** Waits of the first group that ended … */
  readonly observed: number;
  /** … and would have ended, did both groups end their waits alike. */
  readonly expected: number;
  readonly chiSquared: number;
  readonly pValue: number;
}

/**
 * Do the waits of two groups end alike? The log-rank test (Mantel 1966; hypergeometric variance), one degree of freedom.
 * Undefined while nothing can be compared: no wait ended on a day on which both groups were watched.
 */
export function logRankTest(one: readonly Spell[], other: readonly Spell[]): LogRank | undefined {
  const first = endingsOf(one);
  const endedFirst = new Map(first.days.map(({ days, ended }) => [days, ended]));
  let [observed, expected, variance] = [0, 0, 0];
  for (const { days, atRisk, ended } of endingsOf([...one, ...other]).days) {
    const share = atRiskOn(first.watchedDays, days) / atRisk;
    observed += endedFirst.get(days) ?? 0;
    expected += ended * share;
    if (atRisk > 1) variance += (ended * share * (1 - share) * (atRisk - ended)) / (atRisk - 1);
  }
  if (variance === 0) return undefined;
  const chiSquared = (observed - expected) ** 2 / variance;
  return { observed, expected, chiSquared, pValue: 1 - chisquareCdf(chiSquared, 1) };
}
