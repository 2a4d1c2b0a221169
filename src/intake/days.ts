import { type Day, dayFrom, dayOfNumber } from '../domain/day.ts';
import { MONTHS } from '../locale/cell-words.ts';

/** In which order a file writes day, month and year. */
export type DateOrder = 'dmy' | 'mdy';

const TIME = String.raw`(?:[T\s,]+\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|[+-]\d{2}:?\d{2})?)?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${TIME}$`, 'i');
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})[-/.\s](\d{1,2})[-/.\s](\d{4}|\d{2})${TIME}$`, 'i');
const MONTH_NAME = new RegExp(String.raw`^(\d{1,2})[\s\-/.]+(\p{L}+)\.?[\s\-/.]+(\d{4})${TIME}$`, 'iu');
const SERIAL = /^(\d{5})(?:[.,]\d+)?$/;
const UNDIVIDED = /^\d{8}$/;
/** Spreadsheets count days from here. */
const SERIAL_ZERO = -25_569;
/** Two-digit years up to this are 20xx: no order list is older than 1970. */
const LAST_SHORT_YEAR = 69;

/** Which order a written day shows; undefined when both remain possible or it is written year first. */
export function dateOrderIn(text: string): DateOrder | undefined {
  const match = YEAR_LAST.exec(text.trim());
  if (!match) return undefined;
  const first = Number(match[1]);
  const second = Number(match[2]);
  if (first > 12 && second <= 12) return 'dmy';
  if (second > 12 && first <= 12) return 'mdy';
  return undefined;
}

/** The day a cell names, or undefined when it names none or one that the calendar does not have. */
export function parseWrittenDay(text: string, order: DateOrder): Day | undefined {
  const trimmed = text.trim();
  const yearFirst = YEAR_FIRST.exec(trimmed);
  if (yearFirst) return dayFrom(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));

  const yearLast = YEAR_LAST.exec(trimmed);
  if (yearLast) {
    const [first, second] = [Number(yearLast[1]), Number(yearLast[2])];
    const [day, month] = order === 'dmy' ? [first, second] : [second, first];
    return dayFrom(fullYear(yearLast[3] ?? ''), month, day);
  }

  const serial = SERIAL.exec(trimmed);
  if (serial) return dayOfNumber(Number(serial[1]) + SERIAL_ZERO);
  if (UNDIVIDED.test(trimmed)) return undividedDay(trimmed, order);

  const named = MONTH_NAME.exec(trimmed);
  const month = named && MONTHS.get((named[2] ?? '').toLowerCase());
  return named && month ? dayFrom(Number(named[3]), month, Number(named[1])) : undefined;
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
