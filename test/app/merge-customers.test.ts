import fc from 'fast-check';
import { expect, it } from 'vitest';
import { choosePhase } from '../../src/app/choose-phase.ts';
import { flagDormant } from '../../src/app/flag-dormant.ts';
import { issueCalls } from '../../src/app/issue-calls.ts';
import { addCause, listCauses } from '../../src/app/keep-causes.ts';
import {
  customerMerges,
  mergeCustomers,
  pairToMerge,
  unmergeCustomers,
} from '../../src/app/merge-customers.ts';
import { type OutcomeRequest, recordOutcome } from '../../src/app/record-outcome.ts';
import { undoImport } from '../../src/app/undo-import.ts';
import { undoOutcome } from '../../src/app/undo-outcome.ts';
import { addDays } from '../../src/domain/day.ts';
import { DEFAULT_DORMANCY_RULE as RULE } from '../../src/domain/dormancy.ts';
import { phaseChoices } from '../../src/store/phase-choices.ts';
import type { Db } from '../../src/store/schema.ts';
import { onEachDatabase } from '../store/databases.ts';
import { dumpOf } from '../store/dump.ts';
import { tempFolder } from '../temp-folder.ts';
import { callsRequest } from './calls-request.ts';
import { countsOf, importLines, TODAY } from './imported.ts';
import { setting } from './told.ts';

const folder = tempFolder();
const LIST = 'Codice;Ragione sociale;Partita IVA;Città;Telefono;E-mail;Agente;Consenso marketing';
const A = 'A1;Rossi S.r.l.;99990010011;Forlì;;info@rossi.example;Bianchi;Sì';
const B = 'B2;Rossi Ferramenta S.r.l.;99990010011;Forlì;0543 5550002;;Bianchi;No';
const C = 'C3;Altra S.n.c.;99990020010;Cesena;0547 5550003;;Bianchi;';
const DOCUMENTS = 'Numero;Data;Codice cliente;Imponibile';
const PAIR = { kept: 'A1', merged: 'B2' };

const outcome = (code: string, kind: string, changes: Partial<OutcomeRequest> = {}): OutcomeRequest => ({
  code,
  outcome: kind,
  channel: 'phone',
  on: undefined,
  next: undefined,
  cause: undefined,
  answer: null,
  minutes: null,
  notes: null,
  seller: null,
  onlyThisChannel: false,
  today: TODAY,
  now: '2026-11-22T08:00:00.000Z',
  patronDay: null,
  ...changes,
});

const cause = (code: string) => ({
  code,
  kind: 'drift',
  saidBy: 'seller' as const,
  on: undefined,
  note: null,
  today: TODAY,
});

const calls = callsRequest();

/** Two customers that are one firm and a third, each with documents, calls, contacts and a cause. */
async function doubled(db: Db): Promise<void> {
  await importLines(db, folder, 'clienti.csv', [LIST, A, B, C]);
  await importLines(db, folder, 'fatture.csv', [
    DOCUMENTS,
    '1;01/02/2025;A1;10,00',
    '2;01/03/2025;A1;20,00',
    '2;01/03/2025;B2;20,00',
    '3;01/04/2025;B2;30,00',
    '4;01/05/2025;C3;40,00',
  ]);
  await flagDormant(db, TODAY, RULE);
  await issueCalls(db, calls);
  for (const code of ['A1', 'B2', 'C3']) await addCause(db, cause(code));
  await recordOutcome(db, outcome('B2', 'no-answer', { on: '2026-11-10' }));
  await recordOutcome(db, outcome('A1', 'no-answer', { on: '2026-11-12' }));
  await recordOutcome(
    db,
    outcome('B2', 'maybe', { on: '2026-11-14', next: '2026-12-01', step: 'mandare il listino' }),
  );
}

