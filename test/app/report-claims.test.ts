import { expect, it } from 'vitest';
import { forgetCustomer } from '../../src/app/forget-customer.ts';
import { DEFAULT_GESTURE_RULE } from '../../src/app/gesture-rule.ts';
import { giveGesture } from '../../src/app/give-gesture.ts';
import { addCause } from '../../src/app/keep-causes.ts';
import { undoOutcome } from '../../src/app/undo-outcome.ts';
import type { CauseSource } from '../../src/domain/cause.ts';
import type { Day } from '../../src/domain/day.ts';
import type { Db } from '../../src/store/schema.ts';
import { onEachDatabase } from '../store/databases.ts';
import { tempFolder } from '../temp-folder.ts';
import { believe, contact, freeze, NOW, withDormant } from './frozen.ts';
import { importLines, TODAY } from './imported.ts';
import { claim, REPORT, report } from './reported.ts';

const folder = tempFolder();
const LATER = '2026-12-15' as Day;
const OVER = '2027-02-21' as Day;
const LITTLE_PATIENCE = { attempts: 3, channels: 2, slots: 0, weeks: 1 };

/** The members that were drawn to be contacted, or left alone, in the order in which they are to be called. */
async function membersOf(db: Db, arm: 'contact' | 'holdout' = 'contact'): Promise<string[]> {
  const rows = await db.all<{ code: string }>(
    'select code from cohort_members where arm = ? and code is not null order by place',
    [arm],
  );
  return rows.map(({ code }) => code);
}

async function orders(db: Db, name: string, lines: readonly string[]): Promise<void> {
  await importLines(
    db,
    folder,
    name,
    ['Numero;Data;Codice cliente;Imponibile', ...lines],
    '2027-06-01' as Day,
  );
}

async function cause(db: Db, code: string, kind: string, saidBy: CauseSource, today: Day): Promise<void> {
  await addCause(db, { code, kind, saidBy, on: undefined, note: null, today });
}

async function give(
  db: Db,
  code: string,
  kind: string,
  { percent, today }: { readonly percent?: string; readonly today: Day },
): Promise<void> {
  const terms = { rule: DEFAULT_GESTURE_RULE, marginShare: 0.4, mergeDays: 2 };
  const said = { amount: undefined, until: undefined, by: null, note: null, decimal: ',' } as const;
  await giveGesture(db, { ...said, code, kind, percent, today, terms });
}

