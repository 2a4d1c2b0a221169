import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fault } from '../../src/fault.ts';
import { blockReader, type Delimiter, declaresSeparator, PARSE_OPTIONS } from '../../src/intake/records.ts';

/** More runs for a long look: RICONQUISTA_FUZZ_RUNS=200000 npx vitest run test/intake/scan.test.ts */
const RUNS = Number(process.env['RICONQUISTA_FUZZ_RUNS'] ?? 2_000);

type Outcome = { readonly line: number; readonly cells: readonly string[] }[] | { readonly fault: string };

const FAULTS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'quote-not-closed',
  CSV_MAX_RECORD_SIZE: 'record-too-long',
};

/** What csv-parse alone makes of the whole. */
function byCsvParse(text: string, delimiter: Delimiter): Outcome {
  const rows: { line: number; cells: string[] }[] = [];
  try {
    const on_record = (cells: string[]) => {
      rows.push({ line: rows.length + 1, cells });
      return null;
    };
    parse(Buffer.from(text), { ...PARSE_OPTIONS, delimiter, on_record });
    return withoutDeclaration(rows);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = withoutDeclaration(rows).length + 1;
    return { fault: `${FAULTS[error.code] ?? error.code} ${line}` };
  }
}

function withoutDeclaration(rows: { line: number; cells: string[] }[]): { line: number; cells: string[] }[] {
  if (!declaresSeparator(rows[0]?.cells)) return rows;
  return rows.slice(1).map(({ cells }, index) => ({ line: index + 1, cells }));
}

/** What the fast lane makes of it in blocks of the given sizes. */
function byLane(text: string, delimiter: Delimiter, sizes: readonly number[]): Outcome {
  const read = blockReader({ path: 'a.csv', encoding: 'utf-8', delimiter, width: 3 });
  const bytes = Buffer.from(text);
  const rows: { line: number; cells: string[] }[] = [];
  try {
    for (let at = 0, turn = 0; at < bytes.length || at === 0; turn += 1) {
      const next = Math.min(bytes.length, at + (sizes[turn % sizes.length] ?? 1));
      for (const record of read(bytes.subarray(at, next), next === bytes.length)) {
        rows.push({ line: record.line, cells: record.cells() });
      }
      if (next === bytes.length) break;
      at = next;
    }
    return rows;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { fault: `${error.code} ${(error.facts as { line?: number }).line}` };
  }
}

const PIECE = fc.constantFrom(
  '"',
  '"',
  '""',
  ';',
  ';',
  ',',
  '\t',
  '|',
  '\n',
  '\r\n',
  '\r',
  ' ',
  'a',
  '1',
  'è',
  '€',
  '🙂',
  '\0',
  'sep=;\n',
  '"x"',
  ';"',
  '";',
  '"\n',
  '"a""b"',
  "'",
  '\ufeff',
);
const NOISE = fc.array(PIECE, { maxLength: 60 }).map((pieces) => pieces.join(''));

/** A table as programs write it, now and then spoilt. */
const CELL = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('Rossi', '12,50', '', '05/03/2026', 'Forlì') },
  {
    weight: 2,
    arbitrary: fc.constantFrom('"Rossi; Neri"', '"Bar ""Da Gino"""', '"Via Roma\r\n47121"', '""'),
  },
  { weight: 1, arbitrary: fc.constantFrom('Bar "Da Gino"', '"Rossi" srl', '"', '"a"b"c"', ' "x"') },
);
const TABLE = fc
  .array(fc.array(CELL, { minLength: 1, maxLength: 5 }), { maxLength: 30 })
  .chain((rows) =>
    fc.constantFrom('\n', '\r\n', '\r').map((end) => rows.map((row) => row.join(';') + end).join('')),
  );
const SIZES = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 4 });
const DELIMITER = fc.constantFrom<Delimiter>(';', ',', '\t', '|');

describe('the fast lane and csv-parse alone', () => {
  it.each([
    ['noise', NOISE, DELIMITER],
    ['tables', TABLE, fc.constant<Delimiter>(';')],
  ])('make the same of %s, whatever the blocks: rows, lines and faults', (_, texts, delimiters) => {
    fc.assert(
      fc.property(texts, delimiters, SIZES, (text, delimiter, sizes) => {
        expect(byLane(text, delimiter, sizes)).toEqual(byCsvParse(text, delimiter));
      }),
      { numRuns: RUNS },
    );
  });

  it.each([
    ['a record longer than the lane takes', `"${'x'.repeat(200_000)}";b\n1;2\n`],
    ['a quote that never closes', `a;b\n1;2\n"${'x;y\n'.repeat(1_000)}`],
    ['a record beyond all limits', `a;b\n"${'x'.repeat(1_100_000)}";2\n`],
  ])('make the same of %s', (_, text) => {
    expect(byLane(text, ';', [65_536])).toEqual(byCsvParse(text, ';'));
  });
});
