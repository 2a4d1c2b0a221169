import type { CauseKind, CauseSource } from '../domain/cause.ts';
import type { Day } from '../domain/day.ts';
import { Fault } from '../fault.ts';
import { CAUSE_HEADERS, type CauseField, causeNamed, causeSourceNamed } from '../locale/cause-cells.ts';
import { isBlankRow } from './cells.ts';
import { type DateOrder, dateOrderIn, parseWrittenDay } from './days.ts';
import { type FileStamp, stampOf } from './file-stamp.ts';
import { type FileHead, headOfFile } from './head.ts';
import { columnsFor, foldedHeaders, TITLE_ROWS } from './layout.ts';
import { recordsOf, type TextRecord } from './records.ts';
import { cellAt, type Reject, type RejectCode, rejectedAt } from './row.ts';
import { shapeFault } from './rows.ts';
import { recordsOfSheet } from './source.ts';

/** A table of causes, and how it is read. */
export interface CauseTable {
  readonly path: string;
  readonly file: string;
  readonly stamp: FileStamp | null;
  readonly head: FileHead;
  readonly header: { readonly line: number; readonly cells: readonly string[] };
  readonly columns: Readonly<Partial<Record<CauseField, number>>>;
  readonly dateOrder: DateOrder;
}

/** One row of it; the code is still only a text. */
export interface CauseRow {
  readonly line: number;
  readonly code: string;
  readonly kind: CauseKind;
  readonly saidBy: CauseSource;
  readonly happenedOn: Day | null;
  readonly note: string | null;
  readonly record: TextRecord;
}

export type ReadCause =
  | { readonly as: 'cause'; readonly row: CauseRow }
  | { readonly as: 'skipped'; readonly line: number }
  | { readonly as: 'rejected'; readonly reject: Reject };

/**
 * Looks at a table of causes: a text or a workbook with a column for the code of the customer and one for the cause.
 *
 * @throws Fault `no-cause-header`, and those of `headOfFile`
 */
export async function surveyCauses(path: string): Promise<CauseTable> {
  const stamp = await stampOf(path);
  const head = await headOfFile(path);
  const found = head.rows.slice(0, TITLE_ROWS).flatMap((cells, index) => {
    const columns = columnsFor(foldedHeaders(cells), CAUSE_HEADERS, {});
    const isHeader = columns.code !== undefined && columns.cause !== undefined;
    return isHeader ? [{ header: { line: index + 1, cells }, columns }] : [];
  });
  const [first] = found;
  if (first === undefined || head.source.form === 'invoices') {
    const filled = head.rows.find((cells) => !isBlankRow(cells)) ?? [];
    throw new Fault('input', 'no-cause-header', {
      file: head.file,
      found: filled.map((cell) => cell.trim()).filter((cell) => cell !== ''),
    });
  }
  const table = { path, file: head.file, stamp, head, ...first, dateOrder: 'dmy' as const };
  return { ...table, dateOrder: await dateOrderOf(table) };
}

/** As most days in the table show it; day before month where none shows anything. */
async function dateOrderOf(table: CauseTable): Promise<DateOrder> {
  const counts = { dmy: 0, mdy: 0 };
  for await (const record of recordsBelow(table)) {
    const order = dateOrderIn(cellAt(record, table.columns.happenedOn) ?? '');
    if (order !== undefined) counts[order] += 1;
  }
  return counts.mdy > counts.dmy ? 'mdy' : 'dmy';
}

/**
 * Every row below the header, read or rejected with its reason.
 *
 * @param saidBy where a row does not tell who said it
 */
export async function* causesIn(
  table: CauseTable,
  saidBy: CauseSource,
  today: Day,
): AsyncGenerator<ReadCause> {
  for await (const record of recordsBelow(table)) yield readCause(record, table, saidBy, today);
}

async function* recordsBelow({ path, head, header }: CauseTable): AsyncGenerator<TextRecord> {
  const { source, encoding, delimiter } = head;
  const records =
    source.form === 'workbook'
      ? recordsOfSheet({ path, header }, source.sheet, ',')
      : recordsOf({ path, encoding, delimiter, width: header.cells.length });
  for await (const record of records) if (record.line > header.line) yield record;
}

function readCause(record: TextRecord, table: CauseTable, saidBy: CauseSource, today: Day): ReadCause {
  const { header, columns, head, dateOrder } = table;
  if (isBlankRow(record.cells)) return { as: 'skipped', line: record.line };
  const shape = shapeFault(record.cells, header, head.source.form === 'text' ? head.delimiter : undefined);
  if (shape !== undefined) {
    return { as: 'rejected', reject: { line: record.line, cells: record.cells, ...shape } };
  }
  const reject = (field: CauseField, code: RejectCode): ReadCause => ({
    as: 'rejected',
    reject: rejectedCause(record, table, field, code),
  });
  const code = cellAt(record, columns.code);
  const cause = cellAt(record, columns.cause);
  const source = cellAt(record, columns.saidBy);
  const day = cellAt(record, columns.happenedOn);
  if (code === null) return reject('code', 'no-customer');
  if (cause === null) return reject('cause', 'no-cause');
  const kind = causeNamed(cause);
  if (kind === undefined) return reject('cause', 'not-a-cause');
  const named = source === null ? saidBy : causeSourceNamed(source);
  if (named === undefined) return reject('saidBy', 'not-a-source');
  const happenedOn = day === null ? null : parseWrittenDay(day, dateOrder);
  if (happenedOn === undefined) return reject('happenedOn', 'not-a-day');
  if (happenedOn !== null && happenedOn > today) return reject('happenedOn', 'in-the-future');
  const note = cellAt(record, columns.note);
  return {
    as: 'cause',
    row: { line: record.line, code, kind, saidBy: named, happenedOn, note, record },
  };
}

/** A row set aside for what stands in one of its columns. */
export function rejectedCause(
  record: TextRecord,
  { header, columns }: CauseTable,
  field: CauseField,
  code: RejectCode,
): Reject {
  return rejectedAt(record, header.cells, columns[field], code);
}
