import { describe, expect, it } from 'vitest';
import { type Survey, surveyFile } from '../../src/intake/survey.ts';
import { fileWith } from './file-with.ts';

async function surveyed(content: string | Buffer): Promise<Omit<Survey, 'path'>> {
  const { path: _, ...survey } = await surveyFile(fileWith(content));
  return survey;
}

describe('a file', () => {
  it('is understood before a row is taken from it', async () => {
    const content = 'ELENCO FATTURE\n\nNumero,Data,Cliente,Importo\n1,03/15/2026,Rossi,"1,234.50"\n';
    expect(await surveyed(content)).toEqual({
      file: 'export.csv',
      kind: 'orders',
      encoding: 'utf-8',
      delimiter: ',',
      decimal: '.',
      decimalFrom: 'evidence',
      dateOrder: 'mdy',
      dateOrderFrom: 'evidence',
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
