import { zOf } from './level.ts';
import { type Estimate, requireCounts } from './proportion.ts';

/**
 * Score interval for `successes` out of `trials` (Wilson 1927).
 *
 * Covers its level on average over the shares, and is shorter than Clopper–Pearson's; for a single share it may fall a little
 * short of it. It stays inside [0, 1]. With no trials it returns [0, 1].
 */
export function wilson(successes: number, trials: number, level = 0.95): Estimate {
  requireCounts(successes, trials);
  const z = zOf(level);
  const failures = trials - successes;
  const centre = (successes + z ** 2 / 2) / (trials + z ** 2);
  const reach =
    (z * Math.sqrt((trials === 0 ? 0 : (successes * failures) / trials) + z ** 2 / 4)) / (trials + z ** 2);
  return {
    numerator: successes,
    denominator: trials,
    estimate: trials === 0 ? null : successes / trials,
    // The formula gives the ends exactly; its last digit does not.
    low: successes === 0 ? 0 : centre - reach,
    high: failures === 0 ? 1 : centre + reach,
    method: 'wilson',
  };
}
