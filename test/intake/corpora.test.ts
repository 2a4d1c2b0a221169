import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect } from 'vitest';
import { Fault } from '../../src/fault.ts';
import { textOf } from '../../src/intake/encoding.ts';
import { headOfFile } from '../../src/intake/head.ts';
import { type CsvSource, PARSE_OPTIONS, recordsOf } from '../../src/intake/records.ts';
import { repairedText } from '../../src/intake/repair.ts';
import { onSharedFolder } from '../shared-files.ts';
import { fileWith } from './file-with.ts';

/** The cells of all records, as an import reads them, or the code of the fault. */
async function cellsOf(source: CsvSource): Promise<readonly (readonly string[])[] | string> {
  const rows: (readonly string[])[] = [];
  try {
    for await (const { cells } of recordsOf(source)) rows.push(cells);
  } catch (error) {
    if (error instanceof Fault) return error.code;
    throw error;
  }
  return rows;
}

async function wholeText({ path, encoding }: CsvSource): Promise<string> {
  let text = '';
  for await (const piece of textOf(path, encoding)) text += piece;
  return text;
}

/** What csv-parse alone makes of the text. */
async function parsedCells(source: CsvSource): Promise<string[][] | string> {
  try {
    return parse(await wholeText(source), { ...PARSE_OPTIONS, delimiter: source.delimiter });
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}

/** As a row is read: what was ruined on the way is as it was meant. */
function meant(cell: string): string {
  return repairedText(cell).text;
}

async function sourceAt(path: string): Promise<CsvSource | string> {
  try {
    const { encoding, delimiter } = await headOfFile(path);
    return { path, encoding, delimiter };
  } catch (error) {
    if (error instanceof Fault) return error.code;
    throw error;
  }
}

describe('csv-spectrum', () => {
  onSharedFolder('is read to the values it expects', 'corpora/csv-spectrum', ['.csv'], async (files) => {
    const differing: string[] = [];
    for (const [name, path] of files) {
      // The line breaks of Windows have been lost on the way to where these files lie.
      const text = readFileSync(path, 'utf8');
      const written = name.includes('crlf') ? fileWith(text.replace(/\r?\n/g, '\r\n')) : path;
      const rows = await cellsOf({ path: written, encoding: 'utf-8', delimiter: ',' });
      const json = path.replace('csvs', 'json').replace('.csv', '.json');
      const [header = [], ...records] = typeof rows === 'string' ? [] : rows;
      const read = records.map((cells) =>
        Object.fromEntries(header.map((column, index) => [column, cells[index]])),
      );
      const expected = [JSON.parse(readFileSync(json, 'utf8'))].flat();
      if (JSON.stringify(read) !== JSON.stringify(expected)) differing.push(name);
    }
    // Its JSON has another telephone number than the CSV.
    expect({ files: files.size, differing }).toEqual({
      files: 12,
      differing: ['csvs/location_coordinates.csv'],
    });
  });
});

describe.each([
  ['csvkit', 60, { 'examples/empty.csv': 'file-empty' }],
  ['miller', 90, { 'test/input/f.csv': 'file-empty', 'test/input/g.csv': 'file-empty' }],
  ['papaparse', 4, {}],
  ['goodtables', 30, { 'data/empty.csv': 'file-empty' }],
] as const)('the test files of %s', (folder, least, refused) => {
  onSharedFolder(
    'are read as csv-parse alone reads them, or not at all',
    `corpora/${folder}`,
    ['.csv', '.tsv', '.csv-crlf', '.csvl'],
    async (files) => {
      const faults: Record<string, string> = {};
      for (const [name, path] of files) {
        const source = await sourceAt(path);
        const rows = typeof source === 'string' ? source : await cellsOf(source);
        if (typeof source === 'string' || typeof rows === 'string') faults[name] = String(rows);
        else expect({ name, rows }).toEqual({ name, rows: await parsedCells(source) });
      }
      expect(files.size).toBeGreaterThan(least);
      expect(faults).toEqual(refused);
    },
  );
});

describe('one table in six encodings', () => {
  onSharedFolder('is the same in all of them', 'corpora/encodings', ['.csv'], async (files) => {
    const tables = new Map<string, string>();
    const encodings: Record<string, string> = {};
    for (const [name, path] of files) {
      const source = await sourceAt(path);
      if (typeof source === 'string') throw new Error(source);
      encodings[name] = `${source.encoding} ${source.delimiter}`;
      const rows = await cellsOf(source);
      const repaired = typeof rows === 'string' ? rows : rows.map((cells) => cells.map(meant));
      tables.set(name, JSON.stringify(repaired));
    }
    expect(encodings).toEqual({
      'cp850-dos.csv': 'cp850 ;',
      'macroman.csv': 'macintosh ;',
      'mojibake-utf8-as-cp1252.csv': 'utf-8 ;',
      'utf-16le-bom.csv': 'utf-16le ;',
      'utf-8-bom.csv': 'utf-8 ;',
      'windows-1252.csv': 'windows-1252 ;',
    });
    const whole = tables.get('utf-8-bom.csv') ?? '';
    // Neither CP850 nor Mac Roman has these two letters: whoever saved the table so has lost them.
    const poorer = whole.replace(/[Šž]/g, '?');
    expect(Object.fromEntries([...tables].map(([name, table]) => [name, table === whole || table]))).toEqual({
      'cp850-dos.csv': poorer,
      'macroman.csv': poorer,
      'mojibake-utf8-as-cp1252.csv': true,
      'utf-16le-bom.csv': true,
      'utf-8-bom.csv': true,
      'windows-1252.csv': true,
    });
  });
});
