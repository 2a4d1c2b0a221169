import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type FolderImport, type FolderRequest, importFolder } from '../../src/app/import-folder.ts';
import { withInbox } from '../../src/app/open-inbox.ts';
import { undoImport } from '../../src/app/undo-import.ts';
import type { Day } from '../../src/domain/day.ts';
import { Fault } from '../../src/fault.ts';
import { lockBy } from '../../src/store/folder-lock.ts';
import type { Db } from '../../src/store/schema.ts';
import { CUSTOMER, invoice, OURS } from '../intake/invoice-with.ts';
import { onEachDatabase } from '../store/databases.ts';
import { tempFolder } from '../temp-folder.ts';
import { issuedList, saved } from './returned.ts';
import { setting } from './told.ts';

const root = tempFolder();
const NOW = new Date('2026-11-22T02:15:00Z');
const CUSTOMERS = ['Codice;Ragione sociale', 'C1;Prova Uno', 'C2;Prova Due'];
const ORDERS = ['Numero;Data;Codice cliente;Imponibile', '1;10/02/2026;C1;100,00', '2;11/02/2026;C2;50,00'];

let folder: string;
const at = (...names: readonly string[]) => join(folder, ...names);

beforeEach(() => {
  folder = mkdtempSync(join(root, 'arrivi-'));
});

/** A file that was written an hour ago, unless told otherwise. */
function put(name: string, lines: readonly string[], secondsOld = 3600, into = folder): void {
  const path = join(into, name);
  writeFileSync(path, `${lines.join('\r\n')}\r\n`);
  const written = new Date(NOW.getTime() - secondsOld * 1_000);
  utimesSync(path, written, written);
}

function runOn(db: Db, changed: Partial<FolderRequest> = {}): Promise<FolderImport> {
  const places = { folder, done: at('done'), failed: at('failed') };
  const rule = { now: NOW.getTime(), leastAgeMs: 30_000, momentMs: 5, waitMs: 50 };
  return withInbox(places, rule, (inbox) =>
    importFolder(db, inbox, {
      said: { columns: {} },
      profile: undefined,
      today: '2026-11-22' as Day,
      now: NOW.toISOString(),
      recording: setting('2026-11-22'),
      strict: false,
      explanation: (file, error) => ({
        suffix: '.txt',
        content: Buffer.from(`${file}: ${error instanceof Fault ? error.code : String(error)}`),
      }),
      rejects: ({ rejects }) => ({ suffix: '.rejects', content: Buffer.from(String(rejects.length)) }),
      ...changed,
    }),
  );
}

/** What came of each file, in the order in which they were taken. */
const told = ({ files }: FolderImport) =>
  files.map(({ file, as, movedTo }) => [file, as, movedTo.slice(folder.length + 1)]);

const listed = (...names: readonly string[]) => readdirSync(at(...names)).toSorted();

async function count(db: Db, table: string): Promise<number> {
  const [row] = await db.all<{ found: number }>(`select count(*) as found from ${table}`);
  return Number(row?.found);
}

