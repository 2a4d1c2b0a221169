import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  type Day,
  dayFrom,
  dayNumber,
  dayNumberAt,
  dayOfNumber,
  daysBetween,
  laterOf,
  parseDay,
  weekdayOf,
} from '../../src/domain/day.ts';
import { on } from './on.ts';

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const FIRST = dayNumber(on('1900-01-01'));
const LAST = dayNumber(on('2100-12-31'));
const anyDay = fc.integer({ min: FIRST, max: LAST }).map(dayOfNumber);

describe('a day', () => {
  it.each([
    '2026-02-31',
    '2026-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '0000-01-01',
  ])('%s is refused because the calendar does not have it', (text) => {
    expect(parseDay(text)).toBeUndefined();
  });

  it.each(['', 'ieri', '2026-1-1', '26-01-01', '31/12/2026', '2026-12-31T00:00:00Z', '12026-01-01'])(
    '"%s" is refused because a day is written YYYY-MM-DD',
    (text) => {
      expect(parseDay(text)).toBeUndefined();
    },
  );

  it.each([
    [' 2026-11-22\n', '2026-11-22'],
    ['2024-02-29', '2024-02-29'],
    ['2000-02-29', '2000-02-29'],
  ])('%j is the day %s', (text, day) => {
    expect(parseDay(text)).toBe(day);
  });

  it('exists for every date from 1900 to 2100, one after the other, weekday after weekday', () => {
    let expected = FIRST;
    // 1 January 1900 was a Monday.
    let weekday = 1;
    const wrong: string[] = [];
    for (const [year, month, dayOfMonth] of everyDate(1900, 2100)) {
      const day = dayFrom(year, month, dayOfMonth);
      const text = `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
      const facts = day && [day, parseDay(day), dayNumber(day), dayOfNumber(dayNumber(day)), weekdayOf(day)];
      if (JSON.stringify(facts) !== JSON.stringify([text, text, expected, text, weekday])) wrong.push(text);
      expected += 1;
      weekday = (weekday % 7) + 1;
    }
    expect({ wrong, days: expected - FIRST }).toEqual({ wrong: [], days: 73_414 });
  });

  it('does not exist beyond the end of its month', () => {
    const beyond = Array.from({ length: 201 }, (_, index) => 1900 + index).flatMap((year) =>
      MONTH_LENGTHS.map((_, month) => dayFrom(year, month + 1, lengthOf(year, month + 1) + 1)),
    );
    expect(new Set(beyond)).toEqual(new Set([undefined]));
  });

  it('ends with the year 9999, the last that four figures can write', () => {
    expect(dayFrom(10_000, 1, 1)).toBeUndefined();
    expect(() => addDays(on('9999-12-31'), 1)).toThrow(RangeError);
  });

  it('is as far ahead as days were added', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (day, days) => {
        expect(daysBetween(day, addDays(day, days))).toBe(days);
      }),
    );
  });

  it('sorts as text in the order of the calendar', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (one, other) => {
        expect(one < other).toBe(daysBetween(one, other) > 0);
      }),
    );
  });

  it.each<[string, Day | null, Day | null, Day | null]>([
    ['the later of two days', on('2026-03-02'), on('2026-11-22'), on('2026-11-22')],
    ['the later of two days in any order', on('2026-11-22'), on('2026-03-02'), on('2026-11-22')],
    ['the day that is known', null, on('2026-03-02'), on('2026-03-02')],
    ['the day that is known, in any order', on('2026-03-02'), null, on('2026-03-02')],
    ['nothing when neither is known', null, null, null],
  ])('of two possible days %s counts', (_, one, other, later) => {
    expect(laterOf(one, other)).toBe(later);
  });
});

/** An independent calendar: month lengths and the rule of the leap years, without Date. */
function* everyDate(from: number, to: number): Generator<readonly [number, number, number]> {
  for (let year = from; year <= to; year += 1) {
    for (let month = 1; month <= 12; month += 1) {
      for (let day = 1; day <= lengthOf(year, month); day += 1) yield [year, month, day];
    }
  }
}

function lengthOf(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

it('within a longer text is the same number as by itself', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (one, other) => {
      const text = one + other;
      expect([0, 10].map((at) => dayNumberAt(text, at))).toEqual([one, other].map(dayNumber));
    }),
  );
});
