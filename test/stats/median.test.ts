import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { medianOf, quantileOf } from '../../src/stats/median.ts';

describe('the median', () => {
  it.each<[string, number[], number | undefined]>([
    ['of nothing is nothing', [], undefined],
    ['of one is that one', [7], 7],
    ['of three is the middle one', [30, 7, 365], 30],
    ['of four lies half-way between the middle two', [40, 10, 20, 30], 25],
    ['sorts as numbers, not as text', [9, 10, 100], 10],
    ['of what is below nothing too', [-5, 0, -10], -5],
  ])('%s', (_, values, median) => {
    expect(medianOf(values)).toBe(median);
  });

  it('leaves the list as it was', () => {
    const values = Object.freeze([3, 1, 2]);
    medianOf(values);
    expect(values).toEqual([3, 1, 2]);
  });
});

describe('a quantile', () => {
  // R 4.2.2: quantile(c(1, 2, 4, 8, 16), share), type 7.
  it.each([
    [0, 1],
    [0.1, 1.4],
    [0.25, 2],
    [0.5, 4],
    [0.85, 11.2],
    [0.95, 14.4],
    [1, 16],
  ])('at %d is %d as R computes it', (share, value) => {
    expect(quantileOf([16, 8, 4, 2, 1], share)).toBeCloseTo(value, 12);
  });

  it('lies within the values and never falls as the share rises', () => {
    const values = fc.array(fc.integer({ min: -10_000, max: 10_000 }), { minLength: 1, maxLength: 600 });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(values, share, share, (list, one, other) => {
        const low = quantileOf(list, Math.min(one, other)) ?? Number.NaN;
        const high = quantileOf(list, Math.max(one, other)) ?? Number.NaN;
        expect(low).toBeGreaterThanOrEqual(Math.min(...list));
        expect(high).toBeLessThanOrEqual(Math.max(...list));
        expect(low).toBeLessThanOrEqual(high);
      }),
    );
  });
});
