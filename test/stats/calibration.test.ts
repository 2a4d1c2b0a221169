import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brierScore, calibrationOf } from '../../src/stats/calibration.ts';
import { flaggingAt } from '../../src/stats/flagging.ts';
import { foretoldBy } from './foretold.ts';

const yes = (score: number) => ({ score, happened: true });
const no = (score: number) => ({ score, happened: false });
const list = fc.array(
  fc.record({ score: fc.double({ min: 0, max: 1, noNaN: true }), happened: fc.boolean() }),
  { maxLength: 60 },
);

describe('the Brier score', () => {
  it.each([
    ['is nothing for a prophet', [yes(1), no(0)], 0],
    ['is one for whoever is always surely wrong', [yes(0), no(1)], 1],
    ['is a quarter for whoever never says anything', [yes(0.5), no(0.5), no(0.5)], 0.25],
    // (0.04 + 0.09 + 0.49) / 3
    ['is the mean squared distance', [yes(0.8), no(0.3), yes(0.3)], 0.62 / 3],
  ])('%s', (_, customers, brier) => {
    expect(brierScore(foretoldBy(customers))).toBeCloseTo(brier, 12);
  });

  it('is not known without customers', () => {
    expect(brierScore(foretoldBy([]))).toBeUndefined();
  });
});

describe('the calibration table', () => {
  it('sets what was foretold beside what happened, band by band', () => {
    const customers = [yes(0.9), no(0.1), yes(0.7), no(0.3), yes(0.2), yes(0.8)];
    expect(calibrationOf(foretoldBy(customers), 3)).toEqual([
      { customers: 2, lowest: 0.1, highest: 0.2, meanForetold: expect.closeTo(0.15), happened: 1 },
      { customers: 2, lowest: 0.3, highest: 0.7, meanForetold: 0.5, happened: 1 },
      { customers: 2, lowest: 0.8, highest: 0.9, meanForetold: expect.closeTo(0.85), happened: 2 },
    ]);
  });

  it('does not part equal probabilities', () => {
    const customers = [no(0.2), no(0.2), yes(0.2), no(0.2), yes(0.6)];
    expect(calibrationOf(foretoldBy(customers), 5).map(({ customers: count }) => count)).toEqual([4, 1]);
  });

  it('of nobody is empty', () => {
    expect(calibrationOf(foretoldBy([]))).toEqual([]);
  });

  it('loses nobody, and its bands do not overlap', () => {
    fc.assert(
      fc.property(list, fc.integer({ min: 1, max: 10 }), (customers, bands) => {
        const table = calibrationOf(foretoldBy(customers), bands);
        expect(table.length).toBeLessThanOrEqual(bands);
        expect(table.reduce((sum, band) => sum + band.customers, 0)).toBe(customers.length);
        expect(table.reduce((sum, band) => sum + band.happened, 0)).toBe(
          customers.filter(({ happened }) => happened).length,
        );
        table.slice(1).forEach(({ lowest }, i) => {
          expect(lowest).toBeGreaterThan(table[i]?.highest ?? Number.NaN);
        });
      }),
    );
  });
});

describe('a threshold', () => {
  const customers = [yes(0.9), no(0.85), yes(0.8), yes(0.4), no(0.1)];

  it.each([
    [0.8, { flagged: 2, right: 1, flaggedShare: 0.4, precision: 0.5, recall: 1 / 3 }],
    [0.3, { flagged: 4, right: 3, flaggedShare: 0.8, precision: 0.75, recall: 1 }],
    [1, { flagged: 0, right: 0, flaggedShare: 0, precision: undefined, recall: 0 }],
    [-1, { flagged: 5, right: 3, flaggedShare: 1, precision: 0.6, recall: 1 }],
  ])('of %d flags whoever stands above it', (threshold, flagging) => {
    expect(flaggingAt(foretoldBy(customers), threshold)).toEqual(flagging);
  });

  it('has no shares where there is nobody', () => {
    const nothing = {
      flagged: 0,
      right: 0,
      flaggedShare: undefined,
      precision: undefined,
      recall: undefined,
    };
    expect(flaggingAt(foretoldBy([]), 0.5)).toEqual(nothing);
    expect(flaggingAt(foretoldBy([no(0.1)]), 0.5)).toEqual({ ...nothing, flaggedShare: 0 });
  });
});
