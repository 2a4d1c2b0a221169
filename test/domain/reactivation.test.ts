import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/domain/day.ts';
import type { Followed } from '../../src/domain/followed.ts';
import { reactivationOf, waitOf } from '../../src/domain/reactivation.ts';
import { contact, customers, FROZEN_ON, order, SILENT, WINDOW_END } from './follow.ts';
import { on } from './on.ts';

const WATCH = { frozenOn: FROZEN_ON, until: WINDOW_END };

describe('the wait for an order', () => {
  it.each<[string, Partial<Followed>, unknown]>([
    [
      'ends with the first order',
      { orders: [order('2026-12-02'), order('2026-12-20')] },
      { days: 10, end: 'ordered' },
    ],
    ['ends with a refusal', { contacts: [contact('refused')] }, { days: 9, end: 'refused' }],
    [
      'ends when the customer has closed down',
      { contacts: [contact('impossible')] },
      { days: 9, end: 'refused' },
    ],
    ['ends when we are struck off', { contacts: [contact('delisted')] }, { days: 9, end: 'refused' }],
    ['goes on after a postponement', { contacts: [contact('not-now')] }, { days: 90, end: null }],
    ['goes on after a yes without an order', { contacts: [contact('open')] }, { days: 90, end: null }],
    [
      'an order takes a refusal back',
      { contacts: [contact('refused')], orders: [order('2027-01-01')] },
      { days: 40, end: 'ordered' },
    ],
  ])('%s', (_, changes, expected) => {
    expect(waitOf({ ...SILENT, ...changes }, WATCH)).toEqual(expected);
  });
});

describe('the curve of the reactivated', () => {
  const list = [
    ...customers(10, ['open'], { orders: [order('2026-12-12')] }),
    ...customers(5, ['open'], { orders: [order('2027-01-31')] }),
    ...customers(5, ['refused']),
    ...customers(20, ['no-answer']),
  ];

  it('is read off at 30, 60, 90 and 180 days, with those still at risk, refusals apart', () => {
    const { ordered, refused, customers: size } = reactivationOf('contact', list, WATCH);
    expect(size).toBe(40);
    expect(ordered.map(({ days, point }) => [days, point?.atRisk, point?.incidence])).toEqual([
      [30, 25, 0.25],
      [60, 25, 0.25],
      [90, 20, 0.375],
      [180, undefined, undefined],
    ]);
    expect(refused.map(({ point }) => point?.incidence)).toEqual([0.125, 0.125, 0.125, undefined]);
  });

  it('goes no further than today: whoever has not been watched for so long is in no share', () => {
    const early = { frozenOn: FROZEN_ON, until: on('2026-12-30') };
    const { ordered } = reactivationOf('contact', list.slice(0, 10), early);
    expect(ordered.map(({ point }) => point?.incidence ?? null)).toEqual([1, null, null, null]);
  });

  it('ends, when the window is over, at the plain share that has ordered', () => {
    const customer = fc.record({
      orderAfter: fc.option(fc.integer({ min: 1, max: 90 }), { nil: null }),
      noAfter: fc.option(fc.integer({ min: 0, max: 90 }), { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(customer, { minLength: 1, maxLength: 60 }), (drawn) => {
        const followed = drawn.map(
          ({ orderAfter, noAfter }): Followed => ({
            ...SILENT,
            contacts:
              noAfter === null ? [] : [contact('refused', { contactedOn: addDays(FROZEN_ON, noAfter) })],
            orders: orderAfter === null ? [] : [{ placedOn: addDays(FROZEN_ON, orderAfter), amountCents: 1 }],
          }),
        );
        const { curves } = reactivationOf('contact', followed, WATCH);
        const share = followed.filter(({ orders }) => orders.length > 0).length / followed.length;
        expect(curves.ordered.steps.at(-1)?.incidence ?? 0).toBeCloseTo(share, 12);
      }),
    );
  });
});
