import { describe, expect, it } from 'vitest';
import { expectedSpending, fitSpending, type Spending } from '../../src/stats/gamma-gamma.ts';
import { HAS_PUBLIC_DATA, NEEDS_PUBLIC_DATA, numberOf, purchasesOf } from './public-data.ts';
import { dice } from './simulated.ts';

const CDNOW = { p: 6.249571, q: 3.744225, v: 15.443527 };

describe.skipIf(!HAS_PUBLIC_DATA)(`public data${NEEDS_PUBLIC_DATA}`, () => {
  it('are fitted as by Fader & Hardie: p 6.25, q 3.74, v 15.44', () => {
    const cut = numberOf('1997-09-30');
    const byCustomer = Map.groupBy(
      purchasesOf('cdnow').filter(({ day }) => day <= cut),
      ({ customer }) => customer,
    );
    const spending = [...byCustomer.values()].flatMap((list): Spending[] => {
      const days = Map.groupBy(list, ({ day }) => day);
      const first = Math.min(...days.keys());
      const sums = [...days].flatMap(([day, same]) =>
        day === first ? [] : [same.reduce((sum, { spent }) => sum + spent, 0)],
      );
      const total = sums.reduce((sum, value) => sum + value, 0);
      return [{ purchases: sums.length, mean: sums.length === 0 ? 0 : total / sums.length }];
    });
    const fit = fitSpending(spending);
    expect(fit?.customers).toBe(946);
    expect(Math.abs((fit?.logLikelihood ?? 0) + 4055.917695)).toBeLessThan(1e-4);
    expect(Math.abs((fit?.model.p ?? 0) / CDNOW.p - 1)).toBeLessThan(5e-4);
    expect(Math.abs((fit?.model.q ?? 0) / CDNOW.q - 1)).toBeLessThan(5e-4);
    expect(Math.abs((fit?.model.v ?? 0) / CDNOW.v - 1)).toBeLessThan(5e-4);
  });
});

describe('the expected value of a purchase', () => {
  it.each([
    [0, 0, 35.170372],
    [1, 11.77, 18.91002],
    [2, 22.35, 24.658019],
    [7, 73.74, 71.463361],
    [10, 35, 35.007166],
  ])('after %i purchases of %d on average is %d', (purchases, mean, value) => {
    expect(expectedSpending(CDNOW, { purchases, mean })).toBeCloseTo(value, 5);
  });

  it('does not exist where the values have no mean', () => {
    expect(expectedSpending({ p: 2, q: 0.9, v: 10 }, { purchases: 0, mean: 0 })).toBeUndefined();
    expect(expectedSpending({ p: 2, q: 0.9, v: 10 }, { purchases: 1, mean: 10 })).toBeCloseTo(40 / 1.9, 12);
  });
});

describe('the fit of values', () => {
  const roll = dice(8);
  /** Erlang shapes need no more than logarithms: p = 3, q = 4, v = 50. */
  const erlang = (shape: number): number =>
    Array.from({ length: shape }, () => -Math.log(roll())).reduce((sum, value) => sum + value);
  const list = Array.from({ length: 6000 }, (_, i): Spending => {
    const rate = erlang(4) / 50;
    const purchases = 1 + (i % 5);
    return { purchases, mean: erlang(3 * purchases) / rate / purchases };
  });

  it('finds the truth again', () => {
    const { p, q, v } = fitSpending(list)?.model ?? { p: 0, q: 0, v: 0 };
    expect(Math.abs(p / 3 - 1)).toBeLessThan(0.1);
    expect(Math.abs(q / 4 - 1)).toBeLessThan(0.1);
    expect(Math.abs(v / 50 - 1)).toBeLessThan(0.15);
  });

  it('is the same in cents', () => {
    const inEuros = fitSpending(list);
    const inCents = fitSpending(list.map(({ purchases, mean }) => ({ purchases, mean: mean * 100 })));
    expect((inCents?.model.v ?? 0) / (inEuros?.model.v ?? 1)).toBeCloseTo(100, 3);
    expect(inCents?.model.p).toBeCloseTo(inEuros?.model.p ?? Number.NaN, 4);
    const shift = 6000 * Math.log(100);
    expect(inCents?.logLikelihood).toBeCloseTo((inEuros?.logLikelihood ?? 0) - shift, 4);
  });

  it('leaves out who bought nothing, or nothing of worth', () => {
    const silent = [
      { purchases: 0, mean: 0 },
      { purchases: 2, mean: -5 },
      { purchases: 1, mean: 0 },
    ];
    expect(fitSpending(silent)).toBeUndefined();
    expect(fitSpending([...list, ...silent])).toEqual(fitSpending(list));
  });
});
