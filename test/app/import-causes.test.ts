import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ImportedCauses, importCauses } from '../../src/app/import-causes.ts';
import { choosePrimary, listCauses, withdrawCause } from '../../src/app/keep-causes.ts';
import { addRemedy } from '../../src/app/keep-remedies.ts';
import { undoImport } from '../../src/app/undo-import.ts';
import { CAUSE_KINDS } from '../../src/domain/cause.ts';
import { ENGLISH } from '../../src/locale/english.ts';
import { ITALIAN } from '../../src/locale/italian.ts';
import type { Db } from '../../src/store/schema.ts';
import { row, workbookWith } from '../intake/workbook-with.ts';
import { onEachDatabase } from '../store/databases.ts';
import { dumpOf } from '../store/dump.ts';
import { tempFolder } from '../temp-folder.ts';
import { importLines, TODAY } from './imported.ts';

const folder = tempFolder();
const HEADER = 'Codice cliente;Causa;Detta da;Successo il;Note';

async function withCustomers(db: Db): Promise<void> {
  await importLines(db, folder, 'clienti.csv', [
    'Codice;Ragione sociale',
    '00042;Prima S.r.l.',
    '00391;Seconda S.r.l.',
  ]);
}

function table(lines: readonly string[]): string {
  const path = join(folder, 'cause.csv');
  writeFileSync(path, `${lines.join('\r\n')}\r\n`);
  return path;
}

function take(db: Db, lines: readonly string[], changes: { dryRun?: boolean } = {}): Promise<ImportedCauses> {
  const now = '2026-11-22T08:00:00.000Z';
  return importCauses(db, {
    path: table(lines),
    saidBy: 'seller',
    dryRun: false,
    today: TODAY,
    now,
    ...changes,
  });
}

function countsOf({ read, added, unchanged, skipped, rejected }: ImportedCauses): Record<string, number> {
  return { read, added, unchanged, skipped, rejected };
}

const told = async (db: Db) =>
  (await listCauses(db, undefined, TODAY)).map(({ code, kind, saidBy, happenedOn, note }) => [
    code,
    kind,
    saidBy,
    happenedOn,
    note,
  ]);

