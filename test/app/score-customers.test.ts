import { join } from 'node:path';
import { expect, it } from 'vitest';
import { assessCustomers } from '../../src/app/assess-customers.ts';
import { choosePhase } from '../../src/app/choose-phase.ts';
import { type ListRequest, listCustomers } from '../../src/app/list-customers.ts';
import { recordOutcome } from '../../src/app/record-outcome.ts';
import { undoImport } from '../../src/app/undo-import.ts';
import { addDays, type Day } from '../../src/domain/day.ts';
import { DEFAULT_DORMANCY_RULE as RULE } from '../../src/domain/dormancy.ts';
import type { OutcomeKind } from '../../src/domain/outcome.ts';
import type { Db } from '../../src/store/schema.ts';
import { onEachDatabase } from '../store/databases.ts';
import { tempFolder } from '../temp-folder.ts';
import { FERRAMENTA, importLines, importPaths, TODAY } from './imported.ts';

const folder = tempFolder();
const WHOLESALER = [join(FERRAMENTA, 'clienti.csv'), join(FERRAMENTA, 'fatture.csv')];
const DOCUMENTS = 'Numero;Data;Codice cliente;Cliente;Imponibile';
const CUSTOMERS = 'Codice;Ragione sociale;Agente;Partita IVA';

const request: ListRequest = {
  view: 'dormant',
  sort: 'value',
  seller: undefined,
  limit: undefined,
  today: TODAY,
  rule: RULE,
};

function line(code: string, number: number, day: Day): string {
  const [year, month, dayOfMonth] = day.split('-');
  return `${code}-${number};${dayOfMonth}/${month}/${year};${code};Prova ${code};100,00`;
}

/** One order every `gap` days, the last of them on `last`. */
function orders(code: string, count: number, gap: number, last: string): string[] {
  return Array.from({ length: count }, (_, n) => line(code, n, addDays(last as Day, -gap * n)));
}

/** Numbers in [0, 1) that are the same in every run (Park & Miller 1988). */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

async function contacted(
  db: Db,
  code: string,
  outcome: OutcomeKind,
  on: string,
  next?: string,
): Promise<void> {
  await recordOutcome(db, {
    code,
    outcome,
    channel: 'phone',
    on,
    next,
    cause: undefined,
    answer: null,
    minutes: null,
    notes: null,
    seller: null,
    onlyThisChannel: false,
    patronDay: null,
    today: TODAY,
    now: '2026-11-22T08:00:00Z',
  });
}

async function codesIn(db: Db, view: ListRequest['view']): Promise<string[]> {
  const { customers } = await listCustomers(db, { ...request, view, sort: 'code' });
  return customers.map(({ code }) => code);
}

