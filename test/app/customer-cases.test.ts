import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type CaseSetting, caseOfCustomer, casesOfAll } from '../../src/app/customer-cases.ts';
import { addCause } from '../../src/app/keep-causes.ts';
import { recordPermission } from '../../src/app/keep-permissions.ts';
import { listCustomers } from '../../src/app/list-customers.ts';
import { listOutcomes } from '../../src/app/list-outcomes.ts';
import { listWatched } from '../../src/app/list-watched.ts';
import { mergeCustomers } from '../../src/app/merge-customers.ts';
import { recordOutcome } from '../../src/app/record-outcome.ts';
import { recordOutcomes } from '../../src/app/record-outcomes.ts';
import { undoImport } from '../../src/app/undo-import.ts';
import { undoOutcome } from '../../src/app/undo-outcome.ts';
import { addDays, type Day } from '../../src/domain/day.ts';
import { DEFAULT_DORMANCY_RULE as RULE } from '../../src/domain/dormancy.ts';
import { OUTCOME_KINDS } from '../../src/domain/outcome.ts';
import type { Db } from '../../src/store/schema.ts';
import { onEachDatabase } from '../store/databases.ts';
import { tempFolder } from '../temp-folder.ts';
import { FERRAMENTA, importLines, importPaths, TODAY } from './imported.ts';
import { report } from './reported.ts';
import { request, setting, told } from './told.ts';

const folder = tempFolder();
const DOCUMENTS = 'Numero;Data;Codice cliente;Cliente;Imponibile';

const DORMANT = {
  view: 'dormant',
  sort: 'code',
  seller: undefined,
  limit: undefined,
  rule: RULE,
} as const;

const caseSetting = (today: string = TODAY): CaseSetting => ({
  today: today as Day,
  rule: RULE,
  patronDay: null,
});

/** Buys every month, the last time on 5 January 2026. */
async function withMonthlyBuyer(db: Db): Promise<void> {
  const rows = Array.from({ length: 12 }, (_, n) => {
    const [year, month, day] = addDays('2026-01-05' as Day, -30 * n).split('-');
    return `A${n};${day}/${month}/${year};C0;Prova;100,00`;
  });
  await importLines(db, folder, 'storia.csv', [DOCUMENTS, ...rows]);
}

async function imported(db: Db, name: string, ...rows: readonly string[]): Promise<number> {
  const { batch } = await importLines(db, folder, name, [DOCUMENTS, ...rows]);
  return batch ?? 0;
}

async function stateOf(db: Db, today: string = TODAY): Promise<string> {
  return (await listOutcomes(db, 'C0', setting(today))).current.state;
}

