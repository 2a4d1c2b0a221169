import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/domain/day.ts';
import type { Week } from '../../src/domain/week.ts';
import { isDue, nextDue, type WorkTime, workTimeOf } from '../../src/domain/work-day.ts';

const WEEK = '2026-W48' as Week;
const TUESDAY = '2026-11-24' as Day;
const day = (text: string) => text as Day;

describe('a row of a list', () => {
  const row = { week: WEEK, dueOn: TUESDAY };
  const contact = (nextDueOn: Day | null) => ({ contactedOn: TUESDAY, nextDueOn });

  it.each([
    ['nobody has called yet', null, { state: 'open', on: '2026-11-24' }],
    ['whose next contact is this Sunday', contact(day('2026-11-29')), { state: 'again', on: '2026-11-29' }],
    ['whose next contact is next Monday', contact(day('2026-11-30')), { state: 'done', on: '2026-11-24' }],
    ['with which it is over', contact(null), { state: 'done', on: '2026-11-24' }],
  ])('%s', (_, told, time) => expect(workTimeOf({ ...row, contact: told })).toEqual(time));

  it('is due on its day and after it, until it is done', () => {
    const time = { state: 'open', on: TUESDAY } as const;
    const monday = day('2026-11-23');
    const dues = ['2026-11-23', '2026-11-24', '2026-11-27'].map((until) =>
      isDue(time, { today: monday, until: day(until) }),
    );
    expect(dues).toEqual([false, true, true]);
    expect(isDue({ state: 'done', on: TUESDAY }, { today: TUESDAY, until: day('2026-11-27') })).toBe(false);
  });

  it('that was promised for a day waits for it, also when one works ahead', () => {
    const time = { state: 'again', on: day('2026-11-25') } as const;
    const due = (today: string) => isDue(time, { today: day(today), until: day('2026-11-27') });
    expect(['2026-11-24', '2026-11-25', '2026-11-26'].map(due)).toEqual([false, true, true]);
  });
});

describe('the next row', () => {
  const times: readonly WorkTime[] = [
    { state: 'done', on: TUESDAY },
    { state: 'open', on: TUESDAY },
    { state: 'again', on: TUESDAY },
    { state: 'open', on: day('2026-11-26') },
  ];

  it.each([
    [-1, 1],
    [1, 2],
    // Round to the beginning: what was skipped comes again.
    [2, 1],
    [3, 1],
  ])('after place %i is at %i', (from, place) =>
    expect(nextDue(times, from, { today: TUESDAY, until: TUESDAY })).toBe(place),
  );

  it('stays where it is the only one, and is nowhere once all are done', () => {
    const span = { today: TUESDAY, until: TUESDAY };
    const monday = day('2026-11-23');
    expect(nextDue(times.slice(0, 2), 1, span)).toBe(1);
    expect(nextDue(times, -1, { today: monday, until: monday })).toBe(-1);
    expect(nextDue([], -1, span)).toBe(-1);
  });
});
