import { type Day, laterOf } from '../domain/day.ts';
import { parseCents } from './amounts.ts';
import { meantText } from './cells.ts';
import { customerRowFrom } from './customer-row.ts';
import { type CustomerMap, type Header, isTurnover } from './layout.ts';
import { isForeignMoney } from './money.ts';
import { firstDayOf, lastDayOf, type Period, periodInCells } from './periods.ts';
import type { TextRecord } from './records.ts';
import { cellAt, type ReadingRules, type ReadRow, rejected } from './row.ts';
import { rowIdentity } from './row-identity.ts';

/** Cents by the last day of the period they were turned over in. */
type Turnover = Map<Day, number>;

/**
 * Reads a table of turnover per year or month. Several rows of one customer (a month, a seller or an article each)
 * add up: every row tells what the customer's rows have come to so far, so that the last one tells all. Memory grows with
 * the customers and their periods, not with the rows.
 *
 * The last purchase is taken to be on the last day of the last period with turnover, or today if that is earlier: the
 * latest day possible, so that no silence is overstated. How often the customer buys cannot be known.
 */
export function turnoverReader(map: CustomerMap, rules: ReadingRules): (record: TextRecord) => ReadRow {
  const byCustomer = new Map<string, Turnover>();
  const { total, ...columns } = map.columns;
  return (record) => {
    const base = customerRowFrom(record, columns, rules);
    if (base.as !== 'customer') return base;
    const amounts =
      map.periods === undefined ? amountOfRow(record, map, rules) : amountsOf(record, map, rules);
    // Whoever asked not to be contacted is taken over even from a row with a mistake in it.
    if ('as' in amounts) return base.row.objected ? base : amounts;

    const key = rowIdentity(base.row);
    const turnover = byCustomer.get(key) ?? new Map<Day, number>();
    byCustomer.set(key, turnover);
    for (const [day, cents] of amounts) turnover.set(day, (turnover.get(day) ?? 0) + cents);
    return { ...base, row: { ...base.row, ...statedBy(turnover, rules.today, base.row.lastOrderOn) } };
  };
}

/** A period whose credits outweigh its sales reduces the sum and is no sign of life. */
function statedBy(turnover: Turnover, today: Day, stated: Day | null) {
  let [totalCents, last]: [number, Day | null] = [0, null];
  for (const [day, cents] of turnover) {
    totalCents += cents;
    if (cents > 0) last = laterOf(last, day);
  }
  return { totalCents, lastOrderOn: stated ?? (last !== null && last > today ? today : last) };
}

/** The one amount of a row whose cells say the period. */
function amountOfRow(record: TextRecord, map: CustomerMap, rules: ReadingRules): Turnover | ReadRow {
  const { year, month, total } = map.columns;
  const period = periodInCells(cellAt(record, year), cellAt(record, month), rules.survey.dateOrder);
  if (period === undefined || period.year === null)
    return rejected(record, rules, month ?? year, 'not-a-period');
  if (total === undefined) return new Map();
  return amountIn(record, total, period, month ?? year, map, rules);
}

function amountsOf(record: TextRecord, map: CustomerMap, rules: ReadingRules): Turnover | ReadRow {
  const yearText = cellAt(record, map.columns.year);
  const ofRow = yearText === null ? null : periodInCells(yearText, null, rules.survey.dateOrder);
  const turnover: Turnover = new Map();
  for (const { index, year, month } of map.periods ?? []) {
    const period = { year: year ?? ofRow?.year ?? null, month };
    if (period.year === null) return rejected(record, rules, map.columns.year, 'not-a-period');
    const amounts = amountIn(record, index, period, index, map, rules);
    if ('as' in amounts) return amounts;
    for (const [day, cents] of amounts) turnover.set(day, cents);
  }
  return turnover;
}

function amountIn(
  record: TextRecord,
  column: number,
  { year, month }: Period,
  periodColumn: number | undefined,
  map: CustomerMap,
  rules: ReadingRules,
): Turnover | ReadRow {
  const text = cellAt(record, column);
  if (text === null) return new Map();
  if (isForeignMoney(cellAt(record, map.columns.currency), text)) {
    return rejected(record, rules, map.columns.currency ?? column, 'foreign-currency');
  }
  const cents = parseCents(text, rules.survey.decimal);
  if (cents === undefined) return rejected(record, rules, column, 'not-an-amount');
  if (cents === 0) return new Map();
  const [first, last] = [firstDayOf(year ?? 0, month), lastDayOf(year ?? 0, month)];
  if (first === undefined || last === undefined) return rejected(record, rules, periodColumn, 'not-a-period');
  if (first > rules.today) return rejected(record, rules, periodColumn, 'in-the-future');
  return new Map([[last, cents]]);
}

/** The column of months whose year the file says nowhere: not in a column, a header, or the cells of its first rows. */
export function monthWithoutYear(
  { map, cells }: Header,
  rows: readonly (readonly string[])[],
): string | undefined {
  if (map.kind !== 'customers' || !isTurnover(map) || map.columns.year !== undefined) return undefined;
  const [undated] = (map.periods ?? []).filter(({ year }) => year === null);
  if (undated !== undefined) return cells[undated.index]?.trim();
  const { month } = map.columns;
  if (month === undefined) return undefined;
  const texts = rows.map((row) => meantText(row[month])).filter((text) => text !== null);
  const hasYear = texts.some((text) => (periodInCells(null, text, 'dmy')?.year ?? null) !== null);
  return hasYear || texts.length === 0 ? undefined : cells[month]?.trim();
}
