import { describe, expect, it } from 'vitest';
import { funnelLimits, interpolatedQuantile } from '../../src/stats/funnel.ts';

function limits(target: number, trials: number, level: number): string[] {
  const { low, high } = funnelLimits(target, trials, level);
  return [low.toFixed(8), high.toFixed(8)];
}

describe('the limits of a funnel', () => {
  // Spiegelhalter 2005, as computed in R 4.2.2.
  it.each([
    [0.3, 10, '0.00000000', '0.56080214'],
    [0.3, 25, '0.10642418', '0.46875105'],
    [0.3, 50, '0.16613938', '0.42013589'],
    [0.3, 100, '0.20690239', '0.38691201'],
    [0.3, 400, '0.25429561', '0.34415879'],
  ])('around %d for %i answers, at 95 %%', (target, trials, ...expected) => {
    expect(limits(target, trials, 0.95)).toEqual(expected);
  });

  it('at 99.8 %', () => {
    expect(limits(0.3, 10, 0.998)[1]).toBe('0.74080917');
    expect(limits(0.3, 50, 0.998)).toEqual(['0.10312998', '0.49906959']);
  });

  it('around a share as rare as a refusal', () => {
    expect([limits(0.05, 50, 0.95)[1], limits(0.05, 50, 0.998)[1]]).toEqual(['0.10983171', '0.15799359']);
  });

  it('would begin a little below zero for a handful, and are cut there', () => {
    expect((interpolatedQuantile(0.025, 10, 0.3) / 10).toFixed(8)).toBe('-0.01149667');
  });

  it('leave everything possible without answers, and nothing where all do the same', () => {
    expect(funnelLimits(0.3, 0, 0.95)).toEqual({ low: 0, high: 1 });
    expect(funnelLimits(0, 20, 0.95)).toEqual({ low: 0, high: 0 });
    expect(funnelLimits(1, 20, 0.95)).toMatchObject({ high: 1 });
  });

  it('do not raise an alarm because five of five are interested where 93 % are', () => {
    expect(funnelLimits(0.93, 5, 0.95).high).toBe(1);
  });

  it('draw together as the answers grow', () => {
    const widths = [20, 40, 80, 160, 320].map((trials) => {
      const { low, high } = funnelLimits(0.07, trials, 0.998);
      return high - low;
    });
    expect(widths).toEqual(widths.toSorted((one, other) => other - one));
  });
});