async function phasesByCode(db: Db): Promise<Record<string, string>> {
  const codes = await db.all<{ id: number; code: string }>('select id, code from customers order by code');
  const choices = await phaseChoices(db, TODAY);
  return Object.fromEntries(
    codes.flatMap(({ id, code }) => {
      const phase = choices.get(id);
      return phase === undefined ? [] : [[code, phase]];
    }),
  );
}

onEachDatabase('two customers merged into one', (withFresh) => {
  it('have one history: documents once, contacts in the order of their days, causes, calls', () =>
    withFresh(async (db) => {
      await doubled(db);
      expect(await mergeCustomers(db, PAIR, TODAY)).toMatchObject({
        id: 1,
        kept: { code: 'A1' },
        merged: { code: 'B2', name: 'Rossi Ferramenta S.r.l.' },
        orders: 1,
        sameDocuments: 1,
        contacts: 2,
      });
      expect(await db.all('select code from customers order by code')).toEqual([
        { code: 'A1' },
        { code: 'C3' },
      ]);
      const [{ id } = { id: 0 }] = await db.all<{ id: number }>("select id from customers where code = 'A1'");
      expect(await db.all('select number from orders where customer_id = ? order by number', [id])).toEqual([
        { number: '1' },
        { number: '2' },
        { number: '3' },
      ]);
      expect(
        await db.all(
          'select attempt, contacted_on, outcome from contacts where customer_id = ? order by attempt',
          [id],
        ),
      ).toEqual([
        { attempt: 1, contacted_on: '2026-11-10', outcome: 'no-answer' },
        { attempt: 2, contacted_on: '2026-11-12', outcome: 'no-answer' },
        { attempt: 3, contacted_on: '2026-11-14', outcome: 'maybe' },
      ]);
      expect(await db.all('select 1 from call_rows where customer_id = ?', [id])).toHaveLength(2);
      expect(await listCauses(db, 'B2', TODAY)).toHaveLength(2);
    }));

  it('keep what the one that stays says, gaps filled by the other, and a refused consent refused', () =>
    withFresh(async (db) => {
      await doubled(db);
      await mergeCustomers(db, PAIR, TODAY);
      expect(
        await db.all(
          "select name, phone, email, marketing_consent as consent from customers where code = 'A1'",
        ),
      ).toEqual([{ name: 'Rossi S.r.l.', phone: '0543 5550002', email: 'info@rossi.example', consent: 0 }]);
    }));

  it('are two again when it is taken back, and nothing else is different', () =>
    withFresh(async (db) => {
      await doubled(db);
      await recordOutcome(db, outcome('A1', 'objection', { channel: 'email', onlyThisChannel: true }));
      await recordOutcome(db, outcome('B2', 'objection', { channel: 'email', onlyThisChannel: true }));
      await recordOutcome(db, outcome('B2', 'objection', { channel: 'sms', onlyThisChannel: true }));
      await undoOutcome(db, { ...setting(), text: 'B2', attempt: '1' });
      const before = await dumpOf(db);
      await mergeCustomers(db, PAIR, TODAY);
      expect(await dumpOf(db)).not.toEqual(before);
      expect(await unmergeCustomers(db, '1')).toMatchObject({
        merge: { code: 'B2', keptCode: 'A1' },
        orders: 1,
        sameDocuments: 1,
        contacts: 4,
        keptFields: [],
      });
      expect(await dumpOf(db)).toEqual(before);
    }));

  it('keep the phase set by hand for either, and have their own again afterwards', () =>
    withFresh(async (db) => {
      await doubled(db);
      await choosePhase(db, { code: 'B2', phase: 'partner', today: TODAY });
      const before = await dumpOf(db);
      await mergeCustomers(db, PAIR, TODAY);
      expect(await phasesByCode(db)).toEqual({ A1: 'partner' });
      await unmergeCustomers(db, '1');
      expect(await phasesByCode(db)).toEqual({ B2: 'partner' });
      expect(await dumpOf(db)).toEqual(before);
    }));

  it('follow the word on the one that stays where there is one on both', () =>
    withFresh(async (db) => {
      await doubled(db);
      await choosePhase(db, { code: 'B2', phase: 'partner', today: TODAY });
      await choosePhase(db, { code: 'A1', phase: 'new', today: TODAY });
      await mergeCustomers(db, PAIR, TODAY);
      expect(await phasesByCode(db)).toEqual({ A1: 'new' });
      await choosePhase(db, { code: 'A1', phase: 'established', today: TODAY });
      await unmergeCustomers(db, '1');
      expect(await phasesByCode(db)).toEqual({ A1: 'established', B2: 'partner' });
    }));

  it('can be merged on, and are taken apart from the last to the first', () =>
    withFresh(async (db) => {
      await doubled(db);
      const before = await dumpOf(db);
      await mergeCustomers(db, PAIR, TODAY);
      const between = await dumpOf(db);
      await mergeCustomers(db, { kept: 'C3', merged: 'A1' }, TODAY);
      expect(await customerMerges(db)).toMatchObject([
        { id: 1, code: 'B2', keptId: -2, keptCode: null },
        { id: 2, code: 'A1', keptCode: 'C3' },
      ]);
      expect((await pairToMerge(db, { kept: 'B2', merged: 'X9' }, TODAY).catch((fault) => fault)).code).toBe(
        'unknown-customer',
      );
      await expect(unmergeCustomers(db, '1')).rejects.toMatchObject({
        code: 'merged-since',
        facts: { id: '1', later: '2' },
      });
      await unmergeCustomers(db, '2');
      expect(await dumpOf(db)).toEqual(between);
      await unmergeCustomers(db, '1');
      expect(await dumpOf(db)).toEqual(before);
    }));

  it('may be taken apart in the order in which they came to the same customer', () =>
    withFresh(async (db) => {
      await doubled(db);
      const before = await dumpOf(db);
      await mergeCustomers(db, PAIR, TODAY);
      await mergeCustomers(db, { kept: 'A1', merged: 'C3' }, TODAY);
      await unmergeCustomers(db, '1');
      await unmergeCustomers(db, '2');
      expect(await dumpOf(db)).toEqual(before);
    }));

  it('keep what has been changed since, and say so', () =>
    withFresh(async (db) => {
      await doubled(db);
      await mergeCustomers(db, PAIR, TODAY);
      await importLines(db, folder, 'nuovi.csv', [LIST, 'A1;Rossi S.r.l.;;;0543 5550009;;;']);
      await recordOutcome(db, outcome('A1', 'no-answer'));
      await recordOutcome(db, outcome('A1', 'objection'));
      expect(await unmergeCustomers(db, '1')).toMatchObject({ contacts: 2, keptFields: ['phone'] });
      expect(
        await db.all(
          `select code, phone, (select group_concat(attempt) from contacts where customer_id = customers.id) as attempts,
            (select channel from objections where customer_id = customers.id) as objected
          from customers where code < 'C' order by code`,
        ),
      ).toEqual([
        { code: 'A1', phone: '0543 5550009', attempts: '1,2,3', objected: 'all' },
        { code: 'B2', phone: '0543 5550002', attempts: '1,2', objected: 'all' },
      ]);
    }));

  it('keep an objection that both have made, until both contacts are taken back', () =>
    withFresh(async (db) => {
      await importLines(db, folder, 'clienti.csv', [LIST, A, B, C]);
      await recordOutcome(db, outcome('A1', 'objection', { on: '2026-11-10' }));
      await recordOutcome(db, outcome('B2', 'objection', { on: '2026-11-12' }));
      await mergeCustomers(db, PAIR, TODAY);
      const undo = (attempt: string) => undoOutcome(db, { ...setting(), text: 'A1', attempt });
      expect((await undo('2')).objection).toBe('kept');
      expect((await undo('1')).objection).toBe('lifted');
    }));

  it('give an objection of either to the one that stays', () =>
    withFresh(async (db) => {
      await doubled(db);
      await recordOutcome(db, outcome('B2', 'objection'));
      await mergeCustomers(db, PAIR, TODAY);
      const { rows } = await issueCalls(db, callsRequest({ week: '2026-W49', today: addDays(TODAY, 7) }));
      expect(rows.map(({ code }) => code)).toEqual(['C3']);
    }));
});

