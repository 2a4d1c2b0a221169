import { describe, expect, it } from 'vitest';
import { Fault } from '../../src/fault.ts';
import { type Survey, surveyFile } from '../../src/intake/survey.ts';
import { fileWith } from './file-with.ts';

async function surveyed(content: string | Buffer): Promise<Omit<Survey, 'path' | 'stamp'>> {
  const { path: _, stamp: __, ...survey } = await surveyFile(fileWith(content));
  return survey;
}

describe('a file', () => {
  it('is understood before a row is taken from it', async () => {
    const content = 'ELENCO FATTURE\n\nNumero,Data,Cliente,Importo\n1,03/15/2026,Rossi,"1,234.50"\n';
    expect(await surveyed(content)).toEqual({
      file: 'export.csv',
      kind: 'orders',
      source: { form: 'text' },
      encoding: 'utf-8',
      delimiter: ',',
      decimal: '.',
      decimalFrom: 'evidence',
      dateOrder: 'mdy',
      dateOrderFrom: 'evidence',
      profile: null,
      doubts: [],
      header: {
        line: 3,
        cells: ['Numero', 'Data', 'Cliente', 'Importo'],
        map: { kind: 'orders', columns: { number: 0, placedOn: 1, customerName: 2, amount: 3 } },
      },
    });
  });

  it('with a declared separator has its header in the first row that a spreadsheet shows', async () => {
    const { delimiter, header } = await surveyed('sep=;\r\nCodice;Ragione sociale\r\n1;Rossi\r\n');
    expect({ delimiter, line: header.line }).toEqual({ delimiter: ';', line: 1 });
  });
});

describe('the decimal mark of a file', () => {
  it.each([
    ['is a comma where the amounts say so', ['12,50', '1.234,00'], ','],
    ['is a point in a file with semicolons whose amounts say so', ['27.00', '1.250'], '.'],
    ['is what most amounts say', ['27.00', '12,50', '13,50'], ','],
    ['is a comma where the amounts leave both possible', ['1.234', '7'], ','],
  ])('%s', async (_, amounts, decimal) => {
    const rows = amounts.map((amount) => `Rossi;05/03/2026;${amount}\n`).join('');
    expect((await surveyed(`Cliente;Data;Importo\n${rows}`)).decimal).toBe(decimal);
  });

  it('is a point in a file with commas that leaves both possible', async () => {
    expect((await surveyed('Cliente,Data,Importo\nRossi,05/03/2026,7\n')).decimal).toBe('.');
  });
});

describe('the order of day and month of a file', () => {
  it.each([
    ['is Italian where nothing says otherwise', ['05/03/2026', '2026-03-15'], 'dmy'],
    ['is American where a day says so', ['05/03/2026', '03/15/2026'], 'mdy'],
    ['is what most days say', ['15/03/2026', '16/03/2026', '03/15/2026'], 'dmy'],
  ])('%s', async (_, days, dateOrder) => {
    const rows = days.map((day) => `Rossi;${day};12,50\n`).join('');
    expect((await surveyed(`Cliente;Data;Importo\n${rows}`)).dateOrder).toBe(dateOrder);
  });
});

describe('a file that cannot be used', () => {
  it.each([
    ['a mark and nothing else', '\ufeff'],
    ['blank rows', '\n\n;;;\n   \n'],
  ])('is called empty when it holds %s', async (_, content) => {
    await expect(surveyFile(fileWith(content))).rejects.toMatchObject({
      code: 'file-empty',
      facts: { file: 'export.csv' },
    });
  });

  it('says which columns were looked for, which were found and how it begins', async () => {
    const fault = await surveyFile(
      fileWith('Luigi;Verdi;VRDLGU85M10H501U\nMaria;Neri;NREMRA80A41H501X\n'),
    ).catch((error: unknown) => error);
    expect(fault instanceof Fault && { kind: fault.kind, code: fault.code, facts: fault.facts }).toEqual({
      kind: 'input',
      code: 'no-header',
      facts: {
        file: 'export.csv',
        looked: [
          'codice / cod / codicecliente',
          'ragionesociale / ragsoc / denominazione',
          'numerofatturadocumento / numerofattura / numerodocumento',
          'data / datadocumento / datadoc',
          'imponibile / imponibileimporto / imponibileimportototaleineuro',
        ],
        found: [],
        columns: [
          {
            number: 1,
            header: null,
            samples: ['Luigi', 'Maria'],
            kind: 'text',
            isDistinct: false,
            companions: [],
          },
          {
            number: 2,
            header: null,
            samples: ['Verdi', 'Neri'],
            kind: 'text',
            isDistinct: false,
            companions: [],
          },
          {
            number: 3,
            header: null,
            samples: ['VRDLGU85M10H501U', 'NREMRA80A41H501X'],
            kind: 'tax-code',
            isDistinct: false,
            companions: [],
          },
        ],
        command: null,
      },
    });
  });

  it.each([
    [
      'turnover by month without a year',
      'Cliente;Mese;Fatturato\nRossi;gennaio;1,00\n',
      {},
      { code: 'turnover-without-year', facts: { column: 'Mese' } },
    ],
    [
      'the invoices that the firm received',
      'Numero;Data;Data ricezione;Denominazione fornitore;Denominazione cliente;Imponibile\n',
      {},
      { code: 'received-invoices' },
    ],
    [
      'documents without a day',
      'Numero;Cliente;Imponibile;IVA;Totale\n1;Rossi;1,00;0,22;1,22\n',
      {},
      { code: 'incomplete-header', facts: { kind: 'orders', missing: ['day'] } },
    ],
    [
      'a column that was named and is not there',
      'Cliente;Data;Quanto\nRossi;15/02/2026;1,00\n',
      { amount: 'Dovuto' },
      { code: 'unknown-column', facts: { column: 'Dovuto', found: ['Cliente', 'Data', 'Quanto'] } },
    ],
    [
      'a column beyond the last',
      'Rossi;15/02/2026;1,00\n',
      { customerName: '#1', placedOn: '#2', amount: '#4' },
      { code: 'unknown-column', facts: { column: '#4', found: ['#1', '#2', '#3'] } },
    ],
    [
      'a header without an amount',
      'Cliente;Data;Quanto\nRossi;15/02/2026;1,00\n',
      {},
      { code: 'incomplete-header', facts: { line: 1, kind: 'orders', missing: ['amount'] } },
    ],
  ])('is told by what is wrong with it: %s', async (_, content, columns, fault) => {
    await expect(surveyFile(fileWith(content), { columns })).rejects.toMatchObject(fault);
  });
});
