import { expect, it } from 'vitest';
import { recordOutcome } from '../../src/app/record-outcome.ts';
import { type RowResult, recordOutcomes } from '../../src/app/record-outcomes.ts';
import type { ToldOutcome } from '../../src/app/told-outcome.ts';
import { undoOutcome } from '../../src/app/undo-outcome.ts';
import type { Db } from '../../src/store/schema.ts';
import { onEachDatabase } from '../store/databases.ts';
import { dumpOf } from '../store/dump.ts';
import { tempFolder } from '../temp-folder.ts';
import { importLines } from './imported.ts';
import { request, setting, told } from './told.ts';

const folder = tempFolder();

async function withCustomers(db: Db, count: number): Promise<void> {
  const rows = Array.from(
    { length: count },
    (_, n) => `C${n};Prova ${n};Bianchi;01/02/2026;0543 5550001;Forlì`,
  );
  const header = 'Codice;Ragione sociale;Agente;Ultimo acquisto;Telefono;Città';
  await importLines(db, folder, `${count}.csv`, [header, ...rows]);
}

/** What became of each row, in a word, with the attempt or the fault. */
function shortly(results: readonly RowResult[]): string[] {
  return results.map((result) => {
    switch (result.as) {
      case 'stored':
        return `stored ${result.recorded.attempt}`;
      case 'fault':
        return `${result.fault.code} in ${result.field}`;
      default:
        return `${result.as} ${result.contact.attempt}`;
    }
  });
}

async function record(db: Db, rows: readonly ToldOutcome[]): Promise<string[]> {
  return shortly(await recordOutcomes(db, rows, setting()));
}

onEachDatabase('many contacts at once', (withFresh) => {
  it('are recorded in the order of their days, and told of in the order given', () =>
    withFresh(async (db) => {
      await withCustomers(db, 2);
      const rows = [
        told('C0', 'open', { on: '2026-11-20' }),
        told('C1', 'no-answer', { on: '2026-11-18' }),
        told('C0', 'no-answer', { on: '2026-11-16' }),
      ];
      expect(await record(db, rows)).toEqual(['stored 2', 'stored 1', 'stored 1']);
    }));

  it('are recorded once, however often they are told', () =>
    withFresh(async (db) => {
      await withCustomers(db, 2);
      const rows = [
        told('C0', 'non risponde', { on: '2026-11-16', channel: 'telefono' }),
        told('C0', 'maybe', { on: '2026-11-20', next: '2026-12-02', answer: 'Forse', cause: 'drift' }),
        told('C1', 'refused', { on: '2026-11-20', minutes: 5, at: '9.30' }),
      ];
      await record(db, rows);
      const before = await dumpOf(db);
      expect(await record(db, rows)).toEqual(['unchanged 1', 'unchanged 2', 'unchanged 1']);
      expect(await dumpOf(db)).toEqual(before);
    }));

  it('are two where they are told twice in the same words, and stay two', () =>
    withFresh(async (db) => {
      await withCustomers(db, 1);
      const rows = [
        told('C0', 'no-answer', { on: '2026-11-16' }),
        told('C0', 'no-answer', { on: '2026-11-16' }),
      ];
      expect(await record(db, rows)).toEqual(['stored 1', 'stored 2']);
      expect(await record(db, rows)).toEqual(['unchanged 1', 'unchanged 2']);
    }));

  it('are not told again by less: what a row leaves out is no other contact', () =>
    withFresh(async (db) => {
      await withCustomers(db, 1);
      await recordOutcome(
        db,
        request('C0', 'refused', { on: '2026-11-16', at: '10:30', answer: 'No', minutes: 4 }),
      );
      expect(await record(db, [told('C0', 'refused', { on: '2026-11-16' })])).toEqual(['unchanged 1']);
    }));

  it.each<[string, Partial<ToldOutcome> & { outcome?: string }, string]>([
    ['another outcome on the same day and channel', { outcome: 'open' }, 'conflict 1'],
    ['the same outcome in other words', { answer: 'Ripassi a gennaio' }, 'conflict 1'],
    ['another time of the day', { at: '16:30' }, 'stored 2'],
    ['another channel', { channel: 'visit' }, 'stored 2'],
    ['another day', { on: '2026-11-17' }, 'stored 2'],
  ])('contradict a contact on record or not: %s', (_, changes, expected) =>
    withFresh(async (db) => {
      await withCustomers(db, 1);
      const first = { on: '2026-11-16', at: '10:30', answer: 'No' };
      await recordOutcome(db, request('C0', 'refused', first));
      expect(await record(db, [{ ...told('C0', 'refused', first), ...changes }])).toEqual([expected]);
    }),
  );

  it('with a fault are told with the field it is in, and do not keep the others out', () =>
    withFresh(async (db) => {
      await withCustomers(db, 1);
      const rows = [
        told('C7', 'open'),
        told('C0', 'boh'),
        told('C0', 'open', { channel: 'fax' }),
        told('C0', 'open', { on: 'ieri' }),
        told('C0', 'open', { on: '2026-12-01' }),
        told('C0', 'callback', { next: 'domani' }),
        told('C0', 'callback'),
        told('C0', 'callback', { on: '2026-11-20', next: '2026-11-19' }),
        told('C0', 'open', { at: 'tardi' }),
        told('C0', 'open', { cause: 'boh' }),
        told('C0', 'impossible'),
        told('C0', 'maybe', { next: '2026-12-01' }),
        told('C0', 'never-reached'),
        told('C0', 'open'),
      ];
      expect(await record(db, rows)).toEqual([
        'unknown-customer in code',
        'not-one-of in outcome',
        'not-one-of in channel',
        'not-a-day in on',
        'contact-is-future in on',
        'not-a-day in next',
        'outcome-needs in next',
        'next-not-after in next',
        'not-a-time in at',
        'not-one-of in cause',
        'outcome-needs in cause',
        'outcome-needs in step',
        'patience-not-met in outcome',
        'stored 1',
      ]);
    }));

  it('let what is impossible rest on a cause that is known already', () =>
    withFresh(async (db) => {
      await withCustomers(db, 1);
      const rows = [
        told('C0', 'callback', { on: '2026-11-16', next: '2026-11-20', cause: 'closed' }),
        told('C0', 'impossible', { on: '2026-11-20' }),
      ];
      expect(await record(db, rows)).toEqual(['stored 1', 'stored 2']);
    }));

  it('conclude that nobody was reached from the attempts told with it', () =>
    withFresh(async (db) => {
      await withCustomers(db, 1);
      const attempts = [
        told('C0', 'no-answer', { on: '2026-10-26', at: '9:30' }),
        told('C0', 'no-answer', { on: '2026-10-30', at: '16:30' }),
        told('C0', 'no-answer', { on: '2026-11-03', at: '14:30', channel: 'visita' }),
        told('C0', 'no-answer', { on: '2026-11-06' }),
        told('C0', 'no-answer', { on: '2026-11-11' }),
        told('C0', 'wrong-contact', { on: '2026-11-16' }),
      ];
      expect((await record(db, [told('C0', 'never-reached'), ...attempts]))[0]).toBe('stored 7');
    }));
});

