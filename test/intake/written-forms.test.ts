import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, dayNumber, dayOfNumber } from '../../src/domain/day.ts';
import { type DecimalMark, decimalMarkIn, parseCents } from '../../src/intake/amounts.ts';
import { type DateOrder, dateOrderIn, parseWrittenDay } from '../../src/intake/days.ts';
import { on } from '../domain/on.ts';

/** The digits of a whole number in groups of three. */
function grouped(whole: string, separator: string): string {
  return whole.replace(/\B(?=(\d{3})+$)/g, separator);
}

type AmountForm = (whole: string, cents: string, mark: DecimalMark) => string;

const other = (mark: DecimalMark) => (mark === ',' ? '.' : ',');
/** How programs write an amount that is not negative. */
const AMOUNT_FORMS: Readonly<Record<string, AmountForm>> = {
  'without thousands': (whole, cents, mark) => `${whole}${mark}${cents}`,
  'with thousands': (whole, cents, mark) => `${grouped(whole, other(mark))}${mark}${cents}`,
  'with blanks': (whole, cents, mark) => `${grouped(whole, ' ')}${mark}${cents}`,
  'with no-break blanks': (whole, cents, mark) => `${grouped(whole, '\u00a0')}${mark}${cents}`,
  'with narrow no-break blanks': (whole, cents, mark) => `${grouped(whole, '\u202f')}${mark}${cents}`,
  'with apostrophes': (whole, cents, mark) => `${grouped(whole, "'")}${mark}${cents}`,
  'with the currency before': (whole, cents, mark) => `€ ${grouped(whole, other(mark))}${mark}${cents}`,
  'with the currency behind': (whole, cents, mark) => `${grouped(whole, other(mark))}${mark}${cents}\u00a0€`,
  'with the code of the currency': (whole, cents, mark) => `EUR ${whole}${mark}${cents}`,
  'padded with zeros': (whole, cents, mark) => `+${whole.padStart(12, '0')}${mark}${cents}`,
  'with more decimals': (whole, cents, mark) => `${whole}${mark}${cents}00`,
};

const NEGATIVE_FORMS: Readonly<Record<string, (positive: string) => string>> = {
  'with the sign before': (positive) => `-${positive}`,
  'with the sign and a blank before': (positive) => `- ${positive}`,
  'with the sign behind': (positive) => `${positive}-`,
  'in parentheses': (positive) => `(${positive})`,
};

const AMOUNT = fc.integer({ min: 0, max: 999_999_999_999 });
const MARK = fc.constantFrom<DecimalMark>(',', '.');

function written(form: AmountForm, amount: number, mark: DecimalMark): string {
  return form(String(Math.floor(amount / 100)), String(amount % 100).padStart(2, '0'), mark);
}

describe('any amount', () => {
  it.each(Object.entries(AMOUNT_FORMS))('survives %s', (_, form) => {
    fc.assert(
      fc.property(AMOUNT, MARK, (amount, mark) => {
        const text = written(form, amount, mark);
        expect([text, parseCents(text, mark)]).toEqual([text, amount]);
        expect([mark, undefined]).toContain(decimalMarkIn(text));
      }),
    );
  });

  it.each(Object.entries(NEGATIVE_FORMS))('survives as a negative one %s', (_, negative) => {
    fc.assert(
      fc.property(AMOUNT, MARK, fc.constantFrom(...Object.values(AMOUNT_FORMS)), (amount, mark, form) => {
        const text = negative(written(form, amount, mark).replace(/^\+/, ''));
        expect([text, parseCents(text, mark)]).toEqual([text, amount === 0 ? 0 : -amount]);
      }),
    );
  });

  it('of whole euros survives without decimals, and is no amount under the other mark or the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), MARK, (euros, mark) => {
        expect(parseCents(String(euros), mark)).toBe(euros * 100);
        expect(parseCents(grouped(String(euros), other(mark)), mark)).toBe(euros * 100);
      }),
    );
  });
});

