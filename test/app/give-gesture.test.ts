import { expect, it } from 'vitest';
import { explainCustomer } from '../../src/app/explain-customer.ts';
import { gestureAccount } from '../../src/app/gesture-account.ts';
import { DEFAULT_GESTURE_RULE, type GestureRule } from '../../src/app/gesture-rule.ts';
import { type GiveRequest, giveGesture, listGiven, undoGesture } from '../../src/app/give-gesture.ts';
import { addCause } from '../../src/app/keep-causes.ts';
import {
  addGesture,
  type GestureRequest,
  listGestures,
  showGesture,
  withdrawGesture,
} from '../../src/app/keep-gestures.ts';
import { mergeCustomers, unmergeCustomers } from '../../src/app/merge-customers.ts';
import { rateCustomer } from '../../src/app/rate-customer.ts';
import { suggestGestures } from '../../src/app/suggest-gestures.ts';
import { undoImport } from '../../src/app/undo-import.ts';
import type { Day } from '../../src/domain/day.ts';
import { DEFAULT_DORMANCY_RULE } from '../../src/domain/dormancy.ts';
import type { Db } from '../../src/store/schema.ts';
import { onEachDatabase } from '../store/databases.ts';
import { dumpOf } from '../store/dump.ts';
import { tempFolder } from '../temp-folder.ts';
import { importLines, TODAY } from './imported.ts';

const folder = tempFolder();

/** C1 orders 500 € a month; of C2 nothing is known. */
async function withCustomers(db: Db): Promise<void> {
  await importLines(db, folder, 'clienti.csv', [
    'Codice;Ragione sociale',
    'C1;Prima S.r.l.',
    'C2;Seconda S.r.l.',
  ]);
  await importLines(db, folder, 'fatture.csv', [
    'Numero;Data;Codice cliente;Imponibile',
    '1;01/04/2026;C1;400,00',
    '2;01/05/2026;C1;500,00',
    '3;31/05/2026;C1;600,00',
  ]);
}

function termsWith(rule: Partial<GestureRule> = {}, marginShare: number | null = 0.4) {
  return { rule: { ...DEFAULT_GESTURE_RULE, ...rule }, marginShare, mergeDays: 2 };
}

function give(db: Db, kind: string, changes: Partial<GiveRequest> = {}) {
  return giveGesture(db, {
    code: 'C1',
    kind,
    amount: undefined,
    percent: undefined,
    until: undefined,
    by: null,
    note: null,
    today: TODAY,
    terms: termsWith(),
    decimal: ',',
    ...changes,
  });
}

const failure = (db: Db, on: string, kind = 'wrong-invoice') =>
  addCause(db, { code: 'C1', kind, saidBy: 'customer', on, note: null, today: TODAY });

const GIVEN = { today: TODAY, decimal: ',' as const };

