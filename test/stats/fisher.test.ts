import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fisherPower, fisherPValue, fisherRegion } from '../../src/stats/fisher.ts';

const anyTally = fc
  .integer({ min: 0, max: 30 })
  .chain((trials) =>
    fc.record({ trials: fc.constant(trials), successes: fc.integer({ min: 0, max: trials }) }),
  );

describe('Fisher’s test', () => {
  // R’s fisher.test; the first is a campaign beside its holdout, the second Fisher’s lady tasting tea.
  it.each([
    [34, 120, 9, 60, '0.0631229618'],
    [3, 4, 1, 4, '0.4857142857'],
    [10, 10, 0, 10, '0.0000108251'],
    [0, 10, 0, 20, '1.0000000000'],
    [0, 0, 3, 5, '1.0000000000'],
    [0, 0, 0, 0, '1.0000000000'],
  ])('of %i in %i beside %i in %i', (yes, all, otherYes, otherAll, p) => {
    const found = fisherPValue({ successes: yes, trials: all }, { successes: otherYes, trials: otherAll });
    expect(found.toFixed(10)).toBe(p);
  });

  it('does not mind which group comes first, or whether yes or no is counted', () => {
    const mirror = ({ trials, successes }: { trials: number; successes: number }) => ({
      trials,
      successes: trials - successes,
    });
    fc.assert(
      fc.property(anyTally, anyTally, (one, other) => {
        const p = fisherPValue(one, other);
        expect(fisherPValue(other, one)).toBeCloseTo(p, 10);
        expect(fisherPValue(mirror(one), mirror(other))).toBeCloseTo(p, 10);
      }),
    );
  });

  it('is the same table by table as for all tables at once', () => {
    const arms = { one: 17, other: 11 };
    const region = fisherRegion(arms, 0.1);
    const table = Array.from({ length: arms.one + 1 }, (_, yes) =>
      Uint8Array.from({ length: arms.other + 1 }, (__, otherYes) => {
        const one = { successes: yes, trials: arms.one };
        const other = { successes: otherYes, trials: arms.other };
        return fisherPValue(one, other) <= 0.1 ? 1 : 0;
      }),
    );
    expect(region).toEqual(table);
    expect(table.some((row) => row.includes(1))).toBe(true);
  });
});

describe('the power of Fisher’s test', () => {
  // STATISTICS §9: reactivated among those called and among the holdout.
  it.each([
    [75, 25, 0.3, 0.1, 0.49],
    [150, 50, 0.3, 0.1, 0.86],
    [100, 100, 0.3, 0.1, 0.93],
    [150, 50, 0.2, 0.1, 0.32],
  ])('%i called and %i held out, %d against %d: %d', (called, heldOut, one, other, power) => {
    expect(fisherPower(fisherRegion({ one: called, other: heldOut }), { one, other })).toBeCloseTo(power, 2);
  });

  // Every table through R’s fisher.test.
  it.each([
    [75, 25, 0.3, 0.1, '0.49488799'],
    [40, 15, 0.4, 0.1, '0.53905655'],
  ])('%i called and %i held out, %d against %d, to all digits', (called, heldOut, one, other, power) => {
    expect(fisherPower(fisherRegion({ one: called, other: heldOut }), { one, other }).toFixed(8)).toBe(power);
  });

  it('stays within its risk where there is nothing to find', () => {
    const region = fisherRegion({ one: 120, other: 30 });
    for (const share of [0.05, 0.2, 0.4]) {
      expect(fisherPower(region, { one: share, other: share })).toBeLessThanOrEqual(0.05);
    }
  });

  it('is nothing without a holdout', () => {
    expect(fisherPower(fisherRegion({ one: 50, other: 0 }), { one: 0.9, other: 0.1 })).toBe(0);
  });
});
