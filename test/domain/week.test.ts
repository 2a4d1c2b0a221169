import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOfNumber, weekdayOf } from '../../src/domain/day.ts';
import { mondayOf, nextWeek, parseWeek, type Week, weekOf } from '../../src/domain/week.ts';
import { on } from './on.ts';

describe('the ISO week', () => {
  it.each([
    ['2025-12-28', '2025-W52'],
    ['2025-12-29', '2026-W01'],
    ['2026-01-01', '2026-W01'],
    ['2026-11-22', '2026-W47'],
    ['2026-12-28', '2026-W53'],
    ['2026-12-31', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2021-01-03', '2020-W53'],
    ['2023-01-01', '2022-W52'],
    ['2024-12-30', '2025-W01'],
  ])('of %s is %s', (day, week) => {
    expect(weekOf(on(day))).toBe(week);
  });

  it.each([
    ['2026-W48', '2026-W48'],
    ['2026W48', '2026-W48'],
    [' 2026-w8 ', '2026-W08'],
    ['2026-W53', '2026-W53'],
    ['2020-W53', '2020-W53'],
  ])('may be written "%s" and means %s', (text, week) => {
    expect(parseWeek(text)).toBe(week);
  });

  it.each([
    '2025-W53',
    '2027-W53',
    '2026-W54',
    '2026-W99',
    '2026-W00',
    'W48',
    '48',
    '2026-48',
    '2026-11-22',
    '',
  ])('"%s" is no week', (text) => {
    expect(parseWeek(text)).toBeUndefined();
  });

  it('is asked for without a crash, whatever year and number are typed', () => {
    const typed = fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 99 }));
    fc.assert(
      fc.property(typed, ([year, week]) => {
        const text = `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`;
        expect([undefined, text]).toContain(parseWeek(text));
      }),
      { examples: [[[999, 1]], [[0, 0]], [[9999, 60]]] },
    );
  });

  it('has 53 of its kind in a year that begins on a Thursday, or on a Wednesday when it is a leap year', () => {
    const years = Array.from({ length: 201 }, (_, index) => 1900 + index);
    const found = years.filter((year) => parseWeek(`${year}-W53`) !== undefined);
    const expected = years.filter((year) => {
      const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
      const newYear = weekdayOf(on(`${year}-01-01`));
      return newYear === 4 || (isLeap && newYear === 3);
    });
    expect(found).toEqual(expected);
  });

  it('runs from its Monday to its Sunday and is followed by the week of the next Monday', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_000, max: 47_000 }), (number) => {
        const week = weekOf(dayOfNumber(number));
        const monday = mondayOf(week);
        const days = [0, 1, 2, 3, 4, 5, 6].map((offset) => addDays(monday, offset));
        expect(weekdayOf(monday)).toBe(1);
        expect(days).toContain(dayOfNumber(number));
        expect(new Set(days.map(weekOf))).toEqual(new Set([week]));
        expect(nextWeek(week)).toBe(weekOf(addDays(monday, 7)));
      }),
    );
  });

  it.each([
    ['2026-W53', '2027-W01'],
    ['2025-W52', '2026-W01'],
    ['2026-W47', '2026-W48'],
  ])('after %s is %s', (week, next) => {
    expect(nextWeek(week as Week)).toBe(next);
  });
});
