import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { Fault } from '../fault.ts';
import { type Encoding, textOf } from './encoding.ts';

export type Delimiter = ';' | ',' | '\t' | '|';

export const DELIMITERS: readonly Delimiter[] = [';', ',', '\t', '|'];

/** Nothing larger is a record of a customer or an order: a quote was opened and never closed. */
const RECORD_CHARACTERS = 1_000_000;
export const MOST_COLUMNS = 1_000;

export interface TextRecord {
  /** The row a spreadsheet shows: records count, line breaks inside a cell do not. */
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The records of a delimited text file, streamed. Plain arrays: with header objects csv-parse would silently
 * keep only the last of two columns with one name.
 */
export async function* recordsOf(
  file: string,
  encoding: Encoding,
  delimiter: Delimiter,
): AsyncGenerator<TextRecord> {
  const parser = parse({ ...PARSE_OPTIONS, delimiter });
  // Errors reach the reader below through the destroyed parser; this promise only must not go unhandled.
  const feeding = pipeline(Readable.from(textOf(file, encoding), { objectMode: true }), parser);
  feeding.catch(() => undefined);
  let line = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      // Spreadsheets obey such a line and do not show it.
      if (line === 0 && declaresSeparator(cells)) continue;
      line += 1;
      if (cells.length > MOST_COLUMNS && !isOnlyPadding(cells)) {
        throw new Fault('input', 'too-many-columns', { file, columns: cells.length, limit: MOST_COLUMNS });
      }
      yield { line, cells };
    }
  } catch (error) {
    throw asFault(file, line + 1, error);
  }
}

/** `sep=;` as the first row. */
export function declaresSeparator(cells: readonly string[] | undefined): boolean {
  return /^sep=.?$/i.test(cells?.join('') ?? '');
}

export const PARSE_OPTIONS = {
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: false,
  max_record_size: RECORD_CHARACTERS,
};

function isOnlyPadding(cells: readonly string[]): boolean {
  return cells.slice(MOST_COLUMNS).every((cell) => cell === '');
}

function asFault(file: string, line: number, error: unknown): unknown {
  if (!(error instanceof CsvError)) return error;
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return new Fault('input', 'quote-not-closed', { file, line });
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return new Fault('input', 'record-too-long', { file, line, limit: RECORD_CHARACTERS });
  }
  return error;
}