onEachDatabase('a gesture given', (withFresh) => {
  it('is noted with its cost, who gave it, and the cause it answers', () =>
    withFresh(async (db) => {
      await withCustomers(db);
      await failure(db, '2026-05-20');
      const { given, purse, orders, isNotFirst } = await give(db, 'nota di credito', {
        amount: '1.120,50',
        by: 'Bianchi',
        note: 'fattura 2',
      });
      expect(given).toEqual({
        id: 1,
        customerId: expect.any(Number),
        code: 'C1',
        name: 'Prima S.r.l.',
        kind: 'credit-note',
        label: null,
        nature: 'economic',
        givenOn: TODAY,
        amountCents: 112_050,
        percent: null,
        costCents: 112_050,
        isEstimate: false,
        untilOn: null,
        givenBy: 'Bianchi',
        cause: 'wrong-invoice',
        note: 'fattura 2',
        undoneOn: null,
      });
      expect([orders, isNotFirst]).toEqual([null, false]);
      expect(purse).toEqual({ year: 2026, budgetCents: null, spentCents: 112_050, leftCents: null });
    }));

  it('in per cent costs what it is on the orders that the own rhythm brings until it ends', () =>
    withFresh(async (db) => {
      await withCustomers(db);
      const { given, orders } = await give(db, 'welcome-price', { percent: '12', until: '2027-01-22' });
      expect([orders, given.percent, given.costCents, given.isEstimate, given.untilOn]).toEqual([
        2,
        12,
        12_000,
        true,
        '2027-01-22',
      ]);
    }));

  it('costs what the firm has said where no amount is named', () =>
    withFresh(async (db) => {
      await withCustomers(db);
      expect((await give(db, 'coffee')).given.costCents).toBe(1_000);
      await addGesture(db, {
        ...GIVEN,
        kind: 'coffee',
        label: undefined,
        nature: undefined,
        cost: '4,50',
        owner: undefined,
        cap: undefined,
        needsExpiry: undefined,
        causes: undefined,
      });
      expect((await give(db, 'coffee')).given.costCents).toBe(450);
      expect((await give(db, 'coffee', { amount: '7' })).given.costCents).toBe(700);
    }));

  it('warns when for this cause one does not begin with it', () =>
    withFresh(async (db) => {
      await withCustomers(db);
      await failure(db, '2026-05-20', 'not-called-back');
      expect((await give(db, 'discount', { percent: '5' })).isNotFirst).toBe(true);
      const second = await withFresh(async (other) => {
        await withCustomers(other);
        await give(other, 'coffee');
        return give(other, 'discount', { percent: '5' });
      });
      expect(second.isNotFirst).toBe(false);
    }));

  it('is undone once, stays in the history and counts nowhere', () =>
    withFresh(async (db) => {
      await withCustomers(db);
      await give(db, 'discount', { percent: '5' });
      await undoGesture(db, '1', TODAY);
      expect((await listGiven(db, 'C1', TODAY)).map(({ undoneOn }) => undoneOn)).toEqual([TODAY]);
      await expect(undoGesture(db, '1', TODAY)).rejects.toMatchObject({ code: 'gesture-is-undone' });
      await expect(undoGesture(db, '2', TODAY)).rejects.toMatchObject({ code: 'unknown-given-gesture' });
      expect((await give(db, 'discount', { percent: '5' })).purse.spentCents).toBe(2_500);
      expect(await gestureAccount(db, TODAY, DEFAULT_GESTURE_RULE)).toMatchObject({
        count: 1,
        costCents: 2_500,
      });
    }));

  it('shows in the history of the customer, follows a merge, and keeps the customer when the import is undone', () =>
    withFresh(async (db) => {
      await withCustomers(db);
      await give(db, 'coffee', { code: 'C2' });
      const { gestures } = await explainCustomer(db, 'C2', TODAY, DEFAULT_DORMANCY_RULE);
      expect(gestures.map(({ kind }) => kind)).toEqual(['coffee']);
      expect(await undoImport(db, '1')).toMatchObject({ removed: 0, kept: 2 });
      const before = await dumpOf(db);
      const { id } = await mergeCustomers(db, { kept: 'C1', merged: 'C2' }, TODAY);
      expect((await listGiven(db, 'C1', TODAY)).map(({ kind }) => kind)).toEqual(['coffee']);
      await unmergeCustomers(db, String(id));
      expect(await dumpOf(db)).toEqual(before);
    }));
});

