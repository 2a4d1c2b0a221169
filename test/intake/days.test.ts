import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, dayOfNumber } from '../../src/domain/day.ts';
import { type DateOrder, dateOrderIn, parseWrittenDay } from '../../src/intake/days.ts';
import { on } from '../domain/on.ts';

const MONTHS_WRITTEN = [
  ['gennaio', 'gen', 'January', 'Jan'],
  ['febbraio', 'feb', 'February', 'Feb'],
  ['marzo', 'mar', 'March', 'Mar'],
  ['aprile', 'apr', 'April', 'Apr'],
  ['maggio', 'mag', 'May', 'MAY'],
  ['giugno', 'giu', 'June', 'Jun'],
  ['luglio', 'lug', 'July', 'Jul'],
  ['agosto', 'ago', 'August', 'Aug'],
  ['settembre', 'set', 'September', 'Sept'],
  ['ottobre', 'ott', 'October', 'Oct'],
  ['novembre', 'nov', 'November', 'Nov'],
  ['dicembre', 'dic', 'December', 'Dec'],
];

describe('a written day', () => {
  it.each<[string, DateOrder, string]>([
    ['2026-03-05', 'dmy', '2026-03-05'],
    ['2026-03-05', 'mdy', '2026-03-05'],
    ['2026/3/5', 'dmy', '2026-03-05'],
    ['2026.03.05', 'dmy', '2026-03-05'],
    ['05/03/2026', 'dmy', '2026-03-05'],
    ['05/03/2026', 'mdy', '2026-05-03'],
    ['5/3/2026', 'dmy', '2026-03-05'],
    ['05-03-2026', 'dmy', '2026-03-05'],
    ['05.03.2026', 'dmy', '2026-03-05'],
    ['05 03 2026', 'dmy', '2026-03-05'],
    ['5/3/26', 'dmy', '2026-03-05'],
    ['3/5/26', 'mdy', '2026-03-05'],
    ['05/03/69', 'dmy', '2069-03-05'],
    ['05/03/70', 'dmy', '1970-03-05'],
    ['05/03/99', 'dmy', '1999-03-05'],
    ['29/02/2024', 'dmy', '2024-02-29'],
    [' 05/03/2026\t', 'dmy', '2026-03-05'],
    ['2025-10-07 09:50:26 +0200', 'dmy', '2025-10-07'],
    ['2025-10-07T09:50:26+02:00', 'dmy', '2025-10-07'],
    ['2025-10-07T09:50:26.123Z', 'dmy', '2025-10-07'],
    ['2024-03-12 09:14', 'dmy', '2024-03-12'],
    ['3/15/2024 2:30 PM', 'mdy', '2024-03-15'],
    ['3/15/2024, 2:30:00 p.m.', 'mdy', '2024-03-15'],
    ['05/03/2026 00:00', 'dmy', '2026-03-05'],
    ['05/03/2026 00.00.00', 'dmy', '2026-03-05'],
    ['5 marzo 2026', 'dmy', '2026-03-05'],
    ['5 March 2026', 'mdy', '2026-03-05'],
    ['05-mar-2026', 'dmy', '2026-03-05'],
    ['05/MAR/2026', 'dmy', '2026-03-05'],
    ['5 sett. 2026', 'dmy', '2026-09-05'],
    ['5 Dic 2026 10:30', 'dmy', '2026-12-05'],
    ['1° marzo 2026', 'dmy', '2026-03-01'],
    ['1º gennaio 2026', 'dmy', '2026-01-01'],
    ['3rd of March 2026', 'dmy', '2026-03-03'],
    ['5 mar. 26', 'dmy', '2026-03-05'],
    ['05-MAR-26', 'mdy', '2026-03-05'],
    ['lunedì 5 ottobre 2026', 'dmy', '2026-10-05'],
    ["lunedi' 5 ottobre 2026", 'dmy', '2026-10-05'],
    ['mar 5 maggio 2026', 'dmy', '2026-05-05'],
    ['mar 5 2026', 'dmy', '2026-03-05'],
    ['Thursday, March 5, 2026', 'dmy', '2026-03-05'],
    ['March 5, 2026', 'dmy', '2026-03-05'],
    ['Mar. 5th, 2026 9:05 am', 'dmy', '2026-03-05'],
    ['Giovedi Maggio 29 2025', 'dmy', '2025-05-29'],
    ['Fri, 12 Dec 2025 10:55:50 +0100', 'dmy', '2025-12-12'],
    ['Thu Sep 25 10:36:28 2025', 'dmy', '2025-09-25'],
    ['2026 03 05', 'dmy', '2026-03-05'],
    ['20260305T104941Z', 'dmy', '2026-03-05'],
    ['20260305', 'dmy', '2026-03-05'],
    ['05032026', 'dmy', '2026-03-05'],
    ['05012015', 'dmy', '2015-01-05'],
    ['05012015', 'mdy', '2015-05-01'],
    ['46086', 'dmy', '2026-03-05'],
    ['46086,75', 'dmy', '2026-03-05'],
    ['46086.999988', 'mdy', '2026-03-05'],
    ['2026-03-05 10:00:00 UTC', 'dmy', '2026-03-05'],
    ['1970-01-01', 'dmy', '1970-01-01'],
  ])('%j, read as %s, is %s', (text, order, day) => {
    expect(parseWrittenDay(text, order)).toBe(day);
  });

  it.each<[string, DateOrder]>([
    ['31/02/2026', 'dmy'],
    ['29/02/2026', 'dmy'],
    ['31/04/2026', 'dmy'],
    ['00/03/2026', 'dmy'],
    ['32/03/2026', 'dmy'],
    ['05/13/2026', 'dmy'],
    ['13/05/2026', 'mdy'],
    ['2026-02-30', 'dmy'],
    ['2026-13-01', 'dmy'],
    ['31 febbraio 2026', 'dmy'],
    ['29-feb-2026', 'dmy'],
  ])('%j, read as %s, is none because the calendar has no such day', (text, order) => {
    expect(parseWrittenDay(text, order)).toBeUndefined();
  });

  it.each([
    '',
    'ieri',
    '5 brumaio 2026',
    '05/03',
    '05/03/2026 circa',
    '05/03/202',
    '005/03/2026',
    '1.250,50',
    '05/03/2026 e 06/03/2026',
    'marzo 2026',
    '5 marzo',
    'mar-26',
    '26 10',
    'lunedì',
    '2026',
    '050326',
    '123456',
  ])('%j is none because nobody writes one like that', (text) => {
    expect(parseWrittenDay(text, 'dmy')).toBeUndefined();
  });

  it.each([
    '05/03/0206',
    '12/03/1826',
    '1899-12-30',
    '31/12/1969',
    '01/01/1900',
    '1',
    '25568',
    '5 marzo 0206',
  ])('%j is none because no list of customers is so old', (text) => {
    expect(parseWrittenDay(text, 'dmy')).toBeUndefined();
  });

  it('in whatever form it was written, reads back as the same day', () => {
    const number = fc.integer({ min: dayNumber(on('1970-01-01')), max: dayNumber(on('2069-12-31')) });
    const separator = fc.constantFrom('/', '-', '.');
    const time = fc.constantFrom('', ' 09:14', 'T09:14:05Z', ' 23:59:59 +0200', ', 2:30 PM', ' 00.00.00');
    const order = fc.constantFrom<DateOrder>('dmy', 'mdy');
    const form = fc.constantFrom('year first', 'padded', 'bare', 'short year', 'month name');
    fc.assert(
      fc.property(
        number,
        separator,
        time,
        order,
        form,
        fc.nat(3),
        (days, mark, clock, dateOrder, shape, name) => {
          const day = dayOfNumber(days);
          const text = writtenDay(day, mark, dateOrder, shape, name) + clock;
          expect(`${text} = ${parseWrittenDay(text, dateOrder)}`).toBe(`${text} = ${day}`);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('the order of day and month', () => {
  it.each<[string, DateOrder | undefined]>([
    ['31/12/2026', 'dmy'],
    ['12/31/2026', 'mdy'],
    ['13.1.26', 'dmy'],
    ['1-13-26 10:00', 'mdy'],
    ['05/03/2026', undefined],
    ['12/12/2026', undefined],
    ['3/5/2026 2:30 PM', 'mdy'],
    ['15/5/2026 2:30 PM', 'dmy'],
    ['3/5/2026 14:30', undefined],
    ['31/31/2026', undefined],
    ['2026-12-31', undefined],
    ['31 dicembre 2026', undefined],
    ['', undefined],
  ])('shows in %j, or leaves both possible: %s', (text, order) => {
    expect(dateOrderIn(text)).toBe(order);
  });
});

function writtenDay(day: string, mark: string, order: DateOrder, shape: string, name: number): string {
  const [year = '', month = '', dayOfMonth = ''] = day.split('-');
  const [bareDay, bareMonth] = [String(Number(dayOfMonth)), String(Number(month))];
  const inOrder = (ofDay: string, ofMonth: string, ofYear: string) =>
    (order === 'dmy' ? [ofDay, ofMonth, ofYear] : [ofMonth, ofDay, ofYear]).join(mark);
  switch (shape) {
    case 'year first':
      return [year, month, dayOfMonth].join(mark);
    case 'padded':
      return inOrder(dayOfMonth, month, year);
    case 'bare':
      return inOrder(bareDay, bareMonth, year);
    case 'short year':
      return inOrder(bareDay, bareMonth, year.slice(2));
    default:
      return [bareDay, MONTHS_WRITTEN[Number(month) - 1]?.[name], year].join(' ');
  }
}
