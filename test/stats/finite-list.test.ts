import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finiteListInterval } from '../../src/stats/finite-list.ts';
import { drawChances, drawsAtMost } from '../../src/stats/hypergeometric.ts';
import { clopperPearson } from '../../src/stats/proportion.ts';

const reachedOf = fc
  .integer({ min: 1, max: 150 })
  .chain((size) => fc.tuple(fc.constant(size), fc.integer({ min: 1, max: size })))
  .chain(([size, reached]) =>
    fc.record({
      size: fc.constant(size),
      reached: fc.constant(reached),
      yes: fc.integer({ min: 0, max: reached }),
    }),
  );

describe('the yes of a whole list', () => {
  // Hypergeometric Clopper–Pearson, as computed in R 4.2.2.
  it.each([
    [57, 60, 120, 107, 117],
    [95, 100, 120, 111, 115],
    [95, 100, 200, 181, 195],
    [95, 100, 1000, 891, 982],
    [40, 40, 80, 75, 80],
  ])('%i of %i reached say yes, of %i on the list: from %i to %i', (yes, reached, size, lowest, highest) => {
    expect(finiteListInterval(yes, reached, size)).toEqual({
      numerator: yes,
      denominator: reached,
      estimate: yes / reached,
      low: lowest / size,
      high: highest / size,
      method: 'hypergeometric',
      size,
      lowest,
      highest,
    });
  });

  it('are known when everybody was reached, and not at all when nobody was', () => {
    expect(finiteListInterval(30, 40, 40)).toMatchObject({ lowest: 30, highest: 30, low: 0.75, high: 0.75 });
    expect(finiteListInterval(0, 0, 40)).toMatchObject({
      estimate: null,
      lowest: 0,
      highest: 40,
      low: 0,
      high: 1,
    });
    expect(finiteListInterval(0, 0, 0)).toMatchObject({
      estimate: null,
      lowest: 0,
      highest: 0,
      low: 0,
      high: 1,
    });
  });

  it('are as many as make what was found not too improbable, and not one more', () => {
    fc.assert(
      fc.property(reachedOf, ({ yes, reached, size }) => {
        const { lowest, highest } = finiteListInterval(yes, reached, size);
        const atLeast = (marked: number) => 1 - drawsAtMost(yes - 1, { size, marked, drawn: reached });
        const atMost = (marked: number) => drawsAtMost(yes, { size, marked, drawn: reached });
        expect(atLeast(lowest)).toBeGreaterThan(0.025);
        expect(atMost(highest)).toBeGreaterThan(0.025);
        if (lowest > yes) expect(atLeast(lowest - 1)).toBeLessThanOrEqual(0.025);
        if (highest < size - reached + yes) expect(atMost(highest + 1)).toBeLessThanOrEqual(0.025);
      }),
    );
  });

  it('are known better than the share of an endless list, but for the rounding to whole customers', () => {
    fc.assert(
      fc.property(reachedOf, ({ yes, reached, size }) => {
        const [list, endless] = [finiteListInterval(yes, reached, size), clopperPearson(yes, reached)];
        expect(list.low).toBeGreaterThanOrEqual(endless.low - 1 / size);
        expect(list.high).toBeLessThanOrEqual(endless.high + 1 / size);
      }),
    );
  });
});

describe('an urn', () => {
  it('of ten marbles, four marked, gives two of three with probability 0.3', () => {
    // C(4,2)·C(6,1)/C(10,3) = 36/120
    const { from, chances } = drawChances({ size: 10, marked: 4, drawn: 3 });
    expect(from).toBe(0);
    expect(Array.from(chances, (chance) => chance.toFixed(12))).toEqual(
      [20, 60, 36, 4].map((ways) => (ways / 120).toFixed(12)),
    );
  });

  it('cannot give fewer marked ones than there must be', () => {
    // Seven drawn of ten with four unmarked: three marked ones at least.
    expect(drawChances({ size: 10, marked: 6, drawn: 7 })).toMatchObject({ from: 3 });
    expect(drawsAtMost(2, { size: 10, marked: 6, drawn: 7 })).toBe(0);
    expect(drawsAtMost(6, { size: 10, marked: 6, drawn: 7 })).toBeCloseTo(1, 12);
  });
});
