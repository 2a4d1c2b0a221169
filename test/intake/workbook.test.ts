import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { Fault } from '../../src/fault.ts';
import type { TextRecord } from '../../src/intake/records.ts';
import type { WrittenNumbers } from '../../src/intake/sheet-cells.ts';
import { headOfWorkbook, recordsOfWorkbook } from '../../src/intake/workbook.ts';
import { fileWith } from './file-with.ts';
import { filesOf, row, type WorkbookParts, workbookWith } from './workbook-with.ts';

const HEADER = ['Cliente', 'Data', 'Importo'];

async function recordsIn(path: string, numbers: WrittenNumbers = '.'): Promise<TextRecord[]> {
  const { sheet } = await headOfWorkbook(path);
  const records: TextRecord[] = [];
  for await (const record of recordsOfWorkbook(path, { sheet, width: HEADER.length, numbers }))
    records.push(record);
  return records;
}

/** The second row of a sheet whose only row below the header holds this. */
async function cellsFrom(cells: string, parts: WorkbookParts = {}): Promise<readonly string[] | undefined> {
  const path = workbookWith({
    ...parts,
    sheets: { Foglio1: `${row(1, HEADER)}<row r="2">${cells}</row>` },
  });
  return (await recordsIn(path))[1]?.cells;
}

const DAY_STYLES = `
  <numFmts><numFmt numFmtId="170" formatCode="[$-410]d mmmm yyyy;@"/><numFmt numFmtId="171" formatCode="00000"/></numFmts>
  <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
  <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs>`;