onEachDatabase('a gesture is refused', (withFresh) => {
  it.each<[string, string, Partial<GiveRequest>, object]>([
    ['without an amount', 'credit-note', {}, { kind: 'usage', code: 'gesture-needs-amount' }],
    ['of nothing', 'credit-note', { amount: '0' }, { kind: 'usage', code: 'not-an-amount' }],
    ['with an amount that is none', 'credit-note', { amount: 'molto' }, { code: 'not-an-amount' }],
    ['with a percentage that is none', 'discount', { percent: '120' }, { code: 'not-a-percent' }],
    ['with both', 'discount', { percent: '5', amount: '5' }, { code: 'amount-or-percent' }],
    ['in per cent that is no price', 'coffee', { percent: '5' }, { code: 'gesture-takes-no-percent' }],
    ['without the end it needs', 'welcome-price', { percent: '5' }, { code: 'gesture-needs-expiry' }],
    ['that ends today', 'welcome-price', { percent: '5', until: TODAY }, { code: 'expiry-not-after' }],
    ['that is unknown', 'flowers', {}, { kind: 'usage', code: 'not-one-of' }],
    ['to nobody', 'coffee', { code: 'C9' }, { kind: 'input', code: 'unknown-customer' }],
    [
      'above the cap, with the figures',
      'discount',
      { percent: '12,5' },
      {
        kind: 'input',
        code: 'discount-above-cap',
        facts: { askedPercent: 12.5, mostPercent: 12, marginPercent: 40, capPercent: 30, mostCents: 6_000 },
      },
    ],
    [
      'in euro above the cap of a usual order',
      'discount',
      { amount: '60,01' },
      { code: 'discount-above-cap', facts: { mostCents: 6_000 } },
    ],
    [
      'at an unknown margin',
      'discount',
      { percent: '1', terms: termsWith({}, null) },
      { kind: 'input', code: 'margin-unknown' },
    ],
    [
      'in per cent of orders nobody knows',
      'discount',
      { code: 'C2', percent: '5' },
      { kind: 'input', code: 'no-usual-order' },
    ],
    [
      'above the budget, with the figures and what to give instead',
      'credit-note',
      { amount: '100,01', terms: termsWith({ gestureBudget: 100 }) },
      {
        kind: 'input',
        code: 'budget-exhausted',
        facts: {
          code: 'C1',
          year: 2026,
          budgetCents: 10_000,
          spentCents: 0,
          costCents: 10_001,
          instead: 'phone-call',
        },
      },
    ],
    [
      'above its own limit',
      'coffee',
      { amount: '60,01' },
      {
        kind: 'input',
        code: 'gesture-above-cap',
        facts: { capCents: 6_000, spentCents: 0, costCents: 6_001 },
      },
    ],
  ])('%s', (_, kind, changes, fault) =>
    withFresh(async (db) => {
      await withCustomers(db);
      await expect(give(db, kind, changes)).rejects.toMatchObject(fault);
      expect(await listGiven(db, undefined, TODAY)).toEqual([]);
    }),
  );

  it('as money a second time, unless we have failed again since', () =>
    withFresh(async (db) => {
      await withCustomers(db);
      const earlier = '2026-09-01' as Day;
      await give(db, 'credit-note', { amount: '50', today: earlier });
      await failure(db, '2026-08-01');
      await addCause(db, {
        code: 'C1',
        kind: 'competitor-price',
        saidBy: 'customer',
        on: '2026-10-01',
        note: null,
        today: TODAY,
      });
      await expect(give(db, 'credit-note', { amount: '50' })).rejects.toMatchObject({
        kind: 'input',
        code: 'already-compensated',
        facts: { code: 'C1', kind: 'credit-note', givenOn: earlier },
      });
      await failure(db, '2026-10-01');
      expect((await give(db, 'credit-note', { amount: '50' })).given.costCents).toBe(5_000);
    }));

  it('by the customer’s own margin where it is known', () =>
    withFresh(async (db) => {
      await withCustomers(db);
      await rateCustomer(db, 'C1', ['margin=10%'], TODAY);
      await expect(give(db, 'discount', { percent: '3,1' })).rejects.toMatchObject({
        code: 'discount-above-cap',
        facts: { mostPercent: 3, marginPercent: 10 },
      });
    }));
});

onEachDatabase('what to offer', (withFresh) => {
  const kindsOf = (list: readonly { readonly kind: string }[]) => list.map(({ kind }) => kind);

  it('follows the primary cause, and names the most that may be given', () =>
    withFresh(async (db) => {
      await withCustomers(db);
      await failure(db, '2026-05-20', 'competitor-price');
      const advice = await suggestGestures(db, 'C1', TODAY, termsWith({ gestureBudget: 500 }));
      expect(advice).toMatchObject({
        cause: 'competitor-price',
        saidBy: 'customer',
        closed: [],
        purse: { year: 2026, budgetCents: 50_000, spentCents: 0, leftCents: 50_000 },
      });
      expect(advice.gestures.map(({ kind, mostShare, mostCents }) => [kind, mostShare, mostCents])).toEqual([
        ['price-correction', 0.12, 6_000],
        ['welcome-price', 0.12, 6_000],
      ]);
    }));

  it('is attention when the budget is spent, and says so', () =>
    withFresh(async (db) => {
      await withCustomers(db);
      await failure(db, '2026-05-20');
      const advice = await suggestGestures(db, 'C1', TODAY, termsWith({ gestureBudget: 0 }));
      expect(kindsOf(advice.gestures)).toEqual(['superior-apology', 'named-contact', 'visit']);
      expect(advice.closed.map(({ gesture, because }) => [gesture.kind, because.why])).toEqual([
        ['credit-note', 'budget'],
      ]);
    }));

  it('is what the firm offers, and no more', () =>
    withFresh(async (db) => {
      await withCustomers(db);
      await withdrawGesture(db, 'visita di cortesia', TODAY);
      const advice = await suggestGestures(db, 'C2', TODAY, termsWith());
      expect([advice.cause, kindsOf(advice.gestures)]).toEqual([null, ['phone-call', 'preview-offer']]);
      await expect(give(db, 'visit')).rejects.toMatchObject({ code: 'not-one-of' });
    }));
});