interface DayParts {
  readonly year: string;
  readonly month: string;
  readonly dayOfMonth: string;
  readonly order: DateOrder;
}

const bare = (digits: string) => String(Number(digits));
const inOrder = ({ month, dayOfMonth, order }: DayParts): readonly string[] =>
  order === 'dmy' ? [dayOfMonth, month] : [month, dayOfMonth];
const MONTHS_IT =
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'.split(' ');
const MONTHS_EN =
  'January February March April May June July August September October November December'.split(' ');
const named = (names: readonly string[], month: string) => names[Number(month) - 1] ?? '';

/** How programs write a day; the order counts only where the month is a number and the year comes last. */
const DAY_FORMS: Readonly<Record<string, (parts: DayParts) => string>> = {
  'with strokes': (day) => [...inOrder(day), day.year].join('/'),
  'with dashes': (day) => [...inOrder(day), day.year].join('-'),
  'with points': (day) => [...inOrder(day), day.year].join('.'),
  'without leading zeros': (day) => [...inOrder(day).map(bare), day.year].join('/'),
  'with two digits for the year': (day) => [...inOrder(day).map(bare), day.year.slice(2)].join('/'),
  'with a time': (day) => `${[...inOrder(day), day.year].join('/')} 09:05:00`,
  'in ISO form': ({ year, month, dayOfMonth }) => `${year}-${month}-${dayOfMonth}`,
  'in ISO form with time and zone': ({ year, month, dayOfMonth }) =>
    `${year}-${month}-${dayOfMonth}T23:50:26.000Z`,
  'in ISO form with an offset': ({ year, month, dayOfMonth }) =>
    `${year}-${month}-${dayOfMonth} 00:50:26 +0200`,
  'undivided, year first': ({ year, month, dayOfMonth }) => `${year}${month}${dayOfMonth}`,
  'as the number a spreadsheet counts': ({ year, month, dayOfMonth }) =>
    String(dayNumber(on(`${year}-${month}-${dayOfMonth}`)) + 25_569),
  'with the Italian month': ({ year, month, dayOfMonth }) =>
    `${bare(dayOfMonth)} ${named(MONTHS_IT, month)} ${year}`,
  'with the short Italian month': ({ year, month, dayOfMonth }) =>
    `${dayOfMonth}-${named(MONTHS_IT, month).slice(0, 3)}-${year.slice(2)}`,
  'with the English month first': ({ year, month, dayOfMonth }) =>
    `${named(MONTHS_EN, month)} ${bare(dayOfMonth)}, ${year}`,
};

/** From 1970 to 2069, the years that two digits can mean. */
const DAY = fc.integer({ min: 0, max: 36_524 }).map(dayOfNumber);
const ORDER = fc.constantFrom<DateOrder>('dmy', 'mdy');

function partsOf(day: Day, order: DateOrder): DayParts {
  return { year: day.slice(0, 4), month: day.slice(5, 7), dayOfMonth: day.slice(8, 10), order };
}

describe('any day', () => {
  it.each(Object.entries(DAY_FORMS))('survives %s', (_, form) => {
    fc.assert(
      fc.property(DAY, ORDER, (day, order) => {
        const text = form(partsOf(day, order));
        expect([text, parseWrittenDay(text, order)]).toEqual([text, day]);
        expect([order, undefined]).toContain(dateOrderIn(text));
      }),
    );
  });

  it('survives undivided with the year last, unless it could begin with a year', () => {
    fc.assert(
      fc.property(DAY, ORDER, (day, order) => {
        const { year, ...parts } = partsOf(day, order);
        const text = [...inOrder({ year, ...parts }), year].join('');
        fc.pre(!/^(?:19|20)/.test(text));
        expect([text, parseWrittenDay(text, order)]).toEqual([text, day]);
      }),
    );
  });
});
