import { join } from 'node:path';
import { expect, it } from 'vitest';
import { explainPriority } from '../../src/app/explain-priority.ts';
import { listCauses } from '../../src/app/keep-causes.ts';
import { recordPermission } from '../../src/app/keep-permissions.ts';
import { listCustomers } from '../../src/app/list-customers.ts';
import { listWatched } from '../../src/app/list-watched.ts';
import { DEFAULT_PRIORITY_RULE } from '../../src/app/priority-rule.ts';
import { recordOutcome } from '../../src/app/record-outcome.ts';
import { loadBackground } from '../../src/app/script-bench.ts';
import { undoOutcome } from '../../src/app/undo-outcome.ts';
import { DEFAULT_DORMANCY_RULE as RULE } from '../../src/domain/dormancy.ts';
import { OUTCOME_KINDS, type OutcomeKind } from '../../src/domain/outcome.ts';
import { lastContactDays } from '../../src/store/beliefs.ts';
import type { Db } from '../../src/store/schema.ts';
import { onEachDatabase } from '../store/databases.ts';
import { tempFolder } from '../temp-folder.ts';
import { FERRAMENTA, importLines, importPaths, TODAY } from './imported.ts';
import { report } from './reported.ts';
import { request, setting, told } from './told.ts';

const folder = tempFolder();
const DAY = TODAY;
const NOW = '2026-11-22T08:00:00Z';
const LIST = 'Codice;Ragione sociale;Agente;Ultimo acquisto;Telefono;Città';

async function withCustomers(db: Db, ...codes: readonly string[]): Promise<void> {
  const rows = codes.map((code) => `${code};Prova ${code};Bianchi;01/02/2026;0543 5550001;Forlì`);
  await importLines(db, folder, `${codes.join('-')}.csv`, [LIST, ...rows]);
}

const undo = (db: Db, text: string, attempt?: string) => undoOutcome(db, { ...setting(), text, attempt });

/** Everything that is derived from contacts, of everybody. */
async function derived(db: Db): Promise<unknown> {
  const views = ['dormant', 'warning', 'neglect', 'newcomer', 'all'] as const;
  const lists = [];
  for (const view of views) {
    const wish = { view, sort: 'code', seller: undefined, limit: undefined, today: DAY, rule: RULE } as const;
    const { run, customers } = await listCustomers(db, wish);
    lists.push({ view, run, customers });
  }
  return {
    lists,
    report: await report(db, { today: DAY }),
    watched: (
      await listWatched(db, {
        today: DAY,
        rule: RULE,
        patronDay: null,
        sort: 'code',
        seller: undefined,
        limit: undefined,
      })
    ).customers,
    priority: await explainPriority(db, '00303', DAY, { dormancy: RULE, priority: DEFAULT_PRIORITY_RULE }),
    causes: await listCauses(db, undefined, DAY),
    scripts: await loadBackground(db, DAY),
    believed: await lastContactDays(db),
    objections: await db.all('select customer_id, channel from objections order by id'),
  };
}

/** Whatever this outcome asks for. */
function everythingFor(kind: OutcomeKind) {
  return told('00302', kind, {
    on: '2026-11-20',
    cause: 'late-not-announced',
    step: 'mandare il listino',
    ...(['callback', 'not-now', 'maybe', 'meeting'].includes(kind) ? { next: '2026-12-02' } : {}),
  });
}

