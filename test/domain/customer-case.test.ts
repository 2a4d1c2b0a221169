import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CaseOrder, purchasesSince } from '../../src/domain/case-return.ts';
import {
  type CaseContact,
  type CaseRule,
  type CustomerCase,
  caseOf,
} from '../../src/domain/customer-case.ts';
import { type Day, dayOfNumber } from '../../src/domain/day.ts';
import { OUTCOME_KINDS, type OutcomeKind } from '../../src/domain/outcome.ts';
import { on } from './on.ts';

const RULE: CaseRule = {
  mergeDays: 2,
  limit: { days: 60, offSeason: [] },
  patronDay: null,
};
const NEVER_TOO_LONG: CaseRule = { ...RULE, limit: null };

function contact(day: string, outcome: OutcomeKind, changes: Partial<CaseContact> = {}): CaseContact {
  return {
    contactedOn: on(day),
    outcome,
    channel: 'phone',
    attempt: 1,
    time: null,
    objectedChannel: null,
    nextDueOn: null,
    nextSlot: null,
    nextChannel: null,
    ...changes,
  };
}

function order(day: string, number = `2026/${day.slice(5)}`): CaseOrder {
  return { placedOn: on(day), number };
}

function stateOf(contacts: CaseContact[], orders: CaseOrder[], today: string, rule = RULE): CustomerCase {
  return caseOf(contacts, orders, on(today), rule);
}

