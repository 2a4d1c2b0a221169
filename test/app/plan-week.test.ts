import { expect, it } from 'vitest';
import { callsRuleFrom } from '../../src/app/calls-rule.ts';
import { callsStatus } from '../../src/app/calls-status.ts';
import { issueCalls, type WeekCalls } from '../../src/app/issue-calls.ts';
import { markBack, markLeft, setCapacity } from '../../src/app/keep-sellers.ts';
import { recordOutcome } from '../../src/app/record-outcome.ts';
import type { Day } from '../../src/domain/day.ts';
import type { Db } from '../../src/store/schema.ts';
import { onEachDatabase } from '../store/databases.ts';
import { tempFolder } from '../temp-folder.ts';
import { callsRequest } from './calls-request.ts';
import { importLines, TODAY } from './imported.ts';
import { report } from './reported.ts';

const folder = tempFolder();

const LIST =
  'Codice;Ragione sociale;Telefono;Città;CAP;Prov.;Agente;Settore;Stato;Ultimo acquisto;N ordini;Spesa totale';

/** Dormant since spring, worth less the higher the number. */
const dormant = (number: number, seller = 'Bianchi', place = 'Forlì;47121;FC', sector = 'Edilizia') =>
  `D${number};Ditta ${number};0543 55500${number};${place};${seller};${sector};;12/03/2026;9;${9000 - number}`;

const dormantWithoutPhone = (number: number, place: string) =>
  `V${number};Ditta V${number};;${place};Bianchi;Edilizia;;12/03/2026;9;${9000 - number}`;

const neverBought = (number: number) =>
  `N${number};Nuova ${number};0543 55509${number};Forlì;47121;FC;Bianchi;Edilizia;;;;`;

/** Bought 140 days ago, at a limit of 180. */
const late = (number: number) =>
  `L${number};Lenta ${number};0543 55508${number};Forlì;47121;FC;Bianchi;Edilizia;;05/07/2026;9;${9000 - number}`;

async function fill(db: Db, ...lines: readonly string[]): Promise<void> {
  await importLines(db, folder, 'clienti.csv', [LIST, ...lines]);
}

const told = (
  db: Db,
  code: string,
  outcome: string,
  changes: Partial<Parameters<typeof recordOutcome>[1]> = {},
) =>
  recordOutcome(db, {
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
    now: '2026-11-22T08:00:00Z',
    patronDay: null,
    ...changes,
  });

const codesOf = ({ rows }: WeekCalls, seller?: string | null) =>
  rows.filter((row) => seller === undefined || row.seller === seller).map(({ code }) => code);

