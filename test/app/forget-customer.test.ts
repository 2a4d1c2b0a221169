import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { choosePhase } from '../../src/app/choose-phase.ts';
import { exportCustomer } from '../../src/app/export-customer.ts';
import { finishErasures, forgetCustomer } from '../../src/app/forget-customer.ts';
import { freezeCohort } from '../../src/app/freeze-cohort.ts';
import { gestureAccount } from '../../src/app/gesture-account.ts';
import { DEFAULT_GESTURE_RULE } from '../../src/app/gesture-rule.ts';
import { giveGesture, undoGesture } from '../../src/app/give-gesture.ts';
import { importCauses } from '../../src/app/import-causes.ts';
import { importOutcomes } from '../../src/app/import-outcomes.ts';
import { issueCalls } from '../../src/app/issue-calls.ts';
import { addCause, choosePrimary } from '../../src/app/keep-causes.ts';
import { recordPermission } from '../../src/app/keep-permissions.ts';
import { addRemedy } from '../../src/app/keep-remedies.ts';
import { verifyCohort } from '../../src/app/list-cohorts.ts';
import { listCustomers } from '../../src/app/list-customers.ts';
import { mergeCustomers } from '../../src/app/merge-customers.ts';
import { noteBelief } from '../../src/app/note-belief.ts';
import { privacyLog } from '../../src/app/privacy-log.ts';
import { rateCustomer } from '../../src/app/rate-customer.ts';
import { readmit } from '../../src/app/readmit.ts';
import { recordOutcome } from '../../src/app/record-outcome.ts';
import { importRegisterResults } from '../../src/app/register-lists.ts';
import { listImports, undoImport } from '../../src/app/undo-import.ts';
import { undoOutcome } from '../../src/app/undo-outcome.ts';
import { writeScript } from '../../src/app/write-script.ts';
import { draftFor } from '../../src/domain/contact-draft.ts';
import { DEFAULT_DORMANCY_RULE as RULE } from '../../src/domain/dormancy.ts';
import { DEFAULT_GATE_RULE } from '../../src/domain/gate.ts';
import { ladderOf } from '../../src/domain/ladder.ts';
import { keepBatchContacts } from '../../src/store/batch-contacts.ts';
import { openBatch } from '../../src/store/batches.ts';
import { loadForgottenGroups } from '../../src/store/forgotten-counts.ts';
import { PERSONAL_TABLES } from '../../src/store/personal-data.ts';
import type { Db } from '../../src/store/schema.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { keepDraft } from '../../src/store/work-drafts.ts';
import { onEachDatabase } from '../store/databases.ts';
import { tempFolder } from '../temp-folder.ts';
import { callsRequest } from './calls-request.ts';
import { REQUEST } from './frozen.ts';
import { countsOf, importLines, TODAY } from './imported.ts';
import { claim, report } from './reported.ts';

const folder = tempFolder();
const NOW = '2026-11-22T08:00:00Z';

const LIST =
  'Codice;Ragione sociale;Referente;Partita IVA;Codice fiscale;Città;Telefono;Cellulare;E-mail;PEC;Indirizzo;Agente;Consenso marketing';
const ANNA =
  'ZX77;Pasticceria Zenzerina di Anna Quasimodi;Anna Quasimodi;99990010011;;Forlì;0543 5550177;340 5550177;zenzerina@example.com;zenzerina@pec.example;Via delle Mandorle 7;Bianchi;Sì';
const OTHERS = [
  'C1;Uno S.r.l.;;99990020010;;Forlì;0543 5550001;;uno@example.com;;;Bianchi;',
  'C2;Due S.r.l.;;;;Cesena;0547 5550002;;due@example.com;;;Conti;',
];
const DOCUMENTS = 'Numero;Data;Codice cliente;Cliente;Imponibile';
const LINES = 'Numero;Data;Codice cliente;Cliente;Categoria;Imponibile';

/** Everything by which she could be found, now or before. */
const TRACES = [
  'enzerina',
  'Quasimodi',
  'ZX77',
  'ZX78',
  '99990010011',
  '5550177',
  '5550178',
  'andorle',
  'torta in faccia',
  'cerca di noi',
  'Zenzero Vecchio',
];

