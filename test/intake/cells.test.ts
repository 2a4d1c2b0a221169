import { describe, expect, it } from 'vitest';
import { isBlankRow, meantText, meantYesNo } from '../../src/intake/cells.ts';

describe('a cell', () => {
  it.each([
    ['outer blanks', '  Rossi  ', 'Rossi'],
    ['outer no-break blanks', '\u00a0Rossi\u00a0', 'Rossi'],
    ['outer marks that cannot be seen', '\ufeffRossi\u200b', 'Rossi'],
    ['a text that came as a formula', '="00018"', '00018'],
    ['a text that came as an empty formula', '=""', null],
    ['an apostrophe before figures', "'01234567890", '01234567890'],
    ['apostrophes around figures', "'01234567890'", '01234567890'],
    ['the apostrophe of our own guard', "'=1+1", '=1+1'],
    ['the apostrophe of our own guard before a phone', "'+39 0543 111222", '+39 0543 111222'],
    ['an apostrophe that belongs to the name', "'Ndrangheta", "'Ndrangheta"],
    ['an apostrophe at the end', "Citta'", "Citta'"],
    ['an apostrophe in the middle', "Ca' d'Oro", "Ca' d'Oro"],
    ['a quote in the middle', 'Bar "Da Gino"', 'Bar "Da Gino"'],
    ['a line break in the middle', 'Via Roma 1\n47121 Forlì', 'Via Roma 1\n47121 Forlì'],
    ['nothing at all', '', null],
    ['blanks only', ' \t ', null],
    ['a missing cell', undefined, null],
  ])('is read as meant: %s', (_, cell, text) => {
    expect(meantText(cell)).toBe(text);
  });

  it.each([
    '-',
    '--',
    '**',
    'n.d.',
    'N.D.',
    'nd',
    '#N/D',
    '#N/A',
    'Non presente',
    'NON PRESENTE',
    'null',
    ' - ',
    '0000-00-00',
    '00/00/0000',
    "'-'",
  ])('%j means nothing', (cell) => {
    expect(meantText(cell)).toBeNull();
  });

  it.each(['Nd Trading', '- Rossi', '0', 'N', 'Null & Söhne'])('%j means something', (cell) => {
    expect(meantText(cell)).toBe(cell);
  });

  it.each([
    ['Sì', true],
    ['SI', true],
    ['s', true],
    ['Yes', true],
    ['VERO', true],
    ['1', true],
    ['x', true],
    ['SUBSCRIBED', true],
    ['No', false],
    ['N', false],
    ['FALSO', false],
    ['0', false],
    ['unsubscribed', false],
    ['NEVER_SUBSCRIBED', false],
    ['forse', null],
    ['', null],
    ['n.d.', null],
    [undefined, null],
  ])('%j answers a question with %s', (cell, answer) => {
    expect(meantYesNo(cell)).toBe(answer);
  });
});

it.each([
  ['of empty cells is blank', ['', '', ''], true],
  ['of blanks is blank', [' ', '\u00a0', '\t'], true],
  ['without cells is blank', [], true],
  ['with one figure is not', ['', '0', ''], false],
])('a row %s', (_, cells, blank) => {
  expect(isBlankRow(cells)).toBe(blank);
});
