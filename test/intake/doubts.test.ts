import { describe, expect, it } from 'vitest';
import type { ReadingChoices } from '../../src/intake/choices.ts';
import { surveyFile } from '../../src/intake/survey.ts';
import { fileWith } from './file-with.ts';

const doubtsIn = async (content: string, said: ReadingChoices = { columns: {} }) =>
  (await surveyFile(fileWith(content), said)).doubts;

describe('the order of days is in doubt', () => {
  it('where every day can be read both ways', async () => {
    expect(await doubtsIn('Cliente;Data;Importo\nProva;03/03/2026;1,00\nProva;05/03/2026;1,00\n')).toEqual([
      { about: 'date-order', taken: 'dmy', example: '05/03/2026' },
    ]);
  });

  it.each([
    ['one day shows it', '05/03/2026', '15/03/2026', {}],
    ['both ways are the same', '03/03/2026', '04/04/2026', {}],
    ['the year stands first', '2026-03-05', '2026-04-05', {}],
    ['the person has said it', '05/03/2026', '06/03/2026', { dateOrder: 'dmy' as const }],
  ])('but not where %s', async (_, one, other, said) => {
    const content = `Cliente;Data;Importo\nProva;${one};1,00\nProva;${other};1,00\n`;
    expect(await doubtsIn(content, { columns: {}, ...said })).toEqual([]);
  });
});

describe('the decimal mark is in doubt', () => {
  it('where every amount can be read both ways', async () => {
    expect(await doubtsIn('Cliente;Data;Importo\nProva;15/03/2026;1.234\n')).toEqual([
      { about: 'decimal', taken: ',', example: '1.234' },
    ]);
  });

  it.each([
    ['it', ','],
    ['en', '.'],
  ] as const)('and in a file with commas the language %s takes %s', async (language, taken) => {
    const content = 'Cliente,Data,Importo\nProva,15/03/2026,1.234\n';
    expect(await doubtsIn(content, { columns: {}, language })).toEqual([
      { about: 'decimal', taken, example: '1.234' },
    ]);
  });

  it('but not where the amounts are whole', async () => {
    expect(await doubtsIn('Cliente;Data;Importo\nProva;15/03/2026;1234\n')).toEqual([]);
  });
});

describe('the amount is in doubt', () => {
  it('where there are two and neither is the net one', async () => {
    expect(await doubtsIn('Cliente;Data;Totale;Da versare\nProva;15/03/2026;10,00;12,20\n')).toEqual([
      { about: 'amount', taken: 'Totale', other: 'Da versare' },
    ]);
  });

  it.each([
    ['one is the net one', 'Cliente;Data;Imponibile;Da versare', {}],
    ['the other is a tax', 'Cliente;Data;Totale;IVA', {}],
    ['the person has said it', 'Cliente;Data;Totale;Da versare', { amount: 'Totale' }],
  ])('but not where %s', async (_, header, columns) => {
    expect(await doubtsIn(`${header}\nProva;15/03/2026;10,00;12,20\n`, { columns })).toEqual([]);
  });
});

describe('the name is in doubt', () => {
  const rows = (name: string) => `Nome;Cognome;Telefono\n${name};Prova;0543 5550001\n`;

  it('where firms stand under the first name', async () => {
    expect(await doubtsIn(rows('Prova S.r.l.'))).toEqual([{ about: 'name', first: 'Nome', last: 'Cognome' }]);
  });

  it('but not where people do', async () => {
    expect(await doubtsIn(rows('Anna'))).toEqual([]);
  });
});

describe('a column called like a rating is told of', () => {
  const list = (header: string, ...cells: readonly string[]) =>
    `Codice;Cliente;${header}\n${cells.map((cell, index) => `C${index};Prova ${index};${cell}`).join('\n')}\n`;

  it.each([
    ['areas', 'Territorio', ['Romagna', 'Marche'], 'Romagna'],
    ['payment terms', 'Pagamenti', ['RB 60 gg', ''], 'RB 60 gg'],
    ['money', 'Potenziale', ['50000', '4'], '50000'],
  ])('where it holds %s', async (_, column, cells, example) => {
    expect(await doubtsIn(list(column, ...cells))).toEqual([{ about: 'rating', column, example }]);
  });

  it.each([
    ['it holds ratings, but for a few words', 'Territorio', ['alto', 'Romagna']],
    ['it holds marks', 'Potenziale', ['3', '5']],
    ['it is empty', 'Potenziale', ['', '']],
  ])('but not where %s', async (_, column, cells) => {
    expect(await doubtsIn(list(column, ...cells))).toEqual([]);
  });
});
