import { expect, it } from 'vitest';
import { type OutcomeRequest, recordOutcome } from '../../src/app/record-outcome.ts';
import type { Day } from '../../src/domain/day.ts';
import type { Db } from '../../src/store/schema.ts';
import { onEachDatabase } from '../store/databases.ts';
import { dumpOf } from '../store/dump.ts';
import { tempFolder } from '../temp-folder.ts';
import { importLines, TODAY } from './imported.ts';

const folder = tempFolder();

const request = (code: string, outcome: string, changes: Partial<OutcomeRequest> = {}): OutcomeRequest => ({
  code,
  outcome,
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

async function withCustomers(db: Db, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, index) => `C${index};Prova ${index};Bianchi;01/02/2026`);
  await importLines(db, folder, `${count}.csv`, ['Codice;Ragione sociale;Agente;Ultimo acquisto', ...rows]);
}

onEachDatabase('an outcome', (withFresh) => {
  it('is kept with its attempt, what follows, and the cause in the customer’s words', () =>
    withFresh(async (db) => {
      await withCustomers(db, 1);
      await recordOutcome(db, request('C0', 'no-answer'));
      const recorded = await recordOutcome(
        db,
        request('C0', 'maybe', {
          next: '2026-12-02',
          cause: 'late-not-announced',
          answer: 'Mi avete lasciato senza merce',
          minutes: 12,
        }),
      );
      expect(recorded).toMatchObject({
        attempt: 2,
        seller: 'Bianchi',
        nextDueOn: '2026-12-02',
        cause: 'late-not-announced',
        state: 'open',
      });
      expect(await db.all('select kind, said_by, note from causes')).toEqual([
        { kind: 'late-not-announced', said_by: 'customer', note: 'Mi avete lasciato senza merce' },
      ]);
    }));

  it('without a day names the next working one itself', () =>
    withFresh(async (db) => {
      await withCustomers(db, 1);
      // Four days after Friday 4 December is Tuesday 8, a holiday.
      const recorded = await recordOutcome(
        db,
        request('C0', 'no-answer', { on: '2026-12-04', today: '2026-12-04' as Day }),
      );
      expect(recorded.nextDueOn).toBe('2026-12-09');
    }));

  it.each([
    ['an outcome nobody knows', request('C0', 'boh'), 'not-one-of'],
    ['a channel nobody knows', request('C0', 'open', { channel: 'fax' }), 'not-one-of'],
    ['a cause nobody knows', request('C0', 'open', { cause: 'boh' }), 'not-one-of'],
    ['a contact in the future', request('C0', 'open', { on: '2026-11-23' }), 'contact-is-future'],
    ['a perhaps without a next day', request('C0', 'maybe', { step: 'listino' }), 'outcome-needs'],
    ['a perhaps without a next step', request('C0', 'maybe', { next: '2026-12-02' }), 'outcome-needs'],
    ['an impossibility without its cause', request('C0', 'impossible'), 'outcome-needs'],
    ['a time the clock does not show', request('C0', 'no-answer', { at: '25:00' }), 'not-a-time'],
    ['a next day before the contact', request('C0', 'maybe', { next: '2026-11-20' }), 'next-not-after'],
    ['an unknown customer', request('C7', 'open'), 'unknown-customer'],
  ])('is refused and nothing kept for %s', (_, wrong, code) =>
    withFresh(async (db) => {
      await withCustomers(db, 1);
      const before = await dumpOf(db);
      await expect(recordOutcome(db, wrong)).rejects.toMatchObject({ code });
      expect(await dumpOf(db)).toEqual(before);
    }),
  );
});