onEachDatabase('after a merge', (withFresh) => {
  it('the same files change nothing and bring nobody back', () =>
    withFresh(async (db) => {
      await doubled(db);
      await mergeCustomers(db, PAIR, TODAY);
      const before = await dumpOf(db);
      const list = await importLines(db, folder, 'clienti.csv', [LIST, A, B, C]);
      expect(countsOf(list)).toMatchObject({ added: 0, changed: 0, unchanged: 3 });
      const documents = [DOCUMENTS, '1;01/02/2025;A1;10,00', '3;01/04/2025;B2;30,00'];
      const orders = await importLines(db, folder, 'fatture.csv', documents);
      expect(countsOf(orders)).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
      expect(await dumpOf(db)).toEqual(before);
    }));

  it('new documents of the other code, VAT number or name belong to the one that stays', () =>
    withFresh(async (db) => {
      await importLines(db, folder, 'clienti.csv', [LIST, A, C]);
      await mergeCustomers(db, { kept: 'A1', merged: 'C3' }, TODAY);
      await importLines(db, folder, 'a.csv', [DOCUMENTS, '7;01/06/2025;C3;70,00']);
      await importLines(db, folder, 'b.csv', [
        'Numero;Data;Partita IVA;Cliente;Imponibile',
        '8;02/06/2025;99990020010;;80,00',
        '9;03/06/2025;;ALTRA SNC;90,00',
      ]);
      expect(await db.all('select code, number from orders join customers on id = customer_id')).toEqual([
        { code: 'A1', number: '7' },
        { code: 'A1', number: '8' },
        { code: 'A1', number: '9' },
      ]);
      expect(await db.all('select code from customers')).toEqual([{ code: 'A1' }]);
    }));

  it('a list that has only the other code updates the one that stays, under its own code', () =>
    withFresh(async (db) => {
      await doubled(db);
      await mergeCustomers(db, PAIR, TODAY);
      const moved = 'B2;Rossi Ferramenta S.r.l.;99990010011;Forlì;0543 5550077;;Conti;';
      expect(countsOf(await importLines(db, folder, 'nuova.csv', [LIST, moved]))).toMatchObject({
        added: 0,
        changed: 1,
      });
      expect(await db.all("select phone, seller from customers where code = 'A1'")).toEqual([
        { phone: '0543 5550077', seller: 'Conti' },
      ]);
    }));

  it('an import that brought the other one keeps it, and goes when the merge has been taken back', () =>
    withFresh(async (db) => {
      const empty = await dumpOf(db);
      await importLines(db, folder, 'a.csv', [LIST, A]);
      await importLines(db, folder, 'b.csv', [LIST, B]);
      await importLines(db, folder, 'c.csv', [LIST, 'B2;Rossi Due;;;;;;']);
      await mergeCustomers(db, PAIR, TODAY);
      expect(await undoImport(db, '3')).toMatchObject({ restored: 0, kept: 1 });
      expect(await undoImport(db, '2')).toMatchObject({ removed: 0 });
      // A customer who comes now may be given the key of the one that is away.
      await importLines(db, folder, 'd.csv', [LIST, C]);
      await unmergeCustomers(db, '1');
      expect(await undoImport(db, '3')).toMatchObject({ restored: 1, kept: 0 });
      expect(await db.all('select code, name from customers order by code')).toEqual([
        { code: 'A1', name: 'Rossi S.r.l.' },
        { code: 'B2', name: 'Rossi Ferramenta S.r.l.' },
        { code: 'C3', name: 'Altra S.n.c.' },
      ]);
      for (const batch of ['4', '2', '1']) await undoImport(db, batch);
      expect(await dumpOf(db)).toEqual(empty);
    }));
});

