import { describe, expect, it } from 'vitest';
import { foldText } from '../../src/domain/customer.ts';
import {
  CREDIT_NOTE,
  MONTHS,
  NO_PURCHASE,
  NO_WORDS,
  NOTHING_WORDS,
  STATUS_WORDS,
  TOTAL_WORDS,
  YES_WORDS,
} from '../../src/locale/cell-words.ts';

describe('the words of cells', () => {
  it('that are compared in lower case stand in lower case', () => {
    const words = [...NOTHING_WORDS, ...YES_WORDS, ...NO_WORDS, ...MONTHS.keys()];
    expect(
      words.filter((word) => word !== word.toLowerCase() || word.trim() !== word || word === ''),
    ).toEqual([]);
  });

  it('that are compared without accents and signs stand without them', () => {
    const words = [...TOTAL_WORDS, ...Object.values(STATUS_WORDS).flat()];
    expect(words.filter((word) => foldText(word) !== word || word === '')).toEqual([]);
  });

  it('never mean yes and no, or something and nothing, at once', () => {
    const answers = [...YES_WORDS, ...NO_WORDS];
    expect(
      answers.filter((word) => (YES_WORDS.has(word) && NO_WORDS.has(word)) || NOTHING_WORDS.has(word)),
    ).toEqual([]);
  });

  it('never make a credit note of what is no document at all', () => {
    const documents = [
      'nota di credito',
      'nc',
      'storno',
      'annullata',
      'bozza',
      'fattura',
      'preventivo',
      'td04',
    ];
    expect(documents.map((text) => [CREDIT_NOTE.test(text), NO_PURCHASE.test(text)])).toEqual([
      [true, false],
      [true, false],
      [true, false],
      [false, true],
      [false, true],
      [false, false],
      [false, true],
      [true, false],
    ]);
  });
});

it.each([
  ['it-IT', 'long'],
  ['it-IT', 'short'],
  ['en-US', 'long'],
  ['en-US', 'short'],
] as const)('every month is known as %s calendars write it, %s', (locale, month) => {
  const format = new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC' });
  const written = Array.from({ length: 12 }, (_, index) =>
    format.format(Date.UTC(2026, index, 1)).toLowerCase(),
  );
  expect(written.map((name) => MONTHS.get(name))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
});
