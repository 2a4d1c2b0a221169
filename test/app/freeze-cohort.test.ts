import { describe, expect, it } from 'vitest';
import { forgetCustomer } from '../../src/app/forget-customer.ts';
import { planCohort } from '../../src/app/freeze-cohort.ts';
import { issueCalls } from '../../src/app/issue-calls.ts';
import { contentOfCohort, listCohorts, showCohort, verifyCohort } from '../../src/app/list-cohorts.ts';
import { mergeCustomers, unmergeCustomers } from '../../src/app/merge-customers.ts';
import { undoImport } from '../../src/app/undo-import.ts';
import { addDays, type Day } from '../../src/domain/day.ts';
import { DEFAULT_DORMANCY_RULE } from '../../src/domain/dormancy.ts';
import { openMemberships } from '../../src/store/cohort-memberships.ts';
import type { Db } from '../../src/store/schema.ts';
import { onEachDatabase } from '../store/databases.ts';
import { dumpOf } from '../store/dump.ts';
import { tempFolder } from '../temp-folder.ts';
import { callsRequest } from './calls-request.ts';
import { believe, contact, freeze, REQUEST, withDormant } from './frozen.ts';
import { importLines, TODAY } from './imported.ts';

const folder = tempFolder();
const IN_USE = { today: TODAY, rule: DEFAULT_DORMANCY_RULE };

const callsOf = (db: Db, changes: { today?: Day; week?: string } = {}) =>
  issueCalls(db, callsRequest({ capacity: { unit: 'rows', amount: 100 }, ...changes }));

const codesIn = (members: readonly { readonly code: string | null }[]) =>
  members.flatMap(({ code }) => code ?? []).toSorted();

