import { join } from 'node:path';
import { expect, it } from 'vitest';
import { issueCalls } from '../../src/app/issue-calls.ts';
import { recordOutcome } from '../../src/app/record-outcome.ts';
import { undoOutcome } from '../../src/app/undo-outcome.ts';
import { isWorkingDay } from '../../src/domain/calendar.ts';
import { addDays, type Day } from '../../src/domain/day.ts';
import { onEachDatabase } from '../store/databases.ts';
import { tempFolder } from '../temp-folder.ts';
import { callsRequest as request } from './calls-request.ts';
import { FERRAMENTA, importLines, importPaths, TODAY } from './imported.ts';

const folder = tempFolder();
const WHOLESALER = [join(FERRAMENTA, 'clienti.csv'), join(FERRAMENTA, 'fatture.csv')];

const outcome = (code: string, kind: string, next?: string) => ({
  code,
  outcome: kind,
  channel: 'phone',
  on: undefined,
  next,
  cause: undefined,
  answer: null,
  minutes: null,
  notes: null,
  seller: null,
  onlyThisChannel: false,
  today: '2026-11-25' as Day,
  now: '2026-11-25T08:00:00Z',
  patronDay: null,
});

onEachDatabase('the call list of a week', (withFresh) => {
  it('gives every seller at most the capacity, best first, and nobody twice', () =>
    withFresh(async (db) => {
      await importPaths(db, WHOLESALER);
      const { rows } = await issueCalls(db, request());
      const sellers = [...new Set(rows.map(({ seller }) => seller))];
      expect(sellers).toEqual(['Bianchi', 'Conti', 'Ferri', 'Marini', null]);
      for (const seller of sellers) {
        const own = rows.filter((row) => row.seller === seller);
        expect(own.map(({ rank }) => rank)).toEqual(own.map((_, index) => index + 1));
        expect(own.length).toBeLessThanOrEqual(10);
        const scores = own.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((one, other) => other - one));
      }
      expect(new Set(rows.map(({ code }) => code)).size).toBe(rows.length);
    }));

  it('falls on the working days of the week', () =>
    withFresh(async (db) => {
      await importPaths(db, WHOLESALER);
      const { rows } = await issueCalls(db, request());
      for (const { dueOn } of rows) {
        expect(dueOn >= '2026-11-23' && dueOn <= '2026-11-27').toBe(true);
        expect(isWorkingDay(dueOn)).toBe(true);
      }
    }));

  it('asked for again is the same, whatever has happened meanwhile', () =>
    withFresh(async (db) => {
      await importPaths(db, WHOLESALER);
      const first = await issueCalls(db, request());
      const [someone] = first.rows;
      await recordOutcome(db, outcome(someone?.code ?? '', 'refused'));
      const again = await issueCalls(
        db,
        request({ today: addDays(TODAY, 4), capacity: { unit: 'rows', amount: 3 } }),
      );
      expect(again.rows).toEqual(first.rows);
      expect(again.issuedOn).toBe(TODAY);
    }));

  it('can be asked for seller by seller without anybody coming twice', () =>
    withFresh(async (db) => {
      await importPaths(db, WHOLESALER);
      const bianchi = await issueCalls(db, request({ seller: 'bianchi' }));
      expect(new Set(bianchi.rows.map(({ seller }) => seller))).toEqual(new Set(['Bianchi']));
      const all = await issueCalls(db, request());
      expect(all.rows.filter(({ seller }) => seller === 'Bianchi')).toEqual(bianchi.rows);
    }));

  it('begins next week with what was promised, and leaves out who is closed or not yet due', () =>
    withFresh(async (db) => {
      await importPaths(db, WHOLESALER);
      const { rows } = await issueCalls(
        db,
        request({ seller: 'Conti', capacity: { unit: 'rows', amount: 4 } }),
      );
      const [promised, later, refused, silent] = rows.map(({ code }) => code);
      await recordOutcome(db, outcome(promised ?? '', 'callback', '2026-12-03'));
      await recordOutcome(db, outcome(later ?? '', 'not-now', '2027-02-01'));
      await recordOutcome(db, outcome(refused ?? '', 'refused'));
      await recordOutcome(db, outcome(silent ?? '', 'no-answer'));

      const next = await issueCalls(
        db,
        request({ seller: 'Conti', week: '2026-W49', today: '2026-11-29' as Day }),
      );
      const codes = next.rows.map(({ code }) => code);
      expect(new Set(codes.slice(0, 2))).toEqual(new Set([promised, silent]));
      expect(codes).not.toContain(later);
      expect(codes).not.toContain(refused);
      const kept = next.rows.find(({ code }) => code === promised);
      expect(kept).toMatchObject({ attempt: 2, dueOn: '2026-12-03' });
    }));

  it('tries again in the slot and on the channel that the last attempt left', () =>
    withFresh(async (db) => {
      await importPaths(db, WHOLESALER);
      const { rows } = await issueCalls(
        db,
        request({ seller: 'Conti', capacity: { unit: 'rows', amount: 1 } }),
      );
      const [{ code = '' } = {}] = rows;
      await recordOutcome(db, { ...outcome(code, 'no-answer'), on: '2026-11-23', at: '10:30' });
      await recordOutcome(db, { ...outcome(code, 'no-answer'), on: '2026-11-24', at: '16:30' });
      const next = await issueCalls(
        db,
        request({
          seller: 'Conti',
          week: '2026-W49',
          today: '2026-11-29' as Day,
          capacity: { unit: 'rows', amount: 1 },
        }),
      );
      expect(next.rows).toMatchObject([
        { code, attempt: 3, channel: 'visit', slot: 'afternoon', purpose: 'win-back' },
      ]);
      // As issued, so also when it is asked for again.
      const again = await issueCalls(db, request({ seller: 'Conti', week: '2026-W49' }));
      expect(again.rows).toEqual(next.rows);
    }));

  it('thanks whoever has come back, who is no longer to be won back', () =>
    withFresh(async (db) => {
      await importPaths(db, WHOLESALER);
      await recordOutcome(db, { ...outcome('00302', 'quote'), on: '2026-11-02' });
      await importLines(db, folder, 'ritorno.csv', [
        'Numero;Data;Codice cliente;Cliente;Imponibile',
        'R1;10/11/2026;00302;Edilmontefiore;100,00',
      ]);
      const { rows } = await issueCalls(db, request({ seller: 'Bianchi' }));
      expect(rows.filter(({ code }) => code === '00302')).toMatchObject([
        { rank: 1, dueOn: '2026-11-23', purpose: 'thank-you', attempt: 2, cause: null },
      ]);
      expect(rows[0]?.script).toContain('ringraziarLa del Suo ordine del 10 novembre 2026');
      expect(rows.slice(1).map(({ purpose }) => purpose)).not.toContain('thank-you');

      // Once thanked, nobody calls without a reason.
      await recordOutcome(db, outcome('00302', 'open'));
      const next = await issueCalls(
        db,
        request({ week: '2026-W49', capacity: { unit: 'rows', amount: 1000 }, today: '2026-11-29' as Day }),
      );
      expect(next.rows.map(({ code }) => code)).not.toContain('00302');
    }));

  it('calls again whom it called by mistake, once the contact is taken back', () =>
    withFresh(async (db) => {
      await importPaths(db, WHOLESALER);
      await recordOutcome(db, outcome('00303', 'refused'));
      const { today, now, patronDay } = outcome('00303', 'refused');
      await undoOutcome(db, { text: '00303', attempt: undefined, today, now, patronDay });
      const { rows } = await issueCalls(
        db,
        request({ capacity: { unit: 'rows', amount: 1000 }, week: '2026-W49' }),
      );
      expect(rows.find(({ code }) => code === '00303')).toMatchObject({ attempt: 1, purpose: 'win-back' });
    }));

  it('leaves out who objected', () =>
    withFresh(async (db) => {
      await importPaths(db, WHOLESALER);
      await recordOutcome(db, outcome('00302', 'objection'));
      const { rows } = await issueCalls(db, request({ capacity: { unit: 'rows', amount: 1000 } }));
      expect(rows.map(({ code }) => code)).not.toContain('00302');
    }));

  it('refuses a week that does not exist', () =>
    withFresh(async (db) => {
      await expect(issueCalls(db, request({ week: '2025-W53' }))).rejects.toMatchObject({
        kind: 'usage',
        code: 'not-a-week',
      });
    }));
});
