import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { FERRAMENTA } from '../app/imported.ts';
import { tempFolder } from '../temp-folder.ts';
import { run } from './run.ts';

const folder = tempFolder();
const db = join(folder, 'dormant.db');
const wholesaler = join(folder, 'wholesaler.db');
const TODAY = '--today 2026-11-22';

beforeAll(async () => {
  const file = join(folder, 'fatture.csv');
  const monthly = ['2026-01-10', '2026-02-10', '2026-03-11', '2026-04-10', '2026-05-09'].map(
    (day, n) => `${n};${day};C1;Nicolò & Figli;100,00`,
  );
  const late = ['2026-08-01', '2026-09-01', '2026-10-01'].map(
    (day, n) => `L${n};${day};C2;Perù S.r.l.;50,00`,
  );
  writeFileSync(file, ['Numero;Data;Codice cliente;Cliente;Imponibile', ...monthly, ...late].join('\r\n'));
  await run(`import ${file} ${TODAY}`, { db });
  const files = ['clienti.csv', 'fatture.csv'].map((name) => join(FERRAMENTA, name)).join(' ');
  await run(`import ${files} ${TODAY}`, { db: wholesaler });
});

describe('dormant', () => {
  it('says in plain words why no model was fitted', async () => {
    const { err } = await run(`dormant ${TODAY}`, { db });
    expect(err).toBe(
      'Un cliente fermo su 2. Decide il ritmo d’acquisto di ogni cliente; nessun modello di probabilità è\n' +
        'stato applicato, perché solo 2 clienti sono tornati a comprare e ne servono almeno 100.\n',
    );
  });

  it('explains a customer with history, arithmetic and phase', async () => {
    const { out } = await run(`dormant --explain C1 ${TODAY}`, { db });
    expect(out).toBe(`Nicolò & Figli (C1)
Di solito ordina ogni 30 giorni, tace da 197 giorni (6,7 volte il suo ritmo; ultimo ordine il
09/05/2026).

La storia
  2026  o o o o o . . . . . .
  Un segno al mese, da gennaio a dicembre: o un acquisto, O più di uno, . nessuno

I conti
  Giorni tra un acquisto e il successivo: 31, 29, 30, 29
  Ritmo proprio (mediana di 4 intervalli): 29,5 giorni
  Ritmo di tutti i clienti (mediana): 30 giorni
  Ritmo corretto (4 intervalli suoi contro 2 di tutti): 29,7 giorni
  Limite: il maggiore tra 59,3 (dal ritmo corretto), 44,3 (dal ritmo proprio) e 30 (minimo) = 60
  giorni
  Silenzio: 197 giorni contro un limite di 60 giorni: fermo
  La segnalazione cade con il prossimo ordine importato.
  Fase: nuovo

Ultimi documenti
  09/05/2026        100,00 €  ordine 4
  10/04/2026        100,00 €  ordine 3
  11/03/2026        100,00 €  ordine 2
  10/02/2026        100,00 €  ordine 1
  10/01/2026        100,00 €  ordine 0
`);
  });

  it.each([
    ['in-ritardo', 'warning', ['C2']],
    ['tutti', 'all', ['C1', 'C2']],
    ['mai-comprato', 'never-bought', []],
  ])('has the view %s in Italian too', async (italian, english, codes) => {
    const lists = await Promise.all(
      [italian, english].map(async (view) => {
        const { out } = await run(`dormant --view ${view} --sort code --format json ${TODAY}`, { db });
        const { customers, view: named } = JSON.parse(out);
        return { named, codes: customers.map(({ code }: { code: string }) => code) };
      }),
    );
    expect(lists).toEqual([
      { named: english, codes },
      { named: english, codes },
    ]);
  });

  it('tells who is late what will happen', async () => {
    const { out } = await run(`dormant --view warning --format json ${TODAY}`, { db });
    expect(JSON.parse(out).customers[0]).toMatchObject({
      state: 'late',
      explanation:
        'Di solito ordina ogni 31 giorni, è in ritardo: tace da 52 giorni e sarà fermo oltre i 61 giorni (ultimo ordine il 01/10/2026).',
    });
  });

  it.each(['dormant', 'warning', 'neglect', 'newcomer', 'never-bought', 'all'])(
    'fits the view %s into a hundred columns',
    async (view) => {
      const { out } = await run(`dormant --view ${view} ${TODAY}`, { db: wholesaler });
      expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
    },
  );

  it('foretells over the horizon asked for', async () => {
    const chances = await Promise.all(
      ['', '--horizon 30'].map(async (options) => {
        const { out } = await run(`dormant --explain 00303 --format json ${options} ${TODAY}`, {
          db: wholesaler,
        });
        return JSON.parse(out).pNoOrder;
      }),
    );
    expect(chances[1]).toBeGreaterThan(chances[0]);
  });

  it('refuses a view it does not have', async () => {
    const { code, err } = await run(`dormant --view parziale ${TODAY}`, { db });
    expect([code, err.includes('parziale')]).toEqual([2, true]);
  });
});

it('the phase of a customer is set by hand and given back to the rules', async () => {
  const said = [];
  for (const phase of ['partner', 'auto']) {
    const { out } = await run(`cliente fase C1 ${phase} ${TODAY}`, { db });
    said.push(out);
  }
  expect(said).toEqual([
    'Nicolò & Figli: la fase è ora «partner», qualunque cosa dicano le regole.\n',
    'Nicolò & Figli: la fase torna a seguire le regole.\n',
  ]);
});