onEachDatabase('the firm’s gestures', (withFresh) => {
  const calendar = {
    ...GIVEN,
    kind: 'Calendario',
    label: 'calendario da parete',
    nature: 'attenzione',
    cost: '8,00',
    owner: 'magazzino',
    cap: '16',
    needsExpiry: undefined,
    causes: ['si è allontanato senza un motivo preciso'],
  };

  it('can be added, in the person’s own words, and are found by either name', () =>
    withFresh(async (db) => {
      await withCustomers(db);
      expect(await addGesture(db, calendar)).toEqual({
        kind: 'calendario',
        nature: 'relational',
        label: 'calendario da parete',
        costCents: 800,
        owner: 'warehouse',
        capCents: 1_600,
        needsExpiry: false,
        isPriceCut: false,
        causes: ['drift'],
      });
      expect((await showGesture(db, 'Calendario da parete', TODAY)).firstFor).toEqual(['drift']);
      expect((await give(db, 'calendario')).given).toMatchObject({
        kind: 'calendario',
        label: 'calendario da parete',
        costCents: 800,
      });
    }));

  it('withdrawn are offered no more, and what was given keeps its name', () =>
    withFresh(async (db) => {
      await withCustomers(db);
      await addGesture(db, calendar);
      await give(db, 'calendario');
      await withdrawGesture(db, 'calendario', TODAY);
      expect((await listGestures(db, TODAY)).map(({ kind }) => kind)).not.toContain('calendario');
      expect((await listGiven(db, 'C1', TODAY)).map(({ label }) => label)).toEqual(['calendario da parete']);
    }));

  it.each<[string, Partial<GestureRequest>, object]>([
    [
      'without a description',
      { label: undefined },
      { code: 'new-gesture-needs', facts: { missing: ['--label'] } },
    ],
    ['under a name with blanks', { kind: 'un calendario' }, { code: 'bad-gesture-name' }],
    ['of a nature there is not', { nature: 'gentile' }, { code: 'not-one-of' }],
    ['for a cause there is not', { causes: ['noia'] }, { code: 'not-one-of' }],
    [
      'that make attention of money',
      { kind: 'sconto' },
      { code: 'not-one-of', facts: { allowed: ['economic'] } },
    ],
  ])('are refused %s', (_, changes, fault) =>
    withFresh(async (db) => {
      const before = await dumpOf(db);
      await expect(addGesture(db, { ...calendar, ...changes })).rejects.toMatchObject(fault);
      expect(await dumpOf(db)).toEqual(before);
    }),
  );
});

onEachDatabase('the account of the year', (withFresh) => {
  it('adds up what was given by gesture, and money against the budget', () =>
    withFresh(async (db) => {
      await withCustomers(db);
      await give(db, 'coffee', { today: '2025-12-30' as Day });
      await give(db, 'coffee');
      await give(db, 'coffee', { code: 'C2', amount: '12' });
      await give(db, 'credit-note', { amount: '120' });
      expect(await gestureAccount(db, TODAY, { ...DEFAULT_GESTURE_RULE, gestureBudget: 500 })).toEqual({
        year: 2026,
        budgetCents: 50_000,
        spentCents: 12_000,
        leftCents: 38_000,
        count: 3,
        customers: 2,
        costCents: 14_200,
        kinds: [
          { kind: 'credit-note', label: null, nature: 'economic', count: 1, costCents: 12_000 },
          { kind: 'coffee', label: null, nature: 'relational', count: 2, costCents: 2_200 },
        ],
      });
    }));
});