/** A customer of whom there is something in every table. */
async function known(db: Db): Promise<void> {
  const old = ANNA.replace('340 5550177', '340 5550178').replace('Pasticceria', 'Zenzero Vecchio');
  await importLines(db, folder, 'clienti.csv', [LIST, old, ...OTHERS]);
  await importLines(db, folder, 'clienti.csv', [LIST, ANNA, ...OTHERS]);
  await importLines(db, folder, 'doppio.csv', [LIST, 'ZX78;Zenzerina;;;;Forlì;;;;;;;']);
  const rows = ['01', '02', '03', '04', '05', '06'].map(
    (month) => `${month};15/${month}/2026;ZX77;Zenzerina;100,00`,
  );
  await importLines(db, folder, 'fatture.csv', [
    DOCUMENTS,
    ...rows,
    '9;15/02/2026;ZX78;Zenzerina;10,00',
    '8;15/02/2026;C1;;50,00',
  ]);
  await importLines(db, folder, 'fatture.csv', [DOCUMENTS, '01;15/01/2026;ZX77;Zenzerina;111,00']);
  await importLines(db, folder, 'righe.csv', [
    LINES,
    '77;15/03/2026;ZX77;Zenzerina;Torte;20,00',
    '01;15/01/2026;ZX78;Zenzerina;Creme;5,00',
  ]);
  await mergeCustomers(db, { kept: 'ZX77', merged: 'ZX78' }, TODAY);
  await addCause(db, {
    code: 'ZX77',
    kind: 'drift',
    saidBy: 'seller',
    on: undefined,
    note: 'cerca di noi',
    today: TODAY,
  });
  await addCause(db, {
    code: 'ZX77',
    kind: 'late-not-announced',
    saidBy: 'seller',
    on: '2026-02-01',
    note: null,
    today: TODAY,
  });
  await choosePrimary(db, 'ZX77', '2', TODAY);
  await addRemedy(db, {
    cause: 'late-not-announced',
    what: 'avvisiamo sempre',
    news: null,
    proof: { doneOn: '2026-10-01', owner: 'Magazzino', evidence: 'procedura 14' },
    today: TODAY,
  });
  const spoken = {
    channel: 'phone',
    caller: null,
    firm: null,
    language: 'it',
    today: TODAY,
    rule: RULE,
  } as const;
  await writeScript(db, { ...spoken, code: 'ZX77', gateRule: DEFAULT_GATE_RULE });
  const terms = { rule: DEFAULT_GESTURE_RULE, marginShare: 0.4, mergeDays: 2 };
  const gift = {
    code: 'ZX77',
    percent: undefined,
    until: undefined,
    by: null,
    note: null,
    today: TODAY,
    terms,
  };
  await giveGesture(db, { ...gift, kind: 'nota di credito', amount: '12,50', decimal: ',' });
  const { given } = await giveGesture(db, { ...gift, kind: 'coffee', amount: '3', decimal: ',' });
  await undoGesture(db, String(given.id), TODAY);
  await rateCustomer(db, 'ZX77', ['potential=4'], TODAY);
  await choosePhase(db, { code: 'ZX77', phase: 'partner', today: TODAY });
  await noteBelief(db, {
    code: 'ZX77',
    isLost: true,
    returnPercent: 20,
    cause: null,
    blocker: 'la Quasimodi mi mette soggezione',
    seller: null,
    today: TODAY,
    now: NOW,
  });
  await freezeCohort(db, { ...REQUEST, name: 'autunno' });
  await issueCalls(db, callsRequest());
  const [row] = await db.all<{ listId: number; rank: number; customerId: number }>(
    `select list_id as "listId", rank, customer_id as "customerId" from call_rows where code = 'ZX77'`,
  );
  expect(row).toBeDefined();
  if (row === undefined) return;
  const draft = draftFor('refused', 'phone', null);
  await keepDraft(db, row, { draft, typed: 'detto da Anna Quasimodi', seconds: 3 }, NOW);
  const contact = await recordOutcome(db, {
    code: 'ZX77',
    outcome: 'refused',
    channel: 'phone',
    on: undefined,
    next: undefined,
    cause: 'broken-promise',
    answer: 'torta in faccia',
    minutes: 3,
    notes: 'la signora Quasimodi',
    seller: null,
    onlyThisChannel: false,
    today: TODAY,
    now: NOW,
    patronDay: null,
  });
  const batch = await openBatch(db, { file: 'lista.csv', kind: 'outcomes', importedAt: NOW });
  await keepBatchContacts(db, batch, { recorded: [contact.id], replaced: [], restored: [] });
  const said = { code: 'ZX77', on: undefined, textVersion: null, today: TODAY, now: NOW };
  await recordPermission(db, {
    ...said,
    kind: 'objection',
    channel: 'sms',
    source: 'lettera di Anna Quasimodi',
  });
  const vain = await recordOutcome(db, {
    code: 'ZX77',
    outcome: 'no-answer',
    channel: 'phone',
    on: '2026-11-21',
    next: undefined,
    cause: undefined,
    answer: null,
    minutes: null,
    notes: null,
    seller: null,
    onlyThisChannel: false,
    today: TODAY,
    now: NOW,
    patronDay: null,
  });
  await undoOutcome(db, {
    text: String(vain.id),
    attempt: undefined,
    today: TODAY,
    now: NOW,
    patronDay: null,
  });
  // Who has answered is left out of a cohort frozen now.
  await importLines(db, folder, 'altri.csv', [
    'Codice;Ragione sociale;Ultimo acquisto',
    'C3;Tre S.r.l.;12/03/2026',
  ]);
  await freezeCohort(db, { ...REQUEST, name: 'inverno' });
  const path = join(folder, 'esiti.csv');
  writeFileSync(path, '0543 5550177;OK\n340 5550177;OK\n0543 5550001;OK\n');
  await importRegisterResults(db, { path, listed: null, on: undefined, today: TODAY, now: NOW });
}

