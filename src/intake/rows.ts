import { foldText } from '../domain/customer.ts';
import { TOTAL_WORDS } from '../locale/cell-words.ts';
import { isBlankRow } from './cells.ts';
import { FIGURE } from './footer.ts';
import type { Header } from './layout.ts';
import { recordsOf, type TextRecord } from './records.ts';
import type { ReadingRules, ReadRow, RejectCode } from './row.ts';
import { type RowReader, rowReaderFor } from './row-reader.ts';

const CELL_CHARACTERS = 32_000;

/** The rows of a surveyed file, in order, each read, skipped with reason, or rejected with reason. */
export async function* rowsOf(rules: ReadingRules): AsyncGenerator<ReadRow> {
  const { survey } = rules;
  const reader = rowReaderFor(rules);
  for await (const record of recordsOf(survey.path, survey.encoding, survey.delimiter)) {
    if (record.line > survey.header.line) yield readRow(record, rules, reader);
  }
}

function readRow(record: TextRecord, rules: ReadingRules, reader: RowReader): ReadRow {
  const { header } = rules.survey;
  const { line, cells } = record;
  const isFooter = reader.isFooter(cells);
  if (isFooter || isBlankRow(cells) || isTotal(cells) || repeatsHeader(cells, header)) {
    return { as: 'skipped', line };
  }

  const fault = shapeFault(cells, header, rules.survey.delimiter);
  if (fault !== undefined) {
    return {
      as: 'rejected',
      reject: { line, column: fault.column, value: fault.value, code: fault.code, cells },
    };
  }
  return reader.read(record);
}

interface ShapeFault {
  readonly column: string | null;
  readonly value: string | null;
  readonly code: RejectCode;
}

/** A row of the wrong width is set aside, never shifted: its cells may stand under the wrong headers. */
function shapeFault(cells: readonly string[], header: Header, delimiter: string): ShapeFault | undefined {
  const width = header.cells.length;
  const swallowing = width > 2 ? cells.findIndex((cell) => holdsRows(cell, delimiter, width)) : -1;
  if (swallowing >= 0) {
    const value = `${cells[swallowing]?.slice(0, 40)}…`;
    return { column: header.cells[swallowing] ?? null, value, code: 'swallowed-rows' };
  }
  const surplus = cells.slice(width).find((cell) => cell.trim() !== '');
  if (cells.length < width || surplus !== undefined) {
    return { column: null, value: surplus ?? null, code: 'wrong-width' };
  }
  const long = cells.findIndex((cell) => cell.length > CELL_CHARACTERS);
  if (long >= 0) {
    return {
      column: header.cells[long] ?? null,
      value: `${cells[long]?.slice(0, 40)}…`,
      code: 'cell-too-long',
    };
  }
  return undefined;
}

/** A cell of several lines, one of which has the separators of a whole row, is no cell. */
function holdsRows(cell: string, delimiter: string, width: number): boolean {
  return (
    cell.includes('\n') &&
    cell
      .split('\n')
      .slice(1)
      .some((line) => line.split(delimiter).length >= width)
  );
}

/** "Totale" and figures, nothing else: a customer called Totale has a number, a day or an address beside the name. */
function isTotal(cells: readonly string[]): boolean {
  const [first, ...others] = cells.filter((cell) => cell.trim() !== '');
  return (
    first !== undefined &&
    TOTAL_WORDS.has(foldText(first)) &&
    others.every((cell) => FIGURE.test(cell) && !isDayLike(cell))
  );
}

function isDayLike(cell: string): boolean {
  return /^\s*\d{1,4}[-./]\d{1,2}[-./]\d{1,4}/.test(cell);
}

function repeatsHeader(cells: readonly string[], header: Header): boolean {
  return cells.length > 1 && cells.every((cell, index) => cell.trim() === header.cells[index]?.trim());
}
