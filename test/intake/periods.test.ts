import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstDayOf, lastDayOf, periodColumnsIn, periodInCells } from '../../src/intake/periods.ts';

function periods(header: string): readonly string[] {
  const cells = header.split(';');
  return periodColumnsIn(cells).map(({ index, year, month }) => `${cells[index]} = ${year}/${month}`);
}

describe('the columns with turnover', () => {
  it.each([
    ['years alone', 'Cliente;2024;2025', ['2024 = 2024/null', '2025 = 2025/null']],
    ['one year that is called turnover', 'Cliente;Fatturato 2025', ['Fatturato 2025 = 2025/null']],
    [
      'years after a word',
      'Fatturato2024;Fatturato_2025;Vendite nette 2026',
      ['Fatturato2024 = 2024/null', 'Fatturato_2025 = 2025/null'],
    ],
    [
      'months and not the sum of the year',
      'Gen 2025;feb-25;03/2025;2025-04;202505;Totale 2025',
      ['Gen 2025 = 2025/1', 'feb-25 = 2025/2', '03/2025 = 2025/3', '2025-04 = 2025/4', '202505 = 2025/5'],
    ],
    [
      'months whose year stands elsewhere',
      'Anno;Gennaio;Febbraio;Marzo',
      ['Gennaio = null/1', 'Febbraio = null/2', 'Marzo = null/3'],
    ],
    ['the first of two for one period', 'Fatturato 2024;Totale 2024', ['Fatturato 2024 = 2024/null']],
  ])('are %s', (_, header, expected) => {
    expect(periods(header)).toEqual(expected);
  });

  it.each([
    ['one bare year', 'Codice;2025'],
    ['quantities and margins', 'Quantità 2024;Margine 2025;Ordini 2026'],
    ['words that look like months', 'Set;Mar'],
    ['numbers', '1;2;3;100;1234'],
    ['years no firm has lists of', '1899;1950'],
    ['the words alone', 'Totale;Anno;Mese;Fatturato'],
  ])('are none: %s', (_, header) => {
    expect(periods(header)).toEqual([]);
  });
});

describe('the period of a row', () => {
  it.each([
    ['2026', '3', { year: 2026, month: 3 }],
    ['2026', 'marzo', { year: 2026, month: 3 }],
    ['2026', 'MAR', { year: 2026, month: 3 }],
    ['2026', null, { year: 2026, month: null }],
    [null, '03/2026', { year: 2026, month: 3 }],
    [null, '2026-03', { year: 2026, month: 3 }],
    [null, '202603', { year: 2026, month: 3 }],
    [null, 'mar-26', { year: 2026, month: 3 }],
    [null, 'marzo 2026', { year: 2026, month: 3 }],
    [null, '01/03/2026', { year: 2026, month: 3 }],
    [null, 'marzo', { year: null, month: 3 }],
    ['2026', '13', undefined],
    ['2026', 'brumaio', undefined],
    ['26', '3', undefined],
    ['duemila', null, undefined],
  ])('of the year %j and the month %j', (year, month, period) => {
    expect(periodInCells(year, month, 'dmy')).toEqual(period);
  });

  it('begins with its first day and ends with its last', () => {
    expect([firstDayOf(2024, 2), lastDayOf(2024, 2), firstDayOf(2025, null), lastDayOf(2025, null)]).toEqual([
      '2024-02-01',
      '2024-02-29',
      '2025-01-01',
      '2025-12-31',
    ]);
  });

  it('ends the day before the next one begins', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1970, max: 2099 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const next = Date.parse(firstDayOf(month === 12 ? year + 1 : year, (month % 12) + 1) ?? '');
        expect(next - Date.parse(lastDayOf(year, month) ?? '')).toBe(86_400_000);
      }),
    );
  });
});
