import { dayOfNumber } from '../domain/day.ts';
import type { DecimalMark } from './amounts.ts';
import { MOST_CELL_CHARACTERS, type SharedStrings, unescaped } from './workbook-strings.ts';
import type { NumberFormat } from './workbook-styles.ts';

/** What the cells of a sheet refer to. */
export interface CellContext {
  readonly strings: SharedStrings;
  readonly formats: readonly NumberFormat[];
  /** Old workbooks from Macs count days from 1904. */
  readonly countsFrom1904: boolean;
  readonly numbers: WrittenNumbers;
}

/**
 * How numbers are written: with the decimal mark that the texts of the same sheet use, or not at all, so that only those
 * texts are left to show which.
 */
export type WrittenNumbers = DecimalMark | 'left-out';

/** A cell as the sheet stores it. */
export interface StoredCell {
  readonly type: string;
  readonly style: number;
  readonly text: string;
}

const SERIAL_ZERO = -25_569;
const DAYS_FROM_1900_TO_1904 = 1_462;
/** Spreadsheets believe in the 29th of February 1900: before it, they count one day less. */
const FALSE_LEAP_DAY = 60;
const LAST_SERIAL = 2_958_465;
/** Spreadsheets show fifteen figures and store two more, which are noise: `12.300000000000001`. */
const SHOWN_FIGURES = 15;

/**
 * A cell as plain text, whatever the country of the spreadsheet: days as `YYYY-MM-DD`, numbers without thousands and
 * without exponent, yes and no as `1` and `0`, nothing for an error such as `#N/A`.
 */
export function cellText(cell: StoredCell, context: CellContext): string {
  switch (cell.type) {
    case 's':
      return cell.text.trim() === '' ? '' : context.strings.at(Number(cell.text));
    case 'inlineStr':
    case 'str':
      return unescaped(cell.text);
    case 'e':
      return '';
    case 'b':
      return cell.text.trim();
    case 'd':
      return cell.text.trim().slice(0, 'YYYY-MM-DD'.length);
    default:
      return numberText(cell, context);
  }
}

function numberText({ text, style }: StoredCell, { formats, countsFrom1904, numbers }: CellContext): string {
  if (numbers === 'left-out') return '';
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (!Number.isFinite(value)) return text.trim().slice(0, MOST_CELL_CHARACTERS);
  const format = formats[style];
  if (format?.as === 'day') return dayText(value, countsFrom1904);
  const plain = plainNumber(value);
  if (format?.as === 'digits' && /^\d+$/.test(plain)) return plain.padStart(format.digits, '0');
  return numbers === ',' ? plain.replace('.', ',') : plain;
}

/** A serial below one is an hour of no day, and zero an empty cell somebody formatted. */
function dayText(value: number, countsFrom1904: boolean): string {
  const serial = Math.floor(value) + (countsFrom1904 ? DAYS_FROM_1900_TO_1904 : 0);
  if (value < 1 || serial > LAST_SERIAL) return value === 0 ? '' : plainNumber(value);
  return dayOfNumber(serial + SERIAL_ZERO + (serial < FALSE_LEAP_DAY ? 1 : 0));
}

function plainNumber(value: number): string {
  const shown = Number(value.toPrecision(SHOWN_FIGURES));
  const text = String(shown);
  if (!text.includes('e')) return text;
  return Math.abs(shown) >= 1 ? BigInt(shown).toString() : shown.toFixed(20).replace(/0+$/, '');
}
