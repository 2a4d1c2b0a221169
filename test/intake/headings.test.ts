import { describe, expect, it } from 'vitest';
import { headerFor, headingRow, partialHeader } from '../../src/intake/headings.ts';

const table = (...lines: readonly string[]) => lines.map((line) => line.split(';'));
const BY_NUMBER = { customerName: '#1', placedOn: '#2', amount: '#3' };
const DATA = table('Rossi srl;12/05/2026;10,00', 'Verdi snc;13/05/2026;20,00');

describe('columns named by number', () => {
  it('are those of a file without a header, which begins with data', () => {
    expect(headerFor(DATA, { columns: BY_NUMBER })).toEqual({
      line: 0,
      cells: ['#1', '#2', '#3'],
      map: { kind: 'orders', columns: { customerName: 0, placedOn: 1, amount: 2 } },
    });
  });

  it('leave a header that nobody knows standing where it looks like one', () => {
    expect(
      headerFor(table('Chi;Quando;Quanto', ...['Rossi;12/05/2026;10,00']), { columns: BY_NUMBER }),
    ).toMatchObject({
      line: 1,
      cells: ['Chi', 'Quando', 'Quanto'],
    });
  });

  it('correct a header that is known', () => {
    const rows = table('Elenco', 'Cliente;Data;Importo;Dovuto', 'Rossi;12/05/2026;10,00;12,20');
    expect(headerFor(rows, { columns: { amount: '#4' } })).toMatchObject({
      line: 2,
      map: { columns: { customerName: 0, placedOn: 1, amount: 3 } },
    });
  });

  it('are data from the first row when the person says so', () => {
    const rows = table('Chi;Quando;Quanto', 'Rossi;12/05/2026;10,00');
    expect(headerFor(rows, { columns: BY_NUMBER, noHeader: true })?.line).toBe(0);
  });

  it('make a list of customers of one column', () => {
    expect(headerFor(table('Rossi', 'Verdi'), { columns: { name: '#1' } })?.map).toEqual({
      kind: 'customers',
      columns: { name: 0 },
    });
  });

  it('do not make a table of what lacks a day', () => {
    expect(headerFor(DATA, { columns: { customerName: '#1', amount: '#3' } })).toBeUndefined();
  });
});

describe('the first row', () => {
  it.each([
    ['words above days and amounts', table('Chi;Quando', 'Rossi;12/05/2026'), 1],
    ['a title, then words above days', table('Estratto', 'Chi;Quando', 'Rossi;12/05/2026'), 2],
    ['two header words above anything', table('Nome;Cognome', 'Anna;Prova'), 1],
    ['data above data', DATA, undefined],
    ['words above words', table('Rossi;Forlì', 'Verdi;Cesena'), undefined],
  ])('is a header: %s', (_, rows, line) => {
    expect(headingRow(rows)?.line).toBe(line);
  });
});

describe('a header that says too little', () => {
  it.each([
    ['Cliente;Data;Quanto', 'orders', ['amount']],
    ['Data;Importo;Note', 'orders', ['customer']],
    ['Cliente;Importo;Note', 'orders', ['day']],
    ['Telefono;E-mail;Città', 'customers', ['code-or-name']],
  ])('%s lacks', (header, kind, missing) => {
    const rows = table(header, 'Rossi;12/05/2026;10,00');
    expect(partialHeader(rows, { columns: {} })?.map).toMatchObject({ kind, missing });
  });
});
