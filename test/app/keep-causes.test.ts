import { expect, it } from 'vitest';
import { issueCalls } from '../../src/app/issue-calls.ts';
import { addCause, choosePrimary, listCauses, showCauses, withdrawCause } from '../../src/app/keep-causes.ts';
import { recordPermission } from '../../src/app/keep-permissions.ts';
import {
  addRemedy,
  completeRemedy,
  listRemedies,
  showRemedy,
  withdrawRemedy,
} from '../../src/app/keep-remedies.ts';
import { mergeCustomers, unmergeCustomers } from '../../src/app/merge-customers.ts';
import { type OutcomeRequest, recordOutcome } from '../../src/app/record-outcome.ts';
import { writeScript } from '../../src/app/write-script.ts';
import { writeScripts } from '../../src/app/write-scripts.ts';
import type { Channel } from '../../src/domain/channel.ts';
import type { Day } from '../../src/domain/day.ts';
import { DEFAULT_DORMANCY_RULE as RULE } from '../../src/domain/dormancy.ts';
import { DEFAULT_GATE_RULE } from '../../src/domain/gate.ts';
import type { Db } from '../../src/store/schema.ts';
import { dataVersion } from '../../src/store/scores.ts';
import { onEachDatabase } from '../store/databases.ts';
import { dumpOf } from '../store/dump.ts';
import { tempFolder } from '../temp-folder.ts';
import { callsRequest } from './calls-request.ts';
import { importLines, TODAY } from './imported.ts';

const folder = tempFolder();
const LATE = 'late-not-announced';
const DONE = { doneOn: '2026-10-01', owner: 'Magazzino', evidence: 'procedura 14' };
const NOT_DONE = { doneOn: undefined, owner: undefined, evidence: undefined };

async function withCustomers(db: Db): Promise<void> {
  await importLines(db, folder, 'clienti.csv', [
    'Codice;Ragione sociale;Telefono;Agente;Ultimo acquisto;N ordini',
    'C1;Prima S.r.l.;0543 5550001;Bianchi;12/03/2026;9',
    'C2;Seconda S.r.l.;0543 5550002;Bianchi;12/03/2026;9',
    'C3;Terza S.r.l.;0543 5550003;Conti;12/03/2026;9',
  ]);
}

function cause(db: Db, code: string, kind = LATE, changes: Partial<Parameters<typeof addCause>[1]> = {}) {
  return addCause(db, { code, kind, saidBy: 'seller', on: undefined, note: null, today: TODAY, ...changes });
}

function remedy(db: Db, changes: Partial<Parameters<typeof addRemedy>[1]> = {}) {
  return addRemedy(db, { cause: LATE, what: 'avvisiamo', news: null, proof: DONE, today: TODAY, ...changes });
}

async function script(db: Db, code: string, channel: Channel = 'phone') {
  const written = await writeScript(db, {
    code,
    channel,
    caller: null,
    firm: null,
    language: 'it',
    today: TODAY,
    rule: RULE,
    gateRule: DEFAULT_GATE_RULE,
  });
  return written.script;
}

function calls(db: Db) {
  return issueCalls(db, callsRequest());
}

const reached = (code: string, on: string): OutcomeRequest => ({
  code,
  outcome: 'open',
  channel: 'phone',
  on,
  next: undefined,
  cause: undefined,
  answer: null,
  minutes: null,
  notes: null,
  seller: null,
  onlyThisChannel: false,
  today: on as Day,
  now: '2026-11-22T08:00:00Z',
  patronDay: null,
});

const kindsOf = async (db: Db, code: string) =>
  (await listCauses(db, code, TODAY)).map(({ kind, isPrimary }) => [kind, isPrimary]);

