import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueOf } from '../../src/domain/gesture.ts';
import {
  costOfCut,
  type GestureLimits,
  type GestureOffer,
  type GestureRefusal,
  type GestureStanding,
  ordersUntil,
  type PastGesture,
  refusalOf,
  spentInYear,
} from '../../src/domain/gesture-limits.ts';
import { on } from './on.ts';

const TODAY = on('2026-11-22');
const LIMITS: GestureLimits = { discountCap: 0.3, budgetCents: 100_000 };
const STANDING: GestureStanding = {
  given: [],
  failedOn: [],
  marginShare: 0.4,
  usualOrderCents: 50_000,
  typicalGapDays: 30,
  spentCents: 0,
};

function offer(kind: string, changes: Partial<GestureOffer> = {}): GestureOffer {
  const gesture = catalogueOf([]).find((known) => known.kind === kind);
  if (gesture === undefined) throw new Error(`no gesture ${kind}`);
  return { gesture, share: null, amountCents: null, costCents: 1_000, ...changes };
}

function past(kind: string, givenOn: string, costCents = 5_000): PastGesture {
  const { nature } = offer(kind).gesture;
  return { kind, nature, givenOn: on(givenOn), costCents };
}

function refusal(
  what: GestureOffer,
  standing: Partial<GestureStanding> = {},
  limits: Partial<GestureLimits> = {},
): GestureRefusal | undefined {
  return refusalOf(what, { ...STANDING, ...standing }, { ...LIMITS, ...limits }, TODAY);
}

describe('a price cut', () => {
  it.each([
    [0.12, undefined],
    [0.121, 'above-cap'],
    [0.5, 'above-cap'],
  ])('of %d at a margin of 40 %% may take 30 %% of it: %s', (share, why) => {
    expect(refusal(offer('discount', { share }))?.why).toBe(why);
  });

  it('in euro is measured by the customer’s usual order, and the refusal names the most', () => {
    expect(refusal(offer('discount', { amountCents: 6_000, costCents: 6_000 }))).toBeUndefined();
    expect(refusal(offer('discount', { amountCents: 6_001, costCents: 6_001 }))).toEqual({
      why: 'above-cap',
      share: 6_001 / 50_000,
      mostShare: 0.12,
      marginShare: 0.4,
      mostCents: 6_000,
    });
  });

  it('is not given while the margin is unknown', () => {
    expect(refusal(offer('discount', { share: 0.01 }), { marginShare: null })).toEqual({
      why: 'margin-unknown',
    });
  });

  it('costs as much as the orders it falls on', () => {
    expect(costOfCut(0.05, 3, STANDING)).toBe(7_500);
    expect(costOfCut(0.05, 3, { usualOrderCents: null })).toBeUndefined();
  });

  it.each([
    ['without an end', null, 30, 1],
    ['that ends before the next order', '2026-12-01', 30, 1],
    ['for two months of a monthly buyer', '2027-01-22', 30, 2],
    ['for a customer without a rhythm', '2027-06-30', null, 1],
  ])('%s falls on %4$i', (_, untilOn, gap, orders) => {
    expect(ordersUntil(untilOn === null ? null : on(untilOn), gap, TODAY)).toBe(orders);
  });
});

describe('what is given back in kind', () => {
  it('is not limited by the margin', () => {
    const note = offer('credit-note', { amountCents: 40_000, costCents: 40_000 });
    expect(refusal(note, { marginShare: null })).toBeUndefined();
  });
});

describe('money a second time', () => {
  const again = offer('credit-note', { amountCents: 1_000 });

  it('is refused within a year, and the refusal names the first', () => {
    expect(refusal(again, { given: [past('discount', '2026-09-01')] })).toEqual({
      why: 'compensated',
      kind: 'discount',
      givenOn: '2026-09-01',
    });
  });

  it('is due when we have failed again since, but not for the failure that was made good', () => {
    const given = [past('discount', '2026-09-01')];
    expect(refusal(again, { given, failedOn: [on('2026-10-01')] })).toBeUndefined();
    expect(refusal(again, { given, failedOn: [on('2026-08-20'), on('2026-09-01')] })?.why).toBe(
      'compensated',
    );
  });

  it('is another story after a year', () => {
    expect(refusal(again, { given: [past('discount', '2025-11-22')] })).toBeUndefined();
    expect(refusal(again, { given: [past('discount', '2025-11-23')] })?.why).toBe('compensated');
  });

  it('is not refused after attention, nor attention after money', () => {
    expect(refusal(again, { given: [past('coffee', '2026-11-01')] })).toBeUndefined();
    expect(refusal(offer('coffee'), { given: [past('discount', '2026-11-01')] })).toBeUndefined();
  });
});

describe('the limit of a gesture', () => {
  it('counts what the same gesture has cost for this customer in twelve months', () => {
    const given = [
      past('coffee', '2026-03-01', 3_000),
      past('coffee', '2025-03-01', 9_000),
      past('visit', '2026-04-01', 6_000),
    ];
    expect(refusal(offer('coffee', { costCents: 3_000 }), { given })).toBeUndefined();
    expect(refusal(offer('coffee', { costCents: 3_001 }), { given })).toEqual({
      why: 'gesture-cap',
      capCents: 6_000,
      spentCents: 3_000,
    });
  });
});

describe('the budget of the year', () => {
  it('may be spent to the last cent', () => {
    const note = offer('credit-note', { costCents: 10_000, amountCents: 10_000 });
    expect(refusal(note, { spentCents: 90_000 })).toBeUndefined();
    expect(refusal(note, { spentCents: 90_001 })).toEqual({
      why: 'budget',
      budgetCents: 100_000,
      spentCents: 90_001,
    });
  });

  it('never stands in the way of attention, nor of a firm that has set none', () => {
    expect(refusal(offer('visit', { costCents: 6_000 }), { spentCents: 100_000 })).toBeUndefined();
    expect(
      refusal(offer('credit-note', { costCents: 900_000 }), { spentCents: 900_000 }, { budgetCents: null }),
    ).toBeUndefined();
  });

  it('counts money of the calendar year alone', () => {
    const given = [
      past('discount', '2026-01-01', 100),
      past('credit-note', '2026-11-22', 20),
      past('coffee', '2026-05-01', 3_000),
      past('discount', '2025-12-31', 7_000),
    ];
    expect(spentInYear(given, TODAY)).toBe(120);
  });

  it('is never overspent by what may be given, and a cheaper gesture is never refused where a dearer one is not', () => {
    const cents = fc.integer({ min: 1, max: 200_000 });
    fc.assert(
      fc.property(cents, cents, cents, (budgetCents, spentCents, costCents) => {
        const may = (cost: number) =>
          refusal(
            offer('exchange', { costCents: cost, amountCents: cost }),
            { spentCents },
            { budgetCents },
          ) === undefined;
        if (may(costCents)) {
          expect(spentCents + costCents).toBeLessThanOrEqual(budgetCents);
          expect(may(Math.ceil(costCents / 2))).toBe(true);
        } else expect(spentCents + costCents).toBeGreaterThan(budgetCents);
      }),
    );
  });
});
