import { appendFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { importFiles } from '../../src/app/import-files.ts';
import { surveyFile } from '../../src/intake/survey.ts';
import { onEachDatabase } from '../store/databases.ts';
import { dumpOf } from '../store/dump.ts';
import { tempFolder } from '../temp-folder.ts';
import { countsOf, FERRAMENTA, importLines, importPaths, TODAY } from './imported.ts';

const folder = tempFolder();
const CUSTOMERS = 'Codice;Ragione sociale;Partita IVA;Telefono;Agente';
const DOCUMENTS = 'Numero;Data;Tipo documento;Codice cliente;Cliente;Imponibile';

onEachDatabase('an import', (withFresh) => {
  it('takes a list that carries only last order, count and total', () =>
    withFresh(async (db) => {
      const file = await importLines(db, folder, 'crm.csv', [
        'Codice Cliente;Nome Cliente;Ultimo Acquisto;Spesa Totale;N Ordini;Consenso Marketing',
        'C1;Anna Prova;12/05/2026;2.345,67;4;Si',
        'C2;Ugo Prova;03/01/2026;150,00;2;No',
      ]);
      expect(countsOf(file)).toEqual({
        read: 2,
        added: 2,
        changed: 0,
        unchanged: 0,
        skipped: 0,
        rejected: 0,
      });
      expect(file).toMatchObject({ kind: 'customers', delimiter: ';', decimal: ',', dateOrder: 'dmy' });
      expect(
        await db.all('select code, stated_last_order_on, stated_orders, stated_total_cents from customers'),
      ).toEqual([
        { code: 'C1', stated_last_order_on: '2026-05-12', stated_orders: 4, stated_total_cents: 234567 },
        { code: 'C2', stated_last_order_on: '2026-01-03', stated_orders: 2, stated_total_cents: 15000 },
      ]);
    }));

  it('of the same files again changes nothing at all', () =>
    withFresh(async (db) => {
      const paths = [join(FERRAMENTA, 'clienti.csv'), join(FERRAMENTA, 'fatture.csv')];
      const first = await importPaths(db, paths);
      const before = await dumpOf(db);
      const second = await importPaths(db, paths);
      expect(first.files.map(({ added, rejected }) => ({ added, rejected }))).toEqual([
        { added: 400, rejected: 0 },
        { added: 11_429, rejected: 0 },
      ]);
      expect(second.files.map(({ added, changed, batch }) => ({ added, changed, batch }))).toEqual([
        { added: 0, changed: 0, batch: null },
        { added: 0, changed: 0, batch: null },
      ]);
      expect(await dumpOf(db)).toEqual(before);
    }));

  it('that is only a rehearsal writes nothing', () =>
    withFresh(async (db) => {
      const before = await dumpOf(db);
      const result = await importPaths(db, [join(FERRAMENTA, 'clienti.csv')], true);
      expect(result).toMatchObject({ dryRun: true, files: [{ added: 400 }] });
      expect(await dumpOf(db)).toEqual(before);
    }));

  it('updates what changed and never erases what a later list leaves empty', () =>
    withFresh(async (db) => {
      await importLines(db, folder, 'a.csv', [CUSTOMERS, 'C1;Prova S.r.l.;;0543 5550001;Bianchi']);
      const second = await importLines(db, folder, 'b.csv', [CUSTOMERS, 'C1;Prova S.r.l.;;;Conti']);
      expect(countsOf(second)).toMatchObject({ added: 0, changed: 1, unchanged: 0 });
      expect(await db.all('select phone, seller from customers')).toEqual([
        { phone: '0543 5550001', seller: 'Conti' },
      ]);
    }));

  it('counts which fields of known customers changed, each under the name people call it by', () =>
    withFresh(async (db) => {
      const header = 'Codice;Ragione sociale;Partita IVA;Telefono;Città;Agente';
      await importLines(db, folder, 'fields-a.csv', [
        header,
        'C1;Prova S.r.l.;01234567890;0543 5550001;Forlì;Bianchi',
        'C2;Seconda S.r.l.;;0543 5550002;Forlì;Bianchi',
        'C3;Terza S.r.l.;;0543 5550003;Forlì;Bianchi',
      ]);
      const { changed, changedFields } = await importLines(db, folder, 'fields-b.csv', [
        header,
        'C1;Prova S.r.l.;99990000015;0543 5550001;Cesena;Conti',
        'C2;Seconda S.r.l.;;;Forlì;Conti',
        'C3;Terza S.r.l.;;0543 5550003;Forlì;Bianchi',
      ]);
      expect({ changed, changedFields }).toEqual({
        changed: 2,
        changedFields: { vatNumber: 1, city: 1, seller: 2 },
      });
    }));

  it('counts the code among what changed when a list completes a customer known from documents', () =>
    withFresh(async (db) => {
      await importLines(db, folder, 'incomplete.csv', [
        'Numero;Data;Cliente;Partita IVA;Imponibile',
        '1/2026;10/02/2026;Prova S.r.l.;01234567897;100,00',
      ]);
      const list = [CUSTOMERS, 'C9;Prova S.r.l.;01234567897;0543 5550009;Ferri'];
      const { changedFields } = await importLines(db, folder, 'complete.csv', list);
      expect(changedFields).toEqual({ code: 1, phone: 1, seller: 1 });
    }));

  it.each([
    ['documents of customers with a code', 'Numero;Data;Codice cliente;Imponibile', 'C1'],
    ['documents that wait for the whole file', 'Numero;Data;Cliente;Imponibile', 'Prova S.r.l.'],
  ])('counts what changed in %s', (_, header, customer) =>
    withFresh(async (db) => {
      const rows = (first: string, second: string) => [
        header,
        `1;${first.replace(' ', `;${customer};`)}`,
        `2;${second.replace(' ', `;${customer};`)}`,
        `3;12/02/2026;${customer};300,00`,
      ];
      await importLines(db, folder, 'said.csv', rows('10/02/2026 100,00', '11/02/2026 200,00'));
      const corrected = rows('10/03/2026 110,00', '11/02/2026 220,00');
      const { changed, changedFields } = await importLines(db, folder, 'corrected.csv', corrected);
      expect({ changed, changedFields }).toEqual({ changed: 2, changedFields: { placedOn: 1, amount: 2 } });
    }),
  );

  it('counts the ruined texts it repaired, and shows what they were', () =>
    withFresh(async (db) => {
      const list = await importLines(db, folder, 'ruined.csv', [
        'Codice;Ragione sociale;Città',
        'C1;"Prova &amp; C.";ForlÃ¬',
        'C2;Seconda S.r.l.;Cesena',
      ]);
      expect({ repaired: list.repaired, repairs: list.repairs }).toEqual({
        repaired: 2,
        repairs: [
          { line: 2, column: 'Ragione sociale', before: 'Prova &amp; C.', after: 'Prova & C.' },
          { line: 2, column: 'Città', before: 'ForlÃ¬', after: 'Forlì' },
        ],
      });
      const header = 'Numero;Data;Codice cliente;Cliente;Imponibile';
      const rows = Array.from({ length: 1_200 }, (_, row) => `${row};10/02/2026;C1;"Prova &amp; C.";1,00`);
      const documents = await importLines(db, folder, 'ruined-documents.csv', [header, ...rows]);
      const { repaired, repairs } = documents;
      expect({ repaired, kept: repairs.length, last: repairs.at(-1)?.line }).toEqual({
        repaired: 1_200,
        kept: 1_000,
        last: 1_001,
      });
    }));

  it.each([
    ['grows', (path: string) => appendFileSync(path, 'C2;Seconda S.r.l.;;;\n')],
    ['is written anew with the same length', (path: string) => utimesSync(path, 1, 1)],
    ['is taken away and comes back', (path: string) => renameSync(`${path}.new`, path)],
  ])('ends without a trace when a file %s after it was looked at', (_, change) =>
    withFresh(async (db) => {
      const path = join(folder, 'moving.csv');
      writeFileSync(path, `${CUSTOMERS}\nC1;Prova S.r.l.;;;\n`);
      writeFileSync(`${path}.new`, `${CUSTOMERS}\nC1;Altra S.r.l.;;;\n`);
      const surveys = [await surveyFile(path)];
      const before = await dumpOf(db);
      change(path);
      const request = {
        surveys,
        today: TODAY,
        now: '2026-11-22T08:00:00.000Z',
        dryRun: false,
        strict: false,
      };
      await expect(importFiles(db, request)).rejects.toMatchObject({
        kind: 'input',
        code: 'file-changed',
        facts: { file: 'moving.csv' },
      });
      expect(await dumpOf(db)).toEqual(before);
    }),
  );

  it('makes an incomplete customer of an unknown buyer, whom a later list completes', () =>
    withFresh(async (db) => {
      await importLines(db, folder, 'c.csv', [
        'Numero;Data;Cliente;Partita IVA;Imponibile',
        '1/2026;10/02/2026;Prova S.r.l.;99990000015;100,00',
      ]);
      expect(await db.all('select code, incomplete from customers')).toEqual([
        { code: 'PROVA-SRL', incomplete: 1 },
      ]);
      await importLines(db, folder, 'd.csv', [CUSTOMERS, 'C9;Prova S.r.l.;99990000015;0543 5550009;Ferri']);
      expect(await db.all('select code, seller, incomplete from customers')).toEqual([
        { code: 'C9', seller: 'Ferri', incomplete: 0 },
      ]);
    }));

  it('gives a customer known only from orders to nobody when two rows of a list fit', () =>
    withFresh(async (db) => {
      await importLines(db, folder, 'two.csv', [
        'Numero;Data;Cliente;Imponibile',
        '1/2026;10/02/2026;Rossi SRL;100,00',
      ]);
      const list = ['Codice;Ragione sociale;Città', 'A1;Rossi SRL;Forlì', 'B2;Rossi SRL;Cesena'];
      expect(countsOf(await importLines(db, folder, 'list.csv', list))).toMatchObject({
        added: 2,
        changed: 0,
      });
      expect(countsOf(await importLines(db, folder, 'list.csv', list))).toMatchObject({
        added: 0,
        changed: 0,
      });
    }));

  it('never counts a credit note as a purchase, whatever sign it has', () =>
    withFresh(async (db) => {
      await importLines(db, folder, 'e.csv', [
        DOCUMENTS,
        '1;10/02/2026;Fattura;C1;Prova;100,00',
        '2;11/03/2026;Nota di credito;C1;Prova;30,00',
        '3;12/03/2026;Nota di credito;C1;Prova;-20,00',
        '4;13/03/2026;Fattura;C1;Prova;-5,00',
      ]);
      expect(await db.all('select number, kind, amount_cents from orders order by number')).toEqual([
        { number: '1', kind: 'order', amount_cents: 10_000 },
        { number: '2', kind: 'credit-note', amount_cents: -3_000 },
        { number: '3', kind: 'credit-note', amount_cents: -2_000 },
        { number: '4', kind: 'credit-note', amount_cents: -500 },
      ]);
    }));

  it('keeps documents apart whose numbers start again every year', () =>
    withFresh(async (db) => {
      const file = await importLines(db, folder, 'f.csv', [
        DOCUMENTS,
        '12;10/02/2025;Fattura;C1;Prova;100,00',
        '12;11/02/2026;Fattura;C1;Prova;200,00',
      ]);
      expect(file.added).toBe(2);
    }));

  it('keeps documents of two series apart, and names a document that comes twice but differently', () =>
    withFresh(async (db) => {
      const series = await importLines(db, folder, 'series.csv', [
        'Sezionale;Numero;Data;Codice cliente;Importo',
        'A;1;10/02/2026;C1;10,00',
        'B;1;10/02/2026;C1;3,00',
      ]);
      expect(series.added).toBe(2);
      const twice = await importLines(db, folder, 'twice.csv', [
        'Numero;Data;Codice cliente;Importo',
        '7;10/02/2026;C1;10,00',
        '7;11/02/2026;C1;12,00',
      ]);
      expect(countsOf(twice)).toMatchObject({ added: 1, rejected: 1, skipped: 0 });
      expect(twice.rejects).toMatchObject([
        { line: 3, column: 'Numero', value: '7', code: 'repeated-document' },
      ]);
    }));

  it('takes an objection over even from a row with a mistake in it', () =>
    withFresh(async (db) => {
      await importLines(db, folder, 'objection.csv', [
        'Codice;Ragione sociale;Non contattare;Ultimo acquisto',
        'C1;Prova;Si;31/02/2026',
      ]);
      expect(await db.all('select channel from objections')).toEqual([{ channel: 'all' }]);
    }));

  it('knows the customer of a mailing list by the address, and renames nobody after its person', () =>
    withFresh(async (db) => {
      await importLines(db, folder, 'customers.csv', [
        'Codice;Ragione sociale;Referente;Email',
        'C1;Prova Srl;Anna;info@example.com',
        'C2;Bar Prova;;bar@example.com',
        'C3;Due Prova;;due@example.com',
        'C4;Due Prova bis;;due@example.com',
      ]);
      const list = [
        'Email Address,First Name,Last Name,Status',
        'Info@Example.com,Mario,Rossi,unsubscribed',
        'bar@example.com,Luca,Verdi,subscribed',
        'due@example.com,Lea,Neri,cleaned',
        'nessuno@example.com,Bar,Prova,subscribed',
      ];
      const first = await importLines(db, folder, 'audience.csv', list);
      expect(countsOf(first)).toMatchObject({ read: 4, added: 1, changed: 2, rejected: 1 });
      const told = 'code, name, contact_person, marketing_consent';
      expect(await db.all(`select ${told} from customers where code in ('C1', 'C2') order by code`)).toEqual([
        { code: 'C1', name: 'Prova Srl', contact_person: 'Anna', marketing_consent: 0 },
        { code: 'C2', name: 'Bar Prova', contact_person: null, marketing_consent: 1 },
      ]);
      const objected = await db.all(`select customers.name, channel from objections
        join customers on customers.id = customer_id order by name`);
      expect(objected).toEqual([
        { name: 'Due Prova', channel: 'email' },
        { name: 'Due Prova bis', channel: 'email' },
        { name: 'Lea Neri', channel: 'email' },
        { name: 'Prova Srl', channel: 'email' },
      ]);
      const again = await importLines(db, folder, 'audience.csv', list);
      expect(countsOf(again)).toMatchObject({ added: 0, changed: 0 });
    }));

  it('adds up the turnover of months, and takes the end of the last month with sales for the last purchase', () =>
    withFresh(async (db) => {
      const rows = ['C1;2026;2;10,00', 'C2;2025;12;5,00', 'C1;2026;3;100,00', 'C1;2026;4;-30,00'];
      const lines = ['COD_CLIFOR;ANNO;MESE;FATTURATO', ...rows];
      const file = await importLines(db, folder, 'months.csv', lines);
      expect(countsOf(file)).toMatchObject({ read: 4, added: 2, skipped: 2, rejected: 0 });
      const stated = 'code, stated_last_order_on, stated_orders, stated_total_cents';
      expect(await db.all(`select ${stated} from customers order by code`)).toEqual([
        {
          code: 'C1',
          stated_last_order_on: '2026-03-31',
          stated_orders: null,
          stated_total_cents: 8_000,
        },
        {
          code: 'C2',
          stated_last_order_on: '2025-12-31',
          stated_orders: null,
          stated_total_cents: 500,
        },
      ]);
      expect(countsOf(await importLines(db, folder, 'months.csv', lines))).toMatchObject({ changed: 0 });
    }));

  it('adds up the lines of one document', () =>
    withFresh(async (db) => {
      const lines = [
        'Order ID;Order Date;Customer ID;Customer Name;Product ID;Sales',
        'A-1;08/11/2025;C1;Prova;P1;261,96',
        'A-1;08/11/2025;C1;Prova;P2;-11,96',
        'A-2;20/11/2025;C1;Prova;P1;50,00',
      ];
      const file = await importLines(db, folder, 'g.csv', lines);
      expect(file.kind).toBe('order-lines');
      expect(countsOf(file)).toMatchObject({ read: 3, added: 3 });
      expect(await db.all('select number, kind, amount_cents from orders order by number')).toEqual([
        { number: 'A-1', kind: 'order', amount_cents: 25_000 },
        { number: 'A-2', kind: 'order', amount_cents: 5_000 },
      ]);
      expect(countsOf(await importLines(db, folder, 'g.csv', lines))).toMatchObject({ unchanged: 3 });
    }));

  it('sets rows aside with line, column, value and reason, and takes the others', () =>
    withFresh(async (db) => {
      const file = await importLines(db, folder, 'h.csv', [
        DOCUMENTS,
        '1;31/02/2026;Fattura;C1;Prova;100,00',
        '2;10/02/2026;Fattura;C1;Prova;dieci euro',
        '',
        '3;10/02/2026;Fattura;;;100,00',
        '4;10/02/2027;Fattura;C1;Prova;100,00',
        '5;10/02/2026;Fattura;C1;Prova;100,00',
        'Totale;;;;;400,00',
      ]);
      expect(countsOf(file)).toEqual({
        read: 7,
        added: 1,
        changed: 0,
        unchanged: 0,
        skipped: 2,
        rejected: 4,
      });
      expect(file.rejects.map(({ line, column, value, code }) => [line, column, value, code])).toEqual([
        [2, 'Data', '31/02/2026', 'not-a-day'],
        [3, 'Imponibile', 'dieci euro', 'not-an-amount'],
        [5, 'Codice cliente', '', 'no-customer'],
        [6, 'Data', '10/02/2027', 'in-the-future'],
      ]);
    }));

  it('lets no later list lift an objection', () =>
    withFresh(async (db) => {
      const header = 'Codice;Ragione sociale;Non contattare';
      await importLines(db, folder, 'i.csv', [header, 'C1;Prova;Si']);
      await importLines(db, folder, 'i.csv', [header, 'C1;Prova;No']);
      expect(await db.all('select channel, source from objections')).toEqual([
        { channel: 'all', source: 'import' },
      ]);
    }));
});