onEachDatabase('a row of a call list', (withFresh) => {
  const row = (outcome: string, changes: Partial<ToldOutcome> = {}) =>
    told('C0', outcome, { on: '2026-11-20', listRow: '2026-W47/Bianchi/1', ...changes });

  it('brings one contact, whatever else it says later', () =>
    withFresh(async (db) => {
      await withCustomers(db, 1);
      expect(await record(db, [row('no-answer')])).toEqual(['stored 1']);
      expect(await record(db, [row('no-answer')])).toEqual(['unchanged 1']);
      expect(await record(db, [row('open')])).toEqual(['conflict 1']);
      expect(await record(db, [row('open', { on: '2026-11-21', channel: 'visit' })])).toEqual(['conflict 1']);
    }));

  it('brings one contact where it stands twice in what is told', () =>
    withFresh(async (db) => {
      await withCustomers(db, 1);
      expect(await record(db, [row('open'), row('open'), row('refused')])).toEqual([
        'stored 1',
        'unchanged 1',
        'conflict 1',
      ]);
    }));

  it('is known by a contact that was recorded by hand', () =>
    withFresh(async (db) => {
      await withCustomers(db, 1);
      await recordOutcome(db, request('C0', 'open', { on: '2026-11-20' }));
      expect(await record(db, [row('open')])).toEqual(['unchanged 1']);
    }));

  it('that was taken back stays so, unless it says something else', () =>
    withFresh(async (db) => {
      await withCustomers(db, 1);
      await record(db, [row('open')]);
      await undoOutcome(db, { ...setting(), text: 'C0', attempt: undefined });
      const [again] = await recordOutcomes(db, [row('open')], setting());
      expect(again).toMatchObject({ as: 'unchanged', contact: { attempt: 1, undoneOn: '2026-11-22' } });
      expect(await record(db, [row('refused')])).toEqual(['stored 2']);
      expect(await record(db, [row('refused')])).toEqual(['unchanged 2']);
    }));

  it('answers for its own customer only', () =>
    withFresh(async (db) => {
      await withCustomers(db, 2);
      await record(db, [row('open')]);
      expect(await record(db, [{ ...row('open'), code: 'C1' }])).toEqual(['conflict 1']);
    }));
});
