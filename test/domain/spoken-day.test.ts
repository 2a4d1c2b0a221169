import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, weekdayOf } from '../../src/domain/day.ts';
import { spokenDay } from '../../src/domain/spoken-day.ts';
import { DAY_WORDS } from '../../src/locale/day-words.ts';

/** A Tuesday. */
const TODAY = '2026-11-24' as Day;
const heard = (text: string, today: Day = TODAY) => spokenDay(text, today, DAY_WORDS);

describe('a day as people say it', () => {
  it.each([
    ['2/12', '2026-12-02'],
    ['02.12.', '2026-12-02'],
    ['2-12-2026', '2026-12-02'],
    ['2/12/26', '2026-12-02'],
    ['2026-12-02', '2026-12-02'],
    ['2 dicembre', '2026-12-02'],
    ['2 Dec 2026', '2026-12-02'],
    [' 2  DICEMBRE ', '2026-12-02'],
    ['10/1', '2027-01-10'],
    ['24/11', '2027-11-24'],
    ['29/2', '2028-02-29'],
    ['+7', '2026-12-01'],
    ['+ 10', '2026-12-04'],
    ['domani', '2026-11-25'],
    ['Tomorrow', '2026-11-25'],
    ['dopodomani', '2026-11-26'],
    ['lunedì', '2026-11-30'],
    ['lun', '2026-11-30'],
    ['monday', '2026-11-30'],
    ['martedì', '2026-12-01'],
    ['mercoledi', '2026-11-25'],
    ['tra 10 giorni', '2026-12-04'],
    ['in 2 weeks', '2026-12-08'],
    ['fra 1 settimana', '2026-12-01'],
  ])('%s is %s', (text, day) => expect(heard(text)).toBe(day));

  it.each([
    ['oggi', TODAY],
    ['1/2/2020', '2020-02-01'],
  ])('%s is given as it is, though it does not come: %s', (text, day) => expect(heard(text)).toBe(day));

  it.each([
    '',
    '31/2',
    '31/2/2027',
    '32/1',
    'boh',
    '+',
    '+9999',
    '12',
    '2/13',
    'tra giorni',
    'x lunedì',
    '0/0',
  ])('%j is no day', (text) => expect(heard(text)).toBeUndefined());

  const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01' as Day, days));

  it('without a year is the first of its date after today', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 365 }), (today, ahead) => {
        const day = addDays(today, ahead);
        const spoken = heard(`${Number(day.slice(8))}/${Number(day.slice(5, 7))}`, today);
        // A year from now the same date has come once already.
        expect(spoken !== undefined && spoken > today && spoken <= day).toBe(true);
        expect(spoken?.slice(5)).toBe(day.slice(5));
      }),
    );
  });

  it('by its weekday is within the next seven days, never today', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 6 }), (today, index) => {
        const [name = ''] = DAY_WORDS.weekdays[index] ?? [];
        const day = heard(name, today);
        expect(day !== undefined && day > today && day <= addDays(today, 7)).toBe(true);
        expect(day === undefined ? 0 : weekdayOf(day)).toBe(index + 1);
      }),
    );
  });
});
