import { expect, it } from 'vitest';
import { undoImport } from '../../src/app/undo-import.ts';
import type { Db } from '../../src/store/schema.ts';
import { onEachDatabase } from '../store/databases.ts';
import { dumpOf } from '../store/dump.ts';
import { tempFolder } from '../temp-folder.ts';
import { importLines } from './imported.ts';

const folder = tempFolder();
const DOCUMENTS = 'Numero;Data;Codice cliente;Cliente;Imponibile;Agente';
const JANUARY = [
  DOCUMENTS,
  '1;05/01/2026;C1;Uno;10,00;Bianchi',
  '3;20/01/2026;C1;Uno;10,00;Conti',
  '2;10/01/2026;C1;Uno;10,00;Ferri',
  '4;20/01/2026;;Senza Codice;10,00;Bianchi',
  '5;20/01/2026;C2;Due;10,00;',
];

async function sellersIn(db: Db): Promise<Record<string, string | null>> {
  const rows = await db.all<{ name: string; seller: string | null }>('select name, seller from customers');
  return Object.fromEntries(rows.map(({ name, seller }) => [name, seller]));
}

onEachDatabase('the seller that documents name', (withFresh) => {
  it('is, for customers of no list, the one of the latest document', () =>
    withFresh(async (db) => {
      await importLines(db, folder, 'gennaio.csv', JANUARY);
      expect(await sellersIn(db)).toEqual({ Uno: 'Conti', 'Senza Codice': 'Bianchi', Due: null });
    }));

  it('changes with later documents, never with earlier ones, and an undo brings the former back', () =>
    withFresh(async (db) => {
      await importLines(db, folder, 'gennaio.csv', JANUARY);
      const before = await dumpOf(db);
      await importLines(db, folder, 'dicembre.csv', [DOCUMENTS, '9;05/12/2025;C1;Uno;10,00;Vecchi']);
      expect(await sellersIn(db)).toMatchObject({ Uno: 'Conti' });

      const march = await importLines(db, folder, 'marzo.csv', [DOCUMENTS, '6;05/03/2026;C1;Uno;10,00;Neri']);
      expect(march.changedFields).toEqual({ seller: 1 });
      expect(await sellersIn(db)).toMatchObject({ Uno: 'Neri' });
      await undoImport(db, '3');
      await undoImport(db, '2');
      expect(await dumpOf(db)).toEqual(before);
    }));

  it('is the only news of a file whose documents are known', () =>
    withFresh(async (db) => {
      const without = JANUARY.map((line) => line.slice(0, line.lastIndexOf(';')));
      await importLines(db, folder, 'senza.csv', without);
      const again = await importLines(db, folder, 'con.csv', JANUARY);
      expect({ batch: again.batch, unchanged: again.unchanged, fields: again.changedFields }).toEqual({
        batch: 2,
        unchanged: 5,
        fields: { seller: 2 },
      });
      expect((await importLines(db, folder, 'con.csv', JANUARY)).batch).toBeNull();
    }));

  it('yields to the one of a customer list, and fills in where the list has none', () =>
    withFresh(async (db) => {
      await importLines(db, folder, 'gennaio.csv', JANUARY);
      await importLines(db, folder, 'clienti.csv', [
        'Codice;Ragione sociale;Agente',
        'C1;Uno;Lista',
        'C2;Due;',
        'C3;Tre;',
      ]);
      const february = [
        '7;01/02/2026;C1;Uno;5,00;Neri',
        '8;01/02/2026;C2;Due;5,00;Neri',
        '9;01/02/2026;C3;Tre;5,00;Neri',
      ];
      await importLines(db, folder, 'febbraio.csv', [DOCUMENTS, ...february]);
      expect(await sellersIn(db)).toEqual({
        Uno: 'Lista',
        Due: 'Neri',
        Tre: 'Neri',
        'Senza Codice': 'Bianchi',
      });
      await importLines(db, folder, 'marzo.csv', [DOCUMENTS, '10;01/03/2026;C3;Tre;5,00;Verdi']);
      expect(await sellersIn(db)).toMatchObject({ Tre: 'Verdi' });
    }));
});
