import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOfNumber } from '../../src/domain/day.ts';
import { formatsFor } from '../../src/locale/format.ts';
import { LANGUAGES } from '../../src/locale/language.ts';
import { on } from '../domain/on.ts';

const italian = formatsFor('it');
const english = formatsFor('en');

describe('money', () => {
  it.each([
    [123_456, '1.234,56 €', '€1,234.56'],
    [0, '0,00 €', '€0.00'],
    [5, '0,05 €', '€0.05'],
    [99_999, '999,99 €', '€999.99'],
    [100_000, '1.000,00 €', '€1,000.00'],
    [123_456_789_00, '123.456.789,00 €', '€123,456,789.00'],
    [-123_456, '-1.234,56 €', '-€1,234.56'],
  ])('of %i cents is %s in Italian and %s in English', (cents, it, en) => {
    expect([italian.money(cents), english.money(cents)]).toEqual([it, en]);
  });

  it('leaves out the cents when asked, rounded to the euro', () => {
    expect([italian.money(123_456, 0), english.money(123_456, 0)]).toEqual(['1.235 €', '€1,235']);
  });
});

describe('a figure', () => {
  it.each([
    [0, '0', '0'],
    [999, '999', '999'],
    [1234, '1.234', '1,234'],
    [-1234, '-1.234', '-1,234'],
    [-0.4, '0', '0'],
    [999.5, '1.000', '1,000'],
    [1_234_567, '1.234.567', '1,234,567'],
  ])('of %d is %s in Italian and %s in English', (value, it, en) => {
    expect([italian.integer(value), english.integer(value)]).toEqual([it, en]);
  });

  it.each<[number, number, boolean, string, string]>([
    [3.16, 1, false, '3,2', '3.2'],
    [3, 1, false, '3', '3'],
    [3, 1, true, '3,0', '3.0'],
    [1234.5, 2, true, '1.234,50', '1,234.50'],
    [0.8125, 3, true, '0,813', '0.813'],
    [0.5, 1, false, '0,5', '0.5'],
    [10, 1, false, '10', '10'],
    [-0.04, 1, true, '0,0', '0.0'],
    [1000, 0, false, '1.000', '1,000'],
    [2.5, 0, true, '3', '3'],
  ])(
    'of %d with at most %i decimals, with all of them: %s, is %s in Italian and %s in English',
    (value, digits, fixed, it, en) => {
      expect([italian.decimal(value, digits, fixed), english.decimal(value, digits, fixed)]).toEqual([
        it,
        en,
      ]);
    },
  );
});

it.each([
  [0, '0,0 %', '0.0%'],
  [0.067, '6,7 %', '6.7%'],
  [0.07, '7,0 %', '7.0%'],
  [1, '100,0 %', '100.0%'],
  [0.28, '28,0 %', '28.0%'],
])('a share of %d is %s in Italian and %s in English', (share, it, en) => {
  expect([italian.percent(share), english.percent(share)]).toEqual([it, en]);
});

describe('a day', () => {
  it('never has the month first', () => {
    const day = on('2026-03-02');
    expect([italian.day(day), english.day(day)]).toEqual(['02/03/2026', '02/03/2026']);
  });

  it.each([
    ['2026-03-02', '2 marzo 2026', '2 March 2026'],
    ['2026-12-31', '31 dicembre 2026', '31 December 2026'],
    ['2024-02-29', '29 febbraio 2024', '29 February 2024'],
  ])('of %s is %s in Italian and %s in English', (day, it, en) => {
    expect([italian.longDay(on(day)), english.longDay(on(day))]).toEqual([it, en]);
  });
});

it.each(LANGUAGES)('no figure in %s has a blank that is not a plain one', (language) => {
  const formats = formatsFor(language);
  const value = fc.double({ min: -1e9, max: 1e9, noNaN: true });
  fc.assert(
    fc.property(value, fc.integer({ min: -25_000, max: 47_000 }), (figure, dayNumber) => {
      const day = dayOfNumber(dayNumber);
      const written = [
        formats.integer(figure),
        formats.decimal(figure, 1),
        formats.decimal(figure, 2, true),
        formats.money(Math.round(figure)),
        formats.money(Math.round(figure), 0),
        formats.percent(figure / 1e9),
        formats.day(day),
        formats.longDay(day),
      ];
      expect(written.filter((text) => /[^\S ]/.test(text))).toEqual([]);
    }),
  );
});
