import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DecimalMark, decimalMarkIn, parseCents, parseCount } from '../../src/intake/amounts.ts';

describe('an amount', () => {
  it.each<[string, DecimalMark, number]>([
    ['1.234,56', ',', 123_456],
    ['1234,56', ',', 123_456],
    ['1234.56', '.', 123_456],
    ['1,234.56', '.', 123_456],
    ['€ 1.234,56', ',', 123_456],
    ['1.234,56 €', ',', 123_456],
    ['1.234,56€', ',', 123_456],
    ['EUR 1.234,56', ',', 123_456],
    ['1.234,56 euro', ',', 123_456],
    ['-12,00', ',', -1_200],
    ['12,00-', ',', -1_200],
    ['(12,00)', ',', -1_200],
    ['-€ 12,00', ',', -1_200],
    ['€ -12,00', ',', -1_200],
    ['(€ 12,00)', ',', -1_200],
    ['+12,00', ',', 1_200],
    ['000000000043,55', ',', 4_355],
    ['+000000000043,55', ',', 4_355],
    ['1\u00a0234,56', ',', 123_456],
    ['1\u202f234\u202f567,89', ',', 123_456_789],
    ['1 234 567,89', ',', 123_456_789],
    ['1’234,56', ',', 123_456],
    ["1'234.56", '.', 123_456],
    ['1.234', ',', 123_400],
    ['1.234', '.', 123],
    ['1,234', '.', 123_400],
    ['1,234', ',', 123],
    ['12.345.678', ',', 1_234_567_800],
    ['7', ',', 700],
    ['7', '.', 700],
    ['7,5', ',', 750],
    ['7,', ',', 700],
    [',50', ',', 50],
    ['.5', '.', 50],
    ['0', ',', 0],
    ['-0,00', ',', 0],
    ['3.32E+09', '.', 332_000_000_000],
    ['3,32E+09', ',', 332_000_000_000],
    ['1E3', ',', 100_000],
  ])('written %j with the decimal mark "%s" is %i cents', (text, decimal, cents) => {
    expect(parseCents(text, decimal)).toBe(cents);
  });

  it.each<[string, DecimalMark]>([
    ['1.234,56', '.'],
    ['1,234.56', ','],
    ['12.34', ','],
    ['12,34', '.'],
    ['1234.567', ','],
    ['1.23.456', ','],
    ['1.234.56', ','],
    ['1,2,3', ','],
    ['12 34', ','],
    ['dieci euro', ','],
    ['12,00 x', ','],
    ['--12', ','],
    ['€', ','],
    ['-', ','],
    ['', ','],
    [',', ','],
    ['.', '.'],
    ['NaN', '.'],
    ['Infinity', '.'],
    ['0x10', '.'],
    ['99999999999999999999', ','],
  ])('written %j is none where "%s" is the decimal mark', (text, decimal) => {
    expect(parseCents(text, decimal)).toBeUndefined();
  });

  it.each([
    ['0,124', 12],
    ['0,126', 13],
    ['0,125', 13],
    ['0,145', 15],
    ['0,575', 58],
    ['1,005', 101],
    ['-0,575', -58],
  ])('of a fraction of a cent, %s, is rounded to %i, half a cent away from nothing', (text, cents) => {
    expect(parseCents(text, ',')).toBe(cents);
  });

  it('in whatever form it was written, reads back to the same cents', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -100_000_000_000, max: 100_000_000_000 }),
        fc.constantFrom<DecimalMark>(',', '.'),
        fc.constantFrom('', 'other mark', ' ', '\u00a0', '\u202f', '\u2009', "'", '’'),
        fc.constantFrom('-#', '#-', '(#)', '€ -#', '-€ #', '-# €', '-#€', 'EUR -#', '-# euro', '-00000#'),
        (cents, decimal, thousands, form) => {
          const separator = thousands === 'other mark' ? otherMark(decimal) : thousands;
          const padded = form.includes('0#') ? '' : separator;
          const pattern = cents < 0 ? form : form.replaceAll(/[-()]/g, '');
          const text = pattern.replace('#', () => written(Math.abs(cents), decimal, padded));
          expect(`${text} = ${parseCents(text, decimal)}`).toBe(`${text} = ${cents}`);
        },
      ),
    );
  });
});

describe('the decimal mark', () => {
  it.each<[string, DecimalMark | undefined]>([
    ['1.234,56', ','],
    ['1,234.56', '.'],
    ['1234,5', ','],
    ['1234.5', '.'],
    ['000000000043,55', ','],
    ['1.234.567', ','],
    ['1,234,567', '.'],
    ['€ 12,50', ','],
    ['(12.50)', '.'],
    ['12,00-', ','],
    ['1.234', undefined],
    ['1,234', undefined],
    ['1234', undefined],
    ['', undefined],
  ])('shows in %j, or leaves both possible: %s', (text, mark) => {
    expect(decimalMarkIn(text)).toBe(mark);
  });

  it('is never taken for the other one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000_000 }),
        fc.constantFrom<DecimalMark>(',', '.'),
        fc.boolean(),
        (cents, decimal, isGrouped) => {
          const text = written(cents, decimal, isGrouped ? otherMark(decimal) : '');
          expect(decimalMarkIn(text)).toBe(decimal);
        },
      ),
    );
  });
});

describe('a count', () => {
  it.each<[string, DecimalMark, number | undefined]>([
    ['7', ',', 7],
    ['1.250', ',', 1250],
    ['1,250', '.', 1250],
    ['7,00', ',', 7],
    ['0', ',', 0],
    ['7,5', ',', undefined],
    ['-7', ',', undefined],
    ['sette', ',', undefined],
  ])('%j with the decimal mark "%s" is %s', (text, decimal, count) => {
    expect(parseCount(text, decimal)).toBe(count);
  });
});

/** `1234567` → `12.345,67`, by another way than the program's. */
function written(cents: number, decimal: DecimalMark, thousands: string): string {
  const whole = String(Math.floor(cents / 100));
  const groups: string[] = [];
  for (let end = whole.length; end > 0; end -= 3) groups.unshift(whole.slice(Math.max(0, end - 3), end));
  return `${groups.join(thousands)}${decimal}${String(cents % 100).padStart(2, '0')}`;
}

function otherMark(decimal: DecimalMark): DecimalMark {
  return decimal === ',' ? '.' : ',';
}
