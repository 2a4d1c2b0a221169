import { describe, expect, it } from 'vitest';
import { expectedMargins, type PurchaseRecord } from '../../src/domain/expected-margin.ts';

const record = (changes: Partial<PurchaseRecord> = {}): PurchaseRecord => ({
  orders: 4,
  totalCents: 40_000,
  lostCentsPerYear: 20_000,
  marginPercent: null,
  ...changes,
});

/** Customers with mean orders from 50 to 145 euros, ten orders each. */
const OTHERS = Array.from({ length: 96 }, (_, index) =>
  record({ orders: 10, totalCents: 10 * (5_000 + index * 100), lostCentsPerYear: 50_000 }),
);

describe('the margin expected of a customer in a year', () => {
  it('is the yearly turnover while too few customers tell what an order is worth', () => {
    expect(expectedMargins([record()], null)).toEqual([
      {
        lostCentsPerYear: 20_000,
        turnoverCentsPerYear: 20_000,
        ownOrderCents: 10_000,
        expectedOrderCents: null,
        marginShare: 1,
        marginFrom: 'turnover',
      },
    ]);
  });

  it('believes a single large order less than many', () => {
    const once = record({ orders: 1, totalCents: 100_000, lostCentsPerYear: 100_000 });
    const often = record({ orders: 50, totalCents: 5_000_000, lostCentsPerYear: 100_000 });
    const [single, many] = expectedMargins([once, often, ...OTHERS], null);
    expect(single?.expectedOrderCents).toBeLessThan(90_000);
    expect(single?.expectedOrderCents).toBeGreaterThan(10_000);
    expect(many?.expectedOrderCents).toBeGreaterThan(95_000);
    expect(single?.lostCentsPerYear).toBe(Math.round(single?.expectedOrderCents ?? 0));
  });

  it('takes the customer’s own margin, then the setting', () => {
    const list = [record({ marginPercent: 30 }), record()];
    expect(
      expectedMargins(list, 0.2).map(({ lostCentsPerYear, marginFrom }) => [lostCentsPerYear, marginFrom]),
    ).toEqual([
      [6_000, 'customer'],
      [4_000, 'setting'],
    ]);
  });

  it('gives whose margin nobody knows the median of the others, so that a known margin is no disadvantage', () => {
    const list = [record({ marginPercent: 20 }), record({ marginPercent: 40 }), record()];
    expect(expectedMargins(list, null)[2]).toMatchObject({ lostCentsPerYear: 6_000, marginFrom: 'others' });
  });

  it('loses nothing where nothing was bought', () => {
    const nothing = record({ orders: 0, totalCents: 0, lostCentsPerYear: 0 });
    expect(expectedMargins([nothing, ...OTHERS], null)[0]).toMatchObject({
      lostCentsPerYear: 0,
      ownOrderCents: null,
      expectedOrderCents: null,
    });
  });
});