const forget = (db: Db, code = 'ZX77', reason = 'richiesta scritta') =>
  forgetCustomer(db, { code, reason, rule: RULE, today: TODAY, now: NOW });

/** Every row of every table in which one of the texts stands. */
async function rowsWith(db: Db, texts: readonly string[]): Promise<string[]> {
  const tables = await db.all<{ name: string }>("select name from sqlite_master where type = 'table'");
  const found: string[] = [];
  for (const { name } of tables) {
    for (const row of await db.all(`select * from ${name}`)) {
      const text = JSON.stringify(row);
      if (texts.some((trace) => text.includes(trace))) found.push(`${name}: ${text}`);
    }
  }
  return found;
}

onEachDatabase('the tables that hold something on a customer', (withFresh) => {
  it('are all known to export and erasure', () =>
    withFresh(async (db) => {
      const tables = await db.all<{ name: string }>(
        "select name from sqlite_master where type = 'table' order by name",
      );
      const personal: string[] = [];
      for (const { name } of tables) {
        const columns = await db.all<{ name: string }>('select name from pragma_table_info(?)', [name]);
        const names = columns.map((column) => column.name);
        if (names.some((column) => PERSONAL_COLUMNS.has(column))) personal.push(name);
      }
      const covered = PERSONAL_TABLES.map(({ table }) => table).toSorted();
      expect(personal).toEqual(covered);
    }));
});

/** A table with one of these is about customers. */
const PERSONAL_COLUMNS = new Set([
  'customer_id',
  'kept_id',
  'merge_id',
  'given_id',
  'contact_id',
  'member_key',
  'phone',
  'email',
  'vat_number',
  'code',
]);

