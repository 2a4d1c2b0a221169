import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialChances } from '../../src/stats/binomial.ts';
import {
  fewestAgainst,
  mostAgainst,
  powerAgainst,
  trialsForHalfWidth,
  trialsToReject,
  trialsToSupport,
} from '../../src/stats/exact-plan.ts';
import { clopperPearson, highestShare, lowestShare } from '../../src/stats/proportion.ts';

// STATISTICS §8; the shares are those of a refusal: "95 % are interested" is a claim of 5 %.
describe('customers needed to reject that 95 % are interested', () => {
  it.each([
    [0.07, 1196, 1273, 73],
    [0.1, 233, 256, 18],
    [0.15, 77, 85, 8],
    [0.2, 38, 45, 5],
    [0.3, 16, 21, 3],
  ])(
    'when %d refuse: %i, and surely from %i on; at the first, %i refusals',
    (truth, first, lasting, refusals) => {
      expect(trialsToReject({ claimed: 0.05, truth })).toEqual({ first, lasting });
      expect(fewestAgainst(first, 0.05)).toBe(refusals);
    },
  );
});

describe('customers needed to prove, when 95 % are interested,', () => {
  it.each([
    ['93 %', 0.07, 1213, 1291],
    ['90 %', 0.1, 239, 263],
    ['85 %', 0.15, 76, 85],
    ['80 %', 0.2, 44, 44],
    ['70 %', 0.3, 19, 24],
  ])('more than %s', (_, claimed, first, lasting) => {
    expect(trialsToReject({ claimed, truth: 0.05 })).toEqual({ first, lasting });
  });
});

describe('customers needed otherwise', () => {
  it.each([
    ['two-sided, 95 % rejected when 90 % are interested', 0.05, 0.1, 0.025, 279, 301],
    ['two-sided, 95 % rejected when 80 % are', 0.05, 0.2, 0.025, 45, 51],
    ['two-sided, more than 90 % proven', 0.1, 0.05, 0.025, 292, 316],
    ['two-sided, more than 80 % proven', 0.2, 0.05, 0.025, 48, 55],
    ['“only 7 % not interested” rejected when 10 % refuse', 0.07, 0.1, 0.05, 739, 782],
    ['“only 7 % not interested” rejected when 15 % refuse', 0.07, 0.15, 0.05, 132, 147],
    ['“only 7 % not interested” rejected when 20 % refuse', 0.07, 0.2, 0.05, 57, 63],
  ])('%s', (_, claimed, truth, risk, first, lasting) => {
    expect(trialsToReject({ claimed, truth, risk })).toEqual({ first, lasting });
  });

  it.each([
    [0.05, 88],
    [0.03, 239],
    [0.02, 505],
  ])('to know 95 %% to within %d either way', (halfWidth, first) => {
    expect(trialsForHalfWidth(0.95, halfWidth)?.first).toBe(first);
  });

  // STATISTICS §9.
  it.each([
    ['at most 7 %', 0.07, 589],
    ['at most 10 %', 0.1, 127],
    ['at most 20 %', 0.2, 26],
  ])('to support that %s refuse when 5 %% do', (_, claimed, first) => {
    expect(trialsToSupport(claimed, 0.05)?.first).toBe(first);
  });

  it('to support that at most 10 % do, whatever the rounding to whole customers does', () => {
    const { lasting = 0 } = trialsToSupport(0.1, 0.05) ?? {};
    const highAt = (trials: number) => clopperPearson(Math.round(0.05 * trials), trials).high;
    expect(lasting).toBe(154);
    expect(highAt(lasting - 1)).toBeGreaterThan(0.1);
    for (let trials = lasting; trials < 2000; trials += 1) expect(highAt(trials)).toBeLessThanOrEqual(0.1);
  });

  it.each([
    ['nobody doubts', () => trialsToReject({ claimed: 0.05, truth: 0.05 })],
    ['differs by a hair', () => trialsToReject({ claimed: 0.05, truth: 0.0501 })],
    ['contradicts what was found', () => trialsToSupport(0.05, 0.07)],
  ])('for a claim that %s there are never enough', (_, needed) => {
    expect(needed()).toBeUndefined();
  });
});

describe('one look at the refusals', () => {
  it.each([
    [20, 4],
    [50, 6],
    [100, 10],
    [200, 16],
    [300, 22],
  ])('among %i rejects 95 %% from %i on', (customers, refusals) => {
    expect(fewestAgainst(customers, 0.05)).toBe(refusals);
  });

  it.each([
    ['90 %', 0.1, 100, 4],
    ['90 %', 0.1, 200, 12],
    ['90 %', 0.1, 300, 21],
    ['90 %', 0.1, 500, 38],
    ['80 %', 0.2, 50, 5],
    ['80 %', 0.2, 100, 13],
    ['95 %', 0.05, 59, 0],
    ['95 %', 0.05, 100, 1],
  ])('proves more than %s at %3$i with %4$i at most', (_, claimed, customers, refusals) => {
    expect(mostAgainst(customers, claimed)).toBe(refusals);
  });

  it('proves more than 95 % with none in 59, and with nothing less', () => {
    expect(mostAgainst(58, 0.05)).toBeUndefined();
  });

  // STATISTICS §9.
  it.each([
    [20, 4],
    [30, 6],
    [40, 7],
    [60, 9],
    [100, 12],
    [200, 21],
  ])('among %i sounds the alarm above 7 %% from %i on', (customers, refusals) => {
    expect(fewestAgainst(customers, 0.07)).toBe(refusals);
  });

  it('proves nothing without customers, or with so few that even all of them would not', () => {
    expect(fewestAgainst(0, 0.05)).toBeUndefined();
    expect(fewestAgainst(1, 0.07)).toBeUndefined();
    expect(fewestAgainst(1, 0.04)).toBe(1);
    expect(powerAgainst(0, { claimed: 0.05, truth: 0.2 })).toBe(0);
  });

  it('agrees with the exact limits on every count', () => {
    const anyCase = fc.tuple(
      fc.integer({ min: 1, max: 200 }),
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
    );
    fc.assert(
      fc.property(anyCase, ([trials, claimed]) => {
        const fewest = fewestAgainst(trials, claimed) ?? trials + 1;
        if (fewest <= trials) expect(lowestShare(fewest, trials)).toBeGreaterThan(claimed - 1e-9);
        expect(lowestShare(fewest - 1, trials)).toBeLessThan(claimed + 1e-9);
        const most = mostAgainst(trials, claimed) ?? -1;
        if (most >= 0) expect(highestShare(most, trials)).toBeLessThan(claimed + 1e-9);
        expect(highestShare(most + 1, trials)).toBeGreaterThan(claimed - 1e-9);
      }),
    );
  });

  it('has the power that the chances add up to', () => {
    const chances = binomialChances(233, 0.1);
    const power = chances.subarray(18).reduce((sum, chance) => sum + chance, 0);
    expect(powerAgainst(233, { claimed: 0.05, truth: 0.1 })).toBeCloseTo(power, 10);
    expect(power).toBeCloseTo(0.90114038, 8);
  });
});