onEachDatabase('the purposes of a week', (withFresh) => {
  it('share the capacity, each with its best first, and are told apart', () =>
    withFresh(async (db) => {
      const many = [1, 2, 3, 4, 5, 6, 7, 8, 9];
      await fill(db, ...many.map((n) => dormant(n)), ...many.map(late), ...many.map(neverBought));
      const callsRule = callsRuleFrom({ shareMaintenance: 0.2, shareAcquisition: 0.1 });
      const { rows } = await issueCalls(db, callsRequest({ callsRule }));
      expect(rows.map(({ code, purpose, background }) => [code, purpose, background?.reason])).toEqual([
        ['D1', 'win-back', 'dormant'],
        ['D2', 'win-back', 'dormant'],
        ['L1', 'maintenance', 'late'],
        ['D3', 'win-back', 'dormant'],
        ['D4', 'win-back', 'dormant'],
        ['N1', 'acquisition', 'never-bought'],
        ['D5', 'win-back', 'dormant'],
        ['L2', 'maintenance', 'late'],
        ['D6', 'win-back', 'dormant'],
        ['D7', 'win-back', 'dormant'],
      ]);
    }));

  it('are measured apart: only who had stopped counts as won back', () =>
    withFresh(async (db) => {
      await fill(db, dormant(1), late(1), neverBought(1));
      const callsRule = callsRuleFrom({ shareMaintenance: 0.4, shareAcquisition: 0.4 });
      await issueCalls(db, callsRequest({ callsRule }));
      for (const code of ['D1', 'L1', 'N1']) await told(db, code, 'open');
      const { ladder } = await report(db);
      expect(ladder).toMatchObject({ assigned: 1, reached: 1, open: 1 });
    }));

  it('fill the capacity in minutes, of which a visit takes more than a call', () =>
    withFresh(async (db) => {
      await fill(db, dormant(1), dormantWithoutPhone(2, 'Forlì;47121;FC'), dormant(3), dormant(4));
      const capacity = { unit: 'minutes', amount: 100 } as const;
      const { rows } = await issueCalls(db, callsRequest({ capacity }));
      expect(rows.map(({ code, channel, minutes }) => [code, channel, minutes])).toEqual([
        ['D1', 'phone', 30],
        ['D3', 'phone', 30],
        ['D4', 'phone', 30],
      ]);
    }));

  it('group visits by place', () =>
    withFresh(async (db) => {
      const places = ['Forlì;47121;FC', 'Rimini;47921;RN', 'Forlì;47121;FC', 'Rimini;47921;RN'];
      await fill(db, ...places.map((place, index) => dormantWithoutPhone(index, place)));
      const { rows } = await issueCalls(db, callsRequest());
      const dayOf = new Map(rows.map(({ code, dueOn }) => [code, dueOn]));
      expect(dayOf.get('V0')).toBe(dayOf.get('V2'));
      expect(dayOf.get('V1')).toBe(dayOf.get('V3'));
      expect(dayOf.get('V0')).not.toBe(dayOf.get('V1'));
    }));
});

