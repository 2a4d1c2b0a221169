import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lorenzCurve, shareOfTop } from '../../src/stats/lorenz.ts';

const turnovers = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 80 });

describe('the Lorenz curve', () => {
  it('runs from nobody with nothing to everybody with all, the largest first', () => {
    expect(lorenzCurve([10, 60, 30])).toEqual([
      { share: 0, ofSum: 0 },
      { share: 1 / 3, ofSum: 0.6 },
      { share: 2 / 3, ofSum: 0.9 },
      { share: 1, ofSum: 1 },
    ]);
  });

  it.each<[string, number[]]>([
    ['nobody', []],
    ['nothing', [0, 0]],
  ])('of %s is empty', (_, values) => {
    expect(lorenzCurve(values)).toEqual([]);
    expect(shareOfTop(lorenzCurve(values), 0.2)).toBeUndefined();
  });

  it('never falls, and grows ever more slowly', () => {
    fc.assert(
      fc.property(turnovers, (values) => {
        const heights = lorenzCurve(values).map(({ ofSum }) => ofSum);
        const steps = heights.slice(1).map((height, i) => height - (heights[i] ?? 0));
        steps.forEach((step, i) => {
          expect(step).toBeGreaterThanOrEqual(-1e-12);
          expect(step).toBeLessThanOrEqual((steps[i - 1] ?? 1) + 1e-12);
        });
      }),
    );
  });

  it('is not drawn for values below nothing', () => {
    expect(() => lorenzCurve([5, -1])).toThrow(new RangeError('-1 is less than nothing'));
  });
});

describe('the share of the top', () => {
  it.each([
    [0, 0],
    [0.2, 0.8],
    [0.3, 0.825],
    [1, 1],
  ])('of %d is %d of the whole where one in five makes four fifths', (share, ofSum) => {
    expect(shareOfTop(lorenzCurve([5, 80, 5, 5, 5]), share)).toBeCloseTo(ofSum, 12);
  });

  it('is what everybody has alike when all are equal', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (customers, share) => {
          expect(shareOfTop(lorenzCurve(Array(customers).fill(7)), share)).toBeCloseTo(share, 12);
        },
      ),
    );
  });
});
