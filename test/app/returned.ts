import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { importFiles } from '../../src/app/import-files.ts';
import type { ImportedFile } from '../../src/app/imported-file.ts';
import { issueCalls } from '../../src/app/issue-calls.ts';
import type { Decision } from '../../src/app/set-aside.ts';
import type { Week } from '../../src/domain/week.ts';
import { listAt } from '../../src/intake/returned-list.ts';
import { ITALIAN } from '../../src/locale/italian.ts';
import { callsSheet } from '../../src/render/calls-sheet.ts';
import { csvText } from '../../src/render/csv.ts';
import type { Db } from '../../src/store/schema.ts';
import { callsRequest } from './calls-request.ts';
import { FERRAMENTA, importPaths } from './imported.ts';
import { setting } from './told.ts';

/** Header → what is typed below it. */
export type Typed = Readonly<Record<string, string>>;

/** A list as a spreadsheet shows it: its header, and its rows by header. */
export interface OpenedList {
  readonly header: readonly string[];
  readonly rows: readonly Typed[];
}

/** Imports the wholesaler's files, issues the lists of week 48, and opens that of everybody, as the CSV file has it. */
export async function issuedList(db: Db, sellers: readonly string[] = ['Bianchi']): Promise<OpenedList> {
  await importPaths(db, [join(FERRAMENTA, 'clienti.csv'), join(FERRAMENTA, 'fatture.csv')]);
  const calls = await issueCalls(db, callsRequest());
  const rows = calls.rows.filter(({ seller }) => sellers.includes(seller ?? ''));
  return opened(csvText(callsSheet({ ...calls, rows }, ITALIAN), 'spreadsheet'));
}

export function opened(text: string): OpenedList {
  const options = { bom: true, delimiter: ';', relax_quotes: true } as const;
  const [header = [], ...rows] = parse(text, options) as string[][];
  return {
    header,
    rows: rows.map((cells) => Object.fromEntries(header.map((label, index) => [label, cells[index] ?? '']))),
  };
}

/** Types into rows of the list, by their number from 0, and saves it as a spreadsheet would, texts as they are. */
export function saved(
  folder: string,
  name: string,
  { header, rows }: OpenedList,
  typed: Readonly<Record<number, Typed>>,
): string {
  const path = join(folder, name);
  const cells = rows.map((row, index) => {
    const filled: Typed = { ...row, ...typed[index] };
    return header.map((label) => filled[label] ?? '');
  });
  const options = { bom: true, delimiter: ';', record_delimiter: '\r\n', quoted_match: /[\r\n]/ } as const;
  writeFileSync(path, stringify([[...header], ...cells], options));
  return path;
}

export interface Returning {
  readonly today?: string;
  readonly decide?: Decision;
  readonly dryRun?: boolean;
}

/** Imports lists that have come back, as the command does. */
export async function importReturned(
  db: Db,
  paths: readonly string[],
  { today = '2026-11-27', decide, dryRun = false }: Returning = {},
): Promise<readonly ImportedFile[]> {
  const lists = await Promise.all(
    paths.map(async (path) => {
      const list = await listAt(path, { columns: {} });
      if (list === undefined) throw new Error(`${path} is no list`);
      return list;
    }),
  );
  const recording = setting(today);
  const { files } = await importFiles(db, {
    surveys: [],
    today: recording.today,
    now: recording.now,
    dryRun,
    strict: false,
    returned: { lists, setting: recording, decide: () => decide },
  });
  return files;
}

export const WEEK = '2026-W48' as Week;