onEachDatabase('a folder', (withFresh) => {
  describe('a folder of exports', () => {
    it('is imported with customers first and the rest by name, each file an import of its own', () =>
      withFresh(async (db) => {
        put('10-ordini.csv', ['Numero;Data;Codice cliente;Imponibile', '9;12/02/2026;C1;70,00']);
        put('9-ordini.csv', ORDERS);
        put('zeta-clienti.csv', CUSTOMERS);
        expect(told(await runOn(db))).toEqual([
          ['zeta-clienti.csv', 'imported', 'done/2026-11-22-zeta-clienti.csv'],
          ['9-ordini.csv', 'imported', 'done/2026-11-22-9-ordini.csv'],
          ['10-ordini.csv', 'imported', 'done/2026-11-22-10-ordini.csv'],
        ]);
        expect(listed()).toEqual(['.riconquista', 'done', 'failed']);
        expect(listed('.riconquista')).toEqual(['lock']);
        expect([await count(db, 'batches'), await count(db, 'orders')]).toEqual([3, 3]);
      }));

    it('may hold lists of calls that have come back: they come last, and what they contradict stays as it is', () =>
      withFresh(async (db) => {
        const list = await issuedList(db);
        const quiet = { Esito: 'non risponde' };
        const refusal = { Esito: 'ci ha tolto dai fornitori' };
        for (const [name, typed] of [
          ['a-lista.csv', { 0: quiet }],
          ['b-lista.csv', { 0: refusal, 1: quiet }],
        ] as const) {
          put(
            name,
            readFileSync(saved(root, name, list, typed), 'utf8')
              .trimEnd()
              .split('\r\n'),
          );
        }
        put('zeta-clienti.csv', CUSTOMERS);
        const { files } = await runOn(db, { recording: setting('2026-11-27') });
        expect(
          files.map((file) => {
            if (file.as !== 'imported') return file.as;
            const { kind, added, rejected } = file.imported;
            return [kind, added, rejected, file.rejectsFile !== null];
          }),
        ).toEqual([
          ['customers', 2, 0, false],
          ['outcomes', 1, 0, false],
          ['outcomes', 1, 1, true],
        ]);
        expect(await db.all('select outcome from contacts order by id')).toEqual([
          { outcome: 'no-answer' },
          { outcome: 'no-answer' },
        ]);
      }));

    it('leaves alone what may not be complete, and what is no table', () =>
      withFresh(async (db) => {
        put('giovane.csv', CUSTOMERS, 29);
        put('~$clienti.xlsx', CUSTOMERS);
        put('.clienti.csv.swp', CUSTOMERS);
        put('clienti.csv.part', CUSTOMERS);
        put('scarico.csv.crdownload', CUSTOMERS);
        put('appunti.pdf', CUSTOMERS);
        put('vera.csv', CUSTOMERS, 3600, root);
        symlinkSync(join(root, 'vera.csv'), at('collegamento.csv'));
        mkdirSync(at('sotto'));
        const { files, waiting, ignored } = await runOn(db);
        expect({ files, waiting, ignored }).toEqual({
          files: [],
          waiting: [{ file: 'giovane.csv', why: 'too-young' }],
          ignored: [
            { file: '.clienti.csv.swp', why: 'temporary' },
            { file: '~$clienti.xlsx', why: 'temporary' },
            { file: 'appunti.pdf', why: 'not-a-table' },
            { file: 'clienti.csv.part', why: 'temporary' },
            { file: 'collegamento.csv', why: 'not-a-file' },
            { file: 'scarico.csv.crdownload', why: 'temporary' },
          ],
        });
        expect(await count(db, 'customers')).toBe(0);
      }));

    it('takes a file whose clock is ahead, which says nothing of its age', () =>
      withFresh(async (db) => {
        put('futuro.csv', CUSTOMERS, -7_200);
        expect(told(await runOn(db))).toHaveLength(1);
      }));

    it('leaves a file that grows while it is looked at', async () => {
      put('cresce.csv', CUSTOMERS);
      const places = { folder, done: at('done'), failed: at('failed') };
      const rule = { now: NOW.getTime(), leastAgeMs: 30_000, momentMs: 60, waitMs: 50 };
      const looking = withInbox(places, rule, async ({ ready, waiting }) => ({ ready, waiting }));
      setTimeout(() => writeFileSync(at('cresce.csv'), 'C3;Prova Tre\r\n', { flag: 'a' }), 20);
      expect(await looking).toEqual({ ready: [], waiting: [{ file: 'cresce.csv', why: 'changing' }] });
    });
  });

  describe('the same content', () => {
    it('is imported once, under whatever name it comes, and only moved afterwards', () =>
      withFresh(async (db) => {
        put('clienti.csv', CUSTOMERS);
        put('copia.csv', CUSTOMERS);
        expect(told(await runOn(db))).toEqual([
          ['clienti.csv', 'imported', 'done/2026-11-22-clienti.csv'],
          ['copia.csv', 'known', 'done/2026-11-22-copia.csv'],
        ]);
        put('clienti.csv', CUSTOMERS);
        const again = await runOn(db);
        expect(told(again)).toEqual([['clienti.csv', 'known', 'done/2026-11-22-clienti-2.csv']]);
        expect(again.files[0]).toMatchObject({ before: { file: 'clienti.csv', importedOn: '2026-11-22' } });
        expect(await count(db, 'batches')).toBe(1);
      }));

    it('may be imported again once its import was taken back', () =>
      withFresh(async (db) => {
        put('clienti.csv', CUSTOMERS);
        await runOn(db);
        put('altro-nome.csv', [...CUSTOMERS, 'C1;Prova Uno']);
        // Everything in it is known, so there is no import of it to take back.
        expect((await runOn(db)).files).toMatchObject([{ as: 'imported', imported: { batch: null } }]);
        await undoImport(db, '1');
        expect(await count(db, 'customers')).toBe(0);
        put('clienti.csv', CUSTOMERS);
        put('altro-nome.csv', [...CUSTOMERS, 'C1;Prova Uno']);
        expect(told(await runOn(db)).map(([file, as]) => [file, as])).toEqual([
          ['altro-nome.csv', 'imported'],
          ['clienti.csv', 'imported'],
        ]);
        expect(await count(db, 'customers')).toBe(2);
      }));
  });

  describe('a file that cannot be imported', () => {
    it('goes aside with the reason beside it, and the others are imported', () =>
      withFresh(async (db) => {
        put('clienti.csv', CUSTOMERS);
        put('strano.csv', ['a;b', '1;2']);
        writeFileSync(at('vuoto.csv'), '');
        utimesSync(at('vuoto.csv'), new Date(0), new Date(0));
        const result = await runOn(db);
        expect(told(result)).toEqual([
          ['clienti.csv', 'imported', 'done/2026-11-22-clienti.csv'],
          ['strano.csv', 'failed', 'failed/2026-11-22-strano.csv'],
          ['vuoto.csv', 'failed', 'failed/2026-11-22-vuoto.csv'],
        ]);
        expect(readFileSync(at('failed', '2026-11-22-strano.csv.txt'), 'utf8')).toBe('strano.csv: no-header');
        expect(readFileSync(at('failed', '2026-11-22-vuoto.csv.txt'), 'utf8')).toBe('vuoto.csv: file-empty');
        expect(await count(db, 'imported_files')).toBe(1);
      }));

    it('names in its reason the place where it now lies', () =>
      withFresh(async (db) => {
        put('estratto.csv', ['Quando;Chi;Quanto', '01/02/2026;Prova Uno;12,50', '03/02/2026;Prova Due;9,00']);
        const { files } = await runOn(db);
        const [file] = files;
        const error = file?.as === 'failed' ? file.error : undefined;
        expect(error instanceof Fault ? JSON.stringify(error.facts) : '').toContain(
          at('failed', '2026-11-22-estratto.csv'),
        );
      }));

    it('keeps out under strict, whatever else it holds', () =>
      withFresh(async (db) => {
        put('clienti.csv', [...CUSTOMERS, ';']);
        put('altri.csv', ['Codice;Ragione sociale;Ultimo acquisto', 'C9;Prova Nove;31/02/2026']);
        expect(told(await runOn(db, { strict: true })).map(([file, as]) => [file, as])).toEqual([
          ['altri.csv', 'failed'],
          ['clienti.csv', 'imported'],
        ]);
        expect(await count(db, 'customers')).toBe(2);
      }));

    it('never replaces what has failed under the same name before', () =>
      withFresh(async (db) => {
        for (const lines of [['a;b'], ['c;d']]) {
          put('strano.csv', lines);
          await runOn(db);
        }
        expect(listed('failed')).toEqual([
          '2026-11-22-strano-2.csv',
          '2026-11-22-strano-2.csv.txt',
          '2026-11-22-strano.csv',
          '2026-11-22-strano.csv.txt',
        ]);
        expect(readFileSync(at('failed', '2026-11-22-strano.csv'), 'utf8')).toBe('a;b\r\n');
      }));
  });

  describe('electronic invoices', () => {
    const issued = 'IT01234567890_00001.xml';
    const received = 'IT09876543217_00007.xml';

    function putInvoices(): void {
      put(issued, [invoice({ number: '1' })]);
      put(received, [invoice({ number: '7', seller: CUSTOMER, buyer: OURS })]);
    }

    it('are sales where the firm has issued them, and passed over where it has received them', () =>
      withFresh(async (db) => {
        putInvoices();
        const { files } = await runOn(db, { said: { columns: {}, issuer: '01234567890' } });
        expect(
          files.map((file) => (file.as === 'imported' ? [file.file, file.imported.added] : file.as)),
        ).toEqual([
          [issued, 1],
          [received, 0],
        ]);
      }));

    it('fail while nobody has said whose they are: one alone does not tell', () =>
      withFresh(async (db) => {
        putInvoices();
        const { files } = await runOn(db);
        const codes = files.map((file) =>
          file.as === 'failed' && file.error instanceof Fault ? file.error.code : file.as,
        );
        expect(codes).toEqual(['issuer-needed', 'issuer-needed']);
      }));
  });

  it('moves a file whose name is as long as names may be', () =>
    withFresh(async (db) => {
      put(`${'è'.repeat(125)}.csv`, CUSTOMERS);
      const [file] = (await runOn(db)).files;
      expect(file?.movedTo.slice(folder.length)).toBe(`/done/2026-11-22-${'è'.repeat(98)}.csv`);
    }));

  it('keeps the rejected rows beside a file whose other rows went in', () =>
    withFresh(async (db) => {
      put('altri.csv', [
        'Codice;Ragione sociale;Ultimo acquisto',
        'C8;Prova;01/02/2026',
        'C9;Prova;31/02/2026',
      ]);
      const { files } = await runOn(db);
      expect(files).toMatchObject([
        { as: 'imported', rejectsFile: at('done', '2026-11-22-altri.csv.rejects') },
      ]);
      expect(readFileSync(at('done', '2026-11-22-altri.csv.rejects'), 'utf8')).toBe('1');
    }));

  describe('a run that ends in the middle', () => {
    it('after the import and before the move: the next one only moves', () =>
      withFresh(async (db) => {
        put('altri.csv', [
          'Codice;Ragione sociale;Ultimo acquisto',
          'C8;Prova;01/02/2026',
          'C9;Prova;31/02/2026',
        ]);
        put('zeta.csv', CUSTOMERS);
        const killed = runOn(db, {
          rejects: () => {
            throw new Error('the light went out');
          },
        });
        await expect(killed).rejects.toThrow('the light went out');
        expect(await count(db, 'batches')).toBe(1);
        expect(listed().filter((name) => name.endsWith('.csv'))).toEqual(['altri.csv', 'zeta.csv']);
        expect(told(await runOn(db)).map(([file, as]) => [file, as])).toEqual([
          ['altri.csv', 'known'],
          ['zeta.csv', 'imported'],
        ]);
      }));

    it('killed with files in its hands: the next one takes them, and a newer one of the same name', () =>
      withFresh(async (db) => {
        mkdirSync(at('.riconquista', 'dead'), { recursive: true });
        put('clienti.csv', CUSTOMERS, 3600, at('.riconquista', 'dead'));
        put('clienti.csv', [...CUSTOMERS, 'C3;Prova Tre']);
        expect(told(await runOn(db))).toEqual([
          ['clienti.csv', 'imported', 'done/2026-11-22-clienti.csv'],
          ['clienti.csv', 'imported', 'done/2026-11-22-clienti-2.csv'],
        ]);
        expect(listed('.riconquista')).toEqual(['lock']);
        expect(await count(db, 'customers')).toBe(3);
      }));

    it('when the database fails, every file lies where it was', () =>
      withFresh(async (db) => {
        put('clienti.csv', CUSTOMERS);
        put('ordini.csv', ORDERS);
        const trouble = new Fault('database', 'database-busy', { path: 'x' });
        const busy: Db = { ...db, transaction: () => Promise.reject(trouble) };
        await expect(runOn(busy)).rejects.toBe(trouble);
        expect(listed().filter((name) => name.endsWith('.csv'))).toEqual(['clienti.csv', 'ordini.csv']);
      }));
  });

  describe('another run', () => {
    it(
      'at work in the same folder is waited for, then said to be busy',
      () =>
        withFresh(async (db) => {
          put('clienti.csv', CUSTOMERS);
          mkdirSync(at('.riconquista'));
          const leave = lockBy(at('.riconquista', 'lock'), folder, 50);
          await expect(runOn(db)).rejects.toMatchObject({ kind: 'database', code: 'folder-busy' });
          leave();
          expect(told(await runOn(db))).toHaveLength(1);
        }),
      20_000,
    );
  });
});

