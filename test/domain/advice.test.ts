import { describe, expect, it } from 'vitest';
import { adviceFor } from '../../src/domain/advice.ts';
import { measureClaims } from '../../src/domain/claims/register.ts';
import type { Followed } from '../../src/domain/followed.ts';
import { upliftOf } from '../../src/domain/uplift.ts';
import { customers, evidence, order, WINDOW_END } from './follow.ts';
import { on } from './on.ts';

function adviceOn(followed: readonly Followed[], today: string, documentsUntil: string | null = today) {
  const isOver = on(today) > WINDOW_END;
  const window = { isOver, endsOn: WINDOW_END };
  return adviceFor({
    followed,
    claims: measureClaims(evidence(followed, { window })),
    uplift: upliftOf(followed, isOver),
    window,
    today: on(today),
    documentsUntil: documentsUntil === null ? null : on(documentsUntil),
  });
}

describe('what to do now', () => {
  it('while the window is open: call, insist, follow up, wait', () => {
    const list = [
      ...customers(10),
      ...customers(20, ['no-answer']),
      ...customers(30, ['open']),
      ...customers(5, ['open'], { orders: [order()] }),
      ...customers(50, [], { arm: 'holdout' }),
    ];
    expect(adviceOn(list, '2026-12-22')).toEqual([
      { do: 'call-untried', customers: 10, daysLeft: 60 },
      { do: 'reach-unreached', customers: 20, daysLeft: 60 },
      { do: 'follow-up', customers: 30 },
      { do: 'wait', until: WINDOW_END },
    ]);
  });

  it('once it is over: go on with those who are open, and freeze the next, with a holdout that is worth something', () => {
    const list = [...customers(40, ['open']), ...customers(20, ['no-answer'])];
    expect(adviceOn(list, '2027-03-01')).toEqual([
      { do: 'follow-up', customers: 40 },
      { do: 'larger-holdout', had: 0, needed: 40 },
      { do: 'freeze-next' },
    ]);
  });

  it.each([
    ['weeks before', '2026-12-01', true],
    ['a few days before', '2026-12-20', false],
    ['never', null, true],
  ])('asks for the orders where they were last imported %s', (_, documentsUntil, isAsked) => {
    const told = adviceOn(customers(40, ['refused']), '2026-12-22', documentsUntil);
    expect(told.some((advice) => advice.do === 'import-orders')).toBe(isAsked);
  });

  it('orders that came after the window need not be imported', () => {
    const told = adviceOn(customers(40, ['refused']), '2027-06-01', '2027-02-25');
    expect(told.some((advice) => advice.do === 'import-orders')).toBe(false);
  });

  it('an alarm comes first: the process, or the question why', () => {
    const failed = { causes: { seller: null, customer: 'wrong-invoice', primary: 'wrong-invoice' } } as const;
    const directed = [
      ...customers(30, ['refused'], failed),
      ...customers(10, ['open'], failed),
      ...customers(100, ['open']),
    ];
    expect(adviceOn(directed, '2027-03-01')[0]).toEqual({ do: 'look-at-process', departments: ['billing'] });
    const undirected = [...customers(60, ['refused']), ...customers(60, ['open'], failed)];
    expect(adviceOn(undirected, '2027-03-01')[0]).toEqual({ do: 'ask-causes', customers: 60 });
  });
});