onEachDatabase('an export', (withFresh) => {
  it('holds every row in which the customer can be found', () =>
    withFresh(async (db) => {
      await known(db);
      const { tables } = await exportCustomer(db, { code: 'ZX78', reason: 'a voce', today: TODAY, now: NOW });
      const exported = new Set(
        tables.flatMap(({ table, rows }) => rows.map((row) => `${table}: ${JSON.stringify(row)}`)),
      );
      const held = await rowsWith(db, TRACES);
      expect(held.length).toBeGreaterThan(10);
      expect(held.filter((row) => !exported.has(row))).toEqual([]);
      const [{ id } = { id: 0 }] = await db.all<{ id: number }>(
        "select id from customers where code = 'ZX77'",
      );
      for (const { table } of PERSONAL_TABLES) {
        const columns = await db.all<{ name: string }>('select name from pragma_table_info(?)', [table]);
        if (!columns.some(({ name }) => name === 'customer_id')) continue;
        const [own] = await db.all<{ rows: number }>(
          `select count(*) as rows from ${table} where customer_id = ?`,
          [id],
        );
        const given = tables
          .find((one) => one.table === table)
          ?.rows.filter((row) => row['customer_id'] === id);
        expect([table, given?.length]).toEqual([table, own?.rows]);
      }
    }));

  it('of a customer with something in every table leaves none empty', () =>
    withFresh(async (db) => {
      await known(db);
      const { tables, sources } = await exportCustomer(db, {
        code: 'ZX77',
        reason: null,
        today: TODAY,
        now: NOW,
      });
      expect(tables.filter(({ rows }) => rows.length === 0).map(({ table }) => table)).toEqual([]);
      expect(sources.map(({ file }) => file)).toEqual([
        'clienti.csv',
        'clienti.csv',
        'doppio.csv',
        'fatture.csv',
        'fatture.csv',
        'righe.csv',
        'lista.csv',
      ]);
      expect(await privacyLog(db)).toContainEqual(
        expect.objectContaining({ action: 'export', code: 'ZX77' }),
      );
    }));

  it('holds nothing of anybody else', () =>
    withFresh(async (db) => {
      await known(db);
      const { tables } = await exportCustomer(db, { code: 'ZX77', reason: null, today: TODAY, now: NOW });
      const text = JSON.stringify(tables);
      expect(['Uno S.r.l.', '5550001', 'due@example.com'].filter((other) => text.includes(other))).toEqual(
        [],
      );
    }));
});

