import { isAscii } from 'node:buffer';
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
  /** Number of the product line within the file, from 1; 0 = none is told. */
  readonly productLines: Int32Array;
  /** Product lines met for the first time. */
  readonly newProductLines: readonly string[];
}

/** Who sold to a customer of the file on a day. */
export interface FileSeller {
  readonly party: number;
  readonly dayNumber: number;
  readonly seller: string;
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

export function hasNumber(run: DocumentRun, row: number): boolean {
  return (run.numberEnds[row] ?? 0) > (row === 0 ? 0 : (run.numberEnds[row - 1] ?? 0));
}

/** Rows of a run are asked for part by part; its numbers are looked over once. */
const NUMBERS = new WeakMap<DocumentRun, (row: number) => string>();

/** Row → its document number; empty text where it has none. */
export function numbersOf(run: DocumentRun): (row: number) => string {
  const known = NUMBERS.get(run);
  if (known !== undefined) return known;
  const { buffer, byteOffset, byteLength } = run.numbers;
  const bytes = Buffer.from(buffer, byteOffset, byteLength);
  // Texts of single bytes are made in half the time.
  const encoding = isAscii(bytes) ? 'latin1' : 'utf8';
  const numberOf = (row: number) =>
    bytes.toString(encoding, row === 0 ? 0 : run.numberEnds[row - 1], run.numberEnds[row]);
  NUMBERS.set(run, numberOf);
  return numberOf;
}

export function kindAt(run: DocumentRun, row: number): 'order' | 'credit-note' {
  return run.areCredit[row] === 1 ? 'credit-note' : 'order';
}

/** Day number → the day and its year, written out once: a firm's documents lie on a few thousand days. */
const DAYS = new Map<number, { readonly text: Day; readonly year: number }>();

export function dayAt(run: DocumentRun, row: number): { readonly text: Day; readonly year: number } {
  const number = run.dayNumbers[row] ?? 0;
  const known = DAYS.get(number);
  if (known !== undefined) return known;
  const text = dayOfNumber(number);
  const day = { text, year: Number(text.slice(0, 4)) };
  DAYS.set(number, day);
  return day;
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

/** The cells of some rows one after the other, in the order of DOCUMENT_CELLS; written into `used` where that has the length. */
export function documentCells(
  run: DocumentRun,
  rows: Int32Array,
  customerOf: CustomerOf,
  used: Cell[] = [],
): Cell[] {
  const length = rows.length * DOCUMENT_CELLS.length;
  const cells = used.length === length ? used : new Array<Cell>(length);
  const numberOf = numbersOf(run);
  let at = 0;
  for (const row of rows) {
    const placedOn = dayAt(run, row);
    cells[at] = customerOf(row);
    cells[at + 1] = placedOn.year;
    cells[at + 2] = kindAt(run, row);
    cells[at + 3] = numberOf(row);
    cells[at + 4] = placedOn.text;
    cells[at + 5] = run.cents[row] ?? 0;
    at += DOCUMENT_CELLS.length;
  }
  return cells;
}
