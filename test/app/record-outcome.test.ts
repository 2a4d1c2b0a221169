import { expect, it } from 'vitest';
import { type OutcomeRequest, recordOutcome } from '../../src/app/record-outcome.ts';
import { reportClaims } from '../../src/app/report-claims.ts';
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

onEachDatabase('the report', (withFresh) => {
  it('with 60 reached, 4 refusals and 40 never reached is not decided about 6–7 %', () =>
    withFresh(async (db) => {
      await withCustomers(db, 100);
      for (let index = 0; index < 100; index += 1) {
        const kind = index < 4 ? 'refused' : index < 60 ? 'open' : 'no-answer';
        await recordOutcome(db, request(`C${index}`, kind));
      }
      const { ladder, claims } = await reportClaims(db, TODAY);
      expect(ladder).toEqual({
        assigned: 100,
        attempted: 100,
        neverReached: 0,
        reached: 60,
        conclusive: 60,
        open: 56,
        maybe: 0,
        refused: 4,
        impossible: 0,
        delisted: 0,
        objected: 0,
        ordered: 0,
        reordered: 0,
        told: 0,
      });
      expect(claims).toMatchObject([
        {
          id: 'refused-6-7',
          measured: { numerator: 4, denominator: 60 },
          bounds: { low: 0.04, high: 0.44 },
          verdict: 'not-decided',
        },
      ]);
      expect(claims[0]?.measured.low).toBeCloseTo(0.0185, 4);
      expect(claims[0]?.measured.high).toBeCloseTo(0.162, 3);
    }));

  it('with fifteen answers says they are too few', () =>
    withFresh(async (db) => {
      await withCustomers(db, 15);
      for (let index = 0; index < 15; index += 1) await recordOutcome(db, request(`C${index}`, 'open'));
      expect((await reportClaims(db, TODAY)).claims).toMatchObject([{ verdict: 'too-few' }]);
    }));

  it('counts an order imported after the call', () =>
    withFresh(async (db) => {
      await withCustomers(db, 1);
      await recordOutcome(db, request('C0', 'quote', { on: '2026-11-02' }));
      await importLines(db, folder, 'order.csv', [
        'Numero;Data;Codice cliente;Cliente;Imponibile',
        '1;10/11/2026;C0;Prova 0;100,00',
        '2;17/11/2026;C0;Prova 0;100,00',
      ]);
      expect((await reportClaims(db, TODAY)).ladder).toMatchObject({ ordered: 1, reordered: 1 });
    }));
});
