import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { describe, expect } from 'vitest';
import { meantText } from '../../src/intake/cells.ts';
import { repairedText } from '../../src/intake/repair.ts';
import { run } from '../cli/run.ts';
import { onSharedFolder } from '../shared-files.ts';
import { tempFolder } from '../temp-folder.ts';

const folder = tempFolder();
/** Everything a terminal would obey or nobody would see; the line breaks are the program's own. */
const OBEYED = /[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}]/u;

/** Imports customers of these names, and gives back what the lists show of them. */
async function importedNames(names: readonly string[], title: string) {
  const db = join(folder, `${title}.db`);
  const file = join(folder, `${title}.csv`);
  const rows = names.map((name, index) => [`C${index}`, name, '10/02/2025']);
  const header = ['Codice', 'Ragione sociale', 'Ultimo acquisto'];
  writeFileSync(file, stringify([header, ...rows], { delimiter: ';', quoted: true }));
  const imported = await run(`import ${file} --format json`, { db });
  const list = (format: string) => run(`dormant --format ${format} --today 2026-11-22`, { db });
  const [text, csv, json] = [await list('text'), await list('csv'), await list('json')];
  const { customers } = JSON.parse(json.out) as { customers: { code: string; name: string }[] };
  const cells: string[][] = parse(csv.out, { bom: true, delimiter: ';' });
  return {
    imported,
    text,
    json,
    stored: new Map(customers.map(({ code, name }) => [code, name])),
    written: new Map(cells.slice(1).map(([code = '', name]) => [code, name ?? ''])),
  };
}

/** What a cell says, once outer blanks and the ruins of other programs are gone; a customer without a name is called by the code. */
function expectedNames(names: readonly string[]): Map<string, string> {
  return new Map(
    names.map((name, index) => [`C${index}`, meantText(repairedText(name).text) ?? `C${index}`]),
  );
}

async function takesAll(names: readonly string[], title: string): Promise<void> {
  const { imported, text, json, stored, written } = await importedNames(names, title);
  const expected = expectedNames(names);
  expect(JSON.parse(imported.out)).toMatchObject({ files: [{ read: names.length, rejected: 0 }] });
  expect(Object.fromEntries(stored)).toEqual(Object.fromEntries(expected));
  for (const shown of [imported.out, imported.err, text.out, json.out]) expect(shown).not.toMatch(OBEYED);
  for (const [code, name] of expected) {
    expect(meantText(written.get(code))).toBe(name);
    expect(written.get(code)).not.toMatch(/^[=+\-@\t\r]/);
  }
}

describe('a customer called by', () => {
  onSharedFolder('a naughty string is stored to the character', 'corpora/blns', ['.json'], async (files) => {
    const names = JSON.parse(readFileSync(files.get('blns.json') ?? '', 'utf8')) as string[];
    await takesAll(names, 'blns');
  });

  onSharedFolder('a formula does no harm', 'corpora/csv-injection', ['payload.txt', '.md'], async (files) => {
    const lines = [...files.values()].flatMap((file) => readFileSync(file, 'utf8').split(/\r?\n/));
    await takesAll(
      lines.filter((line) => line.trim() !== ''),
      'injection',
    );
  });
});
