import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historiesFrom, historyAt, repeatCustomersIn, thinned } from '../../src/stats/histories.ts';
import { collapse } from '../../src/stats/patterns.ts';

const LIST = [
  { gaps: [30, 40], ageDays: 100 },
  { gaps: [], ageDays: 0 },
  { gaps: [7], ageDays: 7 },
];

describe('histories', () => {
  it('are columns of repeats, days to the last purchase and days to now', () => {
    const histories = historiesFrom(LIST);
    expect(histories).toEqual({
      customers: 3,
      repeats: Int32Array.of(2, 0, 1),
      lastDays: Int32Array.of(70, 0, 7),
      ageDays: Int32Array.of(100, 0, 7),
      logGaps: Float64Array.of(Math.log(30 / 7) + Math.log(40 / 7), 0, 0),
    });
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
});

describe('a thinned list', () => {
  const list = Array.from({ length: 6000 }, (_, i) => ({
    gaps: [1 + (i % 40), 7 + (i % 11)],
    ageDays: 60 + (i % 700),
  }));

  it('holds about one customer in so many, the same in whatever order they are listed', () => {
    const [some, turned] = [list, list.toReversed()].map((order) => thinned(historiesFrom(order), 4));
    expect(some?.customers).toBeGreaterThan(1200);
    expect(some?.customers).toBeLessThan(1800);
    expect(some && collapse(some)).toEqual(turned && collapse(turned));
  });

  it('is the list itself when everybody is picked', () => {
    expect(thinned(historiesFrom(list), 1)).toEqual(historiesFrom(list));
  });

  it('keeps the columns together', () => {
    const some = thinned(historiesFrom(list), 5);
    const sums = Array.from({ length: some.customers }, (_, i) => historyAt(some, i));
    expect(sums.every(({ repeats, lastDays, ageDays }) => repeats === 2 && lastDays <= ageDays)).toBe(true);
    some.logGaps.forEach((logs, i) => {
      const last = some.lastDays[i] ?? 0;
      const products = list
        .filter(({ gaps: [one = 0, other = 0] }) => one + other === last)
        .map(({ gaps: [one = 0, other = 0] }) => Math.log(one / 7) + Math.log(other / 7));
      expect(products.some((known) => Math.abs(known - logs) < 1e-12)).toBe(true);
    });
  });
});