onEachDatabase('scores', (withFresh) => {
  it('say of everybody what judging that customer alone says', () =>
    withFresh(async (db) => {
      await importPaths(db, WHOLESALER);
      const { run, customers } = await listCustomers(db, { ...request, view: 'all', sort: 'code' });
      expect(run).toMatchObject({ whyNoModel: null, repeatCustomers: 350 });
      const assessment = await assessCustomers(db, TODAY, RULE);
      const alone = assessment.customers.filter(({ dormancy }) => dormancy.state !== 'never-bought');
      expect(customers.length).toBe(380);
      expect(
        customers.map(
          ({ code, state, silentDays, limitDays, because, phase, exclusion, pNoOrder, pAlive }) => [
            [code, state, silentDays, limitDays, because],
            [phase, exclusion, pNoOrder, pAlive],
          ],
        ),
      ).toEqual(
        alone.map(({ code, dormancy, phase, exclusion, pNoOrder, pAlive }) => [
          dormancy.state === 'never-bought'
            ? []
            : [code, dormancy.state, dormancy.silentDays, dormancy.limit.days, dormancy.limit.reason],
          [phase, exclusion, pNoOrder, pAlive],
        ]),
      );
    }));

  it('do not depend on the order in which customers came in', () =>
    withFresh((db) =>
      withFresh(async (other) => {
        const lists = Array.from({ length: 150 }, (_, n) =>
          orders(`C${n}`, 2 + (n % 7), 10 + (n % 50), addDays(TODAY, -n * 3)),
        );
        await importLines(db, folder, 'forwards.csv', [DOCUMENTS, ...lists.flat()]);
        await importLines(other, folder, 'backwards.csv', [DOCUMENTS, ...lists.toReversed().flat()]);
        const [one, two] = await Promise.all(
          [db, other].map(async (each) => {
            const { run, customers } = await listCustomers(each, { ...request, view: 'all' });
            return { run, customers: customers.map(({ id, ...customer }) => customer) };
          }),
        );
        expect(one).toEqual(two);
      }),
    ));

  it('stand until the day, the rule or the data change', () =>
    withFresh(async (db) => {
      /** Whether the list was made from scores that stood already. */
      const stood = async (changes: Partial<ListRequest> = {}) => {
        await db.run("update score_runs set result = json_set(result, '$.mark', 1)");
        const { run } = await listCustomers(db, { ...request, ...changes });
        return 'mark' in run;
      };
      await importLines(db, folder, 'a.csv', [DOCUMENTS, ...orders('C1', 10, 30, '2026-03-01')]);
      await listCustomers(db, request);
      expect(await stood()).toBe(true);
      expect(await stood({ view: 'all', limit: 1 })).toBe(true);
      expect(await stood({ today: addDays(TODAY, 1) })).toBe(false);
      expect(await stood({ rule: { ...RULE, horizonDays: 30 } })).toBe(false);
      expect(await stood()).toBe(false);

      await importLines(db, folder, 'b.csv', [DOCUMENTS, ...orders('C2', 10, 30, '2026-02-01')]);
      expect([await stood(), await stood()]).toEqual([false, true]);
      await contacted(db, 'C1', 'no-answer', '2026-11-20');
      expect([await stood(), await stood()]).toEqual([false, true]);
      await choosePhase(db, { code: 'C1', phase: 'partner', today: TODAY });
      expect([await stood(), await stood()]).toEqual([false, true]);
      await undoImport(db, '2');
      expect([await stood(), await stood()]).toEqual([false, true]);
      // The number of the import that was taken back is given again.
      await importLines(db, folder, 'c.csv', [DOCUMENTS, ...orders('C3', 10, 30, '2026-02-01')]);
      expect([await stood(), await stood()]).toEqual([false, true]);
    }));
});

onEachDatabase('the model', (withFresh) => {
  it('is refused to ninety-two companies, and the rhythm decides', () =>
    withFresh(async (db) => {
      const chance = chances(7);
      const lines = Array.from({ length: 300 }, (_, n) =>
        line(`C${n % 92}`, n, addDays(TODAY, -Math.floor(chance() * 900))),
      );
      await importLines(db, folder, 'small.csv', [DOCUMENTS, ...lines]);
      const { run, customers } = await listCustomers(db, { ...request, view: 'all' });
      expect(run).toMatchObject({ whyNoModel: 'too-few-repeat-customers', firm: { model: null } });
      expect(new Set(customers.map(({ because }) => because))).toEqual(new Set(['cadence', 'fallback']));
      expect(customers.every(({ pNoOrder, pAlive }) => pNoOrder === null && pAlive === null)).toBe(true);
    }));

  it('is refused where nobody ever leaves, and nowhere near half the list is flagged', () =>
    withFresh(async (db) => {
      const chance = chances(11);
      // Poisson buyers with rates of their own, who never leave.
      const lines = Array.from({ length: 500 }, (_, n) => {
        const meanGap = 10 + 90 * chance() ** 2;
        const days: string[] = [];
        for (let day = chance() * 100; day < 700; day += -Math.log(1 - chance()) * meanGap) {
          days.push(line(`C${n}`, days.length, addDays(TODAY, Math.floor(day) - 700)));
        }
        return days;
      });
      await importLines(db, folder, 'loyal.csv', [DOCUMENTS, ...lines.flat()]);
      const { run } = await listCustomers(db, { ...request, rule: { ...RULE, mergeDays: 0 } });
      expect(run).toMatchObject({ whyNoModel: 'drop-out-not-identifiable', firm: { model: null } });
      expect(run.counts.dormant / run.counts.customers).toBeLessThan(0.25);
    }));
});

