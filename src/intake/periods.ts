import { foldText } from '../domain/customer.ts';
import { type Day, dayFrom } from '../domain/day.ts';
import { MONTHS } from '../locale/cell-words.ts';
import { TURNOVER_WORDS } from '../locale/headers.ts';
import { type DateOrder, parseWrittenDay } from './days.ts';

/** A year, or a month of one; null where the file does not say it in this place. */
export interface Period {
  readonly year: number | null;
  readonly month: number | null;
}

export interface PeriodColumn extends Period {
  readonly index: number;
}

const YEAR = /^(?:19[7-9]|20)\d\d$/;
const NUMBERED_MONTH = /^(?:0?[1-9]|1[0-2])$/;
/** Fewer months in a row are words that only look like one (`Set`, `Mar`). */
const FEWEST_MONTHS = 3;

/**
 * The columns that hold turnover of one period each: `2024`, `Fatturato 2024`, `Gennaio 2025`, `01/2025`, `gen-25`, `Gennaio`.
 * Columns of months go before sums of years beside them, and of two columns of one period the first is meant.
 */
export function periodColumnsIn(headers: readonly string[]): readonly PeriodColumn[] | [] {
  const found = headers.flatMap((header, index) => {
    const period = periodInHeader(header);
    return period === undefined ? [] : [{ index, ...period }];
  });
  const months = found.filter(({ month }) => month !== null);
  const isByMonth = months.length >= FEWEST_MONTHS;
  const wanted = isByMonth ? months : found.filter(({ month }) => month === null);
  const columns = wanted.filter(
    ({ year, month }, place) =>
      wanted.findIndex((other) => other.year === year && other.month === month) === place,
  );
  // One bare year may be anything; one that is called turnover is turnover.
  const isSaid = columns.length > 1 || columns.some(({ isNamed }) => isNamed);
  return isSaid ? columns.map(({ index, year, month }) => ({ index, year, month })) : [];
}

function periodInHeader(header: string): (Period & { readonly isNamed: boolean }) | undefined {
  const tokens = tokensOf(header);
  const said = tokens.filter((token) => !TURNOVER_WORDS.has(token));
  const period = said.length > 2 ? undefined : periodIn(said);
  return period && { ...period, isNamed: said.length < tokens.length };
}

/** `Fatturato2024`, `gen-25` → letters and figures apart. */
function tokensOf(text: string): readonly string[] {
  return foldText(text).match(/\p{L}+|\d+/gu) ?? [];
}

function periodIn(tokens: readonly string[]): Period | undefined {
  const [first = '', second] = tokens;
  if (second === undefined) {
    if (YEAR.test(first)) return { year: Number(first), month: null };
    const undivided = /^(\d{4})(\d{2})$/.exec(first);
    if (undivided) return periodIn([undivided[1] ?? '', undivided[2] ?? '']);
    const month = MONTHS.get(first);
    return month === undefined ? undefined : { year: null, month };
  }
  if (YEAR.test(first)) return monthOf(Number(first), second);
  if (YEAR.test(second)) return monthOf(Number(second), first);
  return MONTHS.has(first) && /^\d\d$/.test(second) ? monthOf(2000 + Number(second), first) : undefined;
}

function monthOf(year: number, text: string): Period | undefined {
  const month = MONTHS.get(text) ?? (NUMBERED_MONTH.test(text) ? Number(text) : undefined);
  return month === undefined ? undefined : { year, month };
}

/** The period of a row that says it in cells: year and month apart, or together in one (`03/2026`, `marzo 2026`). */
export function periodInCells(
  year: string | null,
  month: string | null,
  order: DateOrder,
): Period | undefined {
  const ofYear = year === null ? undefined : periodInCell(year, order);
  const ofMonth = month === null ? undefined : periodInCell(month, order);
  if ((year !== null && ofYear === undefined) || (month !== null && ofMonth === undefined)) return undefined;
  return { year: ofYear?.year ?? ofMonth?.year ?? null, month: ofMonth?.month ?? ofYear?.month ?? null };
}

function periodInCell(text: string, order: DateOrder): Period | undefined {
  if (NUMBERED_MONTH.test(text)) return { year: null, month: Number(text) };
  const period = periodIn(tokensOf(text));
  if (period !== undefined) return period;
  const day = parseWrittenDay(text, order);
  return day && { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) };
}

export function firstDayOf(year: number, month: number | null): Day | undefined {
  return dayFrom(year, month ?? 1, 1);
}

export function lastDayOf(year: number, month: number | null): Day | undefined {
  const days = [31, 30, 29, 28];
  return days.map((dayOfMonth) => dayFrom(year, month ?? 12, dayOfMonth)).find((day) => day !== undefined);
}
