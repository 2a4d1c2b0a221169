import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectOnReached, newcombeDifference } from '../../src/stats/newcombe.ts';

const anyTally = fc
  .integer({ min: 1, max: 80 })
  .chain((trials) =>
    fc.record({ trials: fc.constant(trials), successes: fc.integer({ min: 0, max: trials }) }),
  );

function digits({ estimate, low, high }: { estimate: number | null; low: number; high: number }) {
  return [estimate, low, high].map((value) => value?.toFixed(8));
}

describe('the difference of two shares', () => {
  // Newcombe 1998, method 10, as computed in R 4.2.2; the last is a campaign beside its holdout.
  it.each([
    [56, 70, 48, 80, '0.20000000', '0.05243147', '0.33387265'],
    [9, 10, 3, 10, '0.60000000', '0.17052272', '0.80901797'],
    [6, 7, 2, 7, '0.57142857', '0.05822793', '0.80624964'],
    [5, 56, 0, 29, '0.08928571', '-0.03813715', '0.19256001'],
    [0, 10, 0, 20, '0.00000000', '-0.16112516', '0.27753280'],
    [10, 10, 0, 10, '1.00000000', '0.60750935', '1.00000000'],
    [34, 120, 9, 60, '0.13333333', '0.00039815', '0.24389591'],
  ])('of %i in %i and %i in %i is %s [%s, %s]', (yes, all, otherYes, otherAll, ...expected) => {
    const one = { successes: yes, trials: all };
    const other = { successes: otherYes, trials: otherAll };
    expect(digits(newcombeDifference(one, other))).toEqual(expected);
  });

  it('tells the shares it is made of', () => {
    const difference = newcombeDifference({ successes: 9, trials: 10 }, { successes: 3, trials: 10 });
    expect(difference).toMatchObject({
      one: { numerator: 9, denominator: 10, estimate: 0.9, method: 'wilson' },
      other: { numerator: 3, denominator: 10, estimate: 0.3, method: 'wilson' },
      method: 'newcombe',
    });
  });

  it.each([
    [0, 10],
    [10, 0],
    [0, 0],
  ])('between groups of %i and %i may be anything', (one, other) => {
    const nobody = (trials: number) => ({ successes: 0, trials });
    expect(newcombeDifference(nobody(one), nobody(other))).toMatchObject({
      estimate: null,
      low: -1,
      high: 1,
    });
  });

  it('turns about with its groups, and never leaves what a difference can be', () => {
    fc.assert(
      fc.property(anyTally, anyTally, (one, other) => {
        const { estimate, low, high } = newcombeDifference(one, other);
        const turned = newcombeDifference(other, one);
        expect(low).toBeCloseTo(-turned.high, 12);
        expect(high).toBeCloseTo(-turned.low, 12);
        expect(low).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(low).toBeLessThanOrEqual(estimate ?? Number.NaN);
        expect(high).toBeGreaterThanOrEqual(estimate ?? Number.NaN);
        expect(high).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});

describe('the effect on those reached', () => {
  const difference = newcombeDifference({ successes: 34, trials: 120 }, { successes: 9, trials: 60 });

  it('is twice that on all who were assigned, when every second was reached', () => {
    const { estimate, low, high } = effectOnReached(difference, 0.5) ?? {};
    expect([estimate, low, high].map((value) => value?.toFixed(6))).toEqual([
      '0.266667',
      '0.000796',
      '0.487792',
    ]);
  });

  it('is never more than everybody', () => {
    expect(effectOnReached(difference, 0.1)).toMatchObject({ estimate: 1, high: 1 });
  });

  it('is not known when nobody was reached, or nobody assigned', () => {
    const nobody = { successes: 0, trials: 0 };
    expect(effectOnReached(difference, 0)).toBeUndefined();
    expect(effectOnReached(newcombeDifference(nobody, nobody), 0.5)).toBeUndefined();
  });
});