onEachDatabase('a table of causes', (withFresh) => {
  it('is read by its headers, in codes or in words, with what it leaves out said by the seller', () =>
    withFresh(async (db) => {
      await withCustomers(db);
      const lines = [
        'Reclami del 2026',
        '',
        HEADER,
        '00042;consegna in ritardo, non avvisata;cliente;25/08/2026;cantiere fermo',
        '="00391";wrong-invoice;;;',
        ';;;;',
      ];
      expect(countsOf(await take(db, lines))).toEqual({
        read: 3,
        added: 2,
        unchanged: 0,
        skipped: 1,
        rejected: 0,
      });
      expect(await told(db)).toEqual([
        ['00042', 'late-not-announced', 'customer', '2026-08-25', 'cantiere fermo'],
        ['00391', 'wrong-invoice', 'seller', null, null],
      ]);
    }));

  it('may be English, and puts the month first where its days show it', () =>
    withFresh(async (db) => {
      await withCustomers(db);
      await take(db, [
        'Customer code,Reason,Said by,Happened on,Comments',
        '00042,missed delivery,customer,08/25/2026,',
        '00391,closed,seller,03/04/2026,moved abroad',
      ]);
      expect(await told(db)).toEqual([
        ['00042', 'missed-delivery', 'customer', '2026-08-25', null],
        ['00391', 'closed', 'seller', '2026-03-04', 'moved abroad'],
      ]);
    }));

  it('sets aside what it cannot understand, with line, column, value and reason, and never takes a price for a cause', () =>
    withFresh(async (db) => {
      await withCustomers(db);
      const { rejects, ...rest } = await take(db, [
        HEADER,
        '00042;prezzo;;;',
        '00042;;;;',
        '99999;closed;;;',
        ';closed;;;',
        '00042;closed;vicino;;',
        '00042;closed;;31/02/2026;',
        '00042;closed;;23/11/2026;',
        '00042;closed',
        '00042;closed;;;',
      ]);
      expect(countsOf(rest as ImportedCauses)).toEqual({
        read: 9,
        added: 1,
        unchanged: 0,
        skipped: 0,
        rejected: 8,
      });
      expect(rejects.map(({ line, column, value, code }) => [line, column, value, code])).toEqual([
        [2, 'Causa', 'prezzo', 'not-a-cause'],
        [3, 'Causa', '', 'no-cause'],
        [4, 'Codice cliente', '99999', 'unknown-customer'],
        [5, 'Codice cliente', '', 'no-customer'],
        [6, 'Detta da', 'vicino', 'not-a-source'],
        [7, 'Successo il', '31/02/2026', 'not-a-day'],
        [8, 'Successo il', '23/11/2026', 'in-the-future'],
        [9, null, null, 'wrong-width'],
      ]);
    }));

  it('changes nothing when it comes again, nor brings back what was withdrawn', () =>
    withFresh(async (db) => {
      await withCustomers(db);
      const lines = [HEADER, '00042;closed;;;', '00391;drift;;;', '00391;drift;;;'];
      expect(countsOf(await take(db, lines))).toMatchObject({ added: 2, unchanged: 1 });
      await withdrawCause(db, '2', TODAY);
      const before = await dumpOf(db);
      const again = await take(db, lines);
      expect([countsOf(again), again.batch]).toEqual([
        { read: 3, added: 0, unchanged: 3, skipped: 0, rejected: 0 },
        null,
      ]);
      expect(await dumpOf(db)).toEqual(before);
    }));

  it('rehearsed says what would happen and writes nothing', () =>
    withFresh(async (db) => {
      await withCustomers(db);
      const before = await dumpOf(db);
      const rehearsal = await take(db, [HEADER, '00042;closed;;;'], { dryRun: true });
      expect([rehearsal.added, rehearsal.batch]).toEqual([1, null]);
      expect(await dumpOf(db)).toEqual(before);
    }));

  it('can be undone, apart from what somebody has worked with since', () =>
    withFresh(async (db) => {
      await withCustomers(db);
      const before = await dumpOf(db);
      await take(db, [HEADER, '00042;closed;;;', '00391;drift;;;']);
      expect(await undoImport(db, '2')).toMatchObject({ removed: 2, restored: 0, kept: 0 });
      expect(await dumpOf(db)).toEqual(before);

      await take(db, [HEADER, '00042;closed;;;', '00391;drift;;;']);
      await choosePrimary(db, '00391', '2', TODAY);
      expect(await undoImport(db, '2')).toMatchObject({ removed: 1, kept: 1 });
      expect((await told(db)).map(([code]) => code)).toEqual(['00391']);
    }));

  it('says which remedies its causes have proved wrong', () =>
    withFresh(async (db) => {
      await withCustomers(db);
      const proof = { doneOn: '2026-06-01', owner: 'Magazzino', evidence: 'procedura 14' };
      await addRemedy(db, { cause: 'missed-delivery', what: 'giro fisso', news: null, proof, today: TODAY });
      const { broken } = await take(db, [HEADER, '00042;consegna mancata;;01/07/2026;']);
      expect(broken.map(({ remedy }) => [remedy.id, remedy.failedBy?.code])).toEqual([[1, '00042']]);
    }));

  it('may be a workbook', () =>
    withFresh(async (db) => {
      await withCustomers(db);
      const rows = [
        row(1, ['Codice', 'Motivo', 'Quando']),
        row(2, ['00042', 'chiuso', '25/08/2026']),
        row(3, ['00391', 'boh', '']),
      ];
      const taken = await importCauses(db, {
        path: workbookWith({ sheets: { Reclami: rows.join('') } }),
        saidBy: 'customer',
        dryRun: false,
        today: TODAY,
        now: '2026-11-22T08:00:00.000Z',
      });
      expect([taken.format, taken.added, taken.rejects.map(({ line, code }) => [line, code])]).toEqual([
        'xlsx',
        1,
        [[3, 'not-a-cause']],
      ]);
      expect(await told(db)).toEqual([['00042', 'closed', 'customer', '2026-08-25', null]]);
    }));

  it('without the two columns it needs is refused', () =>
    withFresh(async (db) => {
      await withCustomers(db);
      await expect(take(db, ['Codice;Telefono', '00042;0543 5550001'])).rejects.toMatchObject({
        kind: 'input',
        code: 'no-cause-header',
        facts: { file: 'cause.csv', found: ['Codice', 'Telefono'] },
      });
    }));

  it('comes to the same whatever the order of its rows and the language of its words', async () => {
    const line = fc.record({
      code: fc.constantFrom('00042', '00391'),
      kind: fc.constantFrom(...CAUSE_KINDS),
      language: fc.constantFrom(null, ITALIAN, ENGLISH),
      saidBy: fc.constantFrom('seller' as const, 'customer' as const),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 6 }), (rows) =>
        withFresh(async (db) => {
          await withCustomers(db);
          const lines = rows.map(({ code, kind, language, saidBy }) => {
            const names = language?.labels;
            return `${code};${names?.causes[kind] ?? kind};${names?.causeSources[saidBy] ?? saidBy};;`;
          });
          const first = await take(db, [HEADER, ...lines]);
          const again = await take(db, [HEADER, ...lines.toReversed()]);
          expect(first.rejected).toBe(0);
          expect([again.added, again.unchanged]).toEqual([0, lines.length]);
          const kinds = (await told(db)).map(([code, kind, saidBy]) => `${code} ${kind} ${saidBy}`);
          const wanted = new Set(rows.map(({ code, kind, saidBy }) => `${code} ${kind} ${saidBy}`));
          expect(new Set(kinds)).toEqual(wanted);
          expect(kinds).toHaveLength(wanted.size);
        }),
      ),
      { numRuns: 30 },
    );
  });
});
