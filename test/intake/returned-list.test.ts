import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WeekCalls } from '../../src/app/issue-calls.ts';
import { listAt, type ReturnedList, recordsOfList } from '../../src/intake/returned-list.ts';
import { type ReturnedRow, readReturned } from '../../src/intake/returned-row.ts';
import { ENGLISH } from '../../src/locale/english.ts';
import { foldHeader } from '../../src/locale/headers.ts';
import { ITALIAN } from '../../src/locale/italian.ts';
import { CHOICES_SHEETS, OWN_LIST_HEADERS } from '../../src/locale/list-headers.ts';
import { callsSheet } from '../../src/render/calls-sheet.ts';
import { csvText } from '../../src/render/csv.ts';
import type { Sheet } from '../../src/render/sheet.ts';
import { workbookOf } from '../../src/render/workbook.ts';
import { fileWith } from './file-with.ts';
import { row, workbookWith } from './workbook-with.ts';

const NO_CALLS = { week: '2026-W48', lists: [], rows: [] } as unknown as WeekCalls;

function listWith(...lines: readonly string[]): Promise<ReturnedList | undefined> {
  return listAt(fileWith(`${lines.join('\r\n')}\r\n`), { columns: {} });
}

async function answersIn(path: string): Promise<ReturnedRow[]> {
  const list = await listAt(path, { columns: {} });
  if (list === undefined) throw new Error('no list');
  const records = await recordsOfList(list);
  return records.flatMap((record) => {
    const read = readReturned(record, list, 'dmy');
    return read.as === 'answered' ? [read.row] : [];
  });
}

describe('a list of calls that has come back', () => {
  it.each([
    'Riga;Codice;Cliente;Da chiamare il;Esito;Prossima data',
    'Row,Code,Customer,Call on,Outcome,Next date',
    'RIGA;ESITO',
    'esito;NOTE;riga',
    'Codice;Esito;Contattato il;Prossima data;Risposta del cliente',
  ])('is known by the header %s', async (header) => {
    expect(await listWith(header)).toBeDefined();
  });

  it.each([
    'Codice;Ragione sociale;Telefono',
    'Codice;Esito;Data;Note',
    'Riga;Codice articolo;Descrizione',
    'Numero;Data;Codice cliente;Cliente;Imponibile',
  ])('is not a table with the header %s', async (header) => {
    expect(await listWith(header)).toBeUndefined();
  });

  it('without a column for the outcome is no use', async () => {
    const header = 'Riga;Codice;Da chiamare il;Contattato il;Risposta del cliente';
    await expect(listWith(header, ';;;;')).rejects.toMatchObject({
      code: 'list-without-outcomes',
      facts: { file: 'export.csv' },
    });
  });

  it('may have titles above its header', async () => {
    const list = await listWith(
      'Lista della settimana',
      '',
      'Riga;Codice;Esito',
      '2026-W48/Bianchi/1;C1;forse',
    );
    expect(list?.header.line).toBe(3);
  });

  it('may leave away the empty cells at the end of a row, as spreadsheets do', async () => {
    const path = fileWith(
      'Riga;Codice;Esito;Minuti;Note\r\n2026-W48/Bianchi/1;C1;forse\r\n2026-W48/Bianchi/2\r\n',
    );
    expect(await answersIn(path)).toMatchObject([
      { row: '2026-W48/Bianchi/1', outcome: 'forse', notes: null },
    ]);
  });

  it('may hold days as numbers, and numbers as spreadsheets reckon them', async () => {
    const filled = row(2, ['2026-W48/Bianchi/1', 'C1', 'forse', '', '']).replaceAll(
      '<c t="inlineStr"><is><t></t></is></c>',
      '<c t="n"><v>46350.000000001</v></c>',
    );
    const path = workbookWith({
      sheets: { Foglio1: row(1, ['Riga', 'Codice', 'Esito', 'Contattato il', 'Prossima data']) + filled },
    });
    expect(await answersIn(path)).toMatchObject([{ on: '2026-11-24', next: '2026-11-24' }]);
  });
});

describe.each([
  ['Italian', ITALIAN],
  ['English', ENGLISH],
])('in the %s list', (_, words) => {
  const sheet = callsSheet(NO_CALLS, words);

  it('every header is known as ours', () => {
    expect(sheet.columns.filter(({ label }) => !OWN_LIST_HEADERS.has(foldHeader(label)))).toEqual([]);
    expect(CHOICES_SHEETS.has(words.screens.calls.sheets.choices)).toBe(true);
  });

  const texts = fc.string({ unit: 'grapheme', maxLength: 12 });
  const parts = fc.array(
    fc.constantFrom('=', "'", '"', '+', '-', '@', ';', ',', '\n', ' ', '0', 'è', '👍🏽', '_x0041_', '\t'),
    { maxLength: 6 },
  );
  const text = fc.oneof(
    texts,
    parts.map((some) => some.join('')),
  );
  const column = (label: string) => sheet.columns.findIndex((one) => one.label === label);
  const { columns } = words.labels;
  const filledIn = (rows: readonly (readonly [string, string])[]): Sheet => ({
    ...sheet,
    rows: rows.map(([answer, notes], index) => {
      const cells: (string | null)[] = sheet.columns.map(() => null);
      cells[column(columns.row)] = `2026-W48/Bianchi/${index + 1}`;
      cells[column(columns.outcome)] = words.labels.outcomes.open;
      cells[column(columns.answer)] = answer;
      cells[column(columns.notes)] = notes;
      return cells;
    }),
  });
  const asRead = (rows: readonly (readonly [string, string])[]) =>
    rows.map((cells) => cells.map((cell) => (/^[\s\u200b\ufeff]*$/.test(cell) ? null : cell)));
  const table = fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 6 });

  it('free text comes back to the character from a CSV file', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const answers = await answersIn(fileWith(csvText(filledIn(rows), 'spreadsheet')));
        expect(answers.map(({ answer, notes }) => [answer, notes])).toEqual(asRead(rows));
      }),
      { numRuns: 100 },
    );
  });

  it('free text comes back to the character from a workbook', async () => {
    // What XML cannot hold no spreadsheet can; U+FFFD stands for a character lost before, and is not kept apart from one lost here.
    const writable = table.filter((rows) => !/(?![\n\t])\p{Cc}|[\ufffd-\uffff]/u.test(rows.flat().join('')));
    const choices = { choicesSheet: 'Scelte', notOnList: { title: '', text: '' } };
    await fc.assert(
      fc.asyncProperty(writable, async (rows) => {
        const answers = await answersIn(fileWith(await workbookOf(filledIn(rows), choices), 'lista.xlsx'));
        expect(answers.map(({ answer, notes }) => [answer, notes])).toEqual(asRead(rows));
      }),
      { numRuns: 20 },
    );
  });
});
