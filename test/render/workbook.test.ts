import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { headOfWorkbook, recordsOfWorkbook } from '../../src/intake/workbook.ts';
import type { Sheet } from '../../src/render/sheet.ts';
import { workbookOf } from '../../src/render/workbook.ts';
import { on } from '../domain/on.ts';
import { fileWith } from '../intake/file-with.ts';

const WORDS = { choicesSheet: "Valori d'esito", notOnList: { title: 'No', text: 'Solo "questi" & altri' } };

const LIST: Sheet = {
  name: 'Lista',
  columns: [
    { label: 'Codice', kind: 'code' },
    { label: 'Cliente', kind: 'text', width: 30 },
    { label: 'Telefono', kind: 'phone' },
    { label: 'Da chiamare il', kind: 'day' },
    { label: 'N.', kind: 'integer' },
    { label: 'Priorità', kind: 'decimal', digits: 3 },
    { label: 'Totale', kind: 'money' },
    { label: 'Esito', kind: 'text', isForm: true, choices: ['ha ordinato', 'non risponde', 'forse, sì'] },
    { label: 'Prossima data', kind: 'day', isForm: true },
    { label: 'Minuti', kind: 'integer', isForm: true },
  ],
  rows: [
    ['00042', '=1+1 <b>&', '+39 0543 111222', on('2026-11-24'), 1, 0.1234, 123_456, null, null, null],
    ['3E5', 'Bar\nGino', null, on('2026-03-01'), 20, 1, -5, null, null, null],
  ],
};

async function partsOf(sheet: Sheet): Promise<Record<string, string>> {
  const parts = unzipSync(await workbookOf(sheet, WORDS));
  return Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, strFromU8(content)]));
}

async function readBack(sheet: Sheet): Promise<(readonly string[])[]> {
  const path = fileWith(await workbookOf(sheet, WORDS), 'lista.xlsx');
  const head = await headOfWorkbook(path);
  const rows: (readonly string[])[] = [];
  const reading = { sheet: head.sheets[0] ?? '', width: sheet.columns.length, numbers: '.' } as const;
  for await (const { cells } of recordsOfWorkbook(path, reading)) rows.push(cells);
  return rows;
}

describe('a sheet as a workbook', () => {
  it('holds texts as texts, numbers as numbers and days as days', async () => {
    expect(await readBack(LIST)).toEqual([
      LIST.columns.map(({ label }) => label),
      ['00042', '=1+1 <b>&', '0543 111222', '2026-11-24', '1', '0.123', '1234.56', '', '', ''],
      ['3E5', 'Bar\nGino', '', '2026-03-01', '20', '1', '-0.05', '', '', ''],
    ]);
    const { 'xl/worksheets/sheet1.xml': sheet = '' } = await partsOf(LIST);
    expect(sheet).not.toContain('<f>');
    expect(sheet).toMatch(/<c r="D2" s="\d+"><v>46350<\/v><\/c>/);
    expect(sheet).toMatch(/<c r="A2" s="\d+" t="s">/);
  });

  it('holds texts that are names of everything', async () => {
    const texts = ['constructor', '__proto__', 'valueOf', '_x0041_'];
    const sheet: Sheet = { columns: [{ label: 'Note', kind: 'text' }], rows: texts.map((text) => [text]) };
    expect(await readBack({ ...sheet, name: 'Note' })).toEqual([['Note'], ...texts.map((text) => [text])]);
  });

  it('offers the words that may be written in, from a sheet of their own', async () => {
    const { 'xl/worksheets/sheet1.xml': sheet = '', 'xl/workbook.xml': book = '' } = await partsOf(LIST);
    expect(sheet).toContain(
      '<dataValidation type="list" errorStyle="warning" allowBlank="1" showInputMessage="1" showErrorMessage="1"' +
        ' errorTitle="No" error="Solo &quot;questi&quot; &amp; altri" sqref="H2:H3">' +
        "<formula1>'Valori d''esito'!$A$2:$A$4</formula1></dataValidation>",
    );
    expect(book.indexOf('Lista')).toBeLessThan(book.indexOf('Valori d'));
  });

  it('has a header that stays and filters, and its parts in the order the format demands', async () => {
    const { 'xl/worksheets/sheet1.xml': sheet = '' } = await partsOf(LIST);
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toContain('<autoFilter ref="A1:J3"/>');
    const order = ['<sheetViews', '<cols', '<sheetData', '<autoFilter', '<dataValidations', '<pageMargins'];
    const places = order.map((element) => sheet.indexOf(element));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(places).not.toContain(-1);
  });

  it('has one sheet where nothing is to be chosen, and can be empty', async () => {
    const plain = { columns: [{ label: 'Codice', kind: 'code' as const }], rows: [] };
    const parts = await partsOf(plain);
    expect(Object.keys(parts).filter((name) => name.startsWith('xl/worksheets/sheet'))).toHaveLength(1);
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<autoFilter ref="A1:A1"/>');
    expect(await readBack(plain)).toEqual([['Codice']]);
  });

  it('is the same, byte for byte, whenever it is made', async () => {
    const first = await workbookOf(LIST, WORDS);
    await new Promise((later) => setTimeout(later, 2_100));
    expect(await workbookOf(LIST, WORDS)).toEqual(first);
  });

  it('gives every text back as it was, even one that looks like an escape or a formula', async () => {
    const mark = fc.constantFrom(
      '=',
      "'",
      '"',
      '_x0041_',
      '_x005F_',
      '<',
      '&',
      'è',
      '😀',
      '0',
      ' ',
      '\n',
      '@',
      '-',
    );
    const text = fc.array(mark, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 5 }), async (texts) => {
        const sheet: Sheet = {
          columns: [
            { label: 'Testo', kind: 'text' },
            { label: 'Fine', kind: 'text' },
          ],
          rows: texts.map((one) => [one, 'x']),
        };
        expect(await readBack(sheet)).toEqual([['Testo', 'Fine'], ...texts.map((one) => [one, 'x'])]);
      }),
      { numRuns: 40 },
    );
  });
});