onEachDatabase('an erasure', (withFresh) => {
  it('leaves no row in which the customer can be found, and everybody else as they were', () =>
    withFresh(async (db) => {
      await known(db);
      const others = await rowsWith(db, ['Uno S.r.l.', 'Due S.r.l.']);
      const forgotten = await forget(db);
      expect(forgotten).toMatchObject({ forgottenOn: TODAY, sharedWith: [], purged: true });
      expect(forgotten.erased).toMatchObject({ customers: 1, orders: 8, contacts: 2, customer_merges: 1 });
      expect(await rowsWith(db, TRACES)).toEqual([]);
      expect(await rowsWith(db, ['Uno S.r.l.', 'Due S.r.l.'])).toEqual(others);
      expect(await db.all('select phone from register_checks')).toEqual([{ phone: '+3905435550001' }]);
      expect(await db.all('pragma foreign_key_check')).toEqual([]);
    }));

  it('leaves keyed hashes that say nothing without the secret of this database', () =>
    withFresh(async (first) =>
      withFresh(async (second) => {
        for (const db of [first, second]) {
          await known(db);
          expect(await forget(db)).toMatchObject({ hashes: 14 });
        }
        const hashes = async (db: Db) =>
          (await db.all<{ hash: string }>('select hash from suppressions')).map(({ hash }) => hash);
        const [own, other] = [await hashes(first), await hashes(second)];
        expect(own.filter((hash) => other.includes(hash))).toEqual([]);
        expect(own.every((hash) => /^[A-Za-z0-9+/]{43}=$/.test(hash))).toBe(true);
      }),
    ));

  it('is in the log, which does not say whose it was', () =>
    withFresh(async (db) => {
      await known(db);
      await exportCustomer(db, { code: 'ZX77', reason: 'Anna Quasimodi lo chiede', today: TODAY, now: NOW });
      await forget(db);
      const log = await privacyLog(db);
      expect(log.map(({ action, code, name, reason }) => [action, code, name, reason])).toEqual([
        ['objection', null, null, null],
        ['rpo-import', null, null, 'esiti.csv'],
        ['export', null, null, null],
        ['forget', null, null, 'richiesta scritta'],
      ]);
    }));

  it('changes no count of the report: who asks to be forgotten has been called and has answered', () =>
    withFresh(async (db) => {
      await known(db);
      const before = await report(db);
      expect(before.ladder).toMatchObject({ attempted: 1, refused: 1 });
      await forget(db);
      const after = await report(db);
      expect(after.ladder).toEqual(before.ladder);
      for (const id of ['refused-6-7', 'not-lost-95', 'perhaps-80', 'refusals-alarm']) {
        expect(claim(after, id)).toEqual(claim(before, id));
      }
    }));

  it('leaves a member without a name in its cohort, whose seal holds, and what came of it', () =>
    withFresh(async (db) => {
      await known(db);
      await forget(db);
      expect(await verifyCohort(db, 'autunno')).toMatchObject({ holds: true, forgotten: 1 });
      expect(await verifyCohort(db, 'inverno')).toMatchObject({ holds: true, forgotten: 0 });
      expect(await loadForgottenGroups(db, 1)).toEqual([
        {
          arm: 'contact',
          believedLost: true,
          rungs: { ...ladderOf([]), attempted: 1, reached: 1, conclusive: 1, refused: 1 },
        },
      ]);
    }));

  it('gives no money back to the year’s budget', () =>
    withFresh(async (db) => {
      await known(db);
      const before = await gestureAccount(db, TODAY, DEFAULT_GESTURE_RULE);
      expect(before).toMatchObject({ count: 1, customers: 1, spentCents: 1250 });
      await forget(db);
      expect(await gestureAccount(db, TODAY, DEFAULT_GESTURE_RULE)).toEqual(before);
    }));

  it.each([
    ['the name', 'lo chiede la signora Zenzerina', 'zenzerina'],
    ['the person', 'telefonata di ANNA QUASIMODI', 'anna'],
    ['a number', 'dal 340/555 0177', '+393405550177'],
    ['an address', 'da zenzerina@example.com', 'zenzerina'],
    ['the VAT number', 'P.IVA 99990010011', '99990010011'],
    ['the code', 'cliente ZX77', 'ZX77'],
  ])('is refused with a reason that gives %s away', (_, reason, word) =>
    withFresh(async (db) => {
      await known(db);
      await expect(forget(db, 'ZX77', reason)).rejects.toMatchObject({
        code: 'reason-names-person',
        facts: { word },
      });
      expect(await db.all("select code from customers where code = 'ZX77'")).toHaveLength(1);
    }),
  );

  it('says who else has the same number or address, and leaves them and their checks alone', () =>
    withFresh(async (db) => {
      await known(db);
      await importLines(db, folder, 'soci.csv', [
        LIST,
        'C5;Centro Affari S.p.A.;;;;Forlì;0543 5550177;;;;;;',
        'C6;Altra;;;;Rimini;;;zenzerina@example.com;;;;',
      ]);
      expect(await forget(db)).toMatchObject({ sharedWith: ['C5', 'C6'] });
      expect(await db.all('select phone from register_checks order by phone')).toEqual([
        { phone: '+3905435550001' },
        { phone: '+3905435550177' },
      ]);
    }));

  it('of a customer there is not is refused', () =>
    withFresh(async (db) => {
      await known(db);
      await forget(db);
      await expect(forget(db)).rejects.toMatchObject({ code: 'unknown-customer' });
    }));
});

