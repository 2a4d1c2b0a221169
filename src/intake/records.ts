import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { Fault } from '../fault.ts';
import { asciiCompatibleBytes, type ByteMeter, decodingOf, type Encoding } from './encoding.ts';
import { DOUBLED_QUOTES, roomForCells, type ScannedCells, scanRecord, UNFINISHED } from './scan.ts';

export type Delimiter = ';' | ',' | '\t' | '|';

export const DELIMITERS: readonly Delimiter[] = [';', ',', '\t', '|'];

/** Nothing larger is a record of a customer or an order: a quote was opened and never closed. */
const RECORD_CHARACTERS = 1_000_000;
export const MOST_COLUMNS = 1_000;
const FIRST_BYTES = 1024 * 1024;

export interface TextRecord {
  /** The row a spreadsheet shows: records count, line breaks inside a cell do not. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A delimited text file and how to read it. */
export interface CsvSource {
  readonly path: string;
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  /** Cells of the header, once it is known: the measure of "a whole row". */
  readonly width?: number;
}

/** A record of which no text has been made yet. One object stands for every record in turn. */
export interface RawRecord {
  readonly line: number;
  /** How many cells it has. */
  readonly width: number;
  /** Where the cells lie in `bytes`; not so for a record that csv-parse had to read. */
  readonly isScanned: boolean;
  readonly scanned: ScannedCells;
  readonly bytes: Buffer;
  readonly cells: () => string[];
  /** The same with empty texts wherever no text is asked for. */
  readonly cellsAt: (columns: readonly number[]) => string[];
}

/** The records of a delimited text file, streamed. */
export async function* recordsOf(source: CsvSource, meter?: ByteMeter): AsyncGenerator<TextRecord> {
  for await (const block of recordBlocks(source, meter)) {
    for (const record of block) yield { line: record.line, cells: record.cells() };
  }
}

/**
 * The records of a delimited text file in blocks, as the bytes come in. What is plain is found by `scanRecord`, the rest
 * read by csv-parse; together they give what csv-parse alone would. Never header objects: with them csv-parse
 * silently keeps only the last of two columns with one name.
 *
 * @throws Fault `quote-not-closed`, `record-too-long`, `too-many-columns`
 */
export async function* recordBlocks(
  source: CsvSource,
  meter?: ByteMeter,
): AsyncGenerator<Iterable<RawRecord>> {
  const read = blockReader(source);
  let held: Buffer | undefined;
  for await (const block of asciiCompatibleBytes(source.path, source.encoding, meter)) {
    // One block is held back, so that the last one is known to be the last.
    if (held !== undefined) yield read(held, false);
    held = block;
  }
  yield read(held ?? Buffer.alloc(0), true);
}

/** Gives the records of one block after the other; a record cut by the end of a block waits for the next one. */
export function blockReader(source: CsvSource): (block: Buffer, isLast: boolean) => Generator<RawRecord> {
  const rules = { delimiter: source.delimiter.charCodeAt(0), width: source.width ?? 0 };
  const record = emptyRecord(source.encoding);
  // What the last block left over stands before the new block, always in the same memory.
  let bytes: Buffer = Buffer.allocUnsafeSlow(FIRST_BYTES);
  let left = 0;
  let isFirst = true;

  return function* read(block, isLast) {
    const end = left + block.length;
    if (end > bytes.length) bytes = Buffer.concat([bytes.subarray(0, left)], end * 2);
    block.copy(bytes, left);
    record.bytes = bytes;
    let at = 0;
    while (at < end) {
      let next = scanRecord(bytes, at, end, isLast, rules, record.scanned);
      if (next >= 0) {
        record.isScanned = true;
        record.width = record.scanned.count;
      } else {
        const isHopeless = isLast || end - at > 4 * RECORD_CHARACTERS;
        if (next === UNFINISHED && !isHopeless) break;
        const parsed = parsedRecord(bytes.subarray(at, end), isHopeless, source, record.line + 1);
        if (parsed === undefined) break;
        record.isScanned = false;
        record.width = parsed.cells.length;
        record.parsed = parsed.cells;
        next = at + parsed.bytes;
      }
      at = next;
      // Spreadsheets obey such a line and do not show it.
      const isDeclaration = isFirst && record.width <= 2 && declaresSeparator(record.cells());
      isFirst = false;
      if (isDeclaration) continue;
      record.line += 1;
      if (record.width > MOST_COLUMNS) refuseColumns(record.cells(), source.path);
      yield record;
    }
    left = end - at;
    bytes.copyWithin(0, at, end);
  };
}

type CurrentRecord = { -readonly [Key in keyof RawRecord]: RawRecord[Key] } & { parsed: readonly string[] };

function emptyRecord(encoding: Encoding): CurrentRecord {
  const decode = decodingOf(encoding);
  const textAt = (column: number) => {
    const { starts, ends, marks } = record.scanned;
    const text = decode(record.bytes, starts[column] ?? 0, ends[column] ?? 0);
    return (marks[column] ?? 0) & DOUBLED_QUOTES ? text.replaceAll('""', '"') : text;
  };
  const record: CurrentRecord = {
    line: 0,
    width: 0,
    isScanned: true,
    scanned: roomForCells(),
    parsed: [],
    bytes: Buffer.alloc(0),
    cells: () => {
      if (!record.isScanned) return [...record.parsed];
      const cells: string[] = [];
      for (let column = 0; column < record.width; column += 1) cells.push(textAt(column));
      return cells;
    },
    cellsAt: (columns) => {
      const cells = new Array<string>(record.width).fill('');
      for (const column of columns)
        cells[column] = record.isScanned ? textAt(column) : (record.parsed[column] ?? '');
      return cells;
    },
  };
  return record;
}

interface ParsedRecord {
  readonly cells: readonly string[];
  /** How many bytes it took. */
  readonly bytes: number;
}

/** The first record of these bytes as csv-parse reads it; undefined when it may go on behind them. */
function parsedRecord(
  bytes: Buffer,
  isLast: boolean,
  source: CsvSource,
  line: number,
): ParsedRecord | undefined {
  const decode = decodingOf(source.encoding);
  // As Latin-1 every byte is one character: the cells can be given their real letters afterwards.
  const options = { ...PARSE_OPTIONS, delimiter: source.delimiter, to: 1, info: true, encoding: 'latin1' };
  try {
    const [first] = parse(bytes, options as object) as unknown as {
      info: { bytes: number };
      record: string[];
    }[];
    const taken = first?.info.bytes ?? bytes.length;
    if (taken >= bytes.length && !isLast) return undefined;
    const cells = (first?.record ?? []).map((cell) => {
      const letters = Buffer.from(cell, 'latin1');
      return decode(letters, 0, letters.length);
    });
    return { cells, bytes: taken };
  } catch (error) {
    if (!isLast && error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED') return undefined;
    throw asFault(source.path, line, error);
  }
}

function refuseColumns(cells: readonly string[], file: string): void {
  if (cells.slice(MOST_COLUMNS).every((cell) => cell === '')) return;
  throw new Fault('input', 'too-many-columns', { file, columns: cells.length, limit: MOST_COLUMNS });
}

/** `sep=;` as the first row, whose own separator may have cut it in two. */
export function declaresSeparator(cells: readonly string[] = []): boolean {
  const [first = '', second = ''] = cells;
  return cells.length <= 2 && /^sep=.?$/i.test(first) && second === '';
}

export const PARSE_OPTIONS = {
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: false,
  max_record_size: RECORD_CHARACTERS,
};

function asFault(file: string, line: number, error: unknown): unknown {
  if (!(error instanceof CsvError)) return error;
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return new Fault('input', 'quote-not-closed', { file, line });
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return new Fault('input', 'record-too-long', { file, line, limit: RECORD_CHARACTERS });
  }
  return error;
}