onEachDatabase('a merge is refused', (withFresh) => {
  it('between a customer and itself, also by another code of it', () =>
    withFresh(async (db) => {
      await doubled(db);
      await expect(mergeCustomers(db, { kept: 'A1', merged: 'A1' }, TODAY)).rejects.toMatchObject({
        code: 'same-customer',
      });
      await mergeCustomers(db, PAIR, TODAY);
      await expect(mergeCustomers(db, { kept: 'B2', merged: 'A1' }, TODAY)).rejects.toMatchObject({
        code: 'same-customer',
        facts: { code: 'A1' },
      });
    }));

  it('while both have an appointment, of which one would be lost', () =>
    withFresh(async (db) => {
      await doubled(db);
      await recordOutcome(db, outcome('A1', 'callback', { next: '2026-11-30' }));
      const before = await dumpOf(db);
      await expect(mergeCustomers(db, PAIR, TODAY)).rejects.toMatchObject({
        code: 'both-in-contact',
        facts: { kept: 'A1', merged: 'B2', keptNext: '2026-11-30', mergedNext: '2026-12-01' },
      });
      expect(await dumpOf(db)).toEqual(before);
    }));

  it('of a customer or a number that is not there', () =>
    withFresh(async (db) => {
      await doubled(db);
      await expect(mergeCustomers(db, { kept: 'A1', merged: 'Z9' }, TODAY)).rejects.toMatchObject({
        code: 'unknown-customer',
      });
      await expect(unmergeCustomers(db, '7')).rejects.toMatchObject({
        code: 'unknown-merge',
        facts: { id: '7', known: [] },
      });
    }));
});

