import { basename } from 'node:path';
import { Fault } from '../fault.ts';
import { CUSTOMER_HEADERS, foldHeader, ORDER_HEADERS, RECEIVED_INVOICES } from '../locale/headers.ts';
import { type DecimalMark, decimalMarkIn } from './amounts.ts';
import { meantText } from './cells.ts';
import type { ReadingChoices } from './choices.ts';
import { type DateOrder, dateOrderIn } from './days.ts';
import { detectEncoding, type Encoding, textOf } from './encoding.ts';
import {
  evidenceColumns,
  findHeader,
  type Header,
  isUndated,
  rowsOfHead,
  sniffDelimiter,
  type TableKind,
  TITLE_ROWS,
} from './layout.ts';
import { type Delimiter, recordsOf } from './records.ts';
import { monthWithoutYear } from './turnover.ts';

/** Everything decided about a file before a single row is taken from it. */
export interface Survey {
  readonly path: string;
  readonly file: string;
  readonly kind: TableKind;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly decimal: DecimalMark;
  readonly dateOrder: DateOrder;
  readonly header: Header;
}

/** A fault quotes a file, it does not print it. */
const CELLS_SHOWN = 20;
const CHARACTERS_SHOWN = 40;
const HEAD_CHARACTERS = 256 * 1024;

/**
 * Looks at a whole file once and decides encoding, separator, header, decimal mark and date order from what is
 * written in it, never from the position of a column.
 *
 * @throws Fault `file-missing`, `file-empty`, `file-not-text`, `no-header`, `no-day-column`, `received-invoices`,
 *   `turnover-without-year`, `unknown-column`
 */
export async function surveyFile(path: string, choices: ReadingChoices = { columns: {} }): Promise<Survey> {
  const file = basename(path);
  // Looked at in any case: a missing file or a PDF is said as such, whatever encoding is named.
  const detected = await detectEncoding(path);
  const encoding = choices.encoding ?? detected;
  const head = await headOf(path, encoding);
  const delimiter = choices.delimiter ?? sniffDelimiter(head);
  const rows = rowsOfHead(head, delimiter);
  const header = findHeader(rows, choices.columns);
  const undated = header?.map.kind === 'orders' ? undefined : undatedIn(rows, choices);
  if (undated !== undefined && (header === undefined || header.cells === undated)) {
    throw new Fault('input', 'no-day-column', { file, found: undated.map((cell) => cell.trim()) });
  }
  if (header === undefined) throw noHeader(file, rows);
  refuseWrongList(file, header, rows);
  requireChosen(file, header, choices.columns);
  const evidence = await evidenceIn(path, encoding, delimiter, header);
  return {
    path,
    file,
    kind: header.map.kind,
    encoding,
    delimiter,
    header,
    decimal: choices.decimal ?? mostOf(evidence.decimals) ?? (delimiter === ',' ? '.' : ','),
    dateOrder: choices.dateOrder ?? mostOf(evidence.dateOrders) ?? 'dmy',
  };
}

function undatedIn(rows: readonly (readonly string[])[], choices: ReadingChoices) {
  return rows.slice(0, TITLE_ROWS).find((cells) => isUndated(cells, choices.columns));
}

/** Tables that look like ours and would be misread. */
function refuseWrongList(file: string, header: Header, rows: readonly (readonly string[])[]): void {
  const folded = header.cells.map(foldHeader);
  if (RECEIVED_INVOICES.every((column) => folded.includes(column))) {
    throw new Fault('input', 'received-invoices', { file });
  }
  const column = monthWithoutYear(header, rows.slice(header.line));
  if (column !== undefined) throw new Fault('input', 'turnover-without-year', { file, column });
}

/** A column named with `--map` that the file does not have is said, not passed over. */
function requireChosen(file: string, header: Header, chosen: ReadingChoices['columns']): void {
  const columns: Readonly<Record<string, number | undefined>> = header.map.columns;
  for (const [field, name] of Object.entries(chosen)) {
    const index = columns[field];
    const found = index === undefined ? undefined : header.cells[index];
    if (found === undefined || foldHeader(found) !== foldHeader(name)) {
      const names = header.cells.map((cell) => cell.trim());
      throw new Fault('input', 'unknown-column', { file, column: name, field, found: names });
    }
  }
}

async function headOf(path: string, encoding: Encoding): Promise<string> {
  let head = '';
  for await (const text of textOf(path, encoding)) {
    head += text;
    if (head.length >= HEAD_CHARACTERS) break;
  }
  return head;
}

function noHeader(file: string, rows: readonly (readonly string[])[]): Fault {
  const filled = rows.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  if (filled.length === 0) return new Fault('input', 'file-empty', { file });
  const expected = [
    CUSTOMER_HEADERS.code,
    CUSTOMER_HEADERS.name,
    ORDER_HEADERS.number,
    ORDER_HEADERS.placedOn,
    ORDER_HEADERS.amount,
  ];
  return new Fault('input', 'no-header', {
    file,
    looked: expected.map((synonyms) => synonyms.slice(0, 3).join(' / ')),
    found: (filled[0] ?? []).slice(0, CELLS_SHOWN).map((cell) => cell.trim().slice(0, CHARACTERS_SHOWN)),
    firstRows: filled.slice(0, 3).map((cells) => cells.join(' | ').slice(0, 100)),
  });
}

interface Evidence {
  readonly decimals: Map<DecimalMark, number>;
  readonly dateOrders: Map<DateOrder, number>;
}

/** What the cells of the amount and day columns show, over the whole file. */
async function evidenceIn(
  path: string,
  encoding: Encoding,
  delimiter: Delimiter,
  header: Header,
): Promise<Evidence> {
  const evidence: Evidence = { decimals: new Map(), dateOrders: new Map() };
  const { amounts, days } = evidenceColumns(header.map);
  for await (const { line, cells } of recordsOf(path, encoding, delimiter)) {
    if (line <= header.line) continue;
    count(evidence.decimals, amounts, cells, decimalMarkIn);
    count(evidence.dateOrders, days, cells, dateOrderIn);
  }
  return evidence;
}

function count<Shown>(
  tally: Map<Shown, number>,
  columns: readonly (number | undefined)[],
  cells: readonly string[],
  shownBy: (text: string) => Shown | undefined,
): void {
  for (const column of columns) {
    const text = column === undefined ? null : meantText(cells[column]);
    const shown = text === null ? undefined : shownBy(text);
    if (shown !== undefined) tally.set(shown, (tally.get(shown) ?? 0) + 1);
  }
}

function mostOf<Shown>(tally: ReadonlyMap<Shown, number>): Shown | undefined {
  const [most] = [...tally].toSorted((one, other) => other[1] - one[1]);
  return most?.[0];
}