describe('a workbook', () => {
  it('made by a spreadsheet program becomes rows of text', async () => {
    const { toBuffer } = writeWorkbook([
      HEADER,
      ['Caffè Perù', { value: new Date('2026-03-05T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' }, 1234.5],
      ['00123', { value: new Date('2026-03-06T00:00:00Z'), type: Date, format: 'd mmm yy' }, -7],
      [{ value: 3322350178, type: Number }, null, true],
    ]);
    expect(await recordsIn(fileWith(await toBuffer(), 'fatture.xlsx'))).toEqual([
      { line: 1, cells: HEADER },
      { line: 2, cells: ['Caffè Perù', '2026-03-05', '1234.5'] },
      { line: 3, cells: ['00123', '2026-03-06', '-7'] },
      { line: 4, cells: ['3322350178', '', '1'] },
    ]);
  });

  it('is read from the first visible sheet that has a header, below its merged title', async () => {
    const path = workbookWith({
      sheets: {
        Note: row(1, ['Da rivedere']),
        Fatture: `${row(1, ['ELENCO FATTURE 2026'])}${row(4, HEADER)}${row(5, ['Rossi', '2026-03-05', '12.50'])}`,
        Altre: row(1, HEADER),
      },
    });
    expect(await headOfWorkbook(path)).toEqual({
      sheet: 'Fatture',
      sheets: ['Note', 'Fatture', 'Altre'],
      rows: [['ELENCO FATTURE 2026'], [], [], HEADER, ['Rossi', '2026-03-05', '12.50']],
    });
  });

  it('shows the first sheet that holds anything when none has a header', async () => {
    const path = workbookWith({ sheets: { Vuoto: '', Note: row(2, ['Da rivedere']) } });
    expect(await headOfWorkbook(path)).toEqual({
      sheet: 'Note',
      sheets: ['Vuoto', 'Note'],
      rows: [[], ['Da rivedere']],
    });
  });

  it('is read from the sheet that was asked for, and says which there are when it has none of that name', async () => {
    const path = workbookWith({ sheets: { Clienti: row(1, HEADER), Altri: row(1, HEADER) } });
    expect((await headOfWorkbook(path, {}, 'Altri')).sheet).toBe('Altri');
    await expect(headOfWorkbook(path, {}, 'altri')).rejects.toMatchObject({
      code: 'unknown-sheet',
      facts: { sheet: 'altri', sheets: ['Clienti', 'Altri'] },
    });
  });

  it('keeps hidden sheets to itself', async () => {
    const path = workbookWith({
      sheets: { Vecchio: row(1, HEADER) },
      sheetAttributes: 'state="veryHidden"',
    });
    expect(await headOfWorkbook(path)).toEqual({ sheet: '', sheets: [], rows: [] });
  });

  it('keeps the numbers of its rows, blank rows between them, and drops those after the last', async () => {
    const blank = '<row r="9"><c r="A9" s="1"/></row><row r="1048576"/>';
    const path = workbookWith({ sheets: { F: `${row(1, HEADER)}${row(4, ['Rossi'])}${blank}` } });
    expect(await recordsIn(path)).toEqual([
      { line: 1, cells: HEADER },
      { line: 2, cells: ['', '', ''] },
      { line: 3, cells: ['', '', ''] },
      { line: 4, cells: ['Rossi', '', ''] },
    ]);
  });

  it('whose program leaves out all references is read in order', async () => {
    const path = workbookWith({
      sheets: { F: `${row(1, HEADER).replace(' r="1"', '')}<row><c><v>1</v></c><c><v>2</v></c></row>` },
    });
    expect(await recordsIn(path)).toEqual([
      { line: 1, cells: HEADER },
      { line: 2, cells: ['1', '2', ''] },
    ]);
  });

  it('with a million declared rows and a few real ones is read at once', async () => {
    const path = workbookWith({
      sheets: { F: `${row(1, HEADER)}${row(1_048_576, ['Rossi', '2026-03-05', '1'])}` },
    });
    const started = performance.now();
    expect((await recordsIn(path)).at(-1)).toEqual({ line: 1_048_576, cells: ['Rossi', '2026-03-05', '1'] });
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('the numbers of a workbook', () => {
  it.each<[string, WrittenNumbers, readonly string[]]>([
    ['follow texts with a decimal comma', ',', ['1.234,56', '2026-03-05', '1234,5']],
    [
      'are left out, days with them, where only texts are to show how they are written',
      'left-out',
      ['1.234,56', '', ''],
    ],
  ])('%s', async (_, numbers, cells) => {
    const stored =
      '<c t="inlineStr"><is><t>1.234,56</t></is></c><c s="1"><v>46086</v></c><c><v>1234.5</v></c>';
    const path = workbookWith({ styles: DAY_STYLES, sheets: { F: `${row(1, HEADER)}<row>${stored}</row>` } });
    expect((await recordsIn(path, numbers))[1]?.cells).toEqual(cells);
  });
});

describe('a cell', () => {
  it.each([
    ['shared', '<c r="A2" t="s"><v>1</v></c>', 'Caffè & Figli'],
    ['shared and rich', '<c r="A2" t="s"><v>2</v></c>', 'Rossi S.r.l.'],
    ['shared and not there', '<c r="A2" t="s"><v>99</v></c>', ''],
    ['of its own, with a line break', '<c r="A2" t="inlineStr"><is><t>a_x000D_\nb</t></is></c>', 'a\r\nb'],
    ['found by a formula', '<c r="A2" t="str"><f>B2</f><v>007</v></c>', '007'],
  ])('with a text %s has the text', async (_, cell, text) => {
    const sharedStrings = `<si><t>x</t></si><si><t>Caffè &amp; Figli</t></si>
      <si><r><rPr><b/></rPr><t>Rossi </t></r><r><t>S.r.l.</t></r><rPh sb="0" eb="1"><t>ロッシ</t></rPh></si>`;
    expect((await cellsFrom(cell, { sharedStrings }))?.[0] ?? '').toBe(text);
  });

  it.each([
    ['a day', '<c r="A2" s="1"><v>46086</v></c>', '2026-03-05'],
    ['a day in words', '<c r="A2" s="2"><v>46086.75</v></c>', '2026-03-05'],
    ['a code with zeros only shown', '<c r="A2" s="3"><v>118</v></c>', '00118'],
    ['a number where days are only another style', '<c r="A2" s="0"><v>46086</v></c>', '46086'],
    ['an ISO day', '<c r="A2" t="d"><v>2026-03-05T00:00:00</v></c>', '2026-03-05'],
    ['an empty cell somebody formatted as a day', '<c r="A2" s="1"><v>0</v></c>', ''],
    ['a number no calendar has', '<c r="A2" s="1"><v>99999999</v></c>', '99999999'],
    ['a day before the leap day that never was', '<c r="A2" s="1"><v>1</v></c>', '1900-01-01'],
  ])('with %s', async (_, cell, text) => {
    expect((await cellsFrom(`${cell}<c r="C2"><v>1</v></c>`, { styles: DAY_STYLES }))?.[0]).toBe(text);
  });

  it('with a day of a workbook that counts from 1904', async () => {
    const properties = '<workbookPr date1904="1"/><extLst><ext><x14:workbookPr/></ext></extLst>';
    const cell = '<c r="A2" s="1"><v>44624</v></c>';
    expect((await cellsFrom(cell, { styles: DAY_STYLES, properties }))?.[0]).toBe('2026-03-05');
  });

  it.each([
    ['3.322350178E+9', '3322350178'],
    ['12.300000000000001', '12.3'],
    ['1E-3', '0.001'],
    ['1.5E-7', '0.00000015'],
    ['1.2E+21', '1200000000000000000000'],
    ['-0.1', '-0.1'],
    ['abc', 'abc'],
  ])('with the number %s says %s', async (stored, text) => {
    expect((await cellsFrom(`<c r="A2"><v>${stored}</v></c>`))?.[0]).toBe(text);
  });

  it('with an error says nothing', async () => {
    expect(await cellsFrom('<c r="A2" t="e"><v>#N/A</v></c><c r="B2" t="b"><v>0</v></c>')).toEqual([
      '',
      '0',
      '',
    ]);
  });
});

describe('a workbook that is absurd or not what it seems', () => {
  it.each([
    ['a cell in the thousand-and-first column', '<c r="ALM2"><v>1</v></c>', 'too-many-columns'],
    ['a cell in no column', '<c r="AAAAAA2"><v>1</v></c>', 'archive-damaged'],
    [
      'a row of a million characters',
      '<c t="inlineStr"><is><t>xxxxxxxxxx</t></is></c>'.replace('xxxxxxxxxx', 'x'.repeat(30_000)).repeat(40),
      'record-too-long',
    ],
    ['a text without end', `<c t="inlineStr"><is><t>${'x'.repeat(2_000_000)}</t></is></c>`, 'xml-too-large'],
    ['elements without end', '<a>'.repeat(1_000), 'xml-too-deep'],
    ['broken XML', '<c>', 'xml-broken'],
  ])('is refused for %s', async (_, cells, code) => {
    await expect(cellsFrom(cells)).rejects.toMatchObject({ kind: 'input', code });
  });

  it('is refused for rows that go back', async () => {
    const path = workbookWith({ sheets: { F: row(1, HEADER) + row(3, ['Rossi']) + row(3, ['Verdi']) } });
    await expect(recordsIn(path)).rejects.toMatchObject({ code: 'archive-damaged' });
  });

  it('hands over one character more than a cell can have, so that the row is set aside', async () => {
    const long = `<c t="inlineStr"><is>${`<r><t>${'x'.repeat(20_000)}</t></r>`.repeat(30)}</is></c>`;
    expect((await cellsFrom(long))?.[0]?.length).toBe(32_767);
  });

  it('damaged in any of its parts is refused with a fault or read, never worse', async () => {
    const files = filesOf({ styles: DAY_STYLES, sheets: { F: `${row(1, HEADER)}${row(2, ['Rossi'])}` } });
    const anyPart = fc.constantFrom(...Object.keys(files));
    await fc.assert(
      fc.asyncProperty(anyPart, fc.nat(), fc.nat(255), async (name, place, byte) => {
        const part = Uint8Array.from(files[name] ?? []);
        part[place % part.length] = byte;
        const path = fileWith(Buffer.from(zipSync({ ...files, [name]: part }, { level: 0 })), 'elenco.xlsx');
        const result = await recordsIn(path).catch((error: unknown) => error);
        expect(Array.isArray(result) || result instanceof Fault).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
