import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cadenceOf, gapsOf } from '../../src/domain/cadence.ts';

const gapDays = fc.integer({ min: 1, max: 1500 });

describe('the gaps between purchases', () => {
  it.each<[string, number[], number, number[]]>([
    ['nobody who has not bought has one', [], 2, []],
    ['one purchase makes none', [7], 2, []],
    ['three purchases make two', [0, 30, 65], 2, [30, 35]],
    ['two orders on one day are one purchase', [0, 30, 30, 60], 0, [30, 30]],
    ['the forgotten item of the day after makes none', [0, 1, 30, 31, 60], 2, [30, 30]],
    ['the last day that still merges is the limit itself', [0, 2, 30], 2, [30]],
    ['the first day beyond the limit is a purchase of its own', [0, 3, 30], 2, [3, 27]],
    ['a burst that goes on is one purchase, counted from its first day', [0, 2, 4, 6, 40], 2, [40]],
    ['without merging every other day counts', [0, 1, 30], 0, [1, 29]],
  ])('%s', (_, purchaseDays, mergeDays, gaps) => {
    expect(gapsOf(purchaseDays, mergeDays)).toEqual(gaps);
  });

  it('are all longer than the days that merge, and together no longer than the whole history', () => {
    const days = fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: 1 });
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 10 }), (unsorted, mergeDays) => {
        const sorted = unsorted.toSorted((one, other) => one - other);
        const gaps = gapsOf(sorted, mergeDays);
        const whole = (sorted.at(-1) ?? 0) - (sorted[0] ?? 0);
        expect(gaps.filter((gap) => gap <= mergeDays)).toEqual([]);
        expect(gaps.reduce((sum, gap) => sum + gap, 0)).toBeLessThanOrEqual(whole);
      }),
    );
  });
});

describe('the cadence', () => {
  it('of a customer without a gap is not known', () => {
    expect(cadenceOf([], 30)).toBeUndefined();
  });

  // Chosen so that the roots come out even: (10² · 1000²)^¼ = 100, (8 · 27²)^⅓ = 18, (32³ · 1²)^⅕ = 8.
  it.each<[string, number[], number, object]>([
    ['two gaps weigh as much as the firm', [10, 10], 1000, { gaps: 2, typical: 10, shrunk: 100 }],
    ['one gap weighs half as much as the firm', [8], 27, { gaps: 1, typical: 8, shrunk: 18 }],
    ['three gaps outweigh the firm', [32, 1, 500], 1, { gaps: 3, typical: 32, shrunk: 8 }],
    ['the middle of two gaps is typical', [10, 30], 20, { gaps: 2, typical: 20, shrunk: 20 }],
    ['one long holiday does not spoil a rhythm', [30, 30, 300, 30], 30, { gaps: 4, typical: 30, shrunk: 30 }],
  ])('is pulled towards the firm’s as few gaps deserve: %s', (_, gaps, pooled, expected) => {
    const cadence = cadenceOf(gaps, pooled);
    expect(
      cadence && {
        gaps: cadence.gaps,
        typical: cadence.typicalGapDays,
        shrunk: digits(cadence.shrunkGapDays),
      },
    ).toEqual(expected);
  });

  it('lies between the customer’s own rhythm and the firm’s', () => {
    fc.assert(
      fc.property(fc.array(gapDays, { minLength: 1, maxLength: 50 }), gapDays, (gaps, pooled) => {
        const cadence = cadenceOf(gaps, pooled);
        const own = cadence?.typicalGapDays ?? Number.NaN;
        expect(cadence?.shrunkGapDays).toBeGreaterThanOrEqual(Math.min(own, pooled) * (1 - 1e-12));
        expect(cadence?.shrunkGapDays).toBeLessThanOrEqual(Math.max(own, pooled) * (1 + 1e-12));
      }),
    );
  });

  it('comes nearer to the customer’s own with every gap that confirms it', () => {
    const distances = [1, 2, 5, 20, 100].map((length) => {
      const cadence = cadenceOf(
        Array.from({ length }, () => 7),
        60,
      );
      return (cadence?.shrunkGapDays ?? Number.NaN) - 7;
    });
    expect(distances).toEqual(distances.toSorted((one, other) => other - one));
    expect(distances.at(-1)).toBeLessThan(0.5);
  });
});

function digits(value: number): number {
  return Number(value.toFixed(9));
}
