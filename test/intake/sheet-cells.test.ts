import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayNumber, dayOfNumber } from '../../src/domain/day.ts';
import { type DecimalMark, parseCents } from '../../src/intake/amounts.ts';
import { cellText } from '../../src/intake/sheet-cells.ts';
import { sharedStrings } from '../../src/intake/workbook-strings.ts';
import { formatOfCode, type NumberFormat } from '../../src/intake/workbook-styles.ts';
import { on } from '../domain/on.ts';

const DAY: NumberFormat = { as: 'day' };
const NUMBER: NumberFormat = { as: 'number' };
const CONTEXT = { strings: sharedStrings('a.xlsx'), formats: [NUMBER, DAY], countsFrom1904: false };

it('an amount stored with the noise of a spreadsheet is read to the cent, with either decimal mark', () => {
  const anyCents = fc.integer({ min: -99_999_999_999, max: 99_999_999_999 });
  fc.assert(
    fc.property(anyCents, fc.constantFrom<DecimalMark>(',', '.'), (cents, numbers) => {
      const text = (cents / 100).toPrecision(17);
      expect(parseCents(cellText({ type: 'n', style: 0, text }, { ...CONTEXT, numbers }), numbers)).toBe(
        cents,
      );
    }),
  );
});

it('a day stored as a serial is that day, counted from 1900 or from 1904', () => {
  const first = dayNumber(on('1904-01-02'));
  const last = dayNumber(on('9999-12-31'));
  fc.assert(
    fc.property(fc.integer({ min: first, max: last }), fc.boolean(), (number, countsFrom1904) => {
      const serial = number + 25_569 - (countsFrom1904 ? 1_462 : 0);
      const cell = { type: 'n', style: 1, text: `${serial}.25` };
      expect(cellText(cell, { ...CONTEXT, countsFrom1904, numbers: '.' })).toBe(dayOfNumber(number));
    }),
  );
});

it.each<[string, NumberFormat]>([
  ['dd/mm/yyyy', DAY],
  ['[$-410]d mmmm yyyy;@', DAY],
  ['yyyy\\-mm\\-dd\\ hh:mm', DAY],
  ['mmm-yy', DAY],
  ['General', NUMBER],
  ['hh:mm:ss', NUMBER],
  ['#,##0.00 "giorni"', NUMBER],
  ['[Red]-#,##0.00', NUMBER],
  ['_-* #,##0.00\\ [$€-410]_-', NUMBER],
  ['0.00E+00', NUMBER],
  ['0', NUMBER],
  ['00000', { as: 'digits', digits: 5 }],
])('the format %s makes of a number what it shows', (code, format) => {
  expect(formatOfCode(code)).toEqual(format);
});
