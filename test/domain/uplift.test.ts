import { describe, expect, it } from 'vitest';
import { upliftOf } from '../../src/domain/uplift.ts';
import { customers, order } from './follow.ts';

const bought = { orders: [order()], revenueCents: 10_000 };

/** Called and left alone, so many of each having ordered. */
function arms(called: number, ofCalled: number, alone: number, ofAlone: number) {
  return [
    ...customers(called, ['open'], bought),
    ...customers(ofCalled - called, ['no-answer']),
    ...customers(alone, [], { arm: 'holdout', ...bought }),
    ...customers(ofAlone - alone, [], { arm: 'holdout' }),
  ];
}

describe('the effect of calling', () => {
  it('is the difference of everybody assigned, called or not, with Newcombe’s interval', () => {
    const {
      difference,
      verdict,
      extraCustomers,
      onReached,
      arms: told,
    } = upliftOf(arms(34, 120, 9, 60), true);
    // Published: [0.00039815, 0.24389591].
    expect([difference?.estimate, difference?.low, difference?.high].map((end) => end?.toFixed(8))).toEqual([
      '0.13333333',
      '0.00039815',
      '0.24389591',
    ]);
    expect(verdict).toBe('shown');
    expect(extraCustomers?.estimate).toBeCloseTo(16, 10);
    // 34 of 120 were reached: the effect on them is that much larger, and never beyond all of them.
    expect(onReached?.estimate).toBeCloseTo((9 + 1 / 3 + 4) / 100 / (34 / 120), 10);
    expect(told).toEqual({
      contact: {
        assigned: 120,
        contacted: 120,
        reached: 34,
        reactivated: 34,
        reordered: 0,
        revenueCents: 340_000,
      },
      holdout: { assigned: 60, contacted: 0, reached: 0, reactivated: 9, reordered: 0, revenueCents: 90_000 },
    });
  });

  it('is not shown when the interval holds zero', () => {
    expect(upliftOf(arms(33, 120, 9, 60), true).verdict).toBe('not-shown');
    expect(upliftOf(arms(30, 120, 15, 60), true)).toMatchObject({
      verdict: 'not-shown',
      revenueVerdict: 'not-shown',
    });
  });

  it('may be the reverse of what was hoped for', () => {
    expect(upliftOf(arms(5, 120, 20, 60), true)).toMatchObject({
      verdict: 'reversed',
      revenueVerdict: 'reversed',
    });
  });

  it.each<[string, Parameters<typeof upliftOf>, string]>([
    ['nobody was left alone', [arms(34, 120, 0, 0), true], 'no-holdout'],
    ['fewer than forty were left alone', [arms(34, 120, 9, 39), true], 'useless-holdout'],
    ['fewer than thirty were called', [arms(10, 29, 9, 60), true], 'too-few'],
    ['the window is open', [arms(34, 120, 9, 60), false], 'immature'],
  ])('is not told where %s: there are counts only', (_, [followed, isOver], verdict) => {
    const { difference, extraCustomers, onReached, revenue, revenueVerdict, ...told } = upliftOf(
      followed,
      isOver,
    );
    expect(told.verdict).toBe(verdict);
    expect([difference, extraCustomers, onReached, revenue, revenueVerdict]).toEqual(Array(5).fill(null));
    expect(told.arms.contact.reactivated).toBeGreaterThan(0);
  });

  it('leaves somebody in the arm that was drawn, whoever has called them since', () => {
    const followed = [...arms(34, 120, 9, 59), ...customers(1, ['open'], { arm: 'holdout', ...bought })];
    expect(upliftOf(followed, true).arms.holdout).toMatchObject({
      assigned: 60,
      contacted: 1,
      reached: 1,
      reactivated: 10,
    });
  });
});
