import { Fault } from '../fault.ts';
import { MOST_COLUMNS, type TextRecord } from './records.ts';
import { type CellContext, cellText } from './sheet-cells.ts';
import { MOST_CELL_CHARACTERS } from './workbook-strings.ts';
import type { XmlHandlers } from './xml.ts';

const MOST_ROWS = 1_048_576;
const RECORD_CHARACTERS = 1_000_000;

/**
 * Turns the XML of a sheet into rows with anything in them, appended to `rows` as they are completed. Only what cells
 * hold counts: the size a sheet declares, and cells with nothing but a format, are worth nothing.
 *
 * @throws Fault `archive-damaged`, `too-many-columns`, `record-too-long` from the handlers
 */
export function sheetHandlers(file: string, context: CellContext, rows: TextRecord[]): XmlHandlers {
  let row: OpenRow = { line: 0, column: -1, cells: [], characters: 0 };
  let [type, style, text] = ['n', 0, ''];
  let [inSheet, isValue, isPhonetic] = [false, false, false];
  return {
    open: (name, attributes) => {
      if (name === 'sheetData') inSheet = true;
      else if (!inSheet) return;
      else if (name === 'row') {
        row = { line: lineAfter(row.line, attributes['r'], file), column: -1, cells: [], characters: 0 };
      } else if (name === 'c') {
        row.column = columnAfter(row.column, attributes['r'], file);
        [type, style, text] = [attributes['t'] ?? 'n', Number(attributes['s'] ?? 0), ''];
      } else if (name === 'rPh') isPhonetic = true;
      else if (name === 'v' || name === 't') isValue = !isPhonetic;
    },
    text: (piece) => {
      if (isValue && text.length <= MOST_CELL_CHARACTERS) text += piece;
    },
    close: (name) => {
      if (name === 'sheetData') inSheet = false;
      else if (!inSheet) return;
      else if (name === 'v' || name === 't') isValue = false;
      else if (name === 'rPh') isPhonetic = false;
      else if (name === 'c') place(row, cellText({ type, style, text }, context), file);
      else if (name === 'row' && row.cells.length > 0) rows.push({ line: row.line, cells: row.cells });
    },
  };
}

interface OpenRow {
  readonly line: number;
  /** Of the cell being read. */
  column: number;
  readonly cells: string[];
  characters: number;
}

function place(row: OpenRow, cell: string, file: string): void {
  if (cell === '') return;
  const { line, column, cells } = row;
  if (column >= MOST_COLUMNS) {
    throw new Fault('input', 'too-many-columns', { file, columns: column + 1, limit: MOST_COLUMNS });
  }
  row.characters += cell.length;
  if (row.characters > RECORD_CHARACTERS) {
    throw new Fault('input', 'record-too-long', { file, line, limit: RECORD_CHARACTERS });
  }
  while (cells.length < column) cells.push('');
  cells[column] = cell;
}

/** Rows may leave their number out, never go back. */
function lineAfter(line: number, written: string | undefined, file: string): number {
  const next = written === undefined ? line + 1 : Number(written);
  if (!Number.isInteger(next) || next <= line || next > MOST_ROWS) {
    throw new Fault('input', 'archive-damaged', { file });
  }
  return next;
}

/** `A1` → 0, `AB12` → 27; the next one where a cell leaves its place out. */
function columnAfter(column: number, reference: string | undefined, file: string): number {
  if (reference === undefined) return column + 1;
  const letters = /^([A-Z]{1,3})\d*$/i.exec(reference)?.[1]?.toUpperCase();
  if (letters === undefined) throw new Fault('input', 'archive-damaged', { file });
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
