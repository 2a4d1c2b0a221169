import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Buyer, concentrationOf } from '../../src/domain/concentration.ts';

const buyers = fc.array(
  fc.record({ totalCents: fc.integer({ min: 1, max: 1_000_000 }), isDormant: fc.boolean() }),
  { maxLength: 60 },
);

describe('the concentration', () => {
  it('tells what the largest make of the revenue, with the dormant and without', () => {
    // Ten customers: the largest 15 % are two of them, one of whom has stopped.
    const list: Buyer[] = [
      { totalCents: 100, isDormant: false },
      { totalCents: 500, isDormant: true },
      { totalCents: 300, isDormant: false },
      ...Array.from({ length: 7 }, () => ({ totalCents: 100, isDormant: false })),
    ];
    const { everybody, withoutDormant, dormantAmongTop } = concentrationOf(list);
    expect([everybody, withoutDormant].map(({ curve: _, ...figures }) => figures)).toEqual([
      { customers: 10, revenueCents: 1600, topCustomers: 2, topCents: 800 },
      { customers: 9, revenueCents: 1100, topCustomers: 1, topCents: 300 },
    ]);
    expect(dormantAmongTop).toEqual({ customers: 1, cents: 500 });
    expect(everybody.curve.filter((_, step) => step % 20 === 0)).toEqual([
      { share: 0, ofSum: 0 },
      { share: 0.2, ofSum: 0.5 },
      { share: 0.4, ofSum: 0.625 },
      { share: 0.6, ofSum: 0.75 },
      { share: 0.8, ofSum: 0.875 },
      { share: 1, ofSum: 1 },
    ]);
  });

  it('of nobody is nothing', () => {
    const nothing = { customers: 0, revenueCents: 0, topCustomers: 0, topCents: 0, curve: [] };
    expect(concentrationOf([])).toEqual({
      everybody: nothing,
      withoutDormant: nothing,
      dormantAmongTop: { customers: 0, cents: 0 },
    });
  });

  it('does not depend on the order of the customers', () => {
    fc.assert(
      fc.property(buyers, (list) => {
        const turned = concentrationOf(list.toReversed());
        // Whoever of two equal ones is among the largest may be the dormant one or not.
        expect({ ...turned, dormantAmongTop: null }).toEqual({
          ...concentrationOf(list),
          dormantAmongTop: null,
        });
      }),
    );
  });

  it('gives the largest at least their part', () => {
    fc.assert(
      fc.property(buyers, (list) => {
        const { customers, revenueCents, topCustomers, topCents } = concentrationOf(list).everybody;
        expect(topCents * customers).toBeGreaterThanOrEqual(revenueCents * topCustomers);
      }),
    );
  });
});
