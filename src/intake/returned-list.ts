import { basename } from 'node:path';
import { Fault } from '../fault.ts';
import { LIST_HEADERS, LIST_MARKS, type ListField } from '../locale/list-headers.ts';
import type { ReadingChoices } from './choices.ts';
import type { DateOrder } from './days.ts';
import type { Encoding } from './encoding.ts';
import { type FileStamp, stampOf } from './file-stamp.ts';
import { headOfFile } from './head.ts';
import { columnsFor, foldedHeaders, TITLE_ROWS } from './layout.ts';
import type { Delimiter, TextRecord } from './records.ts';
import { recordsOfSource, type Source } from './source.ts';
import type { Survey } from './survey.ts';

export type ListColumns = Readonly<Partial<Record<ListField, number>>>;

/** A list of calls that has come back, and how its rows are read. */
export interface ReturnedList {
  readonly path: string;
  readonly file: string;
  /** From before the first look. */
  readonly stamp: FileStamp | null;
  readonly source: Extract<Source, { readonly form: 'text' | 'workbook' }>;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly header: { readonly line: number; readonly cells: readonly string[] };
  readonly columns: ListColumns;
  /** What the person says of it; otherwise the list shows it. */
  readonly dateOrder: DateOrder | undefined;
}

/** So many headers of ours make a list of a table whose first column is gone. */
const MARKS = 3;

/**
 * The surveyed file as a list of ours; undefined when it is none.
 *
 * @throws Fault `list-without-outcomes`
 */
export function listOf(survey: Survey, said: ReadingChoices): ReturnedList | undefined {
  const { path, file, stamp, source, encoding, delimiter, header } = survey;
  const columns = listColumnsIn(header.cells, file);
  if (columns === undefined || source.form === 'invoices') return undefined;
  const { line, cells } = header;
  return {
    path,
    file,
    stamp,
    source,
    encoding,
    delimiter,
    header: { line, cells },
    columns,
    dateOrder: said.dateOrder,
  };
}

/**
 * A list of ours of which so little is left that it is no table of customers any more; undefined when it is none.
 *
 * @throws Fault `list-without-outcomes`, and those of `headOfFile`
 */
export async function listAt(path: string, said: ReadingChoices): Promise<ReturnedList | undefined> {
  const stamp = await stampOf(path);
  const { source, encoding, delimiter, rows } = await headOfFile(path, said);
  if (source.form === 'invoices') return undefined;
  const file = basename(path);
  for (const [index, cells] of rows.slice(0, TITLE_ROWS).entries()) {
    const columns = listColumnsIn(cells, file);
    if (columns === undefined) continue;
    const header = { line: index + 1, cells };
    return { path, file, stamp, source, encoding, delimiter, header, columns, dateOrder: said.dateOrder };
  }
  return undefined;
}

/** What the header of a list of ours says; undefined when it is the header of something else. */
function listColumnsIn(cells: readonly string[], file: string): ListColumns | undefined {
  const folded = foldedHeaders(cells);
  const columns = columnsFor(folded, LIST_HEADERS, {});
  const marks = new Set(folded.filter((header) => LIST_MARKS.has(header))).size;
  const isNumbered = columns.row !== undefined && (columns.outcome !== undefined || marks >= MARKS);
  const isOurs = isNumbered || (columns.code !== undefined && marks >= MARKS);
  if (!isOurs) return undefined;
  if (columns.outcome !== undefined) return columns;
  throw new Fault('input', 'list-without-outcomes', { file });
}

/** Every row below the header, as wide as it: spreadsheets leave away the empty cells at the end. */
export async function recordsOfList(list: ReturnedList): Promise<TextRecord[]> {
  const width = list.header.cells.length;
  const records: TextRecord[] = [];
  for await (const { line, cells } of recordsOfSource({ ...list, decimal: ',' })) {
    if (line <= list.header.line) continue;
    const missing = Array<string>(Math.max(0, width - cells.length)).fill('');
    records.push({ line, cells: [...cells, ...missing] });
  }
  return records;
}
