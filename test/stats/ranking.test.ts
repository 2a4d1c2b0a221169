import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Foretold, separationGap, separationOf } from '../../src/stats/ranking.ts';
import { foretoldBy, type Told } from './foretold.ts';
import { dice } from './simulated.ts';

const list = fc.array(fc.record({ score: fc.integer({ min: 0, max: 12 }), happened: fc.boolean() }), {
  minLength: 2,
  maxLength: 80,
});

function foretold(happened: readonly number[], spared: readonly number[]): Foretold {
  return foretoldBy([
    ...happened.map((score) => ({ score, happened: true })),
    ...spared.map((score) => ({ score, happened: false })),
  ]);
}

describe('the area under the curve', () => {
  it.each<[string, number[], number[], number]>([
    ['is one where every score is right', [3, 4], [1, 2], 1],
    ['is nothing where every score is wrong', [1, 2], [3, 4], 0],
    ['is a coin where all score the same', [5, 5, 5], [5, 5], 0.5],
    ['counts pairs: three of four right', [2, 4], [1, 3], 0.75],
    ['counts a tie for half', [2, 4], [1, 2], 0.875],
    ['knows the infinite', [Number.POSITIVE_INFINITY, 1], [0, Number.NEGATIVE_INFINITY], 1],
  ])('%s', (_, happened, spared, auc) => {
    expect(separationOf(foretold(happened, spared))).toMatchObject({
      happened: happened.length,
      spared: spared.length,
      auc,
    });
  });

  it.each<[string, Foretold]>([
    ['nobody', foretoldBy([])],
    ['only those to whom it happened', foretold([1, 2], [])],
    ['only the spared', foretold([], [1, 2])],
  ])('does not exist for %s', (_, customers) => {
    expect(separationOf(customers)).toBeUndefined();
  });

  it('is the share of pairs in the right order, as counted one by one', () => {
    fc.assert(
      fc.property(list, (customers) => {
        const [yes, no] = [true, false].map((side) => customers.filter(({ happened }) => happened === side));
        const pairs = (yes ?? []).flatMap((one) =>
          (no ?? []).map((other) => (Math.sign(one.score - other.score) + 1) / 2),
        );
        const auc = pairs.length === 0 ? undefined : pairs.reduce((sum, value) => sum + value) / pairs.length;
        const found = separationOf(foretoldBy(customers))?.auc;
        if (auc === undefined) expect(found).toBeUndefined();
        else expect(found).toBeCloseTo(auc, 12);
      }),
    );
  });

  it('has the error that repeating the experiment shows', () => {
    const roll = dice(2);
    const draw = () =>
      Array.from({ length: 120 }, (): Told => {
        const happened = roll() < 0.4;
        return { score: roll() + (happened ? 0.3 : 0), happened };
      });
    const trials = Array.from({ length: 400 }, () => separationOf(foretoldBy(draw())));
    const areas = trials.map((trial) => trial?.auc ?? Number.NaN);
    const mean = areas.reduce((sum, auc) => sum + auc, 0) / areas.length;
    const spread = Math.sqrt(areas.reduce((sum, auc) => sum + (auc - mean) ** 2, 0) / areas.length);
    const stated = trials.reduce((sum, trial) => sum + (trial?.standardError ?? 0), 0) / trials.length;
    expect(stated / spread).toBeGreaterThan(0.9);
    expect(stated / spread).toBeLessThan(1.1);
  });
});

describe('the gap between two scores', () => {
  it('is the difference of their areas, turned about when they are', () => {
    fc.assert(
      fc.property(list, fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 80 }), (told, scores) => {
        const one = foretoldBy(told);
        const other = { ...one, scores: one.scores.map((_, i) => scores[i] ?? 0) };
        const gap = separationGap(one, other);
        const areas = [separationOf(one)?.auc, separationOf(other)?.auc];
        if (gap === undefined) {
          expect(areas).toEqual([undefined, undefined]);
          return;
        }
        expect(gap.difference).toBeCloseTo((areas[0] ?? 0) - (areas[1] ?? 0), 12);
        const turned = separationGap(other, one);
        expect(turned?.difference).toBeCloseTo(-gap.difference, 12);
        expect(turned?.standardError).toBeCloseTo(gap.standardError, 12);
      }),
    );
  });

  it('of a score to itself is nothing, without any doubt', () => {
    const one = foretold([3, 1, 4], [1, 5]);
    expect(separationGap(one, one)).toEqual({ difference: 0, standardError: 0 });
  });

  it('has a smaller error when the scores share their luck', () => {
    const roll = dice(3);
    const base = Array.from({ length: 500 }, () => ({ luck: roll(), happened: roll() < 0.5 }));
    const alike = base.map(({ luck, happened }) => ({ score: luck + 0.05 * roll(), happened }));
    const apart = base.map(({ happened }) => ({ score: roll(), happened }));
    const one = base.map(({ luck, happened }) => ({ score: luck, happened }));
    const errors = [alike, apart].map(
      (other) => separationGap(foretoldBy(one), foretoldBy(other))?.standardError ?? Number.NaN,
    );
    expect(errors[0]).toBeLessThan((errors[1] ?? 0) / 5);
  });

  it('is not taken between different customers', () => {
    const message = 'two scores of different customers cannot be compared';
    expect(() => separationGap(foretold([1], [2]), foretold([1, 2], []))).toThrow(new RangeError(message));
    expect(() => separationGap(foretold([1], [2]), foretold([1], []))).toThrow(new RangeError(message));
  });
});
