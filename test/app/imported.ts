import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ImportResult, importFiles } from '../../src/app/import-files.ts';
import type { Day } from '../../src/domain/day.ts';
import { type Survey, surveyFile } from '../../src/intake/survey.ts';
import type { Db } from '../../src/store/schema.ts';

export const TODAY = '2026-11-22' as Day;

export const FERRAMENTA = fileURLToPath(new URL('../../fixtures/ferramenta/', import.meta.url));

const NOW = '2026-11-22T08:00:00.000Z';

/** Imports files of ours as the command does. */
export async function importPaths(
  db: Db,
  paths: readonly string[],
  dryRun = false,
  today = TODAY,
): Promise<ImportResult> {
  const surveys: Survey[] = [];
  for (const path of paths) surveys.push(await surveyFile(path));
  return importFiles(db, { surveys, today, now: NOW, dryRun, strict: false });
}

/** Writes the lines as a CSV file and imports it. */
export async function importLines(
  db: Db,
  folder: string,
  name: string,
  lines: readonly string[],
  today = TODAY,
): Promise<ImportResult['files'][number]> {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\r\n')}\r\n`);
  const { files } = await importPaths(db, [path], false, today);
  const [file] = files;
  if (file === undefined) throw new Error('nothing was imported');
  return file;
}

/** The counts of an imported file, for comparing whole. */
export function countsOf(file: ImportResult['files'][number]): Record<string, number> {
  const { read, added, changed, unchanged, skipped, rejected } = file;
  return { read, added, changed, unchanged, skipped, rejected };
}
