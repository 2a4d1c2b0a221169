import { describe, expect, it } from 'vitest';
import { rowsOfHead, sniffDelimiter } from '../../src/intake/sniff.ts';

describe('the separator', () => {
  it.each([
    [
      'a semicolon, although the amounts have commas',
      'Cliente;Data;Importo\nRossi;05/03/2026;12,50\nNeri;06/03/2026;1,00\n',
      ';',
    ],
    [
      'a comma, although the addresses have semicolons',
      'Codice,Ragione sociale,Indirizzo\n1,Rossi,"Via Roma 1; interno 2; scala B"\n',
      ',',
    ],
    ['a tab', 'Codice\tRagione sociale\tCittà\n1\tRossi, Neri & C.\tForlì\n', '\t'],
    ['a bar', 'CODICE CLIENTE|NOME|CITTA\n1|Rossi; Neri|Forlì\n', '|'],
    ['declared in the first row', 'sep=|\nCodice;Ragione sociale\n', '|'],
    ['declared in the first row of Windows', 'sep=,\r\nCodice,Nome\r\n', ','],
    ['declared as a tab', 'SEP=\t\nCodice\tNome\n', '\t'],
    [
      'a semicolon below title rows with commas',
      'Clienti, elenco, al, 22/11\n\nCodice;Ragione sociale\n1;Rossi\n',
      ';',
    ],
    ['a semicolon in a file of one line', 'Codice;Ragione sociale', ';'],
  ])('is %s', (_, head, delimiter) => {
    expect(sniffDelimiter(head)).toBe(delimiter);
  });
});

describe('the first rows', () => {
  it('leave out the last one, which may be cut', () => {
    expect(rowsOfHead('Codice;Nome\n1;Rossi\n2;Ne', ';')).toEqual([
      ['Codice', 'Nome'],
      ['1', 'Rossi'],
    ]);
  });

  it('survive a cut that goes through a quoted cell', () => {
    expect(rowsOfHead('Codice;Nome\n1;"Rossi\nMario', ';')).toEqual([
      ['Codice', 'Nome'],
      ['1', '"Rossi'],
      [''],
    ]);
  });
});