onEachDatabase('merges of any customers in any order', (withFresh) => {
  const CODES = ['C0', 'C1', 'C2', 'C3', 'C4'];
  const code = fc.constantFrom(...CODES);
  const day = fc.constantFrom('2026-11-01', '2026-11-02', '2026-11-03');
  const history = fc.record({
    documents: fc.array(fc.tuple(code, fc.constantFrom('1', '2', '3')), { maxLength: 8 }),
    contacts: fc.array(fc.tuple(code, day, fc.constantFrom('no-answer', 'open', 'objection')), {
      maxLength: 8,
    }),
    merges: fc.array(fc.tuple(code, code), { maxLength: 5 }),
  });

  it('leave nothing behind when they are taken back from the last to the first', async () => {
    await fc.assert(
      fc.asyncProperty(history, ({ documents, contacts, merges }) =>
        withFresh(async (db) => {
          const list = CODES.map(
            (name, index) => `${name};Ditta ${name};Forlì;${index % 2 ? '0543 5550001' : ''}`,
          );
          await importLines(db, folder, 'any.csv', ['Codice;Ragione sociale;Città;Telefono', ...list]);
          const rows = documents.map(([buyer, number]) => `${number};01/02/2026;${buyer};10,00`);
          await importLines(db, folder, 'docs.csv', [DOCUMENTS, '9;01/02/2026;C0;10,00', ...rows]);
          for (const [who, on, kind] of contacts) {
            await recordOutcome(db, outcome(who, kind, { on, onlyThisChannel: true }));
          }
          const before = await dumpOf(db);
          const done: number[] = [];
          for (const [kept, merged] of merges) {
            try {
              done.push((await mergeCustomers(db, { kept, merged }, TODAY)).id);
            } catch (fault) {
              expect(fault).toMatchObject({ code: 'same-customer' });
            }
          }
          for (const id of done.toReversed()) await unmergeCustomers(db, String(id));
          expect(await dumpOf(db)).toEqual(before);
        }),
      ),
      { numRuns: 40 },
    );
  });
});
