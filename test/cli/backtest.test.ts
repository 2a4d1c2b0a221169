import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { tempFolder } from '../temp-folder.ts';
import { run } from './run.ts';

const folder = tempFolder();
const db = join(folder, 'wholesaler.db');
const small = join(folder, 'small.db');
const FERRAMENTA = fileURLToPath(new URL('../../fixtures/ferramenta/', import.meta.url));
const TODAY = ['--today', '2026-11-22'];

beforeAll(async () => {
  const files = ['clienti.csv', 'fatture.csv'].map((name) => join(FERRAMENTA, name));
  expect((await run(['import', ...files, ...TODAY], { db })).code).toBe(0);
  const file = join(folder, 'pochi.csv');
  writeFileSync(
    file,
    'Numero;Data;Codice cliente;Cliente;Imponibile\n1;01/03/2026;C1;Bar Uno;10,00\n2;01/10/2026;C1;Bar Uno;10,00\n',
  );
  expect((await run(['import', file, ...TODAY], { db: small })).code).toBe(0);
});

describe('backtest', () => {
  it.each([
    ['it', 'verifica'],
    ['en', 'backtest'],
  ])('in %s shows every rule with its figures, and ends with what follows', async (language, name) => {
    const { code, out, err } = await run([name, '--lang', language, ...TODAY], { db });
    expect([code, err]).toEqual([0, '']);
    await expect(out).toMatchFileSnapshot(`backtest-${language}.txt`);
  });

  it('says that few customers prove nothing', async () => {
    const { code, out } = await run(['verifica', '--horizon', '30', ...TODAY], { db: small });
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n').slice(-3)).toEqual([
      'In breve',
      'Troppo pochi clienti per dire quale regola è migliore: 1 ha ordinato e 0 no, e ne servono almeno 30',
      'degli uni e degli altri.',
    ]);
    expect(out).not.toMatch(/NaN|undefined|null/);
  });

  it.each([
    [
      '--cut 2026-11-01',
      'Dal 2026-11-01 i dati non coprono 90 giorni: l’ultimo acquisto conosciuto è del 2026-11-20.\n  Scegliere un giorno fino al 2026-08-22, oppure un orizzonte più corto con --horizon.\n',
    ],
    ['--cut ieri', '«ieri» non è una data.\n  Scriverla come 2026-03-31.\n'],
    ['--horizon 0', '«0» non va bene per --horizon.\n  Serve un numero intero maggiore di zero.\n'],
    ['--horizon 5000', '«5000» non è un valore possibile per --horizon.\n  Valori possibili: 1–3650.\n'],
  ])('explains a wrong %s', async (options, err) => {
    expect(await run(['backtest', ...options.split(' '), ...TODAY], { db })).toEqual({
      code: 2,
      out: '',
      err,
    });
  });

  it('answers programs with every figure and its denominator', async () => {
    const { out } = await run(['backtest', '--format', 'json', '--merge-days', '0', ...TODAY], { db });
    const { groups, spontaneous, conclusion, ...rest } = JSON.parse(out);
    expect(rest).toEqual({
      schemaVersion: 1,
      today: '2026-11-22',
      cut: '2026-05-24',
      end: '2026-11-20',
      horizonDays: 90,
      mergeDays: 0,
      model: {
        name: 'mbg/cnbd-k',
        k: expect.any(Number),
        fitted: true,
        why: null,
        repeatCustomers: expect.any(Number),
      },
    });
    expect(conclusion).toEqual({
      verdict: 'clear',
      sentence: expect.stringMatching(/^Sui Vostri dati la regola migliore è .*\.$/),
      best: 'silence',
      comparedWith: 'dormancy-rule',
      aucDifference: expect.any(Number),
      standardError: expect.any(Number),
      customers: 373,
      silent: 191,
      neededPerSide: 30,
    });
    expect(Object.keys(groups)).toEqual(['everybody', 'returning']);
    const { rules, ...counts } = groups.everybody;
    expect(counts).toEqual({ customers: 373, silent: 191, ordered: 182 });
    for (const one of rules) {
      expect(Object.keys(one).join(' ')).toBe(
        'rule limit auc aucStandardError behindBest isClearlyBehind flagged flaggedShare flaggedSilent precision recall brier brierOfBaseRate calibration',
      );
      expect(one.flaggedShare).toBe(one.flagged / counts.customers);
      expect(one.precision).toBe(one.flaggedSilent / one.flagged);
      expect(one.recall).toBe(one.flaggedSilent / counts.silent);
    }
    const honest = rules.find(({ rule }: { rule: string }) => rule === 'p-no-order');
    expect(Object.keys(honest.calibration[0]).join(' ')).toBe('customers lowest highest meanForetold silent');
    expect(spontaneous[0]).toEqual({
      fromDays: 60,
      belowDays: 120,
      customers: expect.any(Number),
      returns: [30, 90, 180].map((withinDays) => ({
        withinDays,
        customers: expect.any(Number),
        ofCustomers: spontaneous[0].customers,
      })),
    });
  });
});

describe('concentration', () => {
  it.each([
    ['it', 'concentrazione'],
    ['en', 'concentration'],
  ])('in %s tells on whom the revenue depends', async (language, name) => {
    const { code, out, err } = await run([name, '--lang', language, ...TODAY], { db });
    expect([code, err]).toEqual([0, '']);
    await expect(out).toMatchFileSnapshot(`concentration-${language}.txt`);
  });

  it('finds of the wholesaler what its makers wrote down', async () => {
    const { out } = await run(['concentration', '--format', 'json', ...TODAY], { db });
    const { groups, ...rest } = JSON.parse(out);
    expect(rest).toEqual({
      schemaVersion: 1,
      today: '2026-11-22',
      currency: 'EUR',
      topPart: 0.15,
      dormantAmongTop: { customers: 15, ofCustomers: 57, cents: expect.any(Number), ofCents: 403_840_859 },
    });
    const { curve, ...figures } = groups.everybody;
    expect(figures).toEqual({
      customers: 380,
      revenueCents: 403_840_859,
      topCustomers: 57,
      topCents: expect.any(Number),
      topShareOfRevenue: expect.closeTo(0.569, 3),
    });
    expect([curve.length, curve[0], curve.at(-1)]).toEqual([
      101,
      { shareOfCustomers: 0, shareOfRevenue: 0 },
      { shareOfCustomers: 1, shareOfRevenue: 1 },
    ]);
    expect(Object.keys(groups)).toEqual(['everybody', 'withoutDormant']);
  });

  it('of a firm without purchases says what to do', async () => {
    const empty = join(folder, 'empty.db');
    const file = join(folder, 'soli-nomi.csv');
    writeFileSync(file, 'Codice;Ragione sociale;Città\nC1;Bar Uno;Forlì\n');
    await run(['import', file, ...TODAY], { db: empty });
    const { code, out } = await run(['concentrazione', ...TODAY], { db: empty });
    expect(code).toBe(0);
    expect(out).toBe(
      'Da quanti clienti dipende il fatturato, al 22 novembre 2026\n\nNessun acquisto conosciuto: importare prima le fatture con «riconquista importa fatture.csv».\n',
    );
  });
});
