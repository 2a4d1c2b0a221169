import type { Day } from '../domain/day.ts';
import { parseListRow } from '../domain/list-row.ts';
import { type DateOrder, parseWrittenDay } from '../intake/days.ts';
import type { TextRecord } from '../intake/records.ts';
import type { ReturnedList } from '../intake/returned-list.ts';
import type { ReturnedRow } from '../intake/returned-row.ts';
import { cellAt, type Reject, rejectedAt } from '../intake/row.ts';
import type { ListField } from '../locale/list-headers.ts';
import { codeWithZeros } from '../store/contactable.ts';
import { customerNamed, findCustomerId } from '../store/customers.ts';
import { type IssuedRow, issuedRows, issuedRowsOf } from '../store/issued-rows.ts';
import type { Db } from '../store/schema.ts';

/** What a seller has filled in, and for whom. */
export interface PlacedRow {
  readonly row: ReturnedRow;
  readonly customerId: number;
  readonly code: string;
  readonly name: string;
  /** null = a customer whom nobody had put on the list. */
  readonly issued: IssuedRow | null;
}

/** The rows of all weeks that the list names, by their names. */
export async function rowsNamedIn(
  db: Db,
  records: readonly TextRecord[],
  { columns }: ReturnedList,
): Promise<Map<string, IssuedRow>> {
  const weeks = new Set(
    records.flatMap((record) => parseListRow(cellAt(record, columns.row) ?? '')?.week ?? []),
  );
  const rows = new Map<string, IssuedRow>();
  for (const week of weeks) for (const [id, row] of await issuedRows(db, week)) rows.set(id, row);
  return rows;
}

/**
 * Finds the row that was issued. Where its name and its code speak of two customers the columns have been sorted apart, and
 * nobody knows whose outcome it is. Of a list that has lost its first column it is the row of the customer that has the same day,
 * or else the latest.
 */
export async function placeReturned(
  db: Db,
  row: ReturnedRow,
  list: ReturnedList,
  { named, order }: { readonly named: ReadonlyMap<string, IssuedRow>; readonly order: DateOrder },
): Promise<PlacedRow | Reject> {
  const refuse = (field: ListField, code: Reject['code']) =>
    rejectedAt(row.record, list.header.cells, list.columns[field], code);
  if (row.row !== null) {
    const issued = named.get(row.row);
    if (issued === undefined) return refuse('row', 'unknown-row');
    const isOther =
      row.code !== null && ![issued.issuedCode, issued.code].some((code) => isSameCode(code, row.code ?? ''));
    if (isOther) return refuse('code', 'row-of-another');
    return { row, customerId: issued.customerId, code: issued.code, name: issued.name, issued };
  }
  if (row.code === null) return refuse('code', 'no-customer');
  const customerId = await findCustomer(db, row.code);
  if (customerId === undefined) return refuse('code', 'unknown-customer');
  const issued = list.columns.row === undefined ? await likeliestRow(db, customerId, row, order) : null;
  if (issued === null && row.on === null) return refuse('on', 'no-day');
  return { row, customerId, ...(await customerNamed(db, customerId)), issued };
}

/** Spreadsheets take leading zeros away. */
function isSameCode(one: string, other: string): boolean {
  return one === other || withoutZeros(one) === withoutZeros(other);
}

function withoutZeros(code: string): string {
  return /^\d+$/.test(code) ? code.replace(/^0+(?=\d)/, '') : code;
}

async function findCustomer(db: Db, code: string): Promise<number | undefined> {
  const id = await findCustomerId(db, code);
  if (id !== undefined) return id;
  const withZeros = await codeWithZeros(db, code);
  return withZeros === undefined ? undefined : findCustomerId(db, withZeros);
}

async function likeliestRow(
  db: Db,
  customerId: number,
  { dueOn }: ReturnedRow,
  order: DateOrder,
): Promise<IssuedRow | null> {
  const rows = await issuedRowsOf(db, customerId);
  const day: Day | undefined = dueOn === null ? undefined : parseWrittenDay(dueOn, order);
  return rows.find((row) => row.dueOn === day) ?? rows[0] ?? null;
}
