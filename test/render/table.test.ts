import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatsFor } from '../../src/locale/format.ts';
import type { Column, Screen, Sheet } from '../../src/render/sheet.ts';
import { tableText, wrapped } from '../../src/render/table.ts';
import { on } from '../domain/on.ts';
import { columnsOf } from './columns-of.ts';

const italian = formatsFor('it');
const same = (text: string) => text;

function screen(width: number): Screen {
  return { width, paint: { title: same, dim: same, good: same, warn: same } };
}

function linesOf(sheet: Sheet, width = 80): string[] {
  return tableText(sheet, italian, screen(width)).split('\n');
}

const customers: Sheet = {
  columns: [
    { label: 'Codice', kind: 'code' },
    { label: 'Cliente', kind: 'text', flexible: true },
    { label: 'Ultimo ordine', kind: 'day' },
    { label: 'Giorni di silenzio', kind: 'integer' },
    { label: 'Volte il ritmo', kind: 'decimal', digits: 1 },
    { label: 'Valore annuo', kind: 'money', digits: 0 },
    { label: 'Settore', kind: 'text', fileOnly: true },
  ],
  rows: [
    ['C1', 'Caffè Perù', on('2026-03-02'), 1265, 8.66, 123_456_789, 'bar'],
    ['C2', 'Cafe\u0300 株式会社', on('2026-11-02'), 20, 2, 9_950, null],
    ['00042', null, null, null, null, null, 'bar'],
  ],
};

describe('a table', () => {
  it('stands in columns, whatever letters are in it, figures to the right', () => {
    expect(linesOf(customers)).toEqual([
      '                                     Giorni  Volte',
      '                       Ultimo            di     il       Valore',
      'Codice  Cliente        ordine      silenzio  ritmo        annuo',
      'C1      Caffè Perù     02/03/2026     1.265    8,7  1.234.568 €',
      'C2      Cafe\u0300 株式会社  02/11/2026        20    2,0        100 €',
      '00042',
    ]);
  });

  it('shortens what may give way, and only that, when the screen is narrow', () => {
    const sheet: Sheet = {
      columns: [
        { label: 'Codice', kind: 'code' },
        { label: 'Cliente', kind: 'text', flexible: true },
        { label: 'Città', kind: 'text', flexible: true },
      ],
      rows: [['C1', 'Ferramenta Emporio della Casa', 'Castrocaro Terme']],
    };
    expect([60, 40, 30, 20].map((width) => linesOf(sheet, width)[1])).toEqual([
      'C1      Ferramenta Emporio della Casa  Castrocaro Terme',
      'C1      Ferramenta Emp…  Castrocaro Ter…',
      'C1      Ferrament…  Castrocar…',
      'C1      Ferrame…  Castroc…',
    ]);
  });

  it('is never wider than the screen where giving way can help', () => {
    const word = fc.stringMatching(/^[a-zèéàòù株]{0,30}( [a-zè]{1,12}){0,3}$/);
    const table = fc.integer({ min: 1, max: 6 }).chain((count) =>
      fc.record({
        columns: fc.array(
          fc.record({ label: word, kind: fc.constant('text' as const), flexible: fc.boolean() }),
          {
            minLength: count,
            maxLength: count,
          },
        ),
        rows: fc.array(fc.array(word, { minLength: count, maxLength: count }), { maxLength: 5 }),
      }),
    );
    fc.assert(
      fc.property(table, fc.integer({ min: 10, max: 150 }), (sheet, width) => {
        const widest = Math.max(...linesOf(sheet, width).map((line) => columnsOf(line)));
        expect(widest).toBeLessThanOrEqual(Math.max(width, narrowest(sheet)));
      }),
    );
  });

  it('shows nothing of a cell that would take over the screen', () => {
    const sheet: Sheet = {
      columns: [{ label: 'Cliente', kind: 'text' }],
      rows: [['Ros\u001b[2Jsi\n\u202eNeri']],
    };
    expect(linesOf(sheet)).toEqual(['Cliente', 'Ros·[2Jsi ·Neri']);
  });

  it('may have as many rows as a large firm has customers', () => {
    const rows = Array.from({ length: 200_000 }, (_, index) => [`C${index}`]);
    expect(linesOf({ columns: [{ label: 'Codice', kind: 'code' }], rows })).toHaveLength(200_001);
  });

  it('paints its header and nothing else', () => {
    const paint = { title: (text: string) => `<${text}>`, dim: same, good: same, warn: same };
    const sheet: Sheet = { columns: [{ label: 'Ultimo ordine', kind: 'day' }], rows: [[on('2026-03-02')]] };
    expect(tableText(sheet, italian, { width: 80, paint })).toBe('<Ultimo>\n<ordine>\n02/03/2026');
  });
});

describe('a paragraph', () => {
  it.each<[string, string, number, string, string]>([
    ['is broken at blanks', 'uno due tre quattro', 8, '', 'uno due\ntre\nquattro'],
    ['fills a line to its last column', 'uno due tre', 7, '', 'uno due\ntre'],
    ['is indented on every line', 'uno due tre', 9, '  ', '  uno due\n  tre'],
    ['keeps its own breaks and blank lines', 'uno\n\ndue tre', 80, '  ', '  uno\n\n  due tre'],
    [
      'leaves a word alone that is wider than the line',
      'un precipitevolissimevolmente due',
      10,
      '',
      'un\nprecipitevolissimevolmente\ndue',
    ],
    ['counts wide letters as two', '株式 会社', 8, '', '株式\n会社'],
    ['of nothing is nothing', '', 10, '  ', ''],
  ])('%s', (_, text, width, indent, lines) => {
    expect(wrapped(text, width, indent)).toBe(lines);
  });

  it('keeps every word, in lines that fit', () => {
    const word = fc.stringMatching(/^[a-zè株]{1,12}$/);
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 26, max: 90 }),
        (words, width) => {
          const lines = wrapped(words.join(' '), width, '  ').split('\n');
          expect(lines.flatMap((line) => line.trim().split(' '))).toEqual(words);
          expect(Math.max(...lines.map((line) => columnsOf(line)))).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});

/** The width below which the table cannot go: flexible columns keep eight, the others all they need. */
function narrowest(sheet: {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
}): number {
  const needed = sheet.columns.map(({ label, flexible }, index) => {
    const cells = [...label.split(' '), ...sheet.rows.map((row) => row[index] ?? '')];
    const natural = Math.max(...cells.map((cell) => columnsOf(cell)));
    return flexible === true ? Math.min(8, natural) : natural;
  });
  return needed.reduce((sum, width) => sum + width, 0) + 2 * (needed.length - 1);
}

it('leaves an optional column out where the line would be too long for the screen', () => {
  const sheet: Sheet = {
    columns: [
      { label: 'Codice', kind: 'code' },
      { label: 'Cliente', kind: 'text', flexible: true },
      { label: 'Valore × facilità', kind: 'text', optional: true },
    ],
    rows: [['00042', 'Termoidraulica Prova', '0,80×0,56']],
  };
  expect(linesOf(sheet, 30)).toEqual([
    '                     Valore',
    '                     ×',
    'Codice  Cliente      facilità',
    '00042   Termoidrau…  0,80×0,56',
  ]);
  expect(linesOf(sheet, 26)).toEqual(['Codice  Cliente', '00042   Termoidraulica Pr…']);
});