onEachDatabase('an order imported after a contact', (withFresh) => {
  it('closes the case with the order as evidence, and the import taken back opens it again', () =>
    withFresh(async (db) => {
      await withMonthlyBuyer(db);
      await recordOutcome(db, request('C0', 'quote', { on: '2026-11-02' }));
      expect(await stateOf(db)).toBe('in-conversation');
      const batch = await imported(db, 'ritorno.csv', 'B1;10/11/2026;C0;Prova;100,00');
      expect(await listOutcomes(db, 'C0', setting())).toMatchObject({
        current: {
          state: 'reactivated',
          next: { dueOn: '2026-11-13', purpose: 'thank-you' },
          returns: [{ order: { placedOn: '2026-11-10', number: 'B1' }, watchedUntil: '2027-11-10' }],
        },
      });
      expect((await report(db)).ladder).toMatchObject({ ordered: 1, reordered: 0, told: 0 });

      await undoImport(db, String(batch));
      expect(await stateOf(db)).toBe('in-conversation');
      expect((await report(db)).ladder).toMatchObject({ ordered: 0, reordered: 0, told: 0 });
    }));

  it('proves nothing once the contact is taken back', () =>
    withFresh(async (db) => {
      await withMonthlyBuyer(db);
      await recordOutcome(db, request('C0', 'quote', { on: '2026-11-02' }));
      await imported(db, 'ritorno2.csv', 'B1;10/11/2026;C0;Prova;100,00');
      await undoOutcome(db, { ...setting(), text: 'C0', attempt: undefined });
      expect(await stateOf(db)).toBe('never-contacted');
      expect((await report(db)).ladder).toMatchObject({ assigned: 0, ordered: 0 });
    }));

  it('is stated by a customer list as well, without a number', () =>
    withFresh(async (db) => {
      await withMonthlyBuyer(db);
      await recordOutcome(db, request('C0', 'quote', { on: '2026-11-02' }));
      await importLines(db, folder, 'lista.csv', [
        'Codice;Ragione sociale;Ultimo acquisto',
        'C0;Prova;12/11/2026',
      ]);
      expect((await listOutcomes(db, 'C0', setting())).current.returns).toMatchObject([
        { order: { placedOn: '2026-11-12', number: null } },
      ]);
    }));

  it('told of by the seller only is counted apart', () =>
    withFresh(async (db) => {
      await withMonthlyBuyer(db);
      const { current, nextDueOn } = await recordOutcome(db, request('C0', 'ordered', { on: '2026-11-17' }));
      expect(nextDueOn).toBe('2026-11-20');
      expect(current).toMatchObject({ state: 'in-conversation', next: { purpose: 'thank-you' } });
      expect((await report(db)).ladder).toMatchObject({ ordered: 0, told: 1, open: 1 });
    }));

  it('follows the customer into another code', () =>
    withFresh(async (db) => {
      await withMonthlyBuyer(db);
      await importLines(db, folder, 'doppio.csv', ['Codice;Ragione sociale', 'D1;Prova bis']);
      await recordOutcome(db, request('D1', 'quote', { on: '2026-11-02' }));
      await imported(db, 'ritorno3.csv', 'B1;10/11/2026;C0;Prova;100,00');
      expect(await stateOf(db)).toBe('never-contacted');
      await mergeCustomers(db, { kept: 'C0', merged: 'D1' }, TODAY);
      expect(await stateOf(db)).toBe('reactivated');
    }));
});

onEachDatabase('a customer who has come back', (withFresh) => {
  async function back(db: Db): Promise<void> {
    await withMonthlyBuyer(db);
    await addCause(db, {
      code: 'C0',
      kind: 'drift',
      saidBy: 'seller',
      on: undefined,
      note: null,
      today: '2026-04-01' as Day,
    });
    await recordOutcome(db, request('C0', 'quote', { on: '2026-04-01' }, '2026-04-01'));
    await imported(db, 'tornato.csv', 'B1;10/04/2026;C0;Prova;100,00', 'B2;12/05/2026;C0;Prova;100,00');
  }

  const watched = async (db: Db, today: string) => {
    const { counts, customers } = await listWatched(db, {
      ...caseSetting(today),
      sort: 'value',
      seller: undefined,
      limit: undefined,
    });
    return { counts, customers: customers.map(({ code, state, relapse }) => ({ code, state, relapse })) };
  };

  it('is watched for a year, with the second order counted apart', () =>
    withFresh(async (db) => {
      await back(db);
      expect(await watched(db, '2026-05-20')).toEqual({
        counts: { watched: 1, reordered: 1, relapsed: 0, thankYousDue: 0 },
        customers: [{ code: 'C0', state: 'watched', relapse: null }],
      });
    }));

  it('and objects to every contact is watched no more', () =>
    withFresh(async (db) => {
      await back(db);
      await recordPermission(db, {
        kind: 'objection',
        channel: 'all',
        code: 'C0',
        on: undefined,
        source: 'lettera',
        textVersion: null,
        today: '2026-05-20' as Day,
        now: '2026-05-20T08:00:00Z',
      });
      expect(await watched(db, '2026-05-20')).toMatchObject({ counts: { watched: 0 }, customers: [] });
    }));

  it('and stops again is dormant and relapsed, for the same cause or another', () =>
    withFresh(async (db) => {
      await back(db);
      const today = '2026-09-01';
      expect(await watched(db, today)).toEqual({
        counts: { watched: 1, reordered: 1, relapsed: 1, thankYousDue: 0 },
        customers: [
          { code: 'C0', state: 'relapsed', relapse: { before: 'drift', after: null, isSame: null } },
        ],
      });
      const wish = {
        view: 'dormant',
        sort: 'code',
        seller: undefined,
        limit: undefined,
        rule: RULE,
      } as const;
      const { customers } = await listCustomers(db, { ...wish, today: today as Day });
      expect(customers.map(({ code }) => code)).toEqual(['C0']);

      await recordOutcome(db, request('C0', 'refused', { cause: 'competitor-price' }, today));
      expect(await listOutcomes(db, 'C0', setting(today))).toMatchObject({
        current: { state: 'closed', openedOn: today, returns: [{ openedOn: '2026-04-01' }] },
        relapse: { before: 'drift', after: 'competitor-price', isSame: false },
      });
    }));

  it('is left in peace unless something was agreed upon', () =>
    withFresh(async (db) => {
      await back(db);
      const thanked = await recordOutcome(db, request('C0', 'open', {}, '2026-05-20'));
      expect([thanked.nextDueOn, thanked.current.next]).toEqual([null, null]);
      const agreed = await recordOutcome(db, request('C0', 'callback', { next: '2026-06-15' }, '2026-05-21'));
      expect(agreed.current.next).toMatchObject({ dueOn: '2026-06-15', purpose: 'follow-up' });
    }));

  it('cannot be called never reached', () =>
    withFresh(async (db) => {
      await back(db);
      await expect(recordOutcome(db, request('C0', 'never-reached', {}, '2026-05-20'))).rejects.toMatchObject(
        {
          code: 'has-ordered',
          facts: { code: 'C0', on: '2026-04-10' },
        },
      );
    }));
});