onEachDatabase('a cohort', (withFresh) => {
  it('is everybody who is dormant today, with what is known of each and what the sellers believe', () =>
    withFresh(async (db) => {
      await withDormant(db, folder, 3);
      await believe(db, 'C01', { returnPercent: 70, isLost: false, cause: 'drift', blocker: 'vergogna' });
      const { content, size, arms, beliefs, sellers } = await freeze(db);
      expect({ size, arms, beliefs }).toEqual({
        size: 3,
        arms: { contact: 3, holdout: 0 },
        beliefs: { lost: 0, notLost: 1, none: 2, meanPercent: 70 },
      });
      expect(sellers.map(({ seller, believed }) => [seller, believed])).toEqual([
        ['Bianchi', 0],
        ['Conti', 1],
        [null, 0],
      ]);
      expect(content.members.find(({ code }) => code === 'C01')).toMatchObject({
        arm: 'contact',
        name: 'Prova 1',
        seller: 'Conti',
        lastOrderOn: '2026-02-01',
        silentDays: 294,
        limitDays: 180,
        orders: 3,
        totalCents: 10_100,
        isLost: false,
        returnPercent: 70,
        cause: 'drift',
        blocker: 'vergogna',
        believedBy: 'Conti',
        believedOn: TODAY,
      });
    }));

  it('counts who stays out, each for one reason', () =>
    withFresh(async (db) => {
      await importLines(db, folder, 'stati.csv', [
        'Codice;Ragione sociale;Stato;Ultimo acquisto',
        'A1;Insolvente;insolvente;01/02/2026',
        'A2;Cessato;cessato;01/02/2026',
        'A3;Mai comprato;;',
        'A4;Compra ancora;;10/11/2026',
      ]);
      await withDormant(db, folder, 6);
      await contact(db, 'C00', 'refused');
      await contact(db, 'C01', 'maybe', { next: '2026-12-10', step: 'mandare il listino' });
      // Called once without a next day that is still to come: the conversation has begun all the same.
      await contact(db, 'C02', 'no-answer', { on: '2026-03-02' });
      const { content, excluded } = await freeze(db);
      expect(codesIn(content.members)).toEqual(['C03', 'C04', 'C05']);
      expect(Object.entries(excluded).filter(([, count]) => count > 0)).toEqual([
        ['insolvent', 1],
        ['ceased', 1],
        ['refused', 1],
        ['snoozed', 1],
        ['in-conversation', 1],
      ]);
      expect(content.neverBought).toBe(1);
    }));

  it('takes back in whoever was contacted before the last order: that story is over', () =>
    withFresh(async (db) => {
      await withDormant(db, folder, 1);
      await contact(db, 'C00', 'no-answer', { on: '2026-01-15' });
      expect((await freeze(db)).size).toBe(1);
    }));

  it('leaves out who stands on a list of this week: the call may have been made and not been told', () =>
    withFresh(async (db) => {
      await withDormant(db, folder, 4);
      await callsOf(db, { week: '2026-W47' });
      await expect(freeze(db)).rejects.toMatchObject({ code: 'cohort-empty', facts: { stopped: 4 } });
      // Once the week is over, whoever has not been called has not been called.
      expect((await freeze(db, { today: '2026-11-23' as Day })).size).toBe(4);
    }));

  it('leaves out who is in an open one, until that is over', () =>
    withFresh(async (db) => {
      await withDormant(db, folder, 3);
      await freeze(db);
      await expect(freeze(db, { name: 'altra' })).rejects.toMatchObject({ code: 'cohort-empty' });
      const later = await freeze(db, { name: 'altra', today: addDays(TODAY, 91) });
      expect(later.size).toBe(3);
    }));

  it('dated back, leaves out who has been contacted or frozen since that day', () =>
    withFresh(async (db) => {
      await withDormant(db, folder, 3);
      await contact(db, 'C00');
      const past = { today: '2026-10-01' as Day, name: 'ieri' };
      expect(codesIn((await planCohort(db, { ...REQUEST, ...past })).content.members)).toEqual([
        'C01',
        'C02',
      ]);
      await freeze(db);
      await expect(freeze(db, past)).rejects.toMatchObject({ code: 'cohort-empty' });
    }));

  it('counts whom a seller calls lost although they buy', () =>
    withFresh(async (db) => {
      await withDormant(db, folder, 1);
      await importLines(db, folder, 'attivo.csv', [
        'Codice;Ragione sociale;Ultimo acquisto',
        'B1;Compra;10/11/2026',
      ]);
      await believe(db, 'B1');
      expect((await freeze(db)).content.lostButBuying).toBe(1);
    }));

  it('freezes the latest belief, and none of an earlier silence', () =>
    withFresh(async (db) => {
      await withDormant(db, folder, 2);
      await believe(db, 'C00', { returnPercent: 10 });
      await believe(db, 'C00', { returnPercent: 35 });
      await believe(db, 'C01', { today: '2026-01-10' as Day });
      const { content } = await freeze(db);
      const percents = content.members.map(({ code, returnPercent }) => [code, returnPercent]).toSorted();
      expect(percents).toEqual([
        ['C00', 35],
        ['C01', null],
      ]);
    }));

  it('planned and frozen at the same moment is the same, and a plan writes nothing', () =>
    withFresh(async (db) => {
      await withDormant(db, folder, 30);
      const request = { ...REQUEST, holdoutShare: 0.2 };
      await planCohort(db, request);
      const before = await dumpOf(db);
      const planned = await planCohort(db, request);
      expect(await dumpOf(db)).toEqual(before);
      expect((await freeze(db, request)).sha256).toBe(planned.sha256);
    }));

  it.each([
    ['without a name', { name: '  ' }, 'bad-cohort-name'],
    ['with a name nobody can type', { name: 'a\u0007b' }, 'bad-cohort-name'],
    ['a second time, in capital letters', { name: 'AUTUNNO' }, 'cohort-exists'],
  ])('is not frozen %s', (_, changes, code) =>
    withFresh(async (db) => {
      await withDormant(db, folder, 1);
      await freeze(db);
      const before = await dumpOf(db);
      await expect(freeze(db, changes)).rejects.toMatchObject({ code });
      expect(await dumpOf(db)).toEqual(before);
    }),
  );

  it('is not frozen as shown when something has changed since', () =>
    withFresh(async (db) => {
      const { freezeCohort } = await import('../../src/app/freeze-cohort.ts');
      await withDormant(db, folder, 2);
      const shown = await planCohort(db, REQUEST);
      await believe(db, 'C00');
      await expect(freezeCohort(db, REQUEST, shown.sha256)).rejects.toMatchObject({ code: 'cohort-changed' });
      expect(await listCohorts(db, TODAY)).toEqual([]);
    }));
});

