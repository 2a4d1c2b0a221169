import { basename } from 'node:path';
import { Fault } from '../fault.ts';
import { type ChosenColumns, findHeader } from './layout.ts';
import type { TextRecord } from './records.ts';
import type { WrittenNumbers } from './sheet-cells.ts';
import { sheetHandlers } from './sheet-rows.ts';
import { openWorkbook, readingPart, type Sheet, type Workbook } from './workbook-parts.ts';

/** The first rows of the sheet that holds the data. */
export interface SheetHead {
  readonly sheet: string;
  /** All that the workbook shows. */
  readonly sheets: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Which rows, and how their cells are to be written. */
export interface SheetReading {
  readonly sheet: string;
  /** Columns of the header. */
  readonly width: number;
  readonly numbers: WrittenNumbers;
}

const HEAD_ROWS = 200;

/**
 * The head of the first visible sheet in which a header is found; where none has one, of the first that is not empty.
 *
 * @param named the sheet the person asked for
 * @throws Fault of `openWorkbook`, `unknown-sheet`
 */
export async function headOfWorkbook(
  path: string,
  chosen: ChosenColumns = {},
  named?: string,
): Promise<SheetHead> {
  const workbook = await openWorkbook(path);
  const sheets = workbook.sheets.map(({ name }) => name);
  if (named !== undefined && !sheets.includes(named)) {
    throw new Fault('input', 'unknown-sheet', { file: basename(path), sheet: named, sheets });
  }
  let first: SheetHead | undefined;
  for (const sheet of workbook.sheets) {
    if (named !== undefined && sheet.name !== named) continue;
    const rows = await headOf(workbook, sheet);
    const head = { sheet: sheet.name, sheets, rows };
    if (findHeader(rows, chosen) !== undefined) return head;
    if (rows.length > 0) first ??= head;
  }
  return first ?? { sheet: sheets[0] ?? '', sheets, rows: [] };
}

/**
 * The rows of a sheet, streamed, under the numbers a spreadsheet shows; blank rows between others are rows too, those
 * after the last are not. Rows are padded to the header's width, since a workbook stores no empty cells.
 *
 * Real days and numbers need no guessing, but many programs write days and amounts as texts, the way their country does:
 * a first reading with numbers left out shows how.
 *
 * @throws Fault of `openWorkbook`, `too-many-columns`, `record-too-long`
 */
export async function* recordsOfWorkbook(path: string, reading: SheetReading): AsyncGenerator<TextRecord> {
  const workbook = await openWorkbook(path);
  const sheet = workbook.sheets.find(({ name }) => name === reading.sheet);
  if (sheet === undefined) return;
  for await (const { line, cells } of rowsOfSheet(workbook, sheet, reading.numbers)) {
    yield { line, cells: padded(cells, reading.width) };
  }
}

async function headOf(workbook: Workbook, sheet: Sheet): Promise<readonly string[][]> {
  const rows: string[][] = [];
  for await (const { line, cells } of rowsOfSheet(workbook, sheet, '.')) {
    if (line > HEAD_ROWS) break;
    rows.push([...cells]);
  }
  return rows;
}

async function* rowsOfSheet(
  { archive, context }: Workbook,
  sheet: Sheet,
  numbers: WrittenNumbers,
): AsyncGenerator<TextRecord> {
  const rows: TextRecord[] = [];
  const handlers = sheetHandlers(archive.file, { ...context, numbers }, rows);
  let expected = 1;
  for await (const _ of readingPart(archive, sheet.entry, handlers)) {
    for (const row of rows.splice(0)) {
      for (; expected < row.line; expected += 1) yield { line: expected, cells: [] };
      yield row;
      expected = row.line + 1;
    }
  }
}

function padded(cells: readonly string[], width: number): readonly string[] {
  return cells.length >= width ? cells : [...cells, ...Array<string>(width - cells.length).fill('')];
}