describe('a place that cannot be', () => {
  const rule = { now: NOW.getTime(), leastAgeMs: 0, momentMs: 0, waitMs: 50 };
  const nothing = async () => undefined;

  it('is said before anything is taken', async () => {
    const places = { folder, done: at('done'), failed: at('failed') };
    await expect(withInbox({ ...places, folder: at('no') }, rule, nothing)).rejects.toMatchObject({
      code: 'folder-missing',
    });
    await expect(withInbox({ ...places, done: folder }, rule, nothing)).rejects.toMatchObject({
      code: 'folder-is-target',
      facts: { flag: '--done' },
    });
    writeFileSync(at('file'), '');
    await expect(withInbox({ ...places, failed: at('file', 'x') }, rule, nothing)).rejects.toMatchObject({
      code: 'output-failed',
    });
  });

  it.skipIf(process.getuid?.() === 0)('is a folder nobody may write to', async () => {
    chmodSync(folder, 0o500);
    const elsewhere = mkdtempSync(join(root, 'altrove-'));
    const places = { folder, done: join(elsewhere, 'done'), failed: join(elsewhere, 'failed') };
    await expect(withInbox(places, rule, nothing)).rejects.toMatchObject({ code: 'folder-unusable' });
    chmodSync(folder, 0o700);
    expect(existsSync(at('.riconquista'))).toBe(false);
  });
});
