import { basename } from 'node:path';
import { Fault } from '../fault.ts';
import { foldHeader, OUTCOME_HEADERS, type OutcomeField } from '../locale/headers.ts';
import { parseCount } from './amounts.ts';
import { isBlankRow } from './cells.ts';
import { type DateOrder, dateOrderIn, parseWrittenDay } from './days.ts';
import { refuseChanged, stampOf } from './file-stamp.ts';
import { headOfFile } from './head.ts';
import { TITLE_ROWS } from './layout.ts';
import type { TextRecord } from './records.ts';
import { cellAt, type Reject, type RejectCode, rejectedAt } from './row.ts';
import { shapeFault } from './rows.ts';
import { recordsOfSource } from './source.ts';

/** One contact as a file tells it: days in ISO form, everything else as it is written there. */
export interface OutcomeRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly code: string;
  readonly outcome: string;
  readonly on: string;
  readonly channel: string | null;
  readonly at: string | null;
  readonly next: string | null;
  readonly cause: string | null;
  readonly step: string | null;
  readonly answer: string | null;
  readonly minutes: number | null;
  readonly notes: string | null;
  readonly seller: string | null;
}

/** A file of contacts, read to its end. read = rows + rejects + skipped. */
export interface OutcomeFile {
  readonly file: string;
  readonly header: readonly string[];
  readonly columns: Readonly<Partial<Record<OutcomeField, number>>>;
  readonly rows: readonly OutcomeRow[];
  readonly rejects: readonly Reject[];
  /** Blank rows. */
  readonly skipped: number;
}

type Columns = OutcomeFile['columns'];

/** Without these a row says nothing that could be recorded. */
const NEEDED: readonly OutcomeField[] = ['code', 'outcome', 'on'];

/**
 * Reads a table of contacts, CSV or workbook. Rows without customer, outcome or day are set aside: a day taken from the clock
 * would make another contact of the same row tomorrow.
 *
 * @throws Fault `no-outcome-header`, `file-changed`, and whatever a file can have
 */
export async function readOutcomeFile(path: string): Promise<OutcomeFile> {
  const stamp = await stampOf(path);
  const head = await headOfFile(path);
  const found = head.source.form === 'invoices' ? undefined : headerIn(head.rows);
  if (found === undefined) {
    const [first = []] = head.rows;
    const cells = first.map((cell) => cell.trim()).filter((cell) => cell !== '');
    throw new Fault('input', 'no-outcome-header', { file: basename(path), found: cells });
  }
  const { line, cells: header, columns } = found;
  const source = { ...head, path, decimal: ',', header: { cells: header } } as const;
  const records: TextRecord[] = [];
  for await (const record of recordsOfSource(source)) if (record.line > line) records.push(record);
  await refuseChanged(path, stamp);
  const order = dateOrderOf(records, columns);
  const rows: OutcomeRow[] = [];
  const rejects: Reject[] = [];
  let skipped = 0;
  for (const record of records) {
    if (isBlankRow(record.cells)) skipped += 1;
    else {
      const delimiter = head.source.form === 'text' ? head.delimiter : undefined;
      const read = readRecord(record, { header, columns, order, delimiter });
      if ('outcome' in read) rows.push(read);
      else rejects.push(read);
    }
  }
  return { file: head.file, header, columns, rows, rejects, skipped };
}

interface FoundHeader {
  readonly line: number;
  readonly cells: readonly string[];
  readonly columns: Columns;
}

/** The first row that names all it takes. */
function headerIn(rows: readonly (readonly string[])[]): FoundHeader | undefined {
  for (const [index, cells] of rows.slice(0, TITLE_ROWS).entries()) {
    const columns = columnsIn(cells);
    if (NEEDED.every((field) => columns[field] !== undefined)) return { line: index + 1, cells, columns };
  }
  return undefined;
}

function columnsIn(cells: readonly string[]): Columns {
  const folded = cells.map(foldHeader);
  const fields = Object.keys(OUTCOME_HEADERS) as OutcomeField[];
  return Object.fromEntries(
    fields.flatMap((field) => {
      const synonyms: readonly string[] = OUTCOME_HEADERS[field];
      const word = synonyms.find((synonym) => folded.includes(synonym));
      return word === undefined ? [] : [[field, folded.indexOf(word)]];
    }),
  );
}

/** As the first day shows that leaves no doubt; otherwise as it is written here. */
function dateOrderOf(records: readonly TextRecord[], columns: Columns): DateOrder {
  for (const record of records) {
    for (const column of [columns.on, columns.next]) {
      const shown = dateOrderIn(cellAt(record, column) ?? '');
      if (shown !== undefined) return shown;
    }
  }
  return 'dmy';
}

interface Reading {
  readonly header: readonly string[];
  readonly columns: Columns;
  readonly order: DateOrder;
  readonly delimiter: string | undefined;
}

function readRecord(record: TextRecord, reading: Reading): OutcomeRow | Reject {
  const { header, columns, order, delimiter } = reading;
  const shape = shapeFault(record.cells, { cells: header }, delimiter);
  if (shape !== undefined) return { line: record.line, cells: record.cells, ...shape };
  const text = (field: OutcomeField) => cellAt(record, columns[field]);
  const refuse = (field: OutcomeField, code: RejectCode) => rejectedAt(record, header, columns[field], code);

  const [code, outcome, onText, nextText, minutesText] = [
    text('code'),
    text('outcome'),
    text('on'),
    text('next'),
    text('minutes'),
  ];
  if (code === null) return refuse('code', 'no-customer');
  if (outcome === null) return refuse('outcome', 'no-outcome');
  if (onText === null) return refuse('on', 'no-day');
  const on = parseWrittenDay(onText, order);
  if (on === undefined) return refuse('on', 'not-a-day');
  const next = nextText === null ? null : parseWrittenDay(nextText, order);
  if (next === undefined) return refuse('next', 'not-a-day');
  const minutes = minutesText === null ? null : parseCount(minutesText, ',');
  if (minutes === undefined) return refuse('minutes', 'not-a-count');
  return {
    line: record.line,
    cells: record.cells,
    code,
    outcome,
    on,
    channel: text('channel'),
    at: writtenTime(text('at')),
    next,
    cause: text('cause'),
    step: text('step'),
    answer: text('answer'),
    minutes,
    notes: text('notes'),
    seller: text('seller'),
  };
}

const MINUTES_PER_DAY = 1_440;

/** Spreadsheets store an hour as a part of the day, and write seconds that nobody typed. */
export function writtenTime(text: string | null): string | null {
  if (text === null) return null;
  const [, withoutSeconds] = /^(\d{1,2}[:.]\d{2})[:.]\d{2}$/.exec(text) ?? [];
  if (withoutSeconds !== undefined) return withoutSeconds;
  if (!/^0?[.,]\d+$/.test(text)) return text;
  const minutes = Math.round(Number(text.replace(',', '.')) * MINUTES_PER_DAY);
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
