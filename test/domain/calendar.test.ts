import { describe, expect, it } from 'vitest';
import { easterSunday, isEve, isHoliday, isWorkingDay, workingDayFrom } from '../../src/domain/calendar.ts';
import { addDays, type Day } from '../../src/domain/day.ts';
import { on } from './on.ts';

const YEARS = Array.from({ length: 300 }, (_, index) => 1900 + index);
/** St John, the patron of Florence and of Turin. */
const SAINT_JOHN = '06-24';

describe('Easter', () => {
  it('falls from 1900 to 2199 on the day that Butcher’s algorithm gives', () => {
    expect(YEARS.map(easterSunday)).toEqual(YEARS.map(butchersEaster));
  });

  it.each([
    [1943, '1943-04-25'],
    [1954, '1954-04-18'],
    [1981, '1981-04-19'],
    [2008, '2008-03-23'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
  ])('of %i was published as %s', (year, day) => {
    expect(easterSunday(year)).toBe(day);
  });
});

describe('an eve', () => {
  it.each([
    ['2026-12-24', true],
    ['2026-12-25', true],
    ['2026-12-26', false],
    ['2026-04-04', true],
    ['2026-06-23', true],
    ['2026-06-24', false],
    ['2026-11-27', false],
  ])('is the day before a holiday, the patron’s too: %s %s', (day, expected) => {
    expect(isEve(on(day), SAINT_JOHN)).toBe(expected);
  });
});

describe('the national holidays', () => {
  it('of 2025 are twelve', () => {
    expect(holidaysOf(2025)).toEqual([
      '2025-01-01',
      '2025-01-06',
      '2025-04-20',
      '2025-04-21',
      '2025-04-25',
      '2025-05-01',
      '2025-06-02',
      '2025-08-15',
      '2025-11-01',
      '2025-12-08',
      '2025-12-25',
      '2025-12-26',
    ]);
  });

  it('of 2026 are thirteen, with Saint Francis on 4 October', () => {
    expect(holidaysOf(2026)).toEqual([
      '2026-01-01',
      '2026-01-06',
      '2026-04-05',
      '2026-04-06',
      '2026-04-25',
      '2026-05-01',
      '2026-06-02',
      '2026-08-15',
      '2026-10-04',
      '2026-11-01',
      '2026-12-08',
      '2026-12-25',
      '2026-12-26',
    ]);
  });

  it('have 4 October among them only since 2026', () => {
    const since = YEARS.filter((year) => isHoliday(on(`${year}-10-04`)));
    expect(since).toEqual(YEARS.filter((year) => year >= 2026));
  });

  it('are joined by the patron’s day where the firm is', () => {
    expect(holidaysOf(2026, SAINT_JOHN)).toEqual([...holidaysOf(2026), '2026-06-24'].toSorted());
  });
});

describe('a working day', () => {
  it.each([
    ['a Wednesday', true, '2026-11-25', null],
    ['a Saturday', false, '2026-11-28', null],
    ['a Sunday', false, '2026-11-22', null],
    ['Easter Monday', false, '2026-04-06', null],
    ['Saint Francis on a Friday of 2024', true, '2024-10-04', null],
    ['Saint Francis on a Monday of 2027', false, '2027-10-04', null],
    ['Saint John in Rome', true, '2026-06-24', null],
    ['Saint John in Florence', false, '2026-06-24', SAINT_JOHN],
  ])('is %s: %s', (_, isOne, day, patronDay) => {
    expect(isWorkingDay(on(day), patronDay)).toBe(isOne);
  });

  it.each([
    ['a working day stays', '2026-12-24', null, '2026-12-24'],
    ['Christmas on a Friday moves to Monday', '2026-12-25', null, '2026-12-28'],
    ['a Saturday before Easter moves to Tuesday', '2026-04-04', null, '2026-04-07'],
    ['the patron’s day moves to the day after', '2026-06-24', SAINT_JOHN, '2026-06-25'],
  ])('is looked for from the day itself on: %s', (_, day, patronDay, working) => {
    expect(workingDayFrom(on(day), patronDay)).toBe(working);
  });
});

function holidaysOf(year: number, patronDay: string | null = null): Day[] {
  const newYear = on(`${year}-01-01`);
  return Array.from({ length: 365 }, (_, offset) => addDays(newYear, offset)).filter((day) =>
    isHoliday(day, patronDay),
  );
}

/** Butcher's Ecclesiastical Calendar of 1876 as Meeus prints it; another way than the program's. */
function butchersEaster(year: number): string {
  const a = year % 19;
  const b = Math.trunc(year / 100);
  const c = year % 100;
  const d = Math.trunc(b / 4);
  const e = b % 4;
  const f = Math.trunc((b + 8) / 25);
  const g = Math.trunc((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.trunc(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.trunc((a + 11 * h + 22 * l) / 451);
  const month = Math.trunc((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return `${year}-0${month}-${String(day).padStart(2, '0')}`;
}