describe('the case of a customer', () => {
  it('nobody has contacted has not begun, whatever was bought', () => {
    expect(stateOf([], [order('2026-01-02')], '2026-11-22')).toEqual({
      state: 'never-contacted',
      openedOn: null,
      contacts: [],
      closedBy: null,
      next: null,
      returns: [],
    });
  });

  it('under way is due when the last contact says, in the slot it says', () => {
    const last = contact('2026-11-06', 'no-answer', {
      nextDueOn: on('2026-11-10'),
      nextSlot: 'late-afternoon',
      nextChannel: 'visit',
    });
    const contacts = [contact('2026-11-02', 'no-answer'), last];
    expect(stateOf(contacts, [], '2026-11-22')).toEqual({
      state: 'in-conversation',
      openedOn: '2026-11-02',
      contacts,
      closedBy: null,
      next: { dueOn: '2026-11-10', purpose: 'win-back', slot: 'late-afternoon', channel: 'visit' },
      returns: [],
    });
  });

  it('is closed as a return by an order after the first contact, with the order as evidence', () => {
    const contacts = [contact('2026-11-02', 'quote')];
    expect(stateOf(contacts, [order('2026-11-10', '2026/77')], '2026-11-16')).toEqual({
      state: 'reactivated',
      openedOn: '2026-11-02',
      contacts,
      closedBy: null,
      // Three days after the order, which is a Friday.
      next: { dueOn: '2026-11-13', purpose: 'thank-you', slot: null, channel: null },
      returns: [
        {
          openedOn: '2026-11-02',
          order: { placedOn: '2026-11-10', number: '2026/77' },
          secondOrder: null,
          thankYouDueOn: '2026-11-13',
          thankedOn: null,
          watchedUntil: '2027-11-10',
          relapsedOn: null,
        },
      ],
    });
  });

  it.each<[string, CaseContact[], CaseOrder[], string, string]>([
    [
      'an order before the first contact',
      [contact('2026-11-02', 'open')],
      [order('2026-10-30')],
      '2026-11-22',
      'in-conversation',
    ],
    [
      'an order on the day of the first contact, which may have come before the call,',
      [contact('2026-11-02', 'open')],
      [order('2026-11-02')],
      '2026-11-22',
      'in-conversation',
    ],
    [
      'an order on that day which the contact itself brought',
      [contact('2026-11-02', 'ordered')],
      [order('2026-11-02')],
      '2026-11-03',
      'reactivated',
    ],
    [
      'an order only heard of',
      [contact('2026-11-02', 'ordered', { nextDueOn: on('2026-11-05') })],
      [],
      '2026-11-22',
      'in-conversation',
    ],
    [
      'an order after a refusal',
      [contact('2026-11-02', 'refused')],
      [order('2026-11-10')],
      '2026-11-22',
      'reactivated',
    ],
    ['a refusal', [contact('2026-11-02', 'refused')], [], '2026-11-22', 'closed'],
    [
      'the conclusion that nobody was ever reached',
      [contact('2026-11-02', 'never-reached')],
      [],
      '2026-11-22',
      'closed',
    ],
    [
      'a refusal taken back in a later call',
      [contact('2026-11-02', 'refused'), contact('2026-11-09', 'open')],
      [],
      '2026-11-22',
      'in-conversation',
    ],
    [
      'an objection to one channel',
      [contact('2026-11-02', 'objection', { objectedChannel: 'phone' })],
      [],
      '2026-11-22',
      'in-conversation',
    ],
    [
      'an objection to all channels',
      [contact('2026-11-02', 'objection', { objectedChannel: 'all' })],
      [],
      '2026-11-22',
      'closed',
    ],
    [
      'an order, and thanks for it',
      [contact('2026-11-02', 'quote'), contact('2026-11-13', 'open')],
      [order('2026-11-10')],
      '2026-11-22',
      'watched',
    ],
    [
      'an order, and thanks tried in vain',
      [contact('2026-11-02', 'quote'), contact('2026-11-13', 'no-answer')],
      [order('2026-11-10')],
      '2026-11-22',
      'reactivated',
    ],
    [
      'an order, and a letter of thanks',
      [contact('2026-11-02', 'quote'), contact('2026-11-13', 'no-answer', { channel: 'letter' })],
      [order('2026-11-10')],
      '2026-11-22',
      'watched',
    ],
    [
      'an order for which nobody has said thanks in time',
      [contact('2026-11-02', 'quote')],
      [order('2026-11-10')],
      '2026-12-14',
      'watched',
    ],
    [
      'an order told of, thanked for, and only then invoiced',
      [contact('2026-11-02', 'ordered'), contact('2026-11-05', 'open')],
      [order('2026-11-09')],
      '2026-11-22',
      'watched',
    ],
    [
      'an order, and silence beyond the limit',
      [contact('2026-01-07', 'quote')],
      [order('2026-01-12')],
      '2026-03-14',
      'relapsed',
    ],
    [
      'an order, and silence up to the limit',
      [contact('2026-01-07', 'quote')],
      [order('2026-01-12')],
      '2026-03-13',
      'watched',
    ],
    [
      'a return, and a refusal in the call of thanks',
      [contact('2026-11-02', 'quote'), contact('2026-11-13', 'refused')],
      [order('2026-11-10')],
      '2026-11-22',
      'closed',
    ],
    [
      'a relapse, and a new call',
      [contact('2026-01-07', 'quote'), contact('2026-04-01', 'no-answer')],
      [order('2026-01-12')],
      '2026-04-02',
      'in-conversation',
    ],
  ])('%s leaves it as it is: %5$s', (_, contacts, orders, today, state) => {
    expect(stateOf(contacts, orders, today).state).toBe(state);
  });

  it('counts the second order apart, and orders a few days apart as one', () => {
    const orders = [
      order('2026-11-10'),
      order('2026-11-12'),
      order('2026-11-25', 'zwei'),
      order('2026-12-09'),
    ];
    const { returns } = stateOf([contact('2026-11-02', 'quote')], orders, '2026-12-10');
    expect(returns).toMatchObject([
      { order: { placedOn: '2026-11-10' }, secondOrder: { placedOn: '2026-11-25', number: 'zwei' } },
    ]);
  });

  it('does not count the months in which the customer never buys', () => {
    const seasonal: CaseRule = { ...RULE, limit: { days: 60, offSeason: [11, 12, 1, 2] } };
    const contacts = [contact('2026-10-01', 'quote')];
    const orders = [order('2026-10-12')];
    // 19 days of October, then 41 from 1 March on.
    expect(stateOf(contacts, orders, '2027-04-10', seasonal).state).toBe('watched');
    expect(stateOf(contacts, orders, '2027-04-11', seasonal)).toMatchObject({
      state: 'relapsed',
      returns: [{ relapsedOn: '2027-04-11' }],
    });
  });

  it('watches for a year, and is closed for good where no relapse came', () => {
    const contacts = [contact('2026-11-02', 'quote')];
    const orders = [order('2026-11-10')];
    expect(stateOf(contacts, orders, '2027-11-10', NEVER_TOO_LONG).state).toBe('watched');
    expect(stateOf(contacts, orders, '2027-11-11', NEVER_TOO_LONG)).toMatchObject({
      state: 'closed',
      closedBy: 'returned',
    });
    const leapDay = stateOf([contact('2028-02-01', 'quote')], [order('2028-02-29')], '2028-03-01');
    expect(leapDay.returns[0]?.watchedUntil).toBe('2029-02-28');
  });

  it('is once won and once relapsed when the customer leaves again, and once more won after another call', () => {
    const contacts = [contact('2026-01-07', 'quote'), contact('2026-04-01', 'open')];
    const orders = [order('2026-01-12'), order('2026-04-08')];
    const { state, openedOn, returns } = stateOf(contacts, orders, '2026-04-10');
    expect([state, openedOn]).toEqual(['reactivated', '2026-04-01']);
    expect(returns).toMatchObject([
      { openedOn: '2026-01-07', order: { placedOn: '2026-01-12' }, relapsedOn: '2026-03-14' },
      { openedOn: '2026-04-01', order: { placedOn: '2026-04-08' }, relapsedOn: null },
    ]);
  });

  it('is nobody’s success when the customer comes back after a relapse without a call', () => {
    const contacts = [contact('2026-01-07', 'quote')];
    const { state, closedBy, returns } = stateOf(
      contacts,
      [order('2026-01-12'), order('2026-06-01')],
      '2026-06-02',
    );
    expect([state, closedBy, returns.length]).toEqual(['closed', 'returned', 1]);
  });

  it('keeps what was agreed upon with a customer who has come back', () => {
    const contacts = [
      contact('2026-11-02', 'quote'),
      contact('2026-11-13', 'callback', { nextDueOn: on('2026-12-01') }),
    ];
    expect(stateOf(contacts, [order('2026-11-10')], '2026-11-22')).toMatchObject({
      state: 'watched',
      next: { dueOn: '2026-12-01', purpose: 'follow-up' },
    });
    // The next order settles it.
    expect(stateOf(contacts, [order('2026-11-10'), order('2026-11-20')], '2026-11-22').next).toBeNull();
  });

  it('thanks for an order only heard of, but not for ever', () => {
    const contacts = [contact('2026-11-02', 'ordered', { nextDueOn: on('2026-11-05') })];
    expect(stateOf(contacts, [], '2026-12-05').next?.purpose).toBe('thank-you');
    expect(stateOf(contacts, [], '2026-12-06').next?.purpose).toBe('win-back');
  });

  it('thanks on a working day', () => {
    // Three days after Saturday 5 December is Tuesday 8, a holiday.
    const { returns } = stateOf([contact('2026-12-01', 'quote')], [order('2026-12-05')], '2026-12-06');
    expect(returns[0]?.thankYouDueOn).toBe('2026-12-09');
  });
});