onEachDatabase('the cases of everybody', (withFresh) => {
  it('are those of each by itself', () =>
    withFresh(async (db) => {
      await importPaths(db, [join(FERRAMENTA, 'clienti.csv'), join(FERRAMENTA, 'fatture.csv')]);
      const customers = await db.all<{ id: number; code: string }>(
        'select id, code from customers order by id',
      );
      const kinds = OUTCOME_KINDS.filter((kind) => kind !== 'never-reached');
      const rows = customers.flatMap(({ code }, n) =>
        n % 3 === 0
          ? []
          : [0, 1, 2].slice(0, n % 3).map((nth) =>
              told(code, kinds[(n + nth * 5) % kinds.length] ?? 'open', {
                on: addDays(TODAY, -40 - 97 * nth - (n % 300)),
                next: '2026-12-02',
                cause: 'drift',
                step: 'listino',
              }),
            ),
      );
      const results = await recordOutcomes(db, rows, setting());
      expect(results.filter(({ as }) => as !== 'stored')).toEqual([]);

      const all = await casesOfAll(db, caseSetting());
      const states = new Set([...all.values()].map(({ state }) => state));
      expect([...states].toSorted()).toEqual([
        'closed',
        'in-conversation',
        'reactivated',
        'relapsed',
        'watched',
      ]);
      for (const { id } of customers) {
        const { current } = await caseOfCustomer(db, id, caseSetting());
        expect(all.get(id) ?? { state: 'never-contacted' }).toMatchObject(
          all.has(id) ? current : { state: 'never-contacted' },
        );
      }
    }));

  it('know who has relapsed exactly where the list has the customer as dormant', () =>
    withFresh(async (db) => {
      await importPaths(db, [join(FERRAMENTA, 'clienti.csv'), join(FERRAMENTA, 'fatture.csv')]);
      const customers = await db.all<{ id: number; code: string }>(
        'select id, code from customers order by id',
      );
      const rows = customers.map(({ code }, n) =>
        told(code, 'open', { on: addDays(TODAY, -30 - (n % 400)) }),
      );
      await recordOutcomes(db, rows, setting());
      const all = await casesOfAll(db, caseSetting());
      const everybody = await listCustomers(db, { ...DORMANT, view: 'all', today: TODAY });
      const isDormant = new Map(everybody.customers.map(({ id, state }) => [id, state === 'dormant']));
      const back = [...all].filter(([, { state }]) => state === 'relapsed' || state === 'watched');
      expect(back.length).toBeGreaterThan(20);
      expect(back.map(([id, { state }]) => [id, state === 'relapsed'])).toEqual(
        back.map(([id]) => [id, isDormant.get(id)]),
      );
    }));
});