onEachDatabase('a contact taken back', (withFresh) => {
  it('leaves everything as if it had never been, whatever it brought', () =>
    withFresh(async (db) => {
      await importPaths(db, [join(FERRAMENTA, 'clienti.csv'), join(FERRAMENTA, 'fatture.csv')]);
      // Somebody else’s contacts stay, so that there is something to be learned from.
      await recordOutcome(db, request('00244', 'open', { on: '2026-11-10', cause: 'drift' }));
      const before = await derived(db);
      for (const kind of OUTCOME_KINDS.filter((one) => one !== 'never-reached')) {
        await recordOutcome(db, { ...setting(), ...everythingFor(kind) });
        expect([kind, await derived(db)]).not.toEqual([kind, before]);
        await undo(db, '00302');
        expect([kind, await derived(db)]).toEqual([kind, before]);
      }
    }));

  it('stays on record with its number, and the next one gets another', () =>
    withFresh(async (db) => {
      await withCustomers(db, 'C0');
      await recordOutcome(db, request('C0', 'no-answer', { on: '2026-11-16' }));
      await recordOutcome(db, request('C0', 'refused', { on: '2026-11-20' }));
      const undone = await undo(db, 'C0');
      expect(undone).toMatchObject({
        code: 'C0',
        contact: { attempt: 2, outcome: 'refused', undoneOn: '2026-11-22' },
        objection: null,
        current: { state: 'in-conversation' },
      });
      expect((await recordOutcome(db, request('C0', 'open', { on: '2026-11-20' }))).attempt).toBe(3);
      expect(await db.all('select attempt, outcome from contacts order by attempt')).toEqual([
        { attempt: 1, outcome: 'no-answer' },
        { attempt: 2, outcome: 'refused' },
        { attempt: 3, outcome: 'open' },
      ]);
    }));

  it('can be any attempt, by its number with the customer or by its own', () =>
    withFresh(async (db) => {
      await withCustomers(db, 'C0');
      const { id } = await recordOutcome(db, request('C0', 'no-answer', { on: '2026-11-16' }));
      await recordOutcome(db, request('C0', 'no-answer', { on: '2026-11-18' }));
      await recordOutcome(db, request('C0', 'open', { on: '2026-11-20' }));
      expect((await undo(db, 'C0', '2')).contact.attempt).toBe(2);
      expect((await undo(db, String(id))).contact.attempt).toBe(1);
      expect((await report(db)).ladder).toMatchObject({ attempted: 1, reached: 1, open: 1 });
    }));

  it('takes its objection with it, and says so', () =>
    withFresh(async (db) => {
      await withCustomers(db, 'C0');
      await recordOutcome(db, request('C0', 'objection', { channel: 'email', onlyThisChannel: true }));
      expect((await undo(db, 'C0')).objection).toBe('lifted');
      expect(await db.all('select * from objections')).toEqual([]);
    }));

  it('leaves an objection that another contact has brought, or a list', () =>
    withFresh(async (db) => {
      await withCustomers(db, 'C0');
      await recordOutcome(db, request('C0', 'objection', { on: '2026-11-10' }));
      await recordOutcome(db, request('C0', 'objection', { on: '2026-11-20' }));
      expect((await undo(db, 'C0')).objection).toBe('kept');
      expect((await undo(db, 'C0', '1')).objection).toBe('lifted');

      await importLines(db, folder, 'opposti.csv', ['Codice;Ragione sociale;Non contattare', 'C1;Prova;Sì']);
      await recordOutcome(db, request('C1', 'objection'));
      expect((await undo(db, 'C1')).objection).toBe('kept');
      expect(await db.all('select channel, source from objections')).toEqual([
        { channel: 'all', source: 'import' },
      ]);
    }));

  it('leaves what the customer has said since, and what another contact has said before', () =>
    withFresh(async (db) => {
      await withCustomers(db, 'C0');
      const agreed = { kind: 'consent', channel: 'all', source: 'modulo', textVersion: null } as const;
      await recordOutcome(db, request('C0', 'objection', { on: '2026-11-10' }));
      await recordPermission(db, { ...agreed, code: 'C0', on: '2026-11-12', today: TODAY, now: NOW });
      await recordOutcome(db, request('C0', 'objection', { on: '2026-11-20' }));
      expect((await undo(db, 'C0')).objection).toBe('lifted');
      expect(await db.all('select objected_on from objections')).toEqual([{ objected_on: '2026-11-10' }]);
    }));

  it('lets an objection stand that did not need to be noted twice', () =>
    withFresh(async (db) => {
      await withCustomers(db, 'C0');
      await recordOutcome(db, request('C0', 'objection', { on: '2026-11-10' }));
      await recordOutcome(db, request('C0', 'objection', { on: '2026-11-20' }));
      expect((await undo(db, 'C0', '1')).objection).toBe('kept');
      expect(await db.all('select objected_on, source from objections')).toEqual([
        { objected_on: '2026-11-20', source: 'contact' },
      ]);
    }));

  it('lets an objection made again later stand', () =>
    withFresh(async (db) => {
      await withCustomers(db, 'C0');
      await recordOutcome(db, request('C0', 'objection', { on: '2026-11-10' }));
      await undo(db, 'C0');
      await recordOutcome(db, request('C0', 'objection', { on: '2026-11-20' }));
      expect(await db.all('select channel, objected_on from objections')).toEqual([
        { channel: 'all', objected_on: '2026-11-20' },
      ]);
    }));
});

onEachDatabase('taking a contact back is refused', (withFresh) => {
  it('twice, and without touching the one before', () =>
    withFresh(async (db) => {
      await withCustomers(db, 'C0');
      await recordOutcome(db, request('C0', 'no-answer', { on: '2026-11-16' }));
      const { id } = await recordOutcome(db, request('C0', 'open', { on: '2026-11-20' }));
      await undo(db, 'C0');
      for (const again of [undo(db, 'C0'), undo(db, 'C0', '2'), undo(db, String(id))]) {
        await expect(again).rejects.toMatchObject({
          kind: 'input',
          code: 'already-undone',
          facts: { code: 'C0', attempt: 2, undoneOn: '2026-11-22' },
        });
      }
      expect((await report(db)).ladder).toMatchObject({ attempted: 1, reached: 0 });
    }));

  it.each([
    ['of a customer nobody knows', 'C7', undefined, 'unknown-customer'],
    ['with a number nobody has', '7', undefined, 'unknown-contact'],
    ['of an attempt there was not', 'C0', '2', 'unknown-attempt'],
    ['of a customer nobody has contacted', 'C1', undefined, 'never-contacted'],
  ])('%s', (_, text, attempt, code) =>
    withFresh(async (db) => {
      await withCustomers(db, 'C0', 'C1');
      await recordOutcome(db, request('C0', 'open'));
      await expect(undo(db, text, attempt)).rejects.toMatchObject({ code });
    }),
  );

  it('where a number may mean a customer or somebody else’s contact', () =>
    withFresh(async (db) => {
      await withCustomers(db, '2', '00001', 'C0');
      await recordOutcome(db, request('C0', 'no-answer', { on: '2026-11-16' }));
      await recordOutcome(db, request('C0', 'open', { on: '2026-11-20' }));
      await recordOutcome(db, request('2', 'open'));
      await recordOutcome(db, request('00001', 'open'));
      await expect(undo(db, '2')).rejects.toMatchObject({ kind: 'usage', code: 'ambiguous-contact' });
      expect((await undo(db, '2', '1')).code).toBe('2');
      // Numbers of contacts have no zeros in front.
      expect((await undo(db, '00001')).code).toBe('00001');
    }));
});
