import { describe, expect, it } from 'vitest';
import { funnelCurve } from '../../src/domain/funnel-curve.ts';

describe('the lines of a funnel', () => {
  it('go through the published limits', () => {
    const at = (trials: number) => funnelCurve(0.3, 100).find((limits) => limits.trials === trials);
    expect(at(50)?.look.low).toBeCloseTo(0.16613938, 7);
    expect(at(50)?.look.high).toBeCloseTo(0.42013589, 7);
    expect(at(50)?.act.high).toBeCloseTo(0.49906959, 7);
    expect(at(100)?.look.high).toBeCloseTo(0.38691201, 7);
  });

  it.each([
    [0, []],
    [1, [1]],
    [3, [1, 2, 3]],
  ])('for groups of up to %i have the sizes %j', (most, sizes) =>
    expect(funnelCurve(0.3, most).map(({ trials }) => trials)).toEqual(sizes),
  );

  it('end at the largest group and stay few, however large it is', () => {
    const curve = funnelCurve(0.05, 12_345);
    expect(curve.at(-1)?.trials).toBe(12_345);
    expect(curve.length).toBeLessThanOrEqual(101);
  });
});
