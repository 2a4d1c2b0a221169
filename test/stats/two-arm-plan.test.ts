import { describe, expect, it } from 'vitest';
import { fisherPower, fisherRegion } from '../../src/stats/fisher.ts';
import { armSize, listSize, smallestVisibleShare, textbookListSize } from '../../src/stats/two-arm-plan.ts';

describe('customers in each of two equal groups', () => {
  // STATISTICS §6: two-sided 5 %.
  it.each([
    [0.05, 0.1, 0.9, 582],
    [0.05, 0.1, 0.8, 435],
    [0.05, 0.15, 0.9, 188],
    [0.1, 0.2, 0.9, 266],
    [0.1, 0.15, 0.9, 918],
    [0.02, 0.06, 0.9, 503],
  ])('to tell %d from %d with power %d', (other, one, power, size) => {
    expect(armSize({ one, other, power })).toBe(size);
    expect(armSize({ one: other, other: one, power })).toBe(size);
  });

  it('that nothing sets apart are never enough', () => {
    expect(armSize({ one: 0.1, other: 0.1 })).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('a list of which a part is held out', () => {
  it.each([
    [0.05, 0.15, 0.2],
    [0.05, 0.2, 0.2],
    [0.1, 0.3, 0.2],
    [0.05, 0.15, 0.1],
    [0.1, 0.3, 0.1],
  ])(
    'to tell %d from %d with %d held out keeps what it promises: a power of 90 %%',
    (other, one, heldOut) => {
      const arms = listSize({ one, other }, heldOut);
      expect(fisherPower(fisherRegion(arms), { one, other })).toBeGreaterThan(0.865);
      expect(fisherPower(fisherRegion(arms), { one, other })).toBeLessThan(0.92);
    },
  );

  it('in halves is two groups of equal size', () => {
    const { one, other } = listSize({ one: 0.15, other: 0.05 }, 0.5);
    expect([one + other, armSize({ one: 0.15, other: 0.05 })]).toEqual([375, 188]);
  });
});

describe('the list of the textbooks', () => {
  // STATISTICS §6.
  it.each([
    [0.05, 0.15, 334, 83],
    [0.05, 0.2, 163, 41],
    [0.1, 0.3, 150, 37],
  ])('with a fifth held out, %d against %d: %i called and %i not', (other, one, called, heldOut) => {
    expect(textbookListSize({ one, other }, 0.2)).toEqual({ one: called, other: heldOut });
  });

  it.each([
    [0.05, 0.15, 648],
    [0.05, 0.2, 305],
    [0.1, 0.3, 298],
  ])('with a tenth, %d against %d: %i in all', (other, one, size) => {
    const arms = textbookListSize({ one, other }, 0.1);
    expect(arms.one + arms.other).toBe(size);
  });

  it('does not keep its promise of 90 %', () => {
    const arms = textbookListSize({ one: 0.15, other: 0.05 }, 0.2);
    expect(fisherPower(fisherRegion(arms), { one: 0.15, other: 0.05 })).toBeCloseTo(0.726, 3);
  });
});

describe('the smallest effect that a campaign can show', () => {
  it('has just the power that was asked for', () => {
    const arms = { one: 150, other: 50 };
    const share = smallestVisibleShare(arms, 0.1) ?? Number.NaN;
    const region = fisherRegion(arms);
    expect(fisherPower(region, { one: share, other: 0.1 })).toBeCloseTo(0.9, 6);
    expect(share).toBeGreaterThan(0.3);
    expect(share).toBeLessThan(0.35);
  });

  it('is smaller where less power is asked for, and where more are held out', () => {
    const visible = (one: number, other: number, power: number) =>
      smallestVisibleShare({ one, other }, 0.1, { power }) ?? Number.NaN;
    expect(visible(150, 50, 0.8)).toBeLessThan(visible(150, 50, 0.9));
    expect(visible(100, 100, 0.9)).toBeLessThan(visible(150, 50, 0.9));
  });

  it('is none with a holdout of two', () => {
    expect(smallestVisibleShare({ one: 6, other: 2 }, 0.4)).toBeUndefined();
  });
});