onEachDatabase('the draw of a cohort', (withFresh) => {
  const drawnWith = (seed: number | undefined, name = 'autunno') =>
    withFresh(async (db) => {
      await withDormant(db, folder, 30);
      const { content, arms } = await freeze(db, { holdoutShare: 0.2, seed, name });
      const heldOut = content.members.filter(({ arm }) => arm === 'holdout');
      return {
        seed: content.seed,
        arms,
        heldOut: codesIn(heldOut),
        order: content.members.map(({ code }) => code),
      };
    });

  it('is the same with the same seed, in whatever database', async () => {
    expect(await drawnWith(7)).toEqual(await drawnWith(7));
    expect((await drawnWith(7)).heldOut).not.toEqual((await drawnWith(8)).heldOut);
  });

  it('follows from name and day where no seed is given', async () => {
    const one = await drawnWith(undefined);
    expect(await drawnWith(undefined)).toEqual(one);
    expect((await drawnWith(undefined, 'inverno')).seed).not.toBe(one.seed);
  });

  it('leaves a fifth alone and gives everybody a place', async () => {
    const { arms, order } = await drawnWith(1);
    expect(arms).toEqual({ contact: 24, holdout: 6 });
    expect(order.toSorted()).not.toEqual(order);
    expect(new Set(order).size).toBe(30);
  });
});

onEachDatabase('calls during a cohort', (withFresh) => {
  it('leave the holdout in peace, and say how many, until the window is over', () =>
    withFresh(async (db) => {
      await withDormant(db, folder, 30);
      const { content } = await freeze(db, { holdoutShare: 0.2 });
      const heldOut = content.members.filter(({ arm }) => arm === 'holdout');
      const called = content.members.filter(({ arm }) => arm === 'contact');
      const calls = await callsOf(db);
      expect(codesIn(calls.rows)).toEqual(codesIn(called));
      expect(calls.leftOut.holdout).toBe(heldOut.length);
      const lastDay = await callsOf(db, { today: addDays(TODAY, 90), week: '2027-W07' });
      expect(lastDay.leftOut.holdout).toBe(6);
      const after = await callsOf(db, { today: addDays(TODAY, 91), week: '2027-W08' });
      expect(after.leftOut.holdout).toBeUndefined();
      expect(codesIn(after.rows)).toEqual(expect.arrayContaining(codesIn(heldOut)));
    }));

  it('come quarter by quarter of their priority, and within one in the order drawn by lot', () =>
    withFresh(async (db) => {
      const lines = Array.from(
        { length: 40 },
        (_, index) =>
          `C${index};Prova ${index};Bianchi;0543 5550${100 + index};01/02/2026;${Math.round(100 * 1.3 ** index)},00;3`,
      );
      const header = 'Codice;Ragione sociale;Agente;Telefono;Ultimo acquisto;Spesa totale;N ordini';
      await importLines(db, folder, 'valori.csv', [header, ...lines]);
      const { content } = await freeze(db, { holdoutShare: 0.1, seed: 5 });
      const placeOf = new Map(content.members.map(({ code, place }) => [code, place]));
      const { rows } = await callsOf(db);
      expect(rows).toHaveLength(36);
      // The higher the number, the more a customer is worth: ten to a quarter.
      const turns = rows.map(({ code }) => {
        const quarter = 3 - Math.floor(Number(code.slice(1)) / 10);
        return quarter * 1_000 + (placeOf.get(code) ?? 0);
      });
      expect(turns).toEqual(turns.toSorted((one, other) => one - other));
    }));

  it('know of everybody under measurement the arm and the place', () =>
    withFresh(async (db) => {
      await withDormant(db, folder, 4);
      const { content } = await freeze(db, { holdoutShare: 0.25 });
      const memberships = await openMemberships(db, TODAY);
      for (const { customerId, arm, place } of content.members) {
        expect(memberships.get(customerId ?? 0)).toEqual({
          cohort: 'autunno',
          arm,
          place,
          windowEndsOn: '2027-02-20',
        });
      }
      expect(await openMemberships(db, addDays(TODAY, -1))).toEqual(new Map());
      expect(await openMemberships(db, addDays(TODAY, 91))).toEqual(new Map());
    }));
});