onEachDatabase('the report on a cohort', (withFresh) => {
  it('of 100, 60 of whom were reached and 4 refused, does not decide about 6–7 %, and bounds it by 4 and 44 %', () =>
    withFresh(async (db) => {
      await withDormant(db, folder, 100);
      await freeze(db);
      for (const [index, code] of (await membersOf(db)).entries()) {
        const kind = index < 4 ? 'refused' : index < 60 ? 'open' : 'no-answer';
        await contact(db, code, kind, { today: LATER });
      }
      const data = await report(db, { cohort: 'autunno', today: LATER });
      expect(data.ladder).toMatchObject({
        assigned: 100,
        attempted: 100,
        reached: 60,
        conclusive: 60,
        open: 56,
        refused: 4,
        ordered: 0,
      });
      expect(claim(data, 'refused-6-7')).toMatchObject({
        numerator: 4,
        denominator: 60,
        low: expect.closeTo(0.0185, 4),
        high: expect.closeTo(0.162, 4),
        bounds: { low: 0.04, high: 0.44 },
        decidedBy: 'anytime',
        verdict: 'not-decided',
      });
      expect(data.cohort).toMatchObject({
        isOver: false,
        immature: 100,
        maturesOn: '2027-02-20',
        sealHolds: true,
      });
    }));

  it('of fifteen says too few everywhere and has no share at all', () =>
    withFresh(async (db) => {
      await withDormant(db, folder, 15);
      await freeze(db);
      for (const code of await membersOf(db)) await contact(db, code, 'open', { today: LATER });
      const data = await report(db, { cohort: 'autunno', today: OVER, bySeller: true });
      expect(new Set(data.claims.map(({ verdict }) => verdict))).toEqual(new Set(['too-few']));
      expect(data).toMatchObject({
        hasShares: false,
        reactivated: null,
        curves: [],
        uplift: { verdict: 'no-holdout', difference: null },
        beliefs: { verdict: 'too-few', meanForetold: null },
        sellers: { rows: [], tooFew: 2 },
      });
    }));

  it('counts the first conclusive answer within the window, of those who were to be contacted', () =>
    withFresh(async (db) => {
      await withDormant(db, folder, 20);
      await freeze(db, { holdoutShare: 0.25 });
      const [first = '', second = '', third = ''] = await membersOf(db);
      const [alone = ''] = await membersOf(db, 'holdout');
      await contact(db, first, 'refused', { today: LATER });
      await contact(db, first, 'open', { today: '2026-12-20' as Day });
      await contact(db, second, 'open', { today: '2027-02-21' as Day });
      await contact(db, third, 'callback', { today: LATER, next: '2026-12-30' });
      await contact(db, alone, 'refused', { today: LATER });
      const { ladder, cohort } = await report(db, { cohort: 'autunno', today: '2027-03-01' as Day });
      expect(ladder).toMatchObject({
        assigned: 15,
        attempted: 2,
        reached: 2,
        conclusive: 1,
        refused: 1,
        open: 0,
      });
      expect(cohort).toMatchObject({ holdoutContacted: 1, immature: 0 });
      expect(cohort?.audit.map(({ kind, count }) => [kind, count])).toContainEqual(['holdout-contacted', 1]);
    }));

  it('counts as reactivated who ordered within the window, called or not, and on no day that came before or after', () =>
    withFresh(async (db) => {
      await withDormant(db, folder, 20);
      await freeze(db, { holdoutShare: 0.25 });
      const [a = '', b = '', c = '', d = ''] = await membersOf(db);
      const [alone = ''] = await membersOf(db, 'holdout');
      await orders(db, 'window.csv', [
        `1;23/11/2026;${a};100,00`,
        `2;24/11/2026;${a};50,00`,
        `3;20/02/2027;${b};100,00`,
        `4;21/02/2027;${c};100,00`,
        `5;22/11/2026;${d};100,00`,
        `6;01/12/2026;${alone};100,00`,
        `7;10/12/2026;${alone};100,00`,
      ]);
      const { uplift, ladder } = await report(db, { cohort: 'autunno', today: '2027-03-01' as Day });
      expect(ladder).toMatchObject({ assigned: 15, ordered: 2, reordered: 0 });
      expect(uplift?.arms).toEqual({
        contact: {
          assigned: 15,
          contacted: 0,
          reached: 0,
          reactivated: 2,
          reordered: 0,
          revenueCents: 25_000,
        },
        holdout: {
          assigned: 5,
          contacted: 0,
          reached: 0,
          reactivated: 1,
          reordered: 1,
          revenueCents: 20_000,
        },
      });
    }));

  it('before the window is over has counts of orders, and no share of them', () =>
    withFresh(async (db) => {
      await withDormant(db, folder, 60);
      await freeze(db);
      const members = await membersOf(db);
      await orders(
        db,
        'early.csv',
        members.slice(0, 20).map((code, place) => `${place};01/12/2026;${code};10,00`),
      );
      const early = await report(db, { cohort: 'autunno', today: '2027-02-20' as Day });
      expect(early).toMatchObject({ ladder: { ordered: 20 }, reactivated: null, cohort: { immature: 60 } });
      const [curve] = early.curves;
      expect(curve?.ordered.map(({ days, point }) => [days, point?.incidence ?? null])).toEqual([
        [30, 20 / 60],
        [60, 20 / 60],
        [90, 20 / 60],
        [180, null],
      ]);
      const mature = await report(db, { cohort: 'autunno', today: OVER });
      expect(mature.reactivated).toMatchObject({ numerator: 20, denominator: 60, estimate: 1 / 3 });
    }));

  it('holds beliefs as they were frozen against orders, and tells persons only on request', () =>
    withFresh(async (db) => {
      await withDormant(db, folder, 60);
      const all = await db.all<{ code: string }>('select code from customers order by code');
      for (const { code } of all) await believe(db, code, { returnPercent: 10 });
      await freeze(db);
      const members = await membersOf(db);
      await orders(
        db,
        'beliefs.csv',
        members.slice(0, 30).map((code, place) => `${place};01/12/2026;${code};10,00`),
      );
      await believe(db, members[0] ?? '', { returnPercent: 90, today: LATER });
      const data = await report(db, { cohort: 'autunno', today: OVER });
      expect(data.beliefs).toMatchObject({
        customers: 60,
        returned: 30,
        meanForetold: expect.closeTo(0.1, 12),
        verdict: 'too-dark',
      });
      expect(data.sellers).toBeNull();
      const { sellers } = await report(db, { cohort: 'autunno', today: OVER, bySeller: true });
      expect(sellers?.rows.map(({ seller, customers }) => [seller, customers])).toEqual([
        ['Bianchi', 20],
        ['Conti', 20],
      ]);
    }));

  it('counts a forgotten customer on, with the answer it had given', () =>
    withFresh(async (db) => {
      await withDormant(db, folder, 40);
      await freeze(db);
      const [gone = '', ...others] = await membersOf(db);
      await contact(db, gone, 'refused', { today: LATER });
      for (const code of others.slice(0, 30)) await contact(db, code, 'open', { today: LATER });
      const asked = { cohort: 'autunno', today: LATER };
      const before = await report(db, asked);
      await forgetCustomer(db, {
        code: gone,
        reason: 'su richiesta',
        rule: REPORT.rule,
        today: LATER,
        now: NOW,
      });
      const after = await report(db, asked);
      expect(after.ladder).toEqual(before.ladder);
      expect(after.ladder).toMatchObject({ assigned: 40, conclusive: 31, refused: 1 });
      for (const id of ['refused-6-7', 'not-lost-95', 'perhaps-80', 'refusals-alarm']) {
        expect(claim(after, id)).toEqual(claim(before, id));
      }
      expect(after.uplift?.arms).toEqual(before.uplift?.arms);
    }));

  it('tells of the second life what causes, gestures, margins and later orders say', () =>
    withFresh(async (db) => {
      await withDormant(db, folder, 40);
      await freeze(db);
      const [back = '', other = '', silent = ''] = await membersOf(db);
      const later = { today: LATER };
      await contact(db, back, 'open', { ...later, cause: 'late-not-announced', minutes: 20 });
      await contact(db, other, 'open', { ...later, minutes: 10 });
      await contact(db, silent, 'no-answer', later);
      await cause(db, back, 'competitor-price', 'seller', LATER);
      await give(db, back, 'discount', { percent: '5', today: LATER });
      await give(db, silent, 'coffee', { today: LATER });
      await orders(db, 'back.csv', [
        `1;20/12/2026;${back};1000,00`,
        `2;10/01/2027;${other};500,00`,
        `3;10/03/2027;${other};300,00`,
      ]);
      // Half a year after the only order the first has stopped again, and says for the same cause.
      await cause(db, back, 'late-not-announced', 'customer', '2027-08-01' as Day);
      const data = await report(db, {
        cohort: 'autunno',
        today: '2027-08-01' as Day,
        marginShare: 0.4,
        hourlyCents: 3_000,
      });
      expect(data.secondLife).toMatchObject({
        reactivated: 2,
        reordered: 1,
        revenueCents: 180_000,
        marginCents: 72_000,
        withKnownMargin: 2,
        relapsed: { all: 1, sameCause: 1, otherCause: 0 },
        discounts: { before: { customers: 0 }, since: { customers: 1, meanPercent: 5 } },
        costs: { contacts: 3, timedContacts: 2, contactCents: 2_250, gestures: 2 },
      });
      expect(data.causes.pairs).toEqual([
        { seller: 'competitor-price', customer: 'late-not-announced', customers: 1 },
      ]);
      expect(data.departments).toMatchObject([{ department: 'transport', answers: 1, refusals: 0 }]);
    }));

  it('counts nothing that has been taken back', () =>
    withFresh(async (db) => {
      await withDormant(db, folder, 5);
      await freeze(db);
      const [code = ''] = await membersOf(db);
      await contact(db, code, 'refused', { today: LATER });
      await undoOutcome(db, {
        text: code,
        attempt: undefined,
        today: LATER,
        now: NOW,
        patronDay: null,
      });
      const { ladder } = await report(db, { cohort: 'autunno', today: LATER });
      expect(ladder).toMatchObject({ attempted: 0, conclusive: 0 });
    }));

  it('a conclusion that somebody was never reached is no attempt, and leaves the answer unknown', () =>
    withFresh(async (db) => {
      await withDormant(db, folder, 5);
      await freeze(db);
      const [code = ''] = await membersOf(db);
      for (const day of ['2026-12-01', '2026-12-10', '2026-12-28']) {
        await contact(db, code, 'no-answer', {
          today: day as Day,
          channel: day > '2026-12-05' ? 'email' : 'phone',
        });
      }
      await contact(db, code, 'never-reached', { today: '2026-12-29' as Day, patience: LITTLE_PATIENCE });
      const { ladder, quality } = await report(db, { cohort: 'autunno', today: '2027-01-02' as Day });
      expect(ladder).toMatchObject({ attempted: 1, neverReached: 1, reached: 0, conclusive: 0 });
      expect(quality.attemptsEach).toBe(3);
    }));

  it('without a cohort describes everybody who was listed or contacted, and says which cohorts there are', () =>
    withFresh(async (db) => {
      await withDormant(db, folder, 40);
      await contact(db, 'C00', 'quote', { on: '2026-11-02' });
      await contact(db, 'C01', 'refused', { on: '2026-11-02' });
      await orders(db, 'order.csv', ['1;10/11/2026;C00;100,00', '2;17/11/2026;C00;100,00']);
      await freeze(db);
      const data = await report(db);
      expect(data).toMatchObject({
        cohort: null,
        cohorts: ['autunno'],
        ladder: { assigned: 2, attempted: 2, conclusive: 2, refused: 1, ordered: 1, reordered: 1 },
        curves: [],
        uplift: null,
        secondLife: null,
        beliefs: null,
        advice: [],
      });
    }));
});

it('a cohort that nobody has frozen is named, with those that there are', async () => {
  const { openSqlite } = await import('../../src/store/sqlite.ts');
  const store = await openSqlite(':memory:', 'create');
  await withDormant(store.db, folder, 3);
  await freeze(store.db);
  await expect(report(store.db, { cohort: 'inverno', today: TODAY })).rejects.toMatchObject({
    code: 'unknown-cohort',
    facts: { name: 'inverno', known: ['autunno'] },
  });
  await store.close();
});
