import { foldText } from '../domain/customer.ts';
import { TOTAL_WORDS } from '../locale/cell-words.ts';
import { isBlankRow } from './cells.ts';
import type { ByteMeter } from './encoding.ts';
import { countEvidence, type Evidence } from './evidence.ts';
import { FIGURE } from './footer.ts';
import type { Header } from './layout.ts';
import type { TextRecord } from './records.ts';
import type { ReadingRules, ReadRow, RejectCode } from './row.ts';
import { type RowReader, rowReaderFor } from './row-reader.ts';
import { recordsOfSource } from './source.ts';

const CELL_CHARACTERS = 32_000;

/**
 * The rows of a surveyed file, in order, each read, skipped with reason, or rejected with reason.
 *
 * @param evidence is told what the cells show of decimal mark and date order
 * @param meter is told how much of a text has been read
 */
export async function* rowsOf(
  rules: ReadingRules,
  evidence?: Evidence,
  meter?: ByteMeter,
): AsyncGenerator<ReadRow> {
  const { survey } = rules;
  const { source, header } = survey;
  const reader = rowReaderFor(rules);
  if (source.form === 'invoices') {
    for (const finding of source.table.findings) {
      yield finding.as === 'record' ? readRow(finding.record, rules, reader) : finding;
    }
    return;
  }
  for await (const record of recordsOfSource(survey, meter)) {
    if (record.line <= header.line) continue;
    // The numbers of a workbook are written as has been decided, and prove nothing.
    if (source.form === 'text' && evidence !== undefined) countEvidence(record, header.map, evidence);
    yield readRow(record, rules, reader);
  }
}

export function readRow(record: TextRecord, rules: ReadingRules, reader: RowReader): ReadRow {
  const { header } = rules.survey;
  const { line, cells } = record;
  const isFooter = reader.isFooter(record);
  if (isFooter || isBlankRow(cells) || isTotal(cells) || repeatsHeader(cells, header)) {
    return { as: 'skipped', line };
  }

  const { form } = rules.survey.source;
  const fault = shapeFault(cells, header, form === 'text' ? rules.survey.delimiter : undefined);
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
export function shapeFault(
  cells: readonly string[],
  header: Pick<Header, 'cells'>,
  delimiter: string | undefined,
): ShapeFault | undefined {
  const width = header.cells.length;
  // Only a text has quotes that could close too late.
  const swallowing =
    delimiter !== undefined && width > 2 ? cells.findIndex((cell) => holdsRows(cell, delimiter, width)) : -1;
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