onEachDatabase('after an erasure', (withFresh) => {
  const rows = ['01;15/01/2026;ZX77;Zenzerina;100,00', '02;15/02/2026;C1;;50,00'];

  it('the original files bring nobody back, and the counts add up', () =>
    withFresh(async (db) => {
      await known(db);
      await forget(db);
      const list = await importLines(db, folder, 'clienti.csv', [LIST, ANNA, ...OTHERS]);
      expect(countsOf(list)).toEqual({
        read: 3,
        added: 0,
        changed: 0,
        unchanged: 2,
        skipped: 1,
        rejected: 0,
      });
      expect(list.forgotten).toBe(1);
      const orders = await importLines(db, folder, 'fatture.csv', [DOCUMENTS, ...rows]);
      expect(countsOf(orders)).toEqual({
        read: 2,
        added: 1,
        changed: 0,
        unchanged: 0,
        skipped: 1,
        rejected: 0,
      });
      expect(orders.forgotten).toBe(1);
      const lines = await importLines(db, folder, 'righe.csv', [
        LINES,
        '77;15/03/2026;ZX77;Zenzerina;Torte;20,00',
        '77;15/03/2026;ZX77;Zenzerina;Creme;30,00',
      ]);
      expect(countsOf(lines)).toEqual({
        read: 2,
        added: 0,
        changed: 0,
        unchanged: 0,
        skipped: 2,
        rejected: 0,
      });
      expect(await rowsWith(db, TRACES)).toEqual([]);
    }));

  it.each<[string, string]>([
    ['the code alone', 'ZX77;;;;;;;;;;;;'],
    ['the code of the one merged into her', 'ZX78;Tutt’altro nome;;;;;;;;;;;'],
    ['the VAT number under a new code', 'N1;Nuovo nome;;IT 99990010011;;Cesena;;;;;;;'],
    ['the VAT number as the tax code', 'N1;Nuovo nome;;;99990010011;Cesena;;;;;;;'],
    ['the e-mail', 'N1;Nuovo nome;;;;Cesena;;;ZENZERINA@example.com;;;;'],
    ['the certified e-mail', 'N1;Nuovo nome;;;;Cesena;;;;zenzerina@pec.example;;;'],
    ['the mobile number, written otherwise', 'N1;Nuovo nome;;;;Cesena;+39 340-5550177;;;;;;'],
    ['a mobile number of long ago', 'N1;Nuovo nome;;;;Cesena;;340 5550178;;;;;'],
    ['the name and town', ';PASTICCERIA ZENZERINA DI ANNA QUASIMODI;;;;FORLI’;;;;;;;'],
    ['the fixed line and the name, without a town', 'N1;Zenzerina;;;;;0543/5550177;;;;;;'],
    ['nothing but the name', ';Pasticceria Zenzerina di Anna Quasimodi;;;;;;;;;;;'],
  ])('a row with %s is skipped', (_, row) =>
    withFresh(async (db) => {
      await known(db);
      await forget(db);
      const list = await importLines(db, folder, 'nuovi.csv', [LIST, row]);
      expect([countsOf(list)['skipped'], list.forgotten, list.rejects]).toEqual([1, 1, []]);
      expect(await db.all('select code from customers order by code')).toEqual([
        { code: 'C1' },
        { code: 'C2' },
        { code: 'C3' },
      ]);
    }),
  );

  it.each<[string, string]>([
    ['with the same switchboard', 'N1;Centro Affari S.p.A.;;;;Forlì;0543 5550177;;;;;;'],
    [
      'with the same switchboard and a VAT number of its own',
      'N1;Centro Affari S.p.A.;;99990040018;;Forlì;0543 5550177;;;;;;',
    ],
    [
      'with the accountant’s address and a VAT number of its own',
      'N1;Altra S.r.l.;;99990040018;;Forlì;;;zenzerina@example.com;;;;',
    ],
    ['with the same name in another town', 'N1;Pasticceria Zenzerina di Anna Quasimodi;;;;Rimini;;;;;;;'],
    ['with the same name and another number', 'N1;Zenzerina;;;;;0541 5550999;;;;;;'],
  ])('another firm %s is taken in', (_, row) =>
    withFresh(async (db) => {
      await known(db);
      await forget(db);
      const list = await importLines(db, folder, 'nuovi.csv', [LIST, row]);
      expect([countsOf(list)['added'], list.forgotten]).toEqual([1, 0]);
    }),
  );

  it('a site of the same firm that is still a customer is one, and goes on being told of', () =>
    withFresh(async (db) => {
      const site =
        'S2;Pasticceria Zenzerina di Anna Quasimodi;;99990010011;;Rimini;0541 5550002;;;;;Bianchi;';
      await importLines(db, folder, 'sedi.csv', [LIST, ANNA, site]);
      await forget(db);
      const list = await importLines(db, folder, 'sedi.csv', [LIST, ANNA, site.replace('Bianchi', 'Conti')]);
      expect(countsOf(list)).toMatchObject({ changed: 1, skipped: 1 });
      const bare = await importLines(db, folder, 'bare.csv', [
        'Ragione sociale;Partita IVA;Città;Agente',
        'Pasticceria Zenzerina di Anna Quasimodi;99990010011;Rimini;Verdi',
      ]);
      expect([countsOf(bare)['changed'], bare.forgotten]).toEqual([1, 0]);
    }));

  it.each<[string, string[], Record<string, number>]>([
    [
      'a code',
      ['Numero;Data;Codice cliente;Imponibile', '1;01/02/2026;ZX77;10,00'],
      { skipped: 1, forgotten: 1 },
    ],
    [
      'a VAT number',
      ['Numero;Data;Partita IVA;Imponibile', '1;01/02/2026;99990010011;10,00'],
      { skipped: 1, forgotten: 1 },
    ],
    [
      'a name',
      ['Numero;Data;Cliente;Imponibile', '1;01/02/2026;ZENZERINA;10,00'],
      { skipped: 1, forgotten: 1 },
    ],
    [
      'no number of the document',
      ['Data;Codice cliente;Imponibile', '01/02/2026;ZX77;10,00'],
      { skipped: 1, forgotten: 1 },
    ],
    [
      'a VAT number of its own and the same name',
      ['Numero;Data;Cliente;Partita IVA;Imponibile', '1;01/02/2026;Zenzerina;99990040018;10,00'],
      { skipped: 0, forgotten: 0 },
    ],
  ])('documents that name the customer by %s are left out where they are hers', (_, file, expected) =>
    withFresh(async (db) => {
      await known(db);
      await forget(db);
      const { skipped, forgotten, added } = await importLines(db, folder, 'doc.csv', file);
      expect({ skipped, forgotten }).toEqual(expected);
      expect(added).toBe(1 - (expected['skipped'] ?? 0));
    }),
  );

  it('causes of hers are left out of a table of causes', () =>
    withFresh(async (db) => {
      await known(db);
      await forget(db);
      const path = join(folder, 'cause.csv');
      writeFileSync(path, 'Codice cliente;Causa\nZX77;drift\nC1;drift\n');
      const request = { path, saidBy: 'seller', dryRun: false, today: TODAY, now: NOW } as const;
      const { read, added, skipped, forgotten, rejected } = await importCauses(db, request);
      expect({ read, added, skipped, forgotten, rejected }).toEqual({
        read: 2,
        added: 1,
        skipped: 1,
        forgotten: 1,
        rejected: 0,
      });
    }));

  it('contacts with her are left out of a file of contacts', () =>
    withFresh(async (db) => {
      await known(db);
      await forget(db);
      const path = join(folder, 'esiti-contatti.csv');
      writeFileSync(
        path,
        'Codice cliente;Esito;Data\nZX77;non risponde;20/11/2026\nC1;non risponde;20/11/2026\nQ1;non risponde;20/11/2026\n',
      );
      const setting = { today: TODAY, now: NOW, patronDay: null };
      const imported = await importOutcomes(db, { setting, path, strict: false, dryRun: false });
      expect(imported).toMatchObject({ read: 3, stored: 1, skipped: 1, forgotten: 1, conflicts: [] });
      expect(imported.rejects.map(({ line }) => line)).toEqual([4]);
    }));

  it('documents under a name that a customer has too are rejected: nobody can say whose they are', () =>
    withFresh(async (db) => {
      await known(db);
      await forget(db);
      await importLines(db, folder, 'omonima.csv', [LIST, 'C9;Zenzerina;;;;Bari;;;;;;;']);
      const file = await importLines(db, folder, 'doc.csv', [
        'Numero;Data;Cliente;Imponibile',
        '1;01/02/2026;Zenzerina;10,00',
      ]);
      expect(file.rejects.map(({ code }) => code)).toEqual(['ambiguous-customer']);
    }));

  it('no import taken back brings anything back', () =>
    withFresh(async (db) => {
      await known(db);
      await forget(db);
      const batches = await listImports(db);
      expect(batches).toHaveLength(8);
      for (const { id } of batches.toReversed()) await undoImport(db, String(id));
      expect(await rowsWith(db, TRACES)).toEqual([]);
    }));

  it('no list names the customer, and the next to come gets none of what was hers', () =>
    withFresh(async (db) => {
      await known(db);
      await importLines(db, folder, 'ultimo.csv', [
        LIST,
        'LAST;Ultima S.r.l.;Maria Zenzerina;;;Forlì;;;;;;Bianchi;',
      ]);
      await forget(db, 'LAST', 'su richiesta');
      await importLines(db, folder, 'nuovi.csv', [LIST, 'NEW;Nuova S.r.l.;;;;Forlì;;;;;;Bianchi;']);
      const { tables } = await exportCustomer(db, { code: 'NEW', reason: null, today: TODAY, now: NOW });
      expect(tables.filter(({ rows }) => rows.length > 0).map(({ table }) => table)).toEqual([
        'privacy_log',
        'customers',
      ]);
      const list = {
        view: 'all',
        sort: 'code',
        seller: undefined,
        limit: undefined,
        today: TODAY,
        rule: RULE,
      } as const;
      expect((await listCustomers(db, list)).customers.map(({ code }) => code)).toEqual(['C1', 'C3', 'ZX77']);
    }));

  it('who comes back as a customer can be let in again, by any mark', () =>
    withFresh(async (db) => {
      await known(db);
      await forget(db);
      const occasion = { source: 'nuovo contratto', today: TODAY, now: NOW };
      await expect(readmit(db, 'C1', occasion)).rejects.toMatchObject({ code: 'nobody-suppressed' });
      await readmit(db, '+39 340 5550177', occasion);
      expect(countsOf(await importLines(db, folder, 'clienti.csv', [LIST, ANNA, ...OTHERS]))).toMatchObject({
        added: 1,
      });
      await expect(readmit(db, 'ZX77', occasion)).rejects.toMatchObject({ code: 'nobody-suppressed' });
    }));
});