onEachDatabase('a view', (withFresh) => {
  it('shows who is late, neglected, left by a new seller, or never bought', () =>
    withFresh(async (db) => {
      const list = (seller: string) => [
        CUSTOMERS,
        `LATE;Tardi S.r.l.;${seller};`,
        `FINE;Puntuali S.r.l.;${seller};`,
        `GONE;Fermi S.r.l.;${seller};`,
        `NONE;Mai S.r.l.;${seller};`,
      ];
      await importLines(db, folder, 'bianchi.csv', list('Bianchi'));
      await importLines(db, folder, 'orders.csv', [
        DOCUMENTS,
        ...orders('LATE', 10, 30, '2026-10-05'),
        ...orders('FINE', 10, 30, '2026-11-20'),
        ...orders('GONE', 10, 30, '2026-03-01'),
      ]);
      await contacted(db, 'FINE', 'no-answer', '2026-08-01', '2026-08-05');
      await importLines(db, folder, 'conti.csv', list('Conti'));
      await contacted(db, 'GONE', 'no-answer', '2026-06-01', '2026-06-05');
      expect({
        dormant: await codesIn(db, 'dormant'),
        warning: await codesIn(db, 'warning'),
        neglect: await codesIn(db, 'neglect'),
        newcomer: await codesIn(db, 'newcomer'),
        'never-bought': await codesIn(db, 'never-bought'),
        all: await codesIn(db, 'all'),
      }).toEqual({
        dormant: ['GONE'],
        warning: ['LATE'],
        neglect: ['FINE', 'LATE'],
        newcomer: ['GONE'],
        'never-bought': ['NONE'],
        all: ['FINE', 'GONE', 'LATE'],
      });
    }));

  it('leaves out who is to be called later, and whose sister company was called', () =>
    withFresh(async (db) => {
      await importLines(db, folder, 'group.csv', [
        CUSTOMERS,
        'A;Gruppo S.r.l. Forlì;Conti;01234567897',
        'B;Gruppo S.r.l. Cesena;Conti;01234567897',
        'C;Altri S.r.l.;Conti;',
      ]);
      await importLines(db, folder, 'group-orders.csv', [
        DOCUMENTS,
        ...['A', 'B', 'C'].flatMap((code) => orders(code, 10, 30, '2026-03-01')),
      ]);
      expect(await codesIn(db, 'dormant')).toEqual(['A', 'B', 'C']);
      await contacted(db, 'A', 'callback', '2026-11-20', '2026-12-10');
      const { run, customers } = await listCustomers(db, request);
      expect(customers.map(({ code }) => code)).toEqual(['C']);
      expect(run.excluded).toMatchObject({ snoozed: 1, linked: 1 });
      // Neither is an end of the silence.
      expect(await db.all("select count(*) as cleared from flags where state = 'cleared'")).toEqual([
        { cleared: 0 },
      ]);
    }));

  it('keeps to a seller, in whatever letters, and to a limit', () =>
    withFresh(async (db) => {
      await importPaths(db, WHOLESALER);
      const { customers } = await listCustomers(db, { ...request, seller: 'BIANCHI', limit: 3 });
      expect(customers.map(({ seller }) => seller)).toEqual(['Bianchi', 'Bianchi', 'Bianchi']);
    }));
});

onEachDatabase('the phase of a customer', (withFresh) => {
  it('is what a person said, until the rules are to decide again', () =>
    withFresh(async (db) => {
      await importLines(db, folder, 'phase.csv', [DOCUMENTS, ...orders('C1', 10, 30, '2026-03-01')]);
      const phase = async () =>
        (await listCustomers(db, request)).customers.map((customer) => customer.phase);
      const phases = [await phase()];
      for (const chosen of ['partner', 'auto']) {
        await choosePhase(db, { code: 'C1', phase: chosen, today: TODAY });
        phases.push(await phase());
      }
      expect(phases).toEqual([['established'], ['partner'], ['established']]);
      expect(await db.all('select phase, noted_on from phase_choices order by id')).toEqual([
        { phase: 'partner', noted_on: TODAY },
        { phase: null, noted_on: TODAY },
      ]);
    }));
});