onEachDatabase('who calls', (withFresh) => {
  it('is the seller with the most similar customers where one has left, who learns from whom', () =>
    withFresh(async (db) => {
      await fill(
        db,
        dormant(1, 'Conti', 'Rimini;47921;RN', 'Hotel'),
        ...[2, 3, 4].map((n) => dormant(n, 'Bianchi')),
        ...[5, 6, 7].map((n) => dormant(n, 'Ferri', 'Rimini;47921;RN', 'Hotel')),
      );
      await told(db, 'D1', 'no-answer', { on: '2026-11-10', answer: 'Occupato' });
      await markLeft(db, 'conti', { leftOn: '2026-11-25' as Day, successor: undefined }, null);
      const { rows } = await issueCalls(db, callsRequest());
      const row = rows.find(({ code }) => code === 'D1');
      expect(row).toMatchObject({
        seller: 'Ferri',
        background: {
          handover: { why: 'seller-left', from: 'Conti' },
          lastContact: {
            contactedOn: '2026-11-10',
            seller: 'Conti',
            outcome: 'no-answer',
            answer: 'Occupato',
          },
        },
      });
      expect(row?.script).toContain('sono Ferri');
    }));

  it('is still the seller in a week before the last day', () =>
    withFresh(async (db) => {
      await fill(db, dormant(1, 'Conti'), dormant(2, 'Bianchi'));
      await markLeft(db, 'Conti', { leftOn: '2026-11-30' as Day, successor: undefined }, null);
      expect(codesOf(await issueCalls(db, callsRequest()), 'Conti')).toEqual(['D1']);
    }));

  it('is whom a person has named, and nobody else once that one is back', () =>
    withFresh(async (db) => {
      await fill(db, dormant(1, 'Conti'), dormant(2, 'Bianchi'), dormant(3, 'Ferri', 'Rimini;47921;RN'));
      await markLeft(db, 'Conti', { leftOn: '2026-11-01' as Day, successor: 'ferri' }, null);
      expect(codesOf(await issueCalls(db, callsRequest()), 'Ferri')).toEqual(['D1', 'D3']);
      await markBack(db, 'Conti', null);
      const later = callsRequest({ week: '2026-W49', today: '2026-11-30' as Day });
      expect(codesOf(await issueCalls(db, later), 'Conti')).toEqual(['D1']);
    }));

  it('is never somebody who has left as well', () =>
    withFresh(async (db) => {
      await fill(db, dormant(1, 'Conti'), dormant(2, 'Bianchi'));
      await markLeft(db, 'Bianchi', { leftOn: '2026-11-01' as Day, successor: undefined }, null);
      await expect(
        markLeft(db, 'Conti', { leftOn: '2026-11-01' as Day, successor: 'Bianchi' }, null),
      ).rejects.toMatchObject({ kind: 'usage', code: 'successor-gone', facts: { name: 'Bianchi' } });
      await expect(
        markLeft(db, 'Nessuno', { leftOn: '2026-11-01' as Day, successor: undefined }, null),
      ).rejects.toMatchObject({
        kind: 'usage',
        code: 'unknown-seller',
        facts: { name: 'Nessuno', known: ['Bianchi', 'Conti'] },
      });
    }));

  it('is the owner for those who were partners', () =>
    withFresh(async (db) => {
      await fill(db, dormant(1), dormant(2));
      await db.run(`insert into phase_choices (customer_id, code, phase, noted_on)
        select id, code, 'partner', '2026-01-01' from customers where code = 'D2'`);
      const callsRule = callsRuleFrom({ owner: 'Titolari', shareMaintenance: 0, shareAcquisition: 0 });
      const { rows } = await issueCalls(db, callsRequest({ callsRule }));
      expect(rows.map(({ code, seller, background }) => [code, seller, background?.handover])).toEqual([
        ['D1', 'Bianchi', null],
        ['D2', 'Titolari', { why: 'ex-partner', from: 'Bianchi' }],
      ]);
    }));

  it('does as much as the firm says of that seller', () =>
    withFresh(async (db) => {
      await fill(db, ...[1, 2, 3].map((n) => dormant(n)), ...[4, 5, 6].map((n) => dormant(n, 'Conti')));
      await setCapacity(db, 'bianchi', { unit: 'minutes', amount: 60 }, null);
      const { lists } = await issueCalls(db, callsRequest({ capacity: undefined }));
      expect(lists.map(({ seller, capacity, rows }) => [seller, capacity, rows.length])).toEqual([
        ['Bianchi', { unit: 'minutes', amount: 60 }, 2],
        ['Conti', { unit: 'rows', amount: 20 }, 3],
      ]);
    }));

  it('is somebody whose name is known', () =>
    withFresh(async (db) => {
      await fill(db, dormant(1));
      await expect(issueCalls(db, callsRequest({ seller: 'Bianco' }))).rejects.toMatchObject({
        kind: 'usage',
        code: 'unknown-seller',
      });
    }));
});