/** Of the database and of what SQLite keeps beside it. */
function bytesOf(path: string): string {
  return [path, `${path}-wal`, `${path}-shm`]
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file).toString('latin1'))
    .join('');
}

/** Hex digits may spell a trace of figures by chance; these cannot. */
const SPELT = TRACES.filter((trace) => /[a-z]{5}/i.test(trace) || trace.length > 9);

it('the file holds no byte of a forgotten customer, also while it is open', async () => {
  const path = join(folder, 'bytes.db');
  const created = await openSqlite(path, 'create');
  await known(created.db);
  await created.close();
  expect(SPELT.filter((trace) => !bytesOf(path).includes(trace))).toEqual([]);

  const store = await openSqlite(path, 'existing');
  expect((await forget(store.db)).purged).toBe(true);
  expect(SPELT.filter((trace) => bytesOf(path).includes(trace))).toEqual([]);
  await store.close();
  expect(SPELT.filter((trace) => bytesOf(path).includes(trace))).toEqual([]);
});

it('an erasure while somebody is reading says so, and is finished later', async () => {
  const path = join(folder, 'busy.db');
  const store = await openSqlite(path, 'create');
  await known(store.db);
  await store.close();
  const again = await openSqlite(path, 'existing');
  const reader = new Sqlite(path);
  reader.exec('begin');
  reader.prepare('select count(*) from customers').get();
  expect((await forget(again.db)).purged).toBe(false);
  reader.exec('commit');
  reader.close();
  expect(SPELT.filter((trace) => bytesOf(path).includes(trace))).not.toEqual([]);
  await finishErasures(again.db, NOW);
  expect(SPELT.filter((trace) => bytesOf(path).includes(trace))).toEqual([]);
  await again.close();
});
