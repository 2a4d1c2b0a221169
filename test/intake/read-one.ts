import type { ReadRow } from '../../src/intake/row.ts';
import { rowsOf } from '../../src/intake/rows.ts';
import { surveyFile } from '../../src/intake/survey.ts';
import { on } from '../domain/on.ts';
import { fileWith } from './file-with.ts';

/** What the only row of a file turns out to be; header and cells by column. */
export async function readOne(columns: Readonly<Record<string, string>>): Promise<ReadRow> {
  const lines = [Object.keys(columns), Object.values(columns)].map((cells) => cells.map(quoted).join(';'));
  const survey = await surveyFile(fileWith(`${lines.join('\n')}\n`));
  for await (const row of rowsOf({ survey, today: on('2026-11-22') })) return row;
  throw new Error('the file has no row');
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}
