import { expect, it } from 'vitest';
import type { Db } from '../../src/store/schema.ts';
import { onEachDatabase } from '../store/databases.ts';
import { dumpOf } from '../store/dump.ts';
import { tempFolder } from '../temp-folder.ts';
import { countsOf, importLines } from './imported.ts';

const folder = tempFolder();
const CODED = 'Codice;Ragione sociale;Partita IVA;Città;Telefono';
const UNCODED = 'Ragione sociale;Partita IVA;Codice fiscale;Città;Telefono';
const VAT = '99990010011';
const OTHER_VAT = '99990020010';

/** Imports a list, and once more: the second time must change nothing. */
async function importTwice(db: Db, header: string, rows: readonly string[]) {
  const file = await importLines(db, folder, 'lista.csv', [header, ...rows]);
  const before = await dumpOf(db);
  const again = await importLines(db, folder, 'lista.csv', [header, ...rows]);
  expect({ ...countsOf(again), rejects: again.rejects }).toMatchObject({
    added: 0,
    changed: 0,
    rejected: file.rejected,
  });
  expect(await dumpOf(db)).toEqual(before);
  return file;
}

const customers = (db: Db) =>
  db.all('select code, name, vat_number as vat, city, phone from customers order by code');

onEachDatabase('a row of a customer list', (withFresh) => {
  it('without a code is recognised by the VAT number, whatever the firm is called by now', () =>
    withFresh(async (db) => {
      await importLines(db, folder, 'a.csv', [CODED, `C1;Rossi S.n.c.;${VAT};Forlì;`]);
      await importTwice(db, UNCODED, [`Rossi S.r.l.;9999 0010 011;;FORLI';0543 5550001`]);
      expect(await customers(db)).toEqual([
        { code: 'C1', name: 'Rossi S.r.l.', vat: VAT, city: "FORLI'", phone: '0543 5550001' },
      ]);
    }));

  it('with the VAT number of a customer in another town is another site', () =>
    withFresh(async (db) => {
      await importLines(db, folder, 'a.csv', [CODED, `C1;Rossi S.r.l.;${VAT};Forlì;`]);
      await importTwice(db, UNCODED, [
        `Rossi S.r.l.;${VAT};;Cesena;`,
        `Rossi S.r.l.;${VAT};;Forlì;0543 5550001`,
      ]);
      expect(await customers(db)).toEqual([
        { code: 'C1', name: 'Rossi S.r.l.', vat: VAT, city: 'Forlì', phone: '0543 5550001' },
        { code: 'ROSSI-SRL', name: 'Rossi S.r.l.', vat: VAT, city: 'Cesena', phone: null },
      ]);
    }));

  it('with another code and the same VAT number is another site, in the same town too', () =>
    withFresh(async (db) => {
      const rows = [`C1;Rossi S.r.l.;${VAT};Forlì;`, `C2;Rossi S.r.l.;${VAT};Forlì;`];
      expect(countsOf(await importTwice(db, CODED, rows))).toMatchObject({ added: 2 });
    }));

  it('that may be either of two sites is set aside, unless the name says which', () =>
    withFresh(async (db) => {
      const sites = [`C1;Rossi Nord;${VAT};Forlì;`, `C2;Rossi Sud;${VAT};Forlì;`];
      await importLines(db, folder, 'a.csv', [CODED, ...sites]);
      const file = await importTwice(db, UNCODED, [
        `Rossi;${VAT};;Forlì;0543 5550001`,
        `ROSSI SUD;${VAT};;Forlì;0543 5550002`,
      ]);
      expect(file.rejects).toMatchObject([{ line: 2, code: 'ambiguous-customer', value: 'Rossi' }]);
      expect(await db.all('select code, phone from customers order by code')).toEqual([
        { code: 'C1', phone: null },
        { code: 'C2', phone: '0543 5550002' },
      ]);
    }));

  it('without a code is another site where the name is another, and the same row where it is spelled differently', () =>
    withFresh(async (db) => {
      const rows = [
        `Rossi Nord;${VAT};;;`,
        `Rossi Sud;${VAT};;;0543 5550001`,
        `ROSSI SUD;${VAT};;;0543 5550002`,
      ];
      expect(countsOf(await importTwice(db, UNCODED, rows))).toMatchObject({ added: 2, skipped: 1 });
      expect(await db.all('select code, phone from customers order by code')).toEqual([
        { code: 'ROSSI-NORD', phone: null },
        { code: 'ROSSI-SUD', phone: '0543 5550002' },
      ]);
    }));

  it('comes too late for a customer whom another row of the file names better', () =>
    withFresh(async (db) => {
      await importLines(db, folder, 'a.csv', [CODED, `C1;Rossi;${VAT};Forlì;`]);
      const file = await importTwice(db, UNCODED, [
        `Rossi;${VAT};;Forlì;0543 5550001`,
        `Rossi;${VAT};;;0543 5550002`,
      ]);
      expect(file.rejects).toMatchObject([{ line: 3, code: 'ambiguous-customer' }]);
      expect(await db.all('select phone from customers')).toEqual([{ phone: '0543 5550001' }]);
    }));

  it('with the code of a customer and another VAT number is a contradiction, and mixes nobody', () =>
    withFresh(async (db) => {
      await importLines(db, folder, 'a.csv', [CODED, `C1;Rossi S.r.l.;${VAT};Forlì;`]);
      const file = await importTwice(db, CODED, [
        `C1;Verdi S.r.l.;${OTHER_VAT};Cesena;`,
        'C2;Altra;;Cesena;',
      ]);
      expect(file.rejects).toMatchObject([
        { line: 2, column: 'Partita IVA', value: OTHER_VAT, code: 'contradiction' },
      ]);
      expect(await customers(db)).toMatchObject([
        { code: 'C1', name: 'Rossi S.r.l.', vat: VAT },
        { code: 'C2', name: 'Altra' },
      ]);
    }));

  it('contradicts a row above it that gives the same code another VAT number', () =>
    withFresh(async (db) => {
      const file = await importTwice(db, CODED, [
        `C1;Rossi S.r.l.;${VAT};Forlì;`,
        `C1;Verdi S.r.l.;${OTHER_VAT};Cesena;`,
        `C1;Rossi S.r.l.;;Forlì;0543 5550001`,
      ]);
      expect(countsOf(file)).toMatchObject({ added: 1, skipped: 1, rejected: 1 });
      expect(file.rejects).toMatchObject([{ line: 3, code: 'contradiction' }]);
    }));

  it('with a VAT number that fails its check is nobody by it, and keeps it as it is written', () =>
    withFresh(async (db) => {
      const wrong = '99990010019';
      await importTwice(db, CODED, [`C1;Rossi;${wrong};Forlì;`, `C2;Verdi;${wrong};Forlì;`]);
      await importTwice(db, UNCODED, [`Bianchi;${wrong};;Forlì;`]);
      expect(
        await db.all('select code, vat_number, unusable_vat_number from customers order by code'),
      ).toEqual([
        { code: 'BIANCHI', vat_number: null, unusable_vat_number: wrong },
        { code: 'C1', vat_number: null, unusable_vat_number: wrong },
        { code: 'C2', vat_number: null, unusable_vat_number: wrong },
      ]);
      await importTwice(db, CODED, [`C1;Rossi;${VAT};Forlì;`]);
      expect(await db.all("select vat_number, unusable_vat_number from customers where code = 'C1'")).toEqual(
        [{ vat_number: VAT, unusable_vat_number: null }],
      );
    }));

  it('is recognised by name and town where exactly one customer fits', () =>
    withFresh(async (db) => {
      const known = ['C1;Bar Sport;;Forlì;', 'C2;Bar Sport;;Cesena;', 'C3;Bar Centrale;;;'];
      await importLines(db, folder, 'a.csv', [CODED, ...known]);
      const file = await importTwice(db, UNCODED, [
        'BAR SPORT;;;Cesena;0547 5550001',
        'Bar Centrale;;;Rimini;0541 5550001',
        'Bar Sport;;;;0544 5550001',
        'Bar Sport;;;Ravenna;0544 5550002',
      ]);
      expect(file.rejects).toMatchObject([{ line: 4, code: 'ambiguous-customer' }]);
      expect(await db.all('select code, phone from customers order by code')).toEqual([
        { code: 'BAR-SPORT', phone: '0544 5550002' },
        { code: 'C1', phone: null },
        { code: 'C2', phone: '0547 5550001' },
        { code: 'C3', phone: '0541 5550001' },
      ]);
    }));

  it('is not taken for a firm of the same name with another legal form or VAT number', () =>
    withFresh(async (db) => {
      await importLines(db, folder, 'a.csv', [CODED, `C1;Rossi S.r.l.;${VAT};Forlì;`]);
      await importTwice(db, UNCODED, ['Rossi S.n.c.;;;Forlì;', `Rossi S.r.l.;${OTHER_VAT};;Forlì;`]);
      expect(await db.all('select code from customers order by code')).toEqual([
        { code: 'C1' },
        { code: 'ROSSI-SNC' },
        { code: 'ROSSI-SRL' },
      ]);
    }));

  it('fills the gap of a mobile with one from the other column, and replaces none by it', () =>
    withFresh(async (db) => {
      const header = 'Codice;Ragione sociale;Telefono;Cellulare';
      await importLines(db, folder, 'a.csv', [header, 'C1;Rossi;;340 1234567', 'C2;Verdi;;']);
      await importTwice(db, 'Codice;Ragione sociale;Telefono', [
        'C1;Rossi;333 1234567 / 0543 111222',
        'C2;Verdi;333 1234567 / 0543 111222',
      ]);
      expect(await db.all('select code, phone, mobile from customers order by code')).toEqual([
        { code: 'C1', phone: '333 1234567 / 0543 111222', mobile: '340 1234567' },
        { code: 'C2', phone: '333 1234567 / 0543 111222', mobile: '333 123 4567' },
      ]);
    }));
});
