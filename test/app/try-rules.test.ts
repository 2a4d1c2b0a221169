import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assessCustomers } from '../../src/app/assess-customers.ts';
import { type RuleTrial, tryRules } from '../../src/app/try-rules.ts';
import { addDays, type Day, dayNumber, dayOfNumber } from '../../src/domain/day.ts';
import { DEFAULT_DORMANCY_RULE as RULE } from '../../src/domain/dormancy.ts';
import { separationOf } from '../../src/stats/ranking.ts';
import type { Db } from '../../src/store/schema.ts';
import { foretoldBy } from '../stats/foretold.ts';
import { HAS_PUBLIC_DATA, NEEDS_PUBLIC_DATA, type PublicData, purchasesOf } from '../stats/public-data.ts';
import { onEachDatabase } from '../store/databases.ts';
import { tempFolder } from '../temp-folder.ts';
import { FERRAMENTA, importLines, importPaths, TODAY } from './imported.ts';

const folder = tempFolder();
const WHOLESALER = [join(FERRAMENTA, 'clienti.csv'), join(FERRAMENTA, 'fatture.csv')];
const ASKED = { cut: undefined, horizonDays: undefined, rule: RULE, today: TODAY };
const DOCUMENTS = 'Numero;Data;Codice cliente;Cliente;Imponibile';

function document(number: number, day: Day, code: string): string {
  const [year, month, dayOfMonth] = day.split('-');
  return `${number};${dayOfMonth}/${month}/${year};${code};Prova ${code};10,00`;
}

/** The area of the list's own judgement on the day of the cut, counted apart from the backtest. */
async function areaOfList(db: Db, { cut, horizonDays, mergeDays }: RuleTrial): Promise<number | undefined> {
  const then = await assessCustomers(db, cut, RULE);
  const now = await assessCustomers(db, TODAY, RULE);
  const daysOf = new Map(now.customers.map(({ code, purchaseDays }) => [code, purchaseDays]));
  const told = then.customers.flatMap(({ code, dormancy }) => {
    if (dormancy.state === 'never-bought') return [];
    const earliest = Math.max(dayNumber(cut), dayNumber(cut) - dormancy.silentDays + mergeDays);
    const ordered = daysOf.get(code)?.some((day) => day > earliest && day <= dayNumber(cut) + horizonDays);
    return [{ score: dormancy.silentDays / dormancy.limit.days, happened: ordered !== true }];
  });
  return separationOf(foretoldBy(told))?.auc;
}

onEachDatabase('the rules tried', (withFresh) => {
  it('on the wholesaler judge half a year before the last invoice, and say what follows', () =>
    withFresh(async (db) => {
      await importPaths(db, WHOLESALER);
      const trial = await tryRules(db, ASKED);
      expect(trial).toMatchObject({
        today: TODAY,
        cut: '2026-05-24',
        end: '2026-11-20',
        horizonDays: 90,
        mergeDays: 2,
        everybody: { customers: 373, silent: 191 },
        conclusion: { verdict: 'clear', best: 'silence', comparedWith: 'dormancy-rule' },
      });
      const bands = trial.spontaneous.map(({ customers, returns }) => [
        customers,
        ...returns.map(({ customers: returned }) => returned),
      ]);
      expect(bands).toEqual([
        [41, 10, 19, 20],
        [34, 3, 5, 18],
        [102, 1, 7, 14],
      ]);
    }));

  it('judge by the rule in use as the list of dormant customers does', () =>
    withFresh(async (db) => {
      await importPaths(db, WHOLESALER);
      const trial = await tryRules(db, ASKED);
      const own = trial.everybody.rules.find(({ rule }) => rule === 'dormancy-rule');
      expect(own?.separation.auc).toBeCloseTo((await areaOfList(db, trial)) ?? Number.NaN, 12);
    }));

  it('of a short history are tried as late as the horizon allows', () =>
    withFresh(async (db) => {
      await importLines(db, folder, 'a.csv', [
        DOCUMENTS,
        document(1, '2026-03-01' as Day, 'C1'),
        document(2, '2026-10-01' as Day, 'C1'),
      ]);
      expect(await tryRules(db, { ...ASKED, horizonDays: 30 })).toMatchObject({
        cut: '2026-09-01',
        end: '2026-10-01',
        everybody: { customers: 1, silent: 0 },
        conclusion: { verdict: 'too-few', neededPerSide: 30 },
      });
    }));

  it('of a firm without documents say that there are too few', () =>
    withFresh(async (db) => {
      expect(await tryRules(db, ASKED)).toMatchObject({
        cut: addDays(TODAY, -90),
        end: TODAY,
        everybody: { customers: 0, silent: 0, rules: [] },
        conclusion: { verdict: 'too-few' },
      });
    }));

  it('are not tried on a day after which too little is known', () =>
    withFresh(async (db) => {
      await importLines(db, folder, 'a.csv', [DOCUMENTS, document(1, '2026-10-01' as Day, 'C1')]);
      await expect(tryRules(db, { ...ASKED, cut: '2026-07-04' as Day })).rejects.toMatchObject({
        kind: 'usage',
        code: 'cut-too-late',
        facts: { cut: '2026-07-04', horizonDays: 90, end: '2026-10-01', latest: '2026-07-03' },
      });
      expect((await tryRules(db, { ...ASKED, cut: '2026-07-03' as Day })).cut).toBe('2026-07-03');
    }));
});

describe.skipIf(!HAS_PUBLIC_DATA)(`public data, imported${NEEDS_PUBLIC_DATA}`, () => {
  onEachDatabase('the published areas', (withFresh) => {
    it.each<[PublicData, Day, number, number, Readonly<Record<string, number>>]>([
      [
        'cdnow',
        '1997-09-30' as Day,
        273,
        2357,
        {
          silence: 0.7714,
          'own-cadence': 0.7092,
          'shrunk-cadence': 0.733,
          'p-no-order': 0.7601,
          'p-alive': 0.6866,
        },
      ],
      [
        'grocery',
        '2006-12-31' as Day,
        364,
        1525,
        { silence: 0.8868, 'own-cadence': 0.8458, 'shrunk-cadence': 0.8588, 'p-no-order': 0.8535 },
      ],
    ])('of %s come out of the database too', (name, cut, horizonDays, customers, areas) =>
      withFresh(async (db) => {
        const lines = purchasesOf(name).map(({ customer, day }, index) =>
          document(index + 1, dayOfNumber(day), `P${customer}`),
        );
        await importLines(db, folder, `${name}.csv`, [DOCUMENTS, ...lines]);
        const rule = { ...RULE, mergeDays: 0 };
        const { everybody } = await tryRules(db, { ...ASKED, cut, horizonDays, rule });
        expect(everybody.customers).toBe(customers);
        const found = Object.fromEntries(everybody.rules.map((one) => [one.rule, one.separation.auc]));
        const distances = Object.entries(areas).map(([one, auc]) =>
          Math.abs((found[one] ?? Number.NaN) - auc),
        );
        expect(Math.max(...distances)).toBeLessThan(1e-3);
      }),
    );
  });
});
