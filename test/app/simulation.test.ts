import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersOfWeek, beginCampaign, calendarOf } from '../../src/app/simulation/campaign.ts';
import { contactsFile, customersFile, ordersAfter, ordersBefore } from '../../src/app/simulation/files.ts';
import type { InventedCustomer } from '../../src/app/simulation/people.ts';
import { DEFAULT_TRUTH, effectOfCall, type Truth } from '../../src/app/simulation/truth.ts';
import { on } from '../domain/on.ts';

const CALENDAR = calendarOf(6);

function dormantOf(truth: Partial<Truth>, seed = 1): readonly InventedCustomer[] {
  return beginCampaign({ ...DEFAULT_TRUTH, ...truth }, { seed, ...CALENDAR }).dormant;
}

function shareOf(list: readonly InventedCustomer[], is: (customer: InventedCustomer) => boolean): number {
  return list.filter(is).length / list.length;
}

describe('an invented campaign', () => {
  it('is what was asked for, of twenty thousand customers to the point', () => {
    const truth = {
      customers: 20_000,
      refusal: 0.08,
      impossible: 0.05,
      contactRate: 0.7,
      base: 0.15,
      uplift: 0.12,
    };
    const list = dormantOf(truth);
    expect(shareOf(list, ({ leaning }) => leaning === 'refuses')).toBeCloseTo(0.08, 2);
    expect(shareOf(list, ({ leaning }) => leaning === 'is-gone')).toBeCloseTo(0.05, 2);
    expect(shareOf(list, ({ reachedAt }) => reachedAt !== null)).toBeCloseTo(0.7, 2);
    expect(shareOf(list, ({ ordersAfterDays }) => ordersAfterDays !== null)).toBeCloseTo(0.15, 2);
    expect(shareOf(list, ({ orderAfterCall }) => orderAfterCall !== null)).toBeCloseTo(0.12, 2);
    const believed = list.reduce((sum, { returnPercent }) => sum + returnPercent, 0) / list.length;
    expect(believed / 100).toBeCloseTo(0.15 + 0.12 - DEFAULT_TRUTH.sellerBias, 2);
  });

  it('nobody orders who refuses or is gone, and no call brings what comes by itself', () => {
    for (const customer of dormantOf({ customers: 2_000, base: 0.3, uplift: 0.2 })) {
      const { leaning, ordersAfterDays, orderAfterCall, reachedAt } = customer;
      if (leaning !== 'is-open') expect([ordersAfterDays, orderAfterCall]).toEqual([null, null]);
      if (orderAfterCall !== null) expect([ordersAfterDays, reachedAt === null]).toEqual([null, false]);
    }
  });

  it('is the same again from the same seed, and another from another', () => {
    expect(dormantOf({}, 7)).toEqual(dormantOf({}, 7));
    expect(dormantOf({}, 8)).not.toEqual(dormantOf({}, 7));
  });

  it('a truth that no call could bring about is none', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, share, share, share, (refusal, impossible, contactRate, base, uplift) => {
        const effect = effectOfCall({ ...DEFAULT_TRUTH, refusal, impossible, contactRate, base, uplift });
        if (effect !== undefined) {
          expect(effect).toBeGreaterThanOrEqual(0);
          expect(effect).toBeLessThanOrEqual(1);
        }
      }),
    );
    expect(effectOfCall({ ...DEFAULT_TRUTH, uplift: 0.9 })).toBeUndefined();
    expect(effectOfCall({ ...DEFAULT_TRUTH, uplift: 0 })).toBe(0);
  });

  it('asks nobody again who has answered, and reaches everybody who can be reached by the fourth attempt', () => {
    const campaign = beginCampaign(DEFAULT_TRUTH, { seed: 3, ...CALENDAR });
    const calls = campaign.dormant.map(({ code }) => ({ code, dueOn: CALENDAR.frozenOn, channel: 'phone' }));
    const weeks = [1, 2, 3, 4].map(() => answersOfWeek(campaign, calls));
    const reachable = campaign.dormant.filter(({ reachedAt }) => reachedAt !== null).map(({ code }) => code);
    const concluded = weeks
      .flat()
      .filter(({ outcome }) => outcome !== 'no-answer')
      .map(({ code }) => code);
    expect(concluded.toSorted()).toEqual(reachable.toSorted());
    expect(answersOfWeek(campaign, calls).every(({ outcome }) => outcome === 'no-answer')).toBe(true);
  });

  it('begins on a Monday, the one of the day named or the next', () => {
    const days = ['2026-11-23', '2026-11-24', '2026-11-29'].map((day) => calendarOf(2, on(day)));
    expect(days.map(({ frozenOn }) => frozenOn)).toEqual(['2026-11-23', '2026-11-30', '2026-11-30']);
    expect(days[0]).toEqual({
      frozenOn: '2026-11-23',
      windowDays: 90,
      windowEndsOn: '2027-02-21',
      endedOn: '2027-02-22',
      mondays: ['2026-11-23', '2026-11-30'],
    });
  });

  it('is told in the files of a firm, with a row for everybody', () => {
    const campaign = beginCampaign({ ...DEFAULT_TRUTH, customers: 40 }, { seed: 3, ...CALENDAR });
    const lines = (text: string) => text.split('\r\n').slice(1, -1);
    expect(lines(customersFile(campaign.people))).toHaveLength(60);
    const before = lines(ordersBefore(campaign.people, CALENDAR.frozenOn)).length;
    const after = lines(ordersAfter(campaign, new Map(), CALENDAR)).length;
    const histories = campaign.people.reduce((sum, { history }) => sum + history.length, 0);
    const alone = campaign.dormant.filter(({ ordersAfterDays }) => ordersAfterDays !== null).length;
    expect(before + after).toBe(histories + alone);
    const [first = { code: '' }] = campaign.dormant;
    const told = answersOfWeek(campaign, [{ code: first.code, dueOn: CALENDAR.frozenOn, channel: 'phone' }]);
    expect(lines(contactsFile(told))).toHaveLength(1);
  });
});
