import { dayFrom, dayNumber } from '../domain/day.ts';
import type { DecimalMark } from './amounts.ts';
import type { DateOrder } from './days.ts';
import type { Evidence } from './evidence.ts';

/** The cell is written in a way that the fast lane leaves to `parseCents` or `parseWrittenDay`. */
export const NOT_PLAIN_CELL = -1;

const ZERO = 0x30;
const COMMA = 0x2c;
const POINT = 0x2e;
const MOST_DIGITS = 11;

/**
 * Integer cents of an amount written plainly: digits, perhaps in groups of three, perhaps one or two decimals. Never more than
 * `parseCents` reads, and never another figure.
 */
export function plainCents(
  bytes: Uint8Array,
  start: number,
  end: number,
  decimal: DecimalMark,
  evidence: Evidence,
): number {
  const mark = decimal === ',' ? COMMA : POINT;
  const thousands = decimal === ',' ? POINT : COMMA;
  let cents = 0;
  let digits = 0;
  let inGroup = 0;
  let groups = 0;
  let at = start;
  for (; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    const digit = byte - ZERO;
    if (digit >= 0 && digit <= 9) {
      cents = cents * 10 + digit;
      digits += 1;
      inGroup += 1;
    } else if (byte === thousands) {
      if (groups === 0 ? inGroup === 0 || inGroup > 3 : inGroup !== 3) return NOT_PLAIN_CELL;
      groups += 1;
      inGroup = 0;
    } else break;
  }
  if (digits === 0 || digits > MOST_DIGITS || (groups > 0 && inGroup !== 3)) return NOT_PLAIN_CELL;
  cents *= 100;
  const decimals = end - at - 1;
  if (at < end) {
    if (bytes[at] !== mark || decimals < 1 || decimals > 2) return NOT_PLAIN_CELL;
    for (let place = at + 1; place < end; place += 1) {
      const digit = (bytes[place] ?? 0) - ZERO;
      if (digit < 0 || digit > 9) return NOT_PLAIN_CELL;
      cents += place === at + 1 ? digit * 10 : digit;
    }
  }
  if (at < end || groups > 1) countMark(evidence, decimal);
  return cents;
}

function countMark(evidence: Evidence, decimal: DecimalMark): void {
  if (decimal === ',') evidence.comma += 1;
  else evidence.point += 1;
}

const DAY_BYTES = 10;
const FIRST_YEAR = 1970;
const YEARS = 200;
/** Year, month, day as one number → day number + 1, or −1 where the calendar has no such day; 0 = not asked yet. */
const DAYS = new Int32Array(YEARS * 512);

/** The day number of `31/12/2026`, `31-12-2026`, `31.12.2026` or `2026-12-31` in ten bytes. */
export function plainDay(
  bytes: Uint8Array,
  start: number,
  end: number,
  order: DateOrder,
  evidence: Evidence,
): number {
  if (end - start !== DAY_BYTES) return NOT_PLAIN_CELL;
  const separator = bytes[start + 2] ?? 0;
  if (isSeparator(separator)) {
    if (bytes[start + 5] !== separator) return NOT_PLAIN_CELL;
    const first = twoDigits(bytes, start);
    const second = twoDigits(bytes, start + 3);
    const year = twoDigits(bytes, start + 6) * 100 + twoDigits(bytes, start + 8);
    const day = order === 'dmy' ? first : second;
    const found = dayNumberOf(year, order === 'dmy' ? second : first, day);
    if (found !== NOT_PLAIN_CELL && day > 12) evidence[order] += 1;
    return found;
  }
  const dash = bytes[start + 4] ?? 0;
  if (!isSeparator(dash) || bytes[start + 7] !== dash) return NOT_PLAIN_CELL;
  const year = twoDigits(bytes, start) * 100 + twoDigits(bytes, start + 2);
  return dayNumberOf(year, twoDigits(bytes, start + 5), twoDigits(bytes, start + 8));
}

function isSeparator(byte: number): boolean {
  return byte >= 0x2d && byte <= 0x2f;
}

/** NaN where these are no two digits. */
function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] ?? 0) - ZERO;
  const ones = (bytes[at + 1] ?? 0) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

function dayNumberOf(year: number, month: number, dayOfMonth: number): number {
  const place = (year - FIRST_YEAR) * 512 + month * 32 + dayOfMonth;
  if (!(year >= FIRST_YEAR && year < FIRST_YEAR + YEARS && month < 16 && dayOfMonth < 32))
    return NOT_PLAIN_CELL;
  const known = DAYS[place] ?? 0;
  if (known !== 0) return known < 0 ? NOT_PLAIN_CELL : known - 1;
  const day = dayFrom(year, month, dayOfMonth);
  DAYS[place] = day === undefined ? -1 : dayNumber(day) + 1;
  return day === undefined ? NOT_PLAIN_CELL : dayNumber(day);
}

/**
 * Is this cell, taken letter by letter, what it means? Digits, ASCII letters and the signs within document numbers, and none of
 * the words for "nothing", all of which begin with N or a sign.
 */
export function isPlainNumber(bytes: Uint8Array, start: number, end: number): boolean {
  if (start >= end) return false;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    const isDigit = byte >= ZERO && byte <= 0x39;
    const isLetter = (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
    if (isDigit) continue;
    if (!isLetter && (at === start || at === end - 1 || !NUMBER_SIGNS.has(byte))) return false;
    if (at === start && (byte | 0x20) === 0x6e) return false;
  }
  return true;
}

/** `-` `.` `/` `_` */
const NUMBER_SIGNS = new Set([0x2d, 0x2e, 0x2f, 0x5f]);
