import { type Day, dayFrom, dayOfNumber } from '../domain/day.ts';
import { MONTHS, WEEKDAY_BEFORE } from '../locale/cell-words.ts';

/** In which order a file writes day, month and year. */
export type DateOrder = 'dmy' | 'mdy';

const CLOCK = String.raw`\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?`;
const ZONE = String.raw`(?:Z|UTC|GMT|CES?T|[+-]\d{2}:?\d{2})`;
const TIME = String.raw`(?:[T\s,]+${CLOCK}\s*${ZONE}?)?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-/.\s](\d{1,2})[-/.\s](\d{1,2})${TIME}$`, 'i');
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})[-/.\s](\d{1,2})[-/.\s](\d{4}|\d{2})${TIME}$`, 'i');
const ORDINAL = '(?:[°º^]|st|nd|rd|th)?';
const BETWEEN = String.raw`[\s\-/.,]+`;
/** `5 marzo 2026`, `1° gen. 26`, `05-MAR-2026`. */
const MONTH_SECOND = new RegExp(
  String.raw`^(\d{1,2})${ORDINAL}(?:\s*[\-/.]\s*|\s+(?:of\s+)?)(\p{L}+)${BETWEEN}(\d{4}|\d{2})${TIME}$`,
  'iu',
);
/** `March 5, 2026`, `maggio 29 2013`. */
const MONTH_FIRST = new RegExp(
  String.raw`^(\p{L}+)${BETWEEN}(\d{1,2})${ORDINAL}${BETWEEN}(\d{4})${TIME}$`,
  'iu',
);
/** `Sep 25 10:36:28 2003`, as Unix writes it. */
const YEAR_AFTER_TIME = new RegExp(
  String.raw`^(\p{L}+)\s+(\d{1,2})\s+${CLOCK}\s+(?:${ZONE}\s+)?(\d{4})$`,
  'iu',
);
const AFTERNOON = /\d\s*[ap]\.?m\.?$/i;
const SERIAL = /^(\d{5})(?:[.,]\d+)?$/;
const UNDIVIDED = /^(\d{8})(?:T\d{2}(?:\d{2}){0,2}Z?)?$/;
/** Spreadsheets count days from here. */
const SERIAL_ZERO = -25_569;
/**
 * No list of customers or orders that a program keeps is older. A year before it is a slip of the keyboard
 * (`0206`, `1826`) or the zero of a spreadsheet (1900, 1904).
 */
const FIRST_YEAR = 1970;
/** A weekday, a month, a time with its zone: nothing longer is a day, and the patterns above need not look for one in it. */
const MOST_CHARACTERS = 80;
/** Two-digit years up to this are 20xx, those above it 19xx. */
const LAST_SHORT_YEAR = 69;

/**
 * Which order a written day shows; undefined when both remain possible or it is written year first. Whoever writes
 * `2:30 PM` behind it counts as one who puts the month first.
 */
export function dateOrderIn(text: string): DateOrder | undefined {
  const match = text.length > MOST_CHARACTERS ? null : YEAR_LAST.exec(text.trim());
  if (!match) return undefined;
  const first = Number(match[1]);
  const second = Number(match[2]);
  if (first > 12 && second <= 12) return 'dmy';
  if (second > 12 && first <= 12) return 'mdy';
  return first <= 12 && AFTERNOON.test(text) ? 'mdy' : undefined;
}

/**
 * The day a cell names, or undefined when it names none, one that the calendar does not have, or one before 1970. A
 * time and its zone are passed over: the day is the one that stands there.
 */
export function parseWrittenDay(text: string, order: DateOrder): Day | undefined {
  const day = text.length > MOST_CHARACTERS ? undefined : writtenDay(text.trim(), order);
  return day !== undefined && Number(day.slice(0, 4)) >= FIRST_YEAR ? day : undefined;
}

function writtenDay(text: string, order: DateOrder): Day | undefined {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return dayFrom(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));

  const yearLast = YEAR_LAST.exec(text);
  if (yearLast) {
    const [first, second] = [Number(yearLast[1]), Number(yearLast[2])];
    const [day, month] = order === 'dmy' ? [first, second] : [second, first];
    return dayFrom(fullYear(yearLast[3] ?? ''), month, day);
  }

  const serial = SERIAL.exec(text);
  if (serial) return dayOfNumber(Number(serial[1]) + SERIAL_ZERO);
  const undivided = UNDIVIDED.exec(text);
  if (undivided) return undividedDay(undivided[1] ?? '', order);
  // With the weekday still there first: `mar 5 2026` begins with March, `mar 5 maggio 2026` with a Tuesday.
  return namedDay(text) ?? namedDay(text.replace(WEEKDAY_BEFORE, ''));
}

function namedDay(text: string): Day | undefined {
  const [, day, name, year] = MONTH_SECOND.exec(text) ?? [];
  if (name !== undefined) return dayInMonth(year, name, day);
  const [, firstName, dayAfter, yearAfter] = MONTH_FIRST.exec(text) ?? YEAR_AFTER_TIME.exec(text) ?? [];
  return dayInMonth(yearAfter, firstName, dayAfter);
}

function dayInMonth(year: string | undefined, name: string | undefined, day: string | undefined) {
  const month = MONTHS.get((name ?? '').toLowerCase());
  return month === undefined ? undefined : dayFrom(fullYear(year ?? ''), month, Number(day));
}

/** `20260105`, otherwise `05012026`. */
function undividedDay(text: string, order: DateOrder): Day | undefined {
  const part = (start: number, end: number) => Number(text.slice(start, end));
  const yearFirst = /^(?:19|20)/.test(text) ? dayFrom(part(0, 4), part(4, 6), part(6, 8)) : undefined;
  if (yearFirst !== undefined) return yearFirst;
  const [first, second] = [part(0, 2), part(2, 4)];
  return order === 'dmy' ? dayFrom(part(4, 8), second, first) : dayFrom(part(4, 8), first, second);
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length === 4) return year;
  return year <= LAST_SHORT_YEAR ? 2000 + year : 1900 + year;
}
