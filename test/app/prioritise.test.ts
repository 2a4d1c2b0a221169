import { expect, it } from 'vitest';
import { explainPriority, type PriorityExplanation } from '../../src/app/explain-priority.ts';
import { addCause } from '../../src/app/keep-causes.ts';
import { addRemedy } from '../../src/app/keep-remedies.ts';
import { DEFAULT_PRIORITY_RULE, type PriorityRule } from '../../src/app/priority-rule.ts';
import { rateCustomer } from '../../src/app/rate-customer.ts';
import { recordOutcome } from '../../src/app/record-outcome.ts';
import { DEFAULT_DORMANCY_RULE } from '../../src/domain/dormancy.ts';
import type { Db } from '../../src/store/schema.ts';
import { onEachDatabase } from '../store/databases.ts';
import { tempFolder } from '../temp-folder.ts';
import { importLines, TODAY } from './imported.ts';

const folder = tempFolder();

async function withCustomers(db: Db): Promise<void> {
  await importLines(db, folder, 'clienti.csv', [
    'Codice;Ragione sociale;Referente;Telefono;Ultimo acquisto;N ordini;Spesa totale',
    'C1;Uno S.r.l.;Anna Prova;0543 5550001;12/03/2026;9;9000,00',
    'C2;Due S.r.l.;;0543 5550002;12/03/2026;9;5000,00',
    'C3;Tre S.r.l.;;0543 5550003;12/11/2026;9;5000,00',
  ]);
}

function explained(db: Db, code = 'C1', rule: Partial<PriorityRule> = {}): Promise<PriorityExplanation> {
  const priority = { ...DEFAULT_PRIORITY_RULE, ...rule };
  return explainPriority(db, code, TODAY, { dormancy: DEFAULT_DORMANCY_RULE, priority });
}

const answered = (db: Db, code: string, outcome: string, on: string) =>
  recordOutcome(db, {
    code,
    outcome,
    channel: 'phone',
    on,
    next: outcome === 'maybe' ? '2026-12-02' : undefined,
    cause: undefined,
    step: 'mandare il listino',
    answer: null,
    minutes: null,
    notes: null,
    seller: null,
    onlyThisChannel: false,
    today: TODAY,
    now: '2026-11-22T08:00:00Z',
    patronDay: null,
  });

onEachDatabase('the priority of a dormant customer', (withFresh) => {
  it('compares the margins lost, of whoever is dormant', () =>
    withFresh(async (db) => {
      await withCustomers(db);
      const [one, two] = [await explained(db), await explained(db, 'C2')];
      expect([one.place, two.place, one.dormant]).toEqual([1, 2, 2]);
      expect([one, two].map(({ facts }) => facts.lostCentsPerYear)).toEqual([900_000, 500_000]);
    }));

  it('goes by the margin where it is known, which may turn the order round', () =>
    withFresh(async (db) => {
      await withCustomers(db);
      await rateCustomer(db, 'C1', ['margin=10%'], TODAY);
      await rateCustomer(db, 'C2', ['margin=30%'], TODAY);
      const [one, two] = [await explained(db), await explained(db, 'C2')];
      expect([one, two].map(({ facts }) => facts.lostCentsPerYear)).toEqual([90_000, 150_000]);
      expect((await explained(db, 'C1', { marginShare: 0.5 })).margin.marginFrom).toBe('customer');
    }));

  it('rises with a rating, as far as its weight allows', () =>
    withFresh(async (db) => {
      await withCustomers(db);
      const before = await explained(db);
      await rateCustomer(db, 'C1', ['potential=5'], TODAY);
      const after = await explained(db);
      expect(after.priority.value - before.priority.value).toBeCloseTo(0.05, 12);
      const ignored = await explained(db, 'C1', { weightPotential: 0 });
      expect(ignored.priority.contributions.potential).toBe(0);
    }));

  it('rises when the failure of ours has been put right with evidence', () =>
    withFresh(async (db) => {
      await withCustomers(db);
      const cause = 'late-not-announced';
      await addCause(db, {
        code: 'C1',
        kind: cause,
        saidBy: 'customer',
        on: undefined,
        note: null,
        today: TODAY,
      });
      const waiting = await explained(db);
      const proof = { doneOn: '2026-10-01', owner: 'Magazzino', evidence: 'procedura 14' };
      await addRemedy(db, { cause, what: 'si avvisa', news: null, proof, today: TODAY });
      const solved = await explained(db);
      expect([waiting, solved].map(({ priority }) => priority.easeFactors[2])).toMatchObject([
        { name: 'complaintResolved', judgement: 0, isKnown: true },
        { name: 'complaintResolved', judgement: 1, isKnown: true },
      ]);
    }));

  it('learns from the answers of others, and says from how many', () =>
    withFresh(async (db) => {
      await withCustomers(db);
      const before = await explained(db);
      expect([before.experience.all.trials, before.priority.contributions.experience]).toEqual([0, 0]);
      await answered(db, 'C2', 'refused', '2026-11-20');
      await answered(db, 'C3', 'no-answer', '2026-11-20');
      const after = await explained(db);
      expect(after.experience.all).toEqual({ trials: 1, successes: 0 });
      expect(after.experience.share).toBeLessThan(0.5);
      expect(after.priority.easeFactors.at(-1)?.weight).toBeCloseTo(0.5 / 21, 12);
    }));

  it('goes by what was known before the call: what the customer answered counts for the next', () =>
    withFresh(async (db) => {
      await withCustomers(db);
      const cause = { kind: 'overpricing', on: undefined, note: null };
      await addCause(db, { ...cause, code: 'C2', saidBy: 'customer', today: TODAY });
      await answered(db, 'C2', 'maybe', TODAY);
      await addCause(db, { ...cause, code: 'C1', saidBy: 'customer', today: TODAY });
      expect((await explained(db)).experience.alike).toEqual({ trials: 0, successes: 0 });
    }));

  it('is not for a customer who still buys, nor for one who does not exist', () =>
    withFresh(async (db) => {
      await withCustomers(db);
      await expect(explained(db, 'C3')).rejects.toMatchObject({ kind: 'input', code: 'no-priority' });
      await expect(explained(db, 'C9')).rejects.toMatchObject({ kind: 'input', code: 'unknown-customer' });
    }));
});
