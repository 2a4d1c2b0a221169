import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meantText } from '../../src/intake/cells.ts';
import { csvText } from '../../src/render/csv.ts';
import type { ColumnKind, Sheet, SheetValue } from '../../src/render/sheet.ts';
import { on } from '../domain/on.ts';

const everyKind: Sheet = {
  columns: [
    { label: 'Codice', kind: 'code' },
    { label: 'Cliente', kind: 'text' },
    { label: 'Telefono', kind: 'phone' },
    { label: 'Ultimo ordine', kind: 'day' },
    { label: 'Giorni di silenzio', kind: 'integer' },
    { label: 'Volte il ritmo', kind: 'decimal', digits: 1 },
    { label: 'Valore annuo', kind: 'money', digits: 0 },
    { label: 'Settore', kind: 'text', fileOnly: true },
  ],
  rows: [
    ['00042', 'Bar "Da Gino"; caffè', '+39 0543 111222', on('2026-03-02'), 1265, 8.66, 123_456, null],
    ['C1', 'Via Roma 1\nForlì', null, null, null, null, -5, 'bar'],
  ],
};

/** One cell of a column of this kind, as it stands in the file. */
function cell(
  value: SheetValue,
  kind: ColumnKind,
  dialect: 'spreadsheet' | 'rfc4180' = 'spreadsheet',
): string {
  const text = csvText({ columns: [{ label: 'x', kind }], rows: [[value]] }, dialect);
  const rows: string[][] = parse(text, { bom: true, delimiter: dialect === 'spreadsheet' ? ';' : ',' });
  return rows[1]?.[0] ?? '';
}

describe('a sheet', () => {
  it('for an Italian spreadsheet has a mark, semicolons, decimal commas and Italian days', () => {
    expect(csvText(everyKind, 'spreadsheet')).toBe(
      [
        '\ufeffCodice;Cliente;Telefono;Ultimo ordine;Giorni di silenzio;Volte il ritmo;Valore annuo;Settore',
        '"=""00042""";"Bar ""Da Gino""; caffè";0543 111222;02/03/2026;1265;8,7;1234,56;',
        'C1;"Via Roma 1\nForlì";;;;;-0,05;bar',
        '',
      ].join('\r\n'),
    );
  });

  it('for programs follows RFC 4180, with decimal points and ISO days', () => {
    expect(csvText(everyKind, 'rfc4180')).toBe(
      [
        'Codice,Cliente,Telefono,Ultimo ordine,Giorni di silenzio,Volte il ritmo,Valore annuo,Settore',
        '00042,"Bar ""Da Gino""; caffè",\'+39 0543 111222,2026-03-02,1265,8.7,1234.56,',
        'C1,"Via Roma 1\nForlì",,,,,-0.05,bar',
        '',
      ].join('\n'),
    );
  });

  it.each([
    ['spreadsheet', 'Via Roma 1\n47121 Forlì'],
    ['spreadsheet', 'Via Roma 1\r\n47121 Forlì'],
    ['spreadsheet', 'Via Roma 1\r47121 Forlì'],
    ['rfc4180', 'Via Roma 1\n47121 Forlì'],
    ['rfc4180', 'Via Roma 1\r\n47121 Forlì'],
    ['rfc4180', 'Via Roma 1\r47121 Forlì'],
  ] as const)('for %s keeps a cell of several lines in quotes: %j', (dialect, text) => {
    const sheet: Sheet = { columns: [{ label: 'Indirizzo', kind: 'text' }], rows: [[text]] };
    expect(csvText(sheet, dialect)).toContain(`"${text}"`);
  });

  it('without rows is its header', () => {
    expect(csvText({ columns: everyKind.columns.slice(0, 2), rows: [] }, 'rfc4180')).toBe('Codice,Cliente\n');
  });
});

describe('a text that a spreadsheet would take for a formula', () => {
  it.each([
    '=1+1',
    '=HYPERLINK("http://x.example")',
    '+39',
    '-Rossi',
    '@Rossi',
    '\tRossi',
    '=cmd|" /C calc"!A0',
  ])('%j is guarded in either dialect', (text) => {
    expect([cell(text, 'text'), cell(text, 'text', 'rfc4180')]).toEqual([`'${text}`, `'${text}`]);
  });

  it('is guarded in the columns of codes and phones too', () => {
    expect([
      cell('=1+1', 'code'),
      cell('-A1', 'code'),
      cell('=1+1', 'phone'),
      cell('+41446681800', 'phone'),
    ]).toEqual(["'=1+1", "'-A1", "'=1+1", "'+41 44 668 18 00"]);
  });

  it('may not be a number of ours: a negative amount stays a number', () => {
    expect([cell(-1_200, 'money'), cell(-1.5, 'decimal'), cell(-7, 'integer')]).toEqual([
      '-12,00',
      '-1,5',
      '-7',
    ]);
  });
});

describe('a code', () => {
  it.each([
    ['00042', '="00042"'],
    ['3E5', '="3E5"'],
    ['1/2', '="1/2"'],
    ['1.50', '="1.50"'],
    ['10:30', '="10:30"'],
    ['+5', '="+5"'],
    ['1234567890123456', '="1234567890123456"'],
    ['42', '42'],
    ['123456789012345', '123456789012345'],
    ['C042', 'C042'],
    ['2026-W48/Bianchi/1', '2026-W48/Bianchi/1'],
  ])('%s is written so that a spreadsheet leaves it alone: %s', (code, written) => {
    expect(cell(code, 'code')).toBe(written);
  });

  it('is written plainly for programs', () => {
    expect(cell('00042', 'code', 'rfc4180')).toBe('00042');
  });
});

it.each(['0123', '00677654', '03338'])(
  'the phone %s, which is no number we know, keeps its zeros',
  (phone) => {
    // A cell of bare figures loses its leading zeros when a spreadsheet opens it.
    expect(cell(phone, 'phone')).not.toMatch(/^0\d*$/);
  },
);

describe('a list read back', () => {
  const marks = fc.constantFrom(
    '=',
    '+',
    '-',
    '@',
    "'",
    '"',
    ';',
    ',',
    '\n',
    '0',
    '1',
    'E',
    '.',
    'a',
    'è',
    ' ',
    'n.d.',
  );
  /**
   * Whatever an import can have taken over from a cell. Dashes with an apostrophe after them are left out: guarded they
   * become `'-'`, with which the tax office's portal means nothing.
   */
  const meant = fc
    .oneof(
      fc.string(),
      fc.array(marks, { maxLength: 8 }).map((parts) => parts.join('')),
    )
    .filter((text) => meantText(text) === text && !text.includes('\r') && !/^-+'$/.test(text));

  it.each<[ColumnKind, 'spreadsheet' | 'rfc4180']>([
    ['text', 'spreadsheet'],
    ['text', 'rfc4180'],
    ['code', 'spreadsheet'],
    ['code', 'rfc4180'],
    ['phone', 'rfc4180'],
  ])('has lost nothing of its cells of %s for %s', (kind, dialect) => {
    fc.assert(
      fc.property(meant, (text) => {
        expect(meantText(cell(text, kind, dialect))).toBe(text);
      }),
      { numRuns: 500, examples: [["+39 0543 111222 (Citta')"], ["-Citta'"]] },
    );
  });
});