onEachDatabase('a list that stands', (withFresh) => {
  it('takes what is new as far as there is room, and keeps what it has', () =>
    withFresh(async (db) => {
      await fill(db, dormant(1), dormant(2));
      const capacity = { unit: 'rows', amount: 3 } as const;
      const issued = await issueCalls(db, callsRequest({ capacity }));
      await fill(db, dormant(1), dormant(2), dormant(3), dormant(4));
      expect((await issueCalls(db, callsRequest({ capacity }))).rows).toEqual(issued.rows);

      const today = '2026-11-25' as Day;
      const more = await issueCalls(db, callsRequest({ capacity, refresh: true, today }));
      expect(more.rows.slice(0, 2)).toEqual(issued.rows);
      expect(more.rows.slice(2)).toMatchObject([{ code: 'D3', rank: 3, addedOn: today, dueOn: today }]);
      expect([more.added, more.waiting]).toEqual([1, 1]);
      const again = await issueCalls(db, callsRequest({ capacity, refresh: true, today }));
      expect([again.added, again.rows]).toEqual([0, more.rows]);
    }));

  it('takes a follow-up before anybody else', () =>
    withFresh(async (db) => {
      await fill(db, dormant(1), dormant(2), dormant(9));
      await told(db, 'D9', 'callback', { on: '2026-11-20', next: '2026-12-03' });
      const one = { unit: 'rows', amount: 1 } as const;
      await issueCalls(db, callsRequest({ capacity: one }));
      await told(db, 'D9', 'callback', { on: '2026-11-21', next: '2026-11-26' });
      const capacity = { unit: 'rows', amount: 2 } as const;
      const { rows } = await issueCalls(db, callsRequest({ capacity, refresh: true }));
      expect(rows.map(({ code, promisedOn, dueOn }) => [code, promisedOn, dueOn])).toEqual([
        ['D1', null, '2026-11-23'],
        ['D9', '2026-11-26', '2026-11-26'],
      ]);
    }));

  it('loses whoever has objected since, and nobody else', () =>
    withFresh(async (db) => {
      await fill(db, dormant(1), dormant(2));
      const issued = await issueCalls(db, callsRequest());
      await told(db, 'D1', 'objection');
      const again = await issueCalls(db, callsRequest());
      expect([codesOf(again), again.withheld]).toEqual([['D2'], 1]);
      expect(again.rows).toEqual(issued.rows.slice(1));
    }));

  it('is not made any more for a week gone by', () =>
    withFresh(async (db) => {
      await fill(db, dormant(1));
      const { rows, isOver } = await issueCalls(db, callsRequest({ week: '2026-W40' }));
      expect([rows, isOver]).toEqual([[], true]);
    }));

  it('tells how far it has been worked', () =>
    withFresh(async (db) => {
      await fill(db, ...[1, 2, 3, 4, 5].map((n) => dormant(n)));
      await told(db, 'D1', 'no-answer', { on: '2026-11-10' });
      await issueCalls(db, callsRequest());
      const today = '2026-11-25' as Day;
      await told(db, 'D2', 'open', { on: '2026-11-24', today });
      expect(await callsStatus(db, undefined, today)).toEqual({
        week: '2026-W48',
        today,
        lists: [{ seller: 'Bianchi', issuedOn: TODAY, rows: 5, done: 1, overdue: 2 }],
      });
    }));
});

onEachDatabase('who is on no list', (withFresh) => {
  it('is counted, with the reason', () =>
    withFresh(async (db) => {
      const insolvent = dormant(5).replace(';Edilizia;;', ';Edilizia;Insoluto;');
      await fill(db, ...[1, 2, 3, 4, 6].map((n) => dormant(n)), insolvent);
      await told(db, 'D2', 'not-now', { next: '2027-02-01' });
      await told(db, 'D3', 'refused');
      await told(db, 'D4', 'objection');
      const calls = await issueCalls(db, callsRequest());
      expect(codesOf(calls)).toEqual(['D1', 'D6']);
      expect(calls.leftOut).toEqual({ snoozed: 1, refused: 1, objected: 1, insolvent: 1 });
    }));

  it('is one who is on this week’s list for a day to come, when the next week is planned', () =>
    withFresh(async (db) => {
      await fill(db, ...[1, 2, 3, 4, 5].map((n) => dormant(n)));
      await issueCalls(db, callsRequest());
      const friday = '2026-11-27' as Day;
      const next = await issueCalls(db, callsRequest({ week: undefined, today: friday }));
      expect([next.week, codesOf(next), next.leftOut]).toEqual([
        '2026-W49',
        ['D1', 'D2', 'D3', 'D4'],
        { listed: 1 },
      ]);
    }));

  it('may be a customer to whom we gave our word, and that is said', () =>
    withFresh(async (db) => {
      await fill(db, dormant(1), dormant(2));
      for (const code of ['D1', 'D2']) await told(db, code, 'callback', { next: '2026-11-26' });
      const calls = await issueCalls(db, callsRequest({ capacity: { unit: 'rows', amount: 1 } }));
      expect([codesOf(calls), calls.promisesWaiting]).toEqual([['D1'], 1]);
    }));
});
