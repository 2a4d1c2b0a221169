import { type Day, dayOfNumber } from '../domain/day.ts';
import type { Cell } from './schema.ts';

/** Documents of one file in columns; row n of each column belongs to the same document. */
export interface DocumentRun {
  readonly rows: number;
  /** Number of the customer within the file. */
  readonly parties: Int32Array;
  readonly dayNumbers: Int32Array;
  /** Negative for credit notes. */
  readonly cents: Float64Array;
  readonly areCredit: Uint8Array;
  readonly lines: Int32Array;
  /** UTF-8, each number ending where `numberEnds` says; empty for a document without one. */
  readonly numbers: Uint8Array;
  readonly numberEnds: Int32Array;
}

/** A customer as the documents of a file name it. */
export interface FileParty {
  /** The strongest mark: rows with the same one mean the same customer. */
  readonly identity: string;
  readonly code: string | null;
  readonly name: string | null;
  readonly nameKey: string | null;
  readonly vatNumber: string | null;
  readonly taxCode: string | null;
}

/** The document number of a row; empty text where it has none. */
export function numberAt(run: DocumentRun, row: number): string {
  const { buffer, byteOffset, byteLength } = run.numbers;
  const start = row === 0 ? 0 : (run.numberEnds[row - 1] ?? 0);
  return Buffer.from(buffer, byteOffset, byteLength).toString('utf8', start, run.numberEnds[row] ?? 0);
}

export function kindAt(run: DocumentRun, row: number): 'order' | 'credit-note' {
  return run.areCredit[row] === 1 ? 'credit-note' : 'order';
}

const DAY_TEXTS = new Map<number, Day>();

/** A firm's documents lie on a few thousand days, each of which is written out once. */
export function dayAt(run: DocumentRun, row: number): Day {
  const day = run.dayNumbers[row] ?? 0;
  const known = DAY_TEXTS.get(day);
  if (known !== undefined) return known;
  const text = dayOfNumber(day);
  DAY_TEXTS.set(day, text);
  return text;
}

/**
 * The rows of a run in ascending order of a key, those of one key as they came: a counting sort. Written in this order, a page of a
 * table is touched once and not once a row.
 */
export function rowsInOrder(rows: number, keyOf: (row: number) => number): Int32Array {
  let last = 0;
  for (let row = 0; row < rows; row += 1) last = Math.max(last, keyOf(row));
  const ends = new Int32Array(last + 2);
  for (let row = 0; row < rows; row += 1) countUp(ends, keyOf(row) + 1);
  for (let key = 1; key < ends.length; key += 1) ends[key] = (ends[key] ?? 0) + (ends[key - 1] ?? 0);
  const order = new Int32Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const key = keyOf(row);
    order[ends[key] ?? 0] = row;
    countUp(ends, key);
  }
  return order;
}

function countUp(counts: Int32Array, place: number): void {
  counts[place] = (counts[place] ?? 0) + 1;
}

/** Row of a run → key of its customer. */
export type CustomerOf = (row: number) => number;

export const DOCUMENT_CELLS = [
  'customer_id',
  'placed_year',
  'kind',
  'number',
  'placed_on',
  'amount_cents',
] as const;

/** The cells of some rows one after the other, in the order of DOCUMENT_CELLS. */
export function documentCells(run: DocumentRun, rows: Int32Array, customerOf: CustomerOf): Cell[] {
  const cells = new Array<Cell>(rows.length * DOCUMENT_CELLS.length);
  let at = 0;
  for (const row of rows) {
    const placedOn = dayAt(run, row);
    cells[at] = customerOf(row);
    cells[at + 1] = Number(placedOn.slice(0, 4));
    cells[at + 2] = kindAt(run, row);
    cells[at + 3] = numberAt(run, row);
    cells[at + 4] = placedOn;
    cells[at + 5] = run.cents[row] ?? 0;
    at += DOCUMENT_CELLS.length;
  }
  return cells;
}