onEachDatabase('the causes of a customer', (withFresh) => {
  it('are several, of which the customer’s own word is the primary one, until a person says another', () =>
    withFresh(async (db) => {
      await withCustomers(db);
      await cause(db, 'C1', 'not-called-back', { saidBy: 'customer' });
      await cause(db, 'C1', 'prezzo di un concorrente');
      expect(await kindsOf(db, 'C1')).toEqual([
        ['not-called-back', true],
        ['competitor-price', false],
      ]);
      expect(await choosePrimary(db, 'C1', '2', TODAY)).toMatchObject({
        primary: { kind: 'competitor-price' },
        isChosen: true,
        bySeller: 'competitor-price',
        byCustomer: 'not-called-back',
      });
      expect((await script(db, 'C1')).cause).toBe('competitor-price');
      expect(await choosePrimary(db, 'C1', 'auto', TODAY)).toMatchObject({
        primary: { kind: 'not-called-back' },
        isChosen: false,
      });
    }));

  it('can be chosen only among those of the customer', () =>
    withFresh(async (db) => {
      await withCustomers(db);
      await cause(db, 'C1');
      await cause(db, 'C2');
      await expect(choosePrimary(db, 'C1', '2', TODAY)).rejects.toMatchObject({
        code: 'unknown-cause',
        facts: { id: '2', known: ['1'] },
      });
    }));

  it('withdrawn count nowhere, chosen or not', () =>
    withFresh(async (db) => {
      await withCustomers(db);
      await cause(db, 'C1', 'drift');
      await cause(db, 'C1');
      await choosePrimary(db, 'C1', '2', TODAY);
      const { withdrawn, standing } = await withdrawCause(db, '2', TODAY);
      expect([withdrawn.kind, standing.map(({ kind }) => kind)]).toEqual([LATE, ['drift']]);
      expect((await showCauses(db, 'C1', TODAY)).primary?.kind).toBe('drift');
      await expect(withdrawCause(db, '2', TODAY)).rejects.toMatchObject({ code: 'unknown-cause' });
    }));

  it('follow a customer who is merged, with the one chosen, and go back', () =>
    withFresh(async (db) => {
      await withCustomers(db);
      await cause(db, 'C1', 'drift');
      await cause(db, 'C2', 'wrong-invoice', { saidBy: 'customer' });
      await cause(db, 'C2', 'late-announced', { saidBy: 'customer' });
      await choosePrimary(db, 'C2', '2', TODAY);
      await remedy(db, { cause: 'wrong-invoice' });
      await script(db, 'C2');
      const before = await dumpOf(db);
      const { id } = await mergeCustomers(db, { kept: 'C1', merged: 'C2' }, TODAY);
      expect((await showCauses(db, 'C1', TODAY)).primary?.kind).toBe('wrong-invoice');
      expect((await showRemedy(db, '1', TODAY)).promises.map(({ code }) => code)).toEqual(['C1']);
      await unmergeCustomers(db, String(id));
      expect(await dumpOf(db)).toEqual(before);
    }));
});

onEachDatabase('an accusation of dishonesty', (withFresh) => {
  it('gets no script and no place on a seller’s list', () =>
    withFresh(async (db) => {
      await withCustomers(db);
      await cause(db, 'C1', 'dishonesty');
      await expect(script(db, 'C1')).rejects.toMatchObject({ kind: 'input', code: 'owner-writes' });
      const { rows, leftOut } = await calls(db);
      expect([rows.map(({ code }) => code), leftOut]).toEqual([['C2', 'C3'], { 'owner-writes': 1 }]);
    }));

  it('does so only as long as it is the primary cause', () =>
    withFresh(async (db) => {
      await withCustomers(db);
      await cause(db, 'C1', 'dishonesty');
      await cause(db, 'C1', 'wrong-invoice', { saidBy: 'customer' });
      expect((await script(db, 'C1')).cause).toBe('wrong-invoice');
      expect((await calls(db)).leftOut).toEqual({});
    }));
});

