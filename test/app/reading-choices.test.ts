import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { importFiles } from '../../src/app/import-files.ts';
import { readingChoices, type TypedChoices } from '../../src/app/reading-choices.ts';
import { surveyFile } from '../../src/intake/survey.ts';
import type { Db } from '../../src/store/schema.ts';
import { onEachDatabase } from '../store/databases.ts';
import { tempFolder } from '../temp-folder.ts';
import { TODAY } from './imported.ts';

const folder = tempFolder();

async function imported(db: Db, text: string | Buffer, typed: TypedChoices) {
  const path = join(folder, 'chosen.csv');
  writeFileSync(path, text);
  const { files } = await importFiles(db, {
    surveys: [await surveyFile(path, readingChoices(typed))],
    today: TODAY,
    now: '2026-11-22T08:00:00Z',
    dryRun: false,
    strict: false,
  });
  return files[0];
}

onEachDatabase('what the person says about a file', (withFresh) => {
  it('goes before what the header words would say', () =>
    withFresh(async (db) => {
      const text = 'Cliente;Data;Importo;Dovuto\nProva;05/02/2026;999,00;10,00\n';
      const file = await imported(db, text, { map: ['amount=Dovuto'] });
      expect(file?.columns['amount']).toBe('Dovuto');
      expect(await db.all('select amount_cents from orders')).toEqual([{ amount_cents: 1_000 }]);
    }));

  it('makes a column known that no header word does', () =>
    withFresh(async (db) => {
      const text = 'Intestatario conto;Quando;Quanto\nProva;05/02/2026;10,00\n';
      const file = await imported(db, text, {
        map: ['customerName=Intestatario conto', 'placedOn=Quando', 'amount=Quanto'],
      });
      expect(file).toMatchObject({ kind: 'orders', added: 1, rejected: 0 });
    }));

  it('decides the order of dates and the decimal mark where the file leaves them open', () =>
    withFresh(async (db) => {
      const text = 'Cliente;Data;Importo\nProva;05/02/2026;1.234\n';
      await imported(db, text, { dateOrder: 'mdy', decimal: '.' });
      expect(await db.all('select placed_on, amount_cents from orders')).toEqual([
        { placed_on: '2026-05-02', amount_cents: 123 },
      ]);
    }));

  it('decides the separator and the encoding', () =>
    withFresh(async (db) => {
      const bytes = iconv.encode('Codice|Cliente|Città\nC1|Caffè; e altro|Forlì\n', 'cp850');
      await imported(db, bytes, { delimiter: '|', encoding: 'cp850' });
      expect(await db.all('select name, city from customers')).toEqual([
        { name: 'Caffè; e altro', city: 'Forlì' },
      ]);
    }));

  it('is refused when the file has no such column', () =>
    withFresh(async (db) => {
      const text = 'Cliente;Data;Importo\nProva;05/02/2026;10,00\n';
      await expect(imported(db, text, { map: ['amount=Dovuto'] })).rejects.toMatchObject({
        kind: 'input',
        code: 'unknown-column',
        facts: { column: 'Dovuto', found: ['Cliente', 'Data', 'Importo'] },
      });
    }));
});

describe('a choice that makes no sense', () => {
  it.each([
    ['an encoding nobody knows', { encoding: 'ebcdic' }, 'not-one-of'],
    ['a separator nobody uses', { delimiter: 'x' }, 'not-one-of'],
    ['a field that does not exist', { map: ['colour=Colore'] }, 'not-one-of'],
    ['a mapping without a column', { map: ['name'] }, 'not-a-mapping'],
    ['a mapping to nothing', { map: ['name='] }, 'not-a-mapping'],
  ])('is refused: %s', (_, typed, code) => {
    expect(() => readingChoices(typed)).toThrow(expect.objectContaining({ kind: 'usage', code }));
  });
});

describe('an old encoding is told by its Italian letters:', () => {
  it.each([
    ['windows-1252', 'win1252'],
    ['cp850', 'cp850'],
    ['macintosh', 'macroman'],
  ])('%s', async (encoding, name) => {
    const path = join(folder, `${name}.csv`);
    writeFileSync(
      path,
      iconv.encode('Codice;Cliente;Città\nC1;Caffè Perù è così;Forlì\nC2;Perché no;Cantù\n', name),
    );
    expect((await surveyFile(path)).encoding).toBe(encoding);
  });

  const corpus = fileURLToPath(new URL('../../../shared/corpora/encodings/', import.meta.url));
  it.skipIf(!existsSync(corpus)).each([
    ['utf-8-bom.csv', 'utf-8'],
    ['utf-16le-bom.csv', 'utf-16le'],
    ['windows-1252.csv', 'windows-1252'],
    ['cp850-dos.csv', 'cp850'],
    ['macroman.csv', 'macintosh'],
  ])('a real table of communes, %s', async (file, encoding) => {
    const { detectEncoding } = await import('../../src/intake/encoding.ts');
    expect(await detectEncoding(join(corpus, file))).toBe(encoding);
  });
});
