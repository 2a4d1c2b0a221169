import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkingDay } from '../../src/domain/calendar.ts';
import {
  type Candidate,
  type ConversationState,
  rankForWeek,
  spreadOverWeek,
} from '../../src/domain/call-plan.ts';
import { dayOfNumber } from '../../src/domain/day.ts';
import { mondayOf, type Week, weekOf } from '../../src/domain/week.ts';
import { on } from './on.ts';

/** 23 to 29 November 2026. */
const W48 = weekOf(on('2026-11-23'));
const NEVER: ConversationState = { state: 'never-contacted' };
const CLOSED: ConversationState = { state: 'closed', attempts: 2 };

function promised(day: string): ConversationState {
  return { state: 'waiting', attempts: 1, nextDueOn: on(day) };
}

function candidate(code: string, score: number, conversation: ConversationState = NEVER): Candidate {
  return { code, score, conversation };
}

function codesFor(candidates: readonly Candidate[]): string[] {
  return rankForWeek(candidates, W48).map(({ code }) => code);
}

describe('the week’s list', () => {
  it('begins with what was promised for the week, whatever it is worth', () => {
    const dear = candidate('C1', 0.9);
    const cheap = candidate('C2', 0.1, promised('2026-11-25'));
    expect(rankForWeek([dear, cheap], W48)).toEqual([cheap, dear]);
  });

  it.each([
    ['a promise long overdue is on it', promised('2026-09-01'), ['C1']],
    ['a promise for its Sunday is on it', promised('2026-11-29'), ['C1']],
    ['a promise for the next Monday is not', promised('2026-11-30'), []],
    ['a customer never contacted is on it', NEVER, ['C1']],
    ['a customer whose story is closed is not', CLOSED, []],
  ])('keeps to what was agreed: %s', (_, conversation, codes) => {
    expect(codesFor([candidate('C1', 0.5, conversation)])).toEqual(codes);
  });

  it('goes by score, and by code where the score is the same', () => {
    const list = [candidate('C3', 0.5), candidate('C1', 0.5), candidate('C4', 0.7), candidate('C2', 0.2)];
    expect(codesFor(list)).toEqual(['C4', 'C1', 'C3', 'C2']);
  });

  it('goes by score among the promises too', () => {
    const list = [candidate('C1', 0.2, promised('2026-11-23')), candidate('C2', 0.6, promised('2026-11-27'))];
    expect(codesFor(list)).toEqual(['C2', 'C1']);
  });

  it('is the same in whatever order the customers come', () => {
    const conversation = fc.constantFrom(NEVER, CLOSED, promised('2026-11-25'), promised('2026-12-25'));
    const list = fc.uniqueArray(
      fc.record({
        code: fc.stringMatching(/^C\d{1,3}$/),
        score: fc.constantFrom(0.1, 0.5, 0.9),
        conversation,
      }),
      { selector: ({ code }) => code, maxLength: 20 },
    );
    fc.assert(
      fc.property(list, (candidates) => {
        expect(rankForWeek(candidates.toReversed(), W48)).toEqual(rankForWeek(candidates, W48));
      }),
    );
  });
});

describe('the days of the calls', () => {
  it.each<[string, number, string, string, string | null, string[]]>([
    ['nobody to call needs no day', 0, '2026-W48', '2026-11-22', null, []],
    [
      'five calls take a day each',
      5,
      '2026-W48',
      '2026-11-22',
      null,
      ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'],
    ],
    ['three calls are spread', 3, '2026-W48', '2026-11-22', null, ['2026-11-23', '2026-11-24', '2026-11-26']],
    ['days gone by are left out', 2, '2026-W48', '2026-11-26', null, ['2026-11-26', '2026-11-27']],
    [
      'the Immaculate Conception is left out',
      4,
      '2026-W50',
      '2026-11-22',
      null,
      ['2026-12-07', '2026-12-09', '2026-12-10', '2026-12-11'],
    ],
    ['the patron’s day is left out', 1, '2026-W26', '2026-06-24', '06-24', ['2026-06-25']],
    ['a week asked for on its Saturday moves to Monday', 1, '2026-W48', '2026-11-28', null, ['2026-11-30']],
    ['a week long gone moves to today', 2, '2026-W01', '2026-11-24', null, ['2026-11-24', '2026-11-24']],
    ['Christmas Day moves to the Monday after', 1, '2026-W52', '2026-12-25', null, ['2026-12-28']],
  ])('%s', (_, rows, week, today, patronDay, days) => {
    expect(spreadOverWeek(rows, week as Week, on(today), patronDay)).toEqual(days);
  });

  it('are working days from today on, in order, with at most one call more on one than on another', () => {
    const dayNumber = fc.integer({ min: 18_000, max: 30_000 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        dayNumber,
        fc.integer({ min: -10, max: 10 }),
        (rows, number, ahead) => {
          const week = weekOf(dayOfNumber(number));
          const today = dayOfNumber(number + ahead);
          const days = spreadOverWeek(rows, week, today, '06-24');
          expect(days).toHaveLength(rows);
          expect(days).toEqual(days.toSorted());
          expect(
            days.filter((day) => !isWorkingDay(day, '06-24') || day < today || day < mondayOf(week)),
          ).toEqual([]);
          const counts = [...new Set(days)].map((day) => days.filter((other) => other === day).length);
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});
