/**
 * The fast lane of the CSV reader: finds the cells of one record in bytes, without making a single text. It takes what is
 * plain (cells with no quotes, or properly quoted ones) and says so when a record is not; such a record goes to csv-parse, which
 * has the last word. All encodings we read keep the separators, quotes and line breaks where ASCII has them (UTF-16 is recoded
 * before).
 */
export interface ScannedCells {
  count: number;
  /** All marks of the record taken together: 0 for the record that is nothing but its bytes. */
  anyMarks: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** For each cell DOUBLED_QUOTES, HOLDS_ROWS, LONG, or 0 where it is nothing but its bytes. */
  readonly marks: Uint8Array;
}

/** The record goes on behind the bytes at hand. */
export const UNFINISHED = -1;
/** Not for the fast lane. */
export const NOT_PLAIN = -2;

/** The cell holds `""`, each of which stands for one quote. */
export const DOUBLED_QUOTES = 1;
/** A line break in the cell is followed by the separators of a whole row: a quote was closed too late. */
export const HOLDS_ROWS = 2;
/** Long enough for a look at whether it is too long. */
export const LONG = 4;
const LONG_BYTES = 30_000;

/** A record longer than this is csv-parse's business, which knows the limit it must not exceed. */
const PLAIN_BYTES = 128 * 1024;
const MOST_CELLS = 1_100;

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

export function roomForCells(): ScannedCells {
  return {
    count: 0,
    anyMarks: 0,
    starts: new Int32Array(MOST_CELLS),
    ends: new Int32Array(MOST_CELLS),
    marks: new Uint8Array(MOST_CELLS),
  };
}

/** What the scan must know of the file. */
export interface ScanRules {
  /** The separator's byte. */
  readonly delimiter: number;
  /** Cells of the header: the measure of "a whole row". */
  readonly width: number;
}

/**
 * Scans the record that begins at `from` into `cells`.
 *
 * @param isLast no bytes follow `end`: the file may end without a line break
 * @returns where the next record begins, or UNFINISHED, or NOT_PLAIN
 */
export function scanRecord(
  bytes: Uint8Array,
  from: number,
  end: number,
  isLast: boolean,
  { delimiter, width }: ScanRules,
  cells: ScannedCells,
): number {
  const { starts, ends, marks } = cells;
  const atEnd = isLast ? NOT_PLAIN : UNFINISHED;
  let count = 0;
  let anyMarks = 0;
  let at = from;
  for (;;) {
    let start = at;
    let stop: number;
    let mark = 0;
    if (bytes[at] === QUOTE && at < end) {
      start = at + 1;
      let separators = -1;
      for (at = start; ; at += 1) {
        if (at >= end) return atEnd;
        const byte = bytes[at];
        if (byte === LF) separators = 0;
        else if (byte === delimiter && separators >= 0) {
          separators += 1;
          if (separators + 1 >= width && width > 2) mark |= HOLDS_ROWS;
        } else if (byte === QUOTE) {
          // Whether this quote closes the cell is not known before the next byte.
          if (at + 1 >= end && !isLast) return UNFINISHED;
          if (bytes[at + 1] !== QUOTE || at + 1 >= end) break;
          mark |= DOUBLED_QUOTES;
          at += 1;
        }
      }
      stop = at;
      at += 1;
    } else {
      for (; at < end; at += 1) {
        const byte = bytes[at];
        if (byte === delimiter || byte === LF || byte === CR) break;
      }
      stop = at;
    }
    if (count >= MOST_CELLS || at - from > PLAIN_BYTES) return NOT_PLAIN;
    starts[count] = start;
    ends[count] = stop;
    if (stop - start > LONG_BYTES) mark |= LONG;
    marks[count] = mark;
    anyMarks |= mark;
    count += 1;

    if (at >= end) {
      if (!isLast) return UNFINISHED;
      cells.count = count;
      cells.anyMarks = anyMarks;
      return end;
    }
    const byte = bytes[at];
    at += 1;
    if (byte === delimiter) continue;
    if (byte === LF) break;
    // Something stands behind the closing quote.
    if (byte !== CR) return NOT_PLAIN;
    if (at >= end && !isLast) return UNFINISHED;
    if (at < end && bytes[at] === LF) at += 1;
    break;
  }
  cells.count = count;
  cells.anyMarks = anyMarks;
  return at;
}