onEachDatabase('a remedy', (withFresh) => {
  it('is promised no more once its cause has struck again, at whatever customer, and says to whom it was', () =>
    withFresh(async (db) => {
      await withCustomers(db);
      await cause(db, 'C1');
      await cause(db, 'C3');
      await remedy(db);
      expect((await script(db, 'C1')).remedy?.id).toBe(1);
      await calls(db);
      await recordOutcome(db, reached('C3', '2026-11-23'));

      const { broken } = await cause(db, 'C2', LATE, { on: '2026-10-15' });
      expect(broken).toEqual([
        {
          remedy: expect.objectContaining({
            id: 1,
            state: 'failed',
            failedBy: { happenedOn: '2026-10-15', code: 'C2', name: 'Seconda S.r.l.' },
          }),
          promises: [
            {
              remedyId: 1,
              week: null,
              promisedOn: TODAY,
              seller: 'Bianchi',
              channel: 'phone',
              code: 'C1',
              name: 'Prima S.r.l.',
              phone: '0543 5550001',
              spokenOn: null,
            },
            {
              remedyId: 1,
              week: '2026-W48',
              promisedOn: TODAY,
              seller: 'Bianchi',
              channel: 'phone',
              code: 'C1',
              name: 'Prima S.r.l.',
              phone: '0543 5550001',
              spokenOn: null,
            },
            {
              remedyId: 1,
              week: '2026-W48',
              promisedOn: TODAY,
              seller: 'Conti',
              channel: 'phone',
              code: 'C3',
              name: 'Terza S.r.l.',
              phone: '0543 5550003',
              spokenOn: '2026-11-23',
            },
          ],
        },
      ]);
      expect((await script(db, 'C1')).remedy).toBe(null);
      // Told once: what happens after that breaks nothing more.
      expect((await cause(db, 'C3', LATE, { on: '2026-10-20' })).broken).toEqual([]);
    }));

  it('done after the cause struck again is promised in place of the one that failed', () =>
    withFresh(async (db) => {
      await withCustomers(db);
      await cause(db, 'C1');
      await remedy(db);
      await cause(db, 'C2', LATE, { on: '2026-10-15' });
      await remedy(db, { what: 'due persone avvisano', proof: { ...DONE, doneOn: '2026-11-01' } });
      expect((await script(db, 'C1')).remedy?.id).toBe(2);
      expect((await listRemedies(db, TODAY)).map(({ state }) => state)).toEqual(['failed', 'done']);
    }));

  it('stands again when the cause that broke it was noted by mistake', () =>
    withFresh(async (db) => {
      await withCustomers(db);
      await cause(db, 'C1');
      await remedy(db);
      await cause(db, 'C2', LATE, { on: '2026-10-15' });
      await withdrawCause(db, '2', TODAY);
      expect((await script(db, 'C1')).remedy?.id).toBe(1);
    }));

  it('is not disproved by a cause without a day, which asks for the day', () =>
    withFresh(async (db) => {
      await withCustomers(db);
      expect((await cause(db, 'C1')).isUndated).toBe(false);
      await remedy(db);
      const { broken, isUndated } = await cause(db, 'C2');
      expect([broken, isUndated]).toEqual([[], true]);
    }));

  it('withdrawn says to whom it was promised, and stays withdrawn on the first day', () =>
    withFresh(async (db) => {
      await withCustomers(db);
      await cause(db, 'C1');
      await remedy(db);
      await script(db, 'C1');
      await script(db, 'C1');
      const withdrawn = await withdrawRemedy(db, '1', TODAY);
      expect(withdrawn.remedy).toMatchObject({ state: 'withdrawn', withdrawnOn: TODAY });
      expect(withdrawn.promises.map(({ code, week }) => [code, week])).toEqual([['C1', null]]);
      const again = await withdrawRemedy(db, '1', '2026-12-01' as Day);
      expect(again.remedy.withdrawnOn).toBe(TODAY);
      await expect(completeRemedy(db, '1', DONE, TODAY)).rejects.toMatchObject({
        code: 'remedy-is-withdrawn',
      });
    }));

  it('is done once: what has to be done again is another one', () =>
    withFresh(async (db) => {
      await remedy(db, { proof: NOT_DONE });
      await completeRemedy(db, '1', DONE, TODAY);
      await expect(completeRemedy(db, '1', DONE, TODAY)).rejects.toMatchObject({
        code: 'remedy-is-done',
        facts: { id: '1', doneOn: '2026-10-01' },
      });
    }));

  it('belongs to the department of its cause, or to the one named, and brings up to two novelties', () =>
    withFresh(async (db) => {
      await withCustomers(db);
      await cause(db, 'C1');
      expect((await remedy(db)).department).toBe('transport');
      const named = await remedy(db, {
        department: 'centralino',
        news: 'la consegna in giornata',
        moreNews: 'gli avvisi',
      });
      expect(named).toMatchObject({
        department: 'switchboard',
        news: 'la consegna in giornata',
        moreNews: 'gli avvisi',
      });
      expect((await script(db, 'C1')).text).toContain('la consegna in giornata; gli avvisi.');
      await expect(remedy(db, { department: 'cucina' })).rejects.toMatchObject({ code: 'not-one-of' });
    }));

  it('is promised by the text that speaks of it, not by a message of a line', () =>
    withFresh(async (db) => {
      await withCustomers(db);
      await cause(db, 'C1');
      await remedy(db);
      await db.run("update customers set mobile = '340 5550001' where code = 'C1'");
      const said = {
        kind: 'consent',
        channel: 'sms',
        on: undefined,
        source: 'modulo',
        textVersion: null,
      } as const;
      await recordPermission(db, { ...said, code: 'C1', today: TODAY, now: '2026-11-22T08:00:00Z' });
      expect(await script(db, 'C1', 'sms')).toMatchObject({ promisedRemedyId: null });
      expect((await showRemedy(db, '1', TODAY)).promises).toEqual([]);
      expect(await script(db, 'C1')).toMatchObject({ promisedRemedyId: 1 });
      expect((await showRemedy(db, '1', TODAY)).promises).toHaveLength(1);
    }));

  it('promised in scripts for everybody is remembered for everybody, but for whom the owner writes', () =>
    withFresh(async (db) => {
      await withCustomers(db);
      await cause(db, 'C1');
      await cause(db, 'C2');
      await cause(db, 'C3', 'dishonesty');
      await remedy(db);
      const { scripts, leftOut, ownerWrites } = await writeScripts(db, {
        channel: 'phone',
        caller: null,
        firm: null,
        language: 'it',
        today: TODAY,
        rule: RULE,
        gateRule: DEFAULT_GATE_RULE,
      });
      expect([scripts.length, leftOut, ownerWrites]).toEqual([2, 0, 1]);
      expect((await showRemedy(db, '1', TODAY)).promises.map(({ code }) => code)).toEqual(['C1', 'C2']);
    }));

  it('promised in a script leaves the scores of the day standing', () =>
    withFresh(async (db) => {
      await withCustomers(db);
      await cause(db, 'C1');
      await remedy(db);
      const version = await dataVersion(db);
      await script(db, 'C1');
      expect(await dataVersion(db)).toBe(version);
    }));
});
