import { expect, it } from 'vitest';
import { checkData } from '../../src/app/check-data.ts';
import { addCause } from '../../src/app/keep-causes.ts';
import { addRemedy } from '../../src/app/keep-remedies.ts';
import { onEachDatabase } from '../store/databases.ts';
import { dumpOf } from '../store/dump.ts';
import { tempFolder } from '../temp-folder.ts';
import { FERRAMENTA, importLines, importPaths, TODAY } from './imported.ts';

const folder = tempFolder();
const LIST = 'Codice;Ragione sociale;Partita IVA;Città;Telefono;Cellulare;E-mail;PEC';
const NOTHING = { code: null, name: null, otherCode: null, otherName: null, value: null, cause: null };

onEachDatabase('a check of the data', (withFresh) => {
  it('finds nothing wrong with a firm whose files are in order, and changes nothing', () =>
    withFresh(async (db) => {
      await importPaths(db, [`${FERRAMENTA}clienti.csv`, `${FERRAMENTA}fatture.csv`]);
      const before = await dumpOf(db);
      expect(await checkData(db, TODAY)).toEqual({ today: TODAY, customers: 400, findings: [] });
      expect(await dumpOf(db)).toEqual(before);
    }));

  it('reads phones and addresses as whoever dials and writes would', () =>
    withFresh(async (db) => {
      await importLines(db, folder, 'a.csv', [
        LIST,
        'C1;Bar Uno;;Forlì;0543 5550001;340 5550001;info@uno.example;uno@pec.example',
        'C2;Bar Due;;Forlì;3.40555E+09;chiedere;info@due;',
        'C3;Bar Tre;;Forlì;;+39 340 555.0001;;UNO@pec.example',
      ]);
      const { findings } = await checkData(db, TODAY);
      const two = { ...NOTHING, code: 'C2', name: 'Bar Due' };
      expect(findings).toEqual([
        {
          ...NOTHING,
          kind: 'same-phone',
          code: 'C1',
          name: 'Bar Uno',
          otherCode: 'C3',
          otherName: 'Bar Tre',
          value: '+393405550001',
        },
        { ...two, kind: 'unusable-phone', value: '3.40555E+09' },
        { ...two, kind: 'unusable-phone', value: 'chiedere' },
        { ...two, kind: 'unusable-email', value: 'info@due' },
      ]);
    }));

  it('holds numbers of an older database against their check', () =>
    withFresh(async (db) => {
      await importLines(db, folder, 'a.csv', [LIST, 'C1;Uno;;Forlì;;;;', 'C2;Due;;Forlì;;;;']);
      await db.run("update customers set vat_number = '12345678901'");
      const { findings } = await checkData(db, TODAY);
      expect(findings.map(({ kind, code, value }) => [kind, code, value])).toEqual([
        ['unusable-number', 'C1', '12345678901'],
        ['unusable-number', 'C2', '12345678901'],
      ]);
    }));

  it('names a cause of ours until a remedy for it may be told', () =>
    withFresh(async (db) => {
      await importLines(db, folder, 'a.csv', [LIST, 'C1;Uno;;Forlì;;;;']);
      for (const kind of ['late-announced', 'competitor-price']) {
        await addCause(db, { code: 'C1', kind, saidBy: 'seller', on: undefined, note: null, today: TODAY });
      }
      const cause = {
        ...NOTHING,
        kind: 'cause-without-remedy',
        code: 'C1',
        name: 'Uno',
        cause: 'late-announced',
      };
      expect((await checkData(db, TODAY)).findings).toEqual([cause]);
      const remedy = { cause: 'late-announced', what: 'consegne in giornata', news: null, today: TODAY };
      await addRemedy(db, {
        ...remedy,
        proof: { doneOn: undefined, owner: undefined, evidence: undefined },
      });
      expect((await checkData(db, TODAY)).findings).toEqual([cause]);
      await addRemedy(db, {
        ...remedy,
        proof: { doneOn: TODAY, owner: 'Magazzino', evidence: 'procedura 14' },
      });
      expect((await checkData(db, TODAY)).findings).toEqual([]);
    }));

  it('passes on what the database complains about', () =>
    withFresh(async (db) => {
      await importLines(db, folder, 'a.csv', [LIST, 'C1;Uno;;Forlì;;;;']);
      await db.run('pragma foreign_keys = off');
      await db.run(
        "insert into objections (customer_id, channel, objected_on, source) values (7, 'all', 'x', 'import')",
      );
      expect((await checkData(db, TODAY)).findings).toEqual([
        { ...NOTHING, kind: 'database', value: 'objections 1 → customers' },
      ]);
    }));
});
