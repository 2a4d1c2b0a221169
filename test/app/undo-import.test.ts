import { join } from 'node:path';
import { expect, it } from 'vitest';
import { flagDormant } from '../../src/app/flag-dormant.ts';
import { addCause } from '../../src/app/keep-causes.ts';
import { listImports, undoImport } from '../../src/app/undo-import.ts';
import { DEFAULT_DORMANCY_RULE as RULE } from '../../src/domain/dormancy.ts';
import { onEachDatabase } from '../store/databases.ts';
import { dumpOf } from '../store/dump.ts';
import { tempFolder } from '../temp-folder.ts';
import { FERRAMENTA, importLines, importPaths, TODAY } from './imported.ts';

const folder = tempFolder();
const CUSTOMERS = 'Codice;Ragione sociale;Telefono;Agente';
const DOCUMENTS = 'Numero;Data;Codice cliente;Cliente;Imponibile';

onEachDatabase('an import taken back', (withFresh) => {
  it('leaves the database as it was after the one before, changed values included', () =>
    withFresh(async (db) => {
      await importLines(db, folder, 'a.csv', [CUSTOMERS, 'C1;Prova;0543 1;Bianchi', 'C2;Altra;0543 2;Conti']);
      await importLines(db, folder, 'b.csv', [DOCUMENTS, '1;01/02/2026;C1;Prova;10,00']);
      const before = await dumpOf(db);

      await importLines(db, folder, 'a.csv', [CUSTOMERS, 'C1;Prova S.r.l.;0543 9;Ferri', 'C3;Nuova;;Conti']);
      expect(await undoImport(db, '3')).toMatchObject({ removed: 1, restored: 1, kept: 0 });
      expect(await dumpOf(db)).toEqual(before);

      const corrected = ['1;01/02/2026;C1;Prova;99,00', '2;03/02/2026;C7;Settima;5,00'];
      await importLines(db, folder, 'b.csv', [DOCUMENTS, ...corrected]);
      expect(await undoImport(db, '3')).toMatchObject({ removed: 2, restored: 1, kept: 0 });
      expect(await dumpOf(db)).toEqual(before);
    }));

  it('takes a whole firm with it, flags and all', () =>
    withFresh(async (db) => {
      const empty = await dumpOf(db);
      await importPaths(db, [join(FERRAMENTA, 'clienti.csv'), join(FERRAMENTA, 'fatture.csv')]);
      await flagDormant(db, TODAY, RULE);
      await undoImport(db, '2');
      await undoImport(db, '1');
      expect(await dumpOf(db)).toEqual(empty);
    }));

  it('keeps what a later import has changed, and says so', () =>
    withFresh(async (db) => {
      await importLines(db, folder, 'a.csv', [CUSTOMERS, 'C1;Prova;0543 1;Bianchi', 'C2;Altra;0543 2;Conti']);
      await importLines(db, folder, 'a.csv', [CUSTOMERS, 'C1;Prova;0543 7;Bianchi', 'C2;Altra;0543 2;Conti']);
      await importLines(db, folder, 'a.csv', [CUSTOMERS, 'C1;Prova;0543 8;Bianchi', 'C2;Altra;0543 2;Conti']);
      expect(await undoImport(db, '2')).toMatchObject({ removed: 0, restored: 0, kept: 2 });
      expect(await db.all('select phone from customers where code = ?', ['C1'])).toEqual([
        { phone: '0543 8' },
      ]);

      expect(await undoImport(db, '3')).toMatchObject({ restored: 1, kept: 0 });
      expect(await db.all('select phone from customers where code = ?', ['C1'])).toEqual([
        { phone: '0543 7' },
      ]);
    }));

  it('keeps a customer somebody has worked with, and an objection whatever happens', () =>
    withFresh(async (db) => {
      await importLines(db, folder, 'c.csv', [
        'Codice;Ragione sociale;Non contattare',
        'C1;Prova;',
        'C2;Altra;Si',
      ]);
      await addCause(db, {
        code: 'C1',
        kind: 'drift',
        saidBy: 'seller',
        on: undefined,
        note: null,
        today: TODAY,
      });
      expect(await undoImport(db, '1')).toMatchObject({ removed: 0, kept: 2 });
      expect(await db.all('select code from customers order by code')).toEqual([
        { code: 'C1' },
        { code: 'C2' },
      ]);
      expect(await db.all('select channel from objections')).toEqual([{ channel: 'all' }]);
    }));

  it('needs a number that exists, which the list of imports shows', () =>
    withFresh(async (db) => {
      await importLines(db, folder, 'a.csv', [CUSTOMERS, 'C1;Prova;0543 1;Bianchi']);
      expect(await listImports(db)).toMatchObject([
        { id: 1, file: 'a.csv', kind: 'customers', added: 1, changed: 0 },
      ]);
      await expect(undoImport(db, '7')).rejects.toMatchObject({
        code: 'unknown-batch',
        facts: { known: ['1'] },
      });
    }));
});
