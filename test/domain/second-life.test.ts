import { describe, expect, it } from 'vitest';
import { campaignCosts, secondLifeOf } from '../../src/domain/second-life.ts';
import { upliftOf } from '../../src/domain/uplift.ts';
import { contact, customers, FROZEN_ON, order } from './follow.ts';
import { on } from './on.ts';

const HOUR = { hourlyCents: 3_000, acquisitionCents: 80_000 };
const discount = {
  nature: 'economic',
  givenOn: FROZEN_ON,
  costCents: 2_000,
  discountPercent: 10,
} as const;

describe('what a campaign has cost', () => {
  it('is contacts by the hour, those that tell no minutes taken to be like the others, and gestures', () => {
    const list = [
      ...customers(2, [], {
        contacts: [contact('no-answer', { minutes: 5 }), contact('open', { minutes: 25 })],
        laterContacts: [contact('open', { minutes: 30 })],
        gestures: [discount],
      }),
      ...customers(2, ['no-answer']),
      ...customers(5, ['open'], { arm: 'holdout', gestures: [discount] }),
    ];
    expect(campaignCosts(list, HOUR)).toEqual({
      ...HOUR,
      contacts: 8,
      timedContacts: 6,
      minutes: 120,
      // Two hours and forty minutes.
      contactCents: 8_000,
      gestures: 2,
      gestureCents: 4_000,
      totalCents: 12_000,
      missing: null,
    });
  });

  it.each([
    ['the cost of an hour is not set', { ...HOUR, hourlyCents: null }, 10, 'hourly-cost'],
    ['no contact tells its minutes', HOUR, null, 'minutes'],
  ])('is not known where %s', (_, set, minutes, missing) => {
    const list = customers(2, [], { contacts: [contact('open', { minutes })] });
    expect(campaignCosts(list, set)).toMatchObject({ totalCents: null, contactCents: null, missing });
  });

  it('is nothing where nobody was contacted', () => {
    expect(campaignCosts(customers(3), HOUR)).toMatchObject({ totalCents: 0, missing: null });
  });
});

describe('the second life', () => {
  const back = {
    orders: [order('2026-12-10', 10_000)],
    revenueCents: 9_000,
    marginShare: 0.4,
    gestures: [discount],
    earlierDiscounts: [2, 4],
    contacts: [contact('open', { minutes: 30 })],
  };
  const list = [
    ...customers(1, [], {
      ...back,
      laterOrders: [order('2027-03-01', 20_000)],
      laterRevenueCents: 20_000,
    }),
    ...customers(1, [], { ...back, marginShare: null, relapsedOn: on('2027-05-01'), isSameCause: true }),
    ...customers(1, [], { ...back, gestures: [], earlierDiscounts: [], relapsedOn: on('2027-05-01') }),
    ...customers(7, [], { contacts: [contact('no-answer', { minutes: 3 })] }),
    ...customers(3, [], { ...back, arm: 'holdout' }),
  ];

  it('tells second orders, margin, discounts before and since, relapses, and what is left of the margin', () => {
    const { costs: _, ...told } = secondLifeOf(list, campaignCosts(list, HOUR), null);
    expect(told).toEqual({
      reactivated: 3,
      reordered: 1,
      revenueCents: 47_000,
      // 40 % of 290 € and of 90 €; of the third nobody knows the margin.
      marginCents: 11_600 + 3_600,
      withKnownMargin: 2,
      relapsed: { all: 2, sameCause: 1, otherCause: 0 },
      discounts: { before: { customers: 2, meanPercent: 3 }, since: { customers: 2, meanPercent: 10 } },
      // 111 minutes are 55,50 €, two discounts 40 €.
      profitCents: 15_200 - 9_550,
      costPerReactivatedCents: 3_183,
      costPerExtraCents: null,
    });
  });

  it('has no profit where the margin is not known', () => {
    const unknown = list.map((customer) => ({ ...customer, marginShare: null }));
    expect(secondLifeOf(unknown, campaignCosts(unknown, HOUR), null)).toMatchObject({
      marginCents: null,
      profitCents: null,
    });
  });

  it('tells what one customer more has cost only where the effect of calling is shown', () => {
    const shown = [
      ...customers(60, [], { ...back, gestures: [] }),
      ...customers(60, [], { contacts: [contact('no-answer', { minutes: 30 })] }),
      ...customers(60, [], { arm: 'holdout' }),
    ];
    const costs = campaignCosts(shown, HOUR);
    // 120 half-hours are 1800 €, for 60 customers more than without a call.
    expect(secondLifeOf(shown, costs, upliftOf(shown, true)).costPerExtraCents).toBe(3_000);
    expect(secondLifeOf(shown, costs, upliftOf(shown, false)).costPerExtraCents).toBeNull();
  });
});
