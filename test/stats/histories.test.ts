import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historiesFrom, historyAt, repeatCustomersIn } from '../../src/stats/histories.ts';
import { collapse, thinned } from '../../src/stats/patterns.ts';

const LIST = [
  { gaps: [30, 40], ageDays: 100 },
  { gaps: [], ageDays: 0 },
  { gaps: [7], ageDays: 7 },
];

describe('histories', () => {
  it('are columns of repeats, days to the last purchase and days to now', () => {
    const histories = historiesFrom(LIST);
    expect({ ...histories, sumLogGaps: 0 }).toEqual({
      customers: 3,
      repeats: Int32Array.of(2, 0, 1),
      lastDays: Int32Array.of(70, 0, 7),
      ageDays: Int32Array.of(100, 0, 7),
      sumLogGaps: 0,
    });
    expect(histories.sumLogGaps).toBeCloseTo(Math.log(30 / 7) + Math.log(40 / 7), 12);
    expect(historyAt(histories, 2)).toEqual({ repeats: 1, lastDays: 7, ageDays: 7 });
    expect(repeatCustomersIn(histories)).toBe(2);
  });

  it.each<[string, () => unknown, string]>([
    [
      'gaps of no days',
      () => historiesFrom([{ gaps: [0], ageDays: 9 }]),
      '0 days are no gap between purchases',
    ],
    [
      'purchases in the future',
      () => historiesFrom([{ gaps: [10], ageDays: 9 }]),
      'a last purchase after 10 of 9 days',
    ],
    ['half days', () => historiesFrom([{ gaps: [1.5], ageDays: 9 }]), 'a last purchase after 1.5 of 9 days'],
    ['customers unheard of', () => historyAt(historiesFrom(LIST), 3), 'no customer 3 among 3'],
  ])('refuse %s', (_, read, message) => {
    expect(read).toThrow(new RangeError(message));
  });
});

describe('patterns', () => {
  const gap = fc.integer({ min: 1, max: 3 });
  const customer = fc
    .tuple(fc.array(gap, { maxLength: 3 }), fc.nat({ max: 3 }))
    .map(([gaps, silence]) => ({ gaps, ageDays: gaps.reduce((sum, days) => sum + days, silence) }));

  it('are the distinct histories in ascending order, each with its number of customers', () => {
    const again = { gaps: [40, 30], ageDays: 100 };
    expect(collapse(historiesFrom([...LIST, again]))).toEqual({
      customers: 4,
      repeats: Int32Array.of(0, 1, 2),
      lastDays: Int32Array.of(0, 7, 70),
      ageDays: Int32Array.of(0, 7, 100),
      weights: Float64Array.of(1, 1, 2),
    });
  });

  it('of nobody are none', () => {
    expect(collapse(historiesFrom([])).weights.length).toBe(0);
  });

  it('hold exactly the customers that went in', () => {
    fc.assert(
      fc.property(fc.array(customer, { maxLength: 60 }), (list) => {
        const histories = historiesFrom(list);
        const went = list.map((_, i) => Object.values(historyAt(histories, i)).join(' '));
        const { repeats, lastDays, ageDays, weights } = collapse(histories);
        const came = [...weights].flatMap((weight, i) =>
          Array.from({ length: weight }, () => `${repeats[i]} ${lastDays[i]} ${ageDays[i]}`),
        );
        expect(came.toSorted()).toEqual(went.toSorted());
        expect(new Set(came).size).toBe(weights.length);
      }),
    );
  });

  it('are thinned evenly: one in three, from the middle', () => {
    const list = Array.from({ length: 10 }, (_, ageDays) => ({ gaps: [], ageDays }));
    expect(thinned(collapse(historiesFrom([...list, { gaps: [], ageDays: 4 }])), 3)).toEqual({
      customers: 4,
      repeats: Int32Array.of(0, 0, 0),
      lastDays: Int32Array.of(0, 0, 0),
      ageDays: Int32Array.of(1, 4, 7),
      weights: Float64Array.of(1, 2, 1),
    });
  });
});