onEachDatabase('two members merged since, one of them in the holdout,', (withFresh) => {
  it('are both left alone', () =>
    withFresh(async (db) => {
      await withDormant(db, folder, 6);
      const { content } = await freeze(db, { holdoutShare: 0.5, seed: 2 });
      const [heldOut = ''] = codesIn(content.members.filter(({ arm }) => arm === 'holdout'));
      const [called = ''] = codesIn(content.members.filter(({ arm }) => arm === 'contact'));
      await mergeCustomers(db, { kept: called, merged: heldOut }, TODAY);
      expect(codesIn((await callsOf(db)).rows)).not.toContain(called);
      expect((await callsOf(db)).leftOut.holdout).toBe(3);
    }));
});

onEachDatabase('the seal', (withFresh) => {
  it('is that of the content, which anybody can hash', () =>
    withFresh(async (db) => {
      await withDormant(db, folder, 5);
      await believe(db, 'C02');
      const { sha256 } = await freeze(db, { holdoutShare: 0.2, seed: 1 });
      const { createHash } = await import('node:crypto');
      const content = await contentOfCohort(db, 'autunno');
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
      expect(await verifyCohort(db, 'Autunno')).toEqual({
        name: 'autunno',
        frozenOn: TODAY,
        size: 5,
        sha256,
        computed: sha256,
        isUnchanged: true,
        codesFit: true,
        isDrawn: true,
        forgotten: 0,
        holds: true,
      });
    }));

  it.each([
    ['a belief', 'update cohort_members set return_percent = 99 where place = 1'],
    ['a label', 'update cohort_members set is_lost = 1 where place = 2'],
    ['an arm', "update cohort_members set arm = 'holdout' where place = 1"],
    ['a member less', 'delete from cohort_members where place = 3'],
    ['the day', "update cohorts set frozen_on = '2026-11-21'"],
    ['the window', 'update cohorts set window_days = 120'],
    ['the rule', `update cohorts set rule = replace(rule, '"floorDays":30', '"floorDays":29')`],
    ['a rule nobody can read', "update cohorts set rule = 'boh'"],
    ['the words of the rule', "update cohorts set rule_text = 'altro'"],
    ['the seed', 'update cohorts set seed = seed + 1'],
    ['the name', "update cohorts set name = 'Autunno'"],
    ['a reason', "update cohort_exclusions set reason = 'ceased'"],
    ['the seal itself', "update cohorts set sha256 = 'x' || substr(sha256, 2)"],
    ['the code of a member', "update cohort_members set code = 'C99' where place = 1"],
  ])('does not hold once a hand has changed %s', (_, statement) =>
    withFresh(async (db) => {
      await withDormant(db, folder, 6);
      await contact(db, 'C05');
      await freeze(db, { holdoutShare: 0.2, seed: 3 });
      expect(await db.run(statement)).toBeGreaterThan(0);
      expect((await verifyCohort(db, 'autunno')).holds).toBe(false);
    }),
  );

  it('holds when customers are forgotten, of whom nothing personal is left', () =>
    withFresh(async (db) => {
      await withDormant(db, folder, 4);
      await believe(db, 'C01', { blocker: 'non oso' });
      await freeze(db, { holdoutShare: 0.5 });
      await forgetCustomer(db, {
        code: 'C01',
        reason: 'su richiesta',
        rule: DEFAULT_DORMANCY_RULE,
        today: TODAY,
        now: '2026-11-22T08:00:00Z',
      });
      expect(await verifyCohort(db, 'autunno')).toMatchObject({ holds: true, forgotten: 1 });
      const { cohort_members, beliefs } = await dumpOf(db);
      expect(JSON.stringify([cohort_members, beliefs])).not.toMatch(/non oso|C01|Prova 1"/);
      expect((await showCohort(db, 'autunno', IN_USE)).audit).toEqual([
        { kind: 'forgotten', count: 1, of: [] },
      ]);
    }));

  it('holds when customers are merged and parted again', () =>
    withFresh(async (db) => {
      await withDormant(db, folder, 4);
      await believe(db, 'C01');
      await freeze(db, { holdoutShare: 0.5 });
      const before = await dumpOf(db);
      const { id } = await mergeCustomers(db, { kept: 'C00', merged: 'C01' }, TODAY);
      expect((await verifyCohort(db, 'autunno')).holds).toBe(true);
      expect((await showCohort(db, 'autunno', IN_USE)).audit).toMatchObject([
        { kind: 'merged', of: ['C01'] },
      ]);
      await unmergeCustomers(db, String(id));
      const { cohort_members, beliefs } = await dumpOf(db);
      expect({ cohort_members, beliefs }).toEqual({
        cohort_members: before['cohort_members'],
        beliefs: before['beliefs'],
      });
    }));
});

onEachDatabase('what has happened since', (withFresh) => {
  const auditOf = async (db: Db, changes: Partial<typeof IN_USE> = {}) =>
    (await showCohort(db, 'autunno', { ...IN_USE, ...changes })).audit;

  it('is nothing on the day itself, whoever is then called', () =>
    withFresh(async (db) => {
      await withDormant(db, folder, 4);
      await freeze(db);
      await contact(db, 'C00');
      expect(await auditOf(db)).toEqual([]);
    }));

  it('is a rule that has been changed', () =>
    withFresh(async (db) => {
      await withDormant(db, folder, 4);
      await freeze(db);
      expect(await auditOf(db, { rule: { ...DEFAULT_DORMANCY_RULE, fallbackDays: 120 } })).toEqual([
        { kind: 'rule-changed', count: 1, of: ['fallbackDays'] },
      ]);
    }));

  it('is a call to the holdout, a call of before, another belief, and an order that came in late', () =>
    withFresh(async (db) => {
      await withDormant(db, folder, 8);
      await believe(db, 'C03');
      const { content } = await freeze(db, { holdoutShare: 0.5, seed: 5 });
      const [heldOut = '', another = ''] = codesIn(content.members.filter(({ arm }) => arm === 'holdout'));
      const [called = '', late = ''] = codesIn(content.members.filter(({ arm }) => arm === 'contact'));
      const tomorrow = addDays(TODAY, 1);
      await believe(db, another, { returnPercent: 90, today: tomorrow });
      await contact(db, heldOut, 'open', { today: tomorrow });
      await contact(db, called, 'open', { today: tomorrow, on: addDays(TODAY, -1) });
      await importLines(db, folder, 'tardi.csv', [
        'Numero;Data;Codice cliente;Cliente;Imponibile',
        `1;20/11/2026;${late};Prova;100,00`,
        `2;23/11/2026;${called};Prova;100,00`,
      ]);
      expect(await auditOf(db, { today: tomorrow })).toEqual([
        { kind: 'contacted-before', count: 1, of: [called] },
        { kind: 'holdout-contacted', count: 1, of: [heldOut] },
        { kind: 'belief-since', count: 1, of: [another] },
        { kind: 'purchases-changed', count: 1, of: [late] },
      ]);
    }));

  it('is an import taken back, and the customer stays', () =>
    withFresh(async (db) => {
      await withDormant(db, folder, 2);
      await importLines(db, folder, 'ordini.csv', [
        'Numero;Data;Codice cliente;Cliente;Imponibile',
        '1;01/03/2026;C00;Prova 0;500,00',
      ]);
      await freeze(db);
      await undoImport(db, '2');
      expect(await auditOf(db)).toEqual([{ kind: 'purchases-changed', count: 1, of: ['C00'] }]);
      await undoImport(db, '1');
      expect((await verifyCohort(db, 'autunno')).holds).toBe(true);
      expect(await db.all('select code from customers order by code')).toEqual([
        { code: 'C00' },
        { code: 'C01' },
      ]);
    }));
});

describe('a list of cohorts', () => {
  onEachDatabase('read back', (withFresh) => {
    it('says of each whether it is open', () =>
      withFresh(async (db) => {
        await withDormant(db, folder, 2);
        await freeze(db, { windowDays: 10 });
        const stateOn = async (day: Day) => (await listCohorts(db, day)).map(({ state }) => state);
        expect(await stateOn(addDays(TODAY, 10))).toEqual(['open']);
        expect(await stateOn(addDays(TODAY, 11))).toEqual(['matured']);
      }));
  });

  onEachDatabase('asked for one that does not exist', (withFresh) => {
    it('names those that do', () =>
      withFresh(async (db) => {
        await withDormant(db, folder, 1);
        await freeze(db);
        await expect(showCohort(db, 'estate', IN_USE)).rejects.toMatchObject({
          code: 'unknown-cohort',
          facts: { name: 'estate', known: ['autunno'] },
        });
      }));
  });
});
