import { funnelLimits } from '../stats/funnel.ts';
import type { Bounds } from '../stats/proportion.ts';

/** Within which shares a group of so many stays by chance: 95 % to look at it, 99.8 % to act. */
export interface FunnelLimits {
  readonly trials: number;
  readonly look: Bounds;
  readonly act: Bounds;
}

/** Enough for a line without corners. */
const POINTS = 100;
const LOOK_LEVEL = 0.95;
const ACT_LEVEL = 0.998;

/** The limits of a funnel around `target` for groups of 1 to `most`, as the lines of a drawing. */
export function funnelCurve(target: number, most: number): FunnelLimits[] {
  const step = Math.max(1, Math.ceil(most / POINTS));
  const sizes = Array.from({ length: Math.ceil(most / step) }, (_, place) => 1 + place * step);
  return [...new Set([...sizes, most])]
    .filter((trials) => trials >= 1)
    .map((trials) => ({
      trials,
      look: funnelLimits(target, trials, LOOK_LEVEL),
      act: funnelLimits(target, trials, ACT_LEVEL),
    }));
}