describe('a case derived from events', () => {
  const anyDay = fc.integer({ min: 20_000, max: 20_600 }).map((number) => dayOfNumber(number));
  const anyContact = fc
    .record({ day: anyDay, outcome: fc.constantFrom(...OUTCOME_KINDS) })
    .map(({ day, outcome }) => contact(day, outcome));
  const contacts = fc
    .array(anyContact, { maxLength: 8 })
    .map((list) => list.toSorted((one, other) => (one.contactedOn < other.contactedOn ? -1 : 1)));
  const orders = fc.array(anyDay, { maxLength: 8 }).map((days) => days.toSorted().map((day) => order(day)));
  const TODAY = dayOfNumber(20_600);

  it('has as many returns as its orders can prove, each after its opening and before the next one', () => {
    fc.assert(
      fc.property(contacts, orders, (told, bought) => {
        const { returns } = caseOf(told, bought, TODAY, RULE);
        expect(returns.length).toBeLessThanOrEqual(bought.length);
        const days = returns.flatMap(({ openedOn, order: { placedOn } }) => [openedOn, placedOn]);
        expect(days).toEqual(days.toSorted());
        for (const { relapsedOn, order: first, secondOrder } of returns) {
          if (relapsedOn !== null) expect(relapsedOn > (secondOrder ?? first).placedOn).toBe(true);
        }
      }),
    );
  });

  it('loses its returns with the orders, and everything with the contacts', () => {
    fc.assert(
      fc.property(contacts, orders, (told, bought) => {
        expect(caseOf(told, [], TODAY, RULE).returns).toEqual([]);
        expect(caseOf([], bought, TODAY, RULE).state).toBe('never-contacted');
      }),
    );
  });

  it('has a return exactly when the ladder counts an order', () => {
    fc.assert(
      fc.property(contacts, orders, (told, bought) => {
        const days = bought.map(({ placedOn }): Day => placedOn);
        const { returns } = caseOf(told, bought, TODAY, RULE);
        expect(returns.length > 0).toBe(purchasesSince(told, days, RULE.mergeDays) > 0);
      }),
    );
  });

  it('is not changed by orders from before the first contact', () => {
    fc.assert(
      fc.property(contacts, orders, (told, bought) => {
        const [first] = told;
        const later = bought.filter(({ placedOn }) => first !== undefined && placedOn >= first.contactedOn);
        expect(caseOf(told, bought, TODAY, RULE)).toEqual(caseOf(told, later, TODAY, RULE));
      }),
    );
  });
});
