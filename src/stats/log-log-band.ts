import { zOf } from './level.ts';
import type { Bounds } from './proportion.ts';

/**
 * Interval around a survival strictly between 0 and 1, symmetric on the scale ln(−ln S) (Kalbfleisch & Prentice 2002, § 1.4):
 * it cannot leave [0, 1] and holds its level with far fewer customers than S ± 1.96 standard errors.
 */
export function logLogBand(survival: number, standardError: number, level: number): Bounds {
  const reach = (zOf(level) * standardError) / (survival * Math.log(survival));
  // The logarithm is negative: the first is the lower end.
  return { low: survival ** Math.exp(-reach), high: survival ** Math.exp(reach) };
}
