import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadRow } from '../../src/intake/row.ts';
import { rowsOf } from '../../src/intake/rows.ts';
import { surveyFile } from '../../src/intake/survey.ts';
import { on } from '../domain/on.ts';
import { fileWith } from './file-with.ts';

const TODAY = on('2026-11-22');

async function read(lines: readonly string[]): Promise<ReadRow[]> {
  const survey = await surveyFile(fileWith(`${lines.join('\n')}\n`));
  const rows: ReadRow[] = [];
  for await (const row of rowsOf({ survey, today: TODAY })) rows.push(row);
  return rows;
}

/** What became of each row: the customer with last purchase and cents so far, or the fate. */
async function told(...lines: readonly string[]): Promise<string[]> {
  return (await read(lines)).map((one) => {
    if (one.as === 'customer') {
      const { code, name, lastOrderOn, orderCount, totalCents } = one.row;
      return `${code ?? name} ${lastOrderOn} ${orderCount} ${totalCents}`;
    }
    return one.as === 'rejected' ? `${one.reject.code} ${one.reject.column} ${one.reject.value}` : one.as;
  });
}

describe('a table of turnover', () => {
  it('tells with each row what the customer’s rows have come to', async () => {
    const rows = ['C1;2024;10,00', 'C2;2025;5,00', 'C1;2023;1,00', 'C1;2025;-4,00'];
    expect(await told('Codice;Anno;Fatturato', ...rows)).toEqual([
      'C1 2024-12-31 null 1000',
      'C2 2025-12-31 null 500',
      'C1 2024-12-31 null 1100',
      'C1 2024-12-31 null 700',
    ]);
  });

  it('takes no period for a sign of life whose credits outweigh its sales', async () => {
    expect(await told('Cliente;2024;2025', 'Prova;10,00;5,00', 'Prova;;-5,00')).toEqual([
      'Prova 2025-12-31 null 1500',
      'Prova 2024-12-31 null 1000',
    ]);
  });

  it('knows a customer by the strongest mark of the row', async () => {
    const rows = [
      'Rossi S.r.l.;01234567897;2024;1,00',
      'ROSSI SRL;1234567897;2025;2,00',
      'rossi srl;;2025;4,00',
    ];
    expect(await told('Cliente;P.IVA;Anno;Fatturato', ...rows)).toEqual([
      'Rossi S.r.l. 2024-12-31 null 100',
      'ROSSI SRL 2025-12-31 null 300',
      'rossi srl 2025-12-31 null 400',
    ]);
  });

  it('ends the period that is not over with today', async () => {
    expect(await told('Cliente;Fatturato 2026', 'Prova;1,00')).toEqual(['Prova 2026-11-22 null 100']);
  });

  it('leaves the last purchase to a column that states it', async () => {
    const header = 'Cliente;Ultimo acquisto;Fatturato 2025;Fatturato 2026';
    expect(await told(header, 'Prova;05/03/2026;1,00;2,00', 'Bar Prova;;1,00;')).toEqual([
      'Prova 2026-03-05 null 300',
      'Bar Prova 2025-12-31 null 100',
    ]);
  });

  it('of nothing but blanks and zeros tells of customers who never bought', async () => {
    expect(await told('Cliente;2024;2025', 'Prova;;0,00', 'Bar Prova;-;')).toEqual([
      'Prova null null 0',
      'Bar Prova null null 0',
    ]);
  });

  it.each([
    ['Cliente;2024;2025', 'Prova;1,00;molto', 'not-an-amount 2025 molto'],
    ['Cliente;2024;2027', 'Prova;1,00;2,00', 'in-the-future 2027 2,00'],
    ['Cliente;2024;2027', 'Prova;1,00;', 'Prova 2024-12-31 null 100'],
    ['Cliente;Anno;Fatturato', 'Prova;;1,00', 'not-a-period Anno '],
    ['Cliente;Anno;Mese;Fatturato', 'Prova;2026;13;1,00', 'not-a-period Mese 13'],
    ['Cliente;Anno;Valuta;Fatturato', 'Prova;2026;CHF;1,00', 'foreign-currency Valuta CHF'],
    ['Cliente;Anno;Fatturato', 'Totale complessivo;;1,00', 'skipped'],
  ])('%s with the row %s is %s', async (header, row, fate) => {
    expect(await told(header, row)).toEqual([fate]);
  });

  it('adds a rejected row to nothing', async () => {
    expect(await told('Cliente;2024;2025', 'Prova;1,00;molto', 'Prova;2,00;')).toEqual([
      'not-an-amount 2025 molto',
      'Prova 2024-12-31 null 200',
    ]);
  });

  it('comes to the same sum in whatever order its rows stand', async () => {
    const amount = fc.record({
      customer: fc.constantFrom('A', 'B'),
      month: fc.integer({ min: 1, max: 9 }),
      euros: fc.integer({ min: -99, max: 99 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(amount, { minLength: 1, maxLength: 12 }), async (amounts) => {
        const lines = amounts.map(({ customer, month, euros }) => `${customer};2026;${month};${euros},00`);
        const last = new Map(
          (await told('Codice;Anno;Mese;Fatturato', ...lines)).map((text) => [text[0], text]),
        );
        for (const [code, text] of last) {
          const own = amounts.filter(({ customer }) => customer === code);
          const sum = own.reduce((total, { euros }) => total + euros * 100, 0);
          const alive = own
            .map(({ month }) => month)
            .filter(
              (month) =>
                own.filter((one) => one.month === month).reduce((net, one) => net + one.euros, 0) > 0,
            );
          const [, day, , cents] = text.split(' ');
          expect([day?.slice(0, 7), Number(cents)]).toEqual([
            alive.length === 0 ? 'null' : `2026-0${Math.max(...alive)}`,
            sum,
          ]);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('a table of months', () => {
  it.each([
    ['in rows, without a year', ['Cliente;Mese;Fatturato', 'Prova;gennaio;1,00'], 'Mese'],
    ['in columns, without a year', ['Cliente;Gennaio;Febbraio;Marzo', 'Prova;1;2;3'], 'Gennaio'],
  ])('%s is refused, and the column is named', async (_, lines, column) => {
    await expect(read(lines)).rejects.toMatchObject({
      code: 'turnover-without-year',
      facts: { file: 'export.csv', column },
    });
  });

  it('takes its year from a column that is named for it', async () => {
    const path = fileWith('Cliente;Mese;Esercizio contabile;Fatturato\nProva;gennaio;2026;1,00\n');
    const { header } = await surveyFile(path, { columns: { year: 'Esercizio contabile' } });
    expect(header.map.columns).toEqual({ name: 0, month: 1, year: 2, total: 3 });
  });
});
