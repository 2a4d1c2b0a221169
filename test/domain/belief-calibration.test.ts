import { describe, expect, it } from 'vitest';
import { beliefCalibrationOf, sellerRowsOf } from '../../src/domain/belief-calibration.ts';
import type { Followed } from '../../src/domain/followed.ts';
import { clopperPearson } from '../../src/stats/proportion.ts';
import { customers, order } from './follow.ts';

/** Customers of whom a return was foretold so, and so many of whom came back. */
function foretold(
  returnPercent: number,
  came: number,
  of: number,
  changes: Partial<Followed> = {},
): Followed[] {
  return [
    ...customers(came, ['open'], { returnPercent, orders: [order()], ...changes }),
    ...customers(of - came, ['open'], { returnPercent, ...changes }),
  ];
}

describe('beliefs against outcomes', () => {
  const list = [...foretold(10, 8, 20), ...foretold(20, 12, 20), ...customers(30, ['open'])];

  it('are scored by Brier, banded, and too dark when more came back than chance has it', () => {
    const { pessimism, bands, ...told } = beliefCalibrationOf(list);
    expect(told).toEqual({
      customers: 40,
      returned: 20,
      meanForetold: expect.closeTo(0.15, 12),
      happened: 0.5,
      brier: expect.closeTo((8 * 0.81 + 12 * 0.01 + 12 * 0.64 + 8 * 0.04) / 40, 12),
      brierOfShare: 0.25,
      verdict: 'too-dark',
    });
    const { low, high } = clopperPearson(20, 40);
    expect(pessimism).toEqual({
      estimate: expect.closeTo(0.35, 12),
      low: expect.closeTo(low - 0.15, 12),
      high: expect.closeTo(high - 0.15, 12),
    });
    expect(bands).toMatchObject([
      { customers: 20, lowest: 0.1, highest: 0.1, happened: 8 },
      { customers: 20, lowest: 0.2, highest: 0.2, happened: 12 },
    ]);
  });

  it('are too bright when fewer came back, and neither when chance could have done it', () => {
    expect(beliefCalibrationOf(foretold(60, 5, 40)).verdict).toBe('too-bright');
    expect(beliefCalibrationOf(foretold(20, 9, 40)).verdict).toBe('not-decided');
  });

  it('of fewer than thirty are counts only', () => {
    expect(beliefCalibrationOf(foretold(20, 9, 29))).toEqual({
      customers: 29,
      returned: 9,
      meanForetold: null,
      happened: null,
      brier: null,
      brierOfShare: null,
      bands: [],
      pessimism: null,
      verdict: 'too-few',
    });
  });
});

describe('sellers side by side', () => {
  const list = [
    ...foretold(10, 10, 25, { seller: 'Conti' }),
    ...foretold(10, 5, 20, { seller: 'Bianchi' }),
    ...customers(15, ['refused'], { seller: 'Conti' }),
    ...foretold(10, 5, 19, { seller: 'Ferri' }),
    ...customers(40, ['open'], { seller: null }),
  ];

  it('are told of from twenty customers on, in the order of the alphabet', () => {
    const { rows, tooFew } = sellerRowsOf(list, true);
    expect(tooFew).toBe(1);
    expect(
      rows.map(({ seller, customers: size, answers, refusals, standing, beliefs }) => [
        seller,
        size,
        answers,
        refusals,
        standing,
        beliefs.customers,
      ]),
    ).toEqual([
      ['Bianchi', 20, 20, 0, 'within', 20],
      ['Conti', 40, 40, 15, 'act', 25],
    ]);
  });

  it('are not held against orders while the window is open', () => {
    const { rows } = sellerRowsOf(list, false);
    expect(rows.map(({ beliefs }) => beliefs.verdict)).toEqual(['too-few', 'too-few']);
  });
});
