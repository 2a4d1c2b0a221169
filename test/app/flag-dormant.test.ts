import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { explainCustomer } from '../../src/app/explain-customer.ts';
import { flagDormant } from '../../src/app/flag-dormant.ts';
import { recordOutcome } from '../../src/app/record-outcome.ts';
import { addDays, type Day } from '../../src/domain/day.ts';
import { DEFAULT_DORMANCY_RULE as RULE } from '../../src/domain/dormancy.ts';
import { onEachDatabase } from '../store/databases.ts';
import { tempFolder } from '../temp-folder.ts';
import { FERRAMENTA, importLines, importPaths, TODAY } from './imported.ts';

const folder = tempFolder();
const known: Record<string, string> = JSON.parse(
  readFileSync(join(FERRAMENTA, 'known.json'), 'utf8'),
).customers;
const WHOLESALER = [join(FERRAMENTA, 'clienti.csv'), join(FERRAMENTA, 'fatture.csv')];
const DOCUMENTS = 'Numero;Data;Codice cliente;Cliente;Imponibile';

/** One order every `gap` days, the last of them on `last`. */
function orders(code: string, count: number, gap: number, last: string): string[] {
  return Array.from({ length: count }, (_, index) => {
    const [year, month, day] = addDays(last as Day, -gap * index).split('-');
    return `${code}-${index};${day}/${month}/${year};${code};Prova ${code};100,00`;
  });
}

onEachDatabase('the dormant customers', (withFresh) => {
  it('are judged by their own rhythm', () =>
    withFresh(async (db) => {
      await importPaths(db, WHOLESALER);
      const { customers, counts, excluded } = await flagDormant(db, TODAY, RULE);
      const codes = new Set(customers.map(({ code }) => code));
      const flagged = Object.entries(known).filter(([, code]) => codes.has(code));
      expect(flagged.map(([name]) => name)).toEqual([
        'weekly-silent-two-months',
        'monthly-silent-95-days',
        'credit-note-last',
        'one-order-old',
      ]);
      expect(excluded).toMatchObject({ insolvent: 6, unwanted: 2, ceased: 5, objected: 0 });
      expect(counts.active + counts.dormant + counts.neverBought + counts.excluded).toBe(counts.customers);
    }));

  it('are silent since the last purchase, not since a credit note', () =>
    withFresh(async (db) => {
      await importPaths(db, WHOLESALER);
      const { customers } = await flagDormant(db, TODAY, RULE);
      const customer = customers.find(({ code }) => code === known['credit-note-last']);
      expect(customer).toMatchObject({
        lastOrderOn: '2026-03-10',
        facts: { silentDays: 257, because: 'cadence' },
      });
    }));

  it('come in the order of what a year without them costs', () =>
    withFresh(async (db) => {
      await importPaths(db, WHOLESALER);
      const { customers } = await flagDormant(db, TODAY, RULE);
      const values = customers.map(({ lostCentsPerYear }) => lostCentsPerYear);
      expect(values).toEqual(values.toSorted((one, other) => other - one));
    }));

  it('are flagged again only when something changed', () =>
    withFresh(async (db) => {
      const flags = () => db.all('select noted_on, state, last_order_on from flags order by id');
      await importLines(db, folder, 'a.csv', [DOCUMENTS, ...orders('C1', 10, 30, '2026-03-01')]);
      await flagDormant(db, TODAY, RULE);
      await flagDormant(db, addDays(TODAY, 7), RULE);
      expect(await flags()).toEqual([{ noted_on: TODAY, state: 'dormant', last_order_on: '2026-03-01' }]);

      await importLines(db, folder, 'b.csv', [DOCUMENTS, 'N;20/11/2026;C1;Prova C1;100,00']);
      await flagDormant(db, addDays(TODAY, 8), RULE);
      expect(await flags()).toEqual([
        { noted_on: TODAY, state: 'dormant', last_order_on: '2026-03-01' },
        { noted_on: '2026-11-30', state: 'cleared', last_order_on: null },
      ]);
    }));

  it('with too few orders for a rhythm get the fixed limit', () =>
    withFresh(async (db) => {
      await importLines(db, folder, 'c.csv', [
        'Codice Cliente;Nome Cliente;Ultimo Acquisto;Spesa Totale;N Ordini',
        'C1;Anna Prova;12/05/2026;2.345,67;4',
        'C2;Ugo Prova;26/05/2026;150,00;1',
      ]);
      const { customers } = await flagDormant(db, TODAY, RULE);
      expect(customers.map(({ code, facts }) => [code, facts])).toEqual([
        [
          'C1',
          {
            because: 'fallback',
            lastOrderOn: '2026-05-12',
            silentDays: 194,
            limitDays: 180,
            typicalGapDays: null,
            timesCadence: null,
            orders: 4,
            pNoOrder: null,
            horizonDays: 90,
            offSeason: [],
          },
        ],
      ]);
    }));

  it('who refused are left out, until they order again', () =>
    withFresh(async (db) => {
      await importLines(db, folder, 'd.csv', [DOCUMENTS, ...orders('C1', 10, 10, '2026-03-01')]);
      await recordOutcome(db, {
        code: 'C1',
        outcome: 'refused',
        channel: 'phone',
        on: '2026-06-01',
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
      });
      expect(await flagDormant(db, TODAY, RULE)).toMatchObject({ customers: [], excluded: { refused: 1 } });
      await importLines(db, folder, 'e.csv', [DOCUMENTS, 'N;20/07/2026;C1;Prova C1;100,00']);
      expect(await flagDormant(db, TODAY, RULE)).toMatchObject({
        customers: [{ code: 'C1' }],
        excluded: { refused: 0 },
      });
    }));

  it('can be asked for their arithmetic, and a wrong code is answered with similar ones', () =>
    withFresh(async (db) => {
      await importLines(db, folder, 'f.csv', [DOCUMENTS, ...orders('C1', 4, 30, '2026-08-19')]);
      const { customer, pooledGapDays } = await explainCustomer(db, 'C1', TODAY, RULE);
      expect(pooledGapDays).toBe(30);
      expect(customer).toMatchObject({
        gaps: [30, 30, 30],
        cadence: { gaps: 3, typicalGapDays: 30 },
        dormancy: { state: 'dormant', silentDays: 95, limit: { reason: 'cadence', days: 60 } },
      });
      await expect(explainCustomer(db, 'C', TODAY, RULE)).rejects.toMatchObject({
        code: 'unknown-customer',
        facts: { similar: ['C1'] },
      });
    }));
});
