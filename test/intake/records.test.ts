import { describe, expect, it } from 'vitest';
import { Fault } from '../../src/fault.ts';
import { type Delimiter, recordsOf, type TextRecord } from '../../src/intake/records.ts';
import { fileWith } from './file-with.ts';

async function records(content: string, delimiter: Delimiter = ';'): Promise<TextRecord[]> {
  const found: TextRecord[] = [];
  for await (const record of recordsOf({ path: fileWith(content), encoding: 'utf-8', delimiter }))
    found.push(record);
  return found;
}

async function faultOf(content: string): Promise<unknown> {
  return records(content).catch((error: unknown) => {
    if (!(error instanceof Fault)) throw error;
    const { file: _, ...facts } = error.facts as { file: string };
    return { kind: error.kind, code: error.code, facts };
  });
}

describe('a record', () => {
  it('is a row as a spreadsheet counts it: line breaks within a cell make no new one, blank rows do', async () => {
    expect(await records('Codice;Via\r\n1;"Via Roma 1\r\n47121 Forlì"\r\n\r\n2;Via Po\r\n')).toEqual([
      { line: 1, cells: ['Codice', 'Via'] },
      { line: 2, cells: ['1', 'Via Roma 1\r\n47121 Forlì'] },
      { line: 3, cells: [''] },
      { line: 4, cells: ['2', 'Via Po'] },
    ]);
  });

  it.each<[string, string, Delimiter, string[]]>([
    ['quotes within a name', 'Bar "Da Gino";Forlì', ';', ['Bar "Da Gino"', 'Forlì']],
    ['doubled quotes', '"Bar ""Da Gino""";Forlì', ';', ['Bar "Da Gino"', 'Forlì']],
    ['a separator within quotes', '"Rossi; Neri";Forlì', ';', ['Rossi; Neri', 'Forlì']],
    ['a separator at the end', 'Rossi;Forlì;', ';', ['Rossi', 'Forlì', '']],
    ['tabs', 'Rossi\tForlì', '\t', ['Rossi', 'Forlì']],
    ['bars', 'Rossi|Forlì', '|', ['Rossi', 'Forlì']],
    ['a formula around figures', '"=""00018""";Rossi', ';', ['="00018"', 'Rossi']],
  ])('may have %s', async (_, content, delimiter, cells) => {
    expect(await records(`${content}\n`, delimiter)).toEqual([{ line: 1, cells }]);
  });

  it('may be shorter or longer than the others', async () => {
    expect((await records('a;b\n1\n1;2;3\n')).map(({ cells }) => cells.length)).toEqual([2, 1, 3]);
  });
});

describe('a file', () => {
  it('whose quotes never close is refused with the row that opened them', async () => {
    expect(await faultOf('Codice;Nome\n1;Rossi\n2;"Neri\n3;Verdi\n')).toEqual({
      kind: 'input',
      code: 'quote-not-closed',
      facts: { line: 3 },
    });
  });

  it('with a record of more than a million characters is refused with its row', async () => {
    expect(await faultOf(`Codice;Nome\n1;"${'x'.repeat(1_100_000)}"\n`)).toEqual({
      kind: 'input',
      code: 'record-too-long',
      facts: { line: 2, limit: 1_000_000 },
    });
  });

  it('with more than a thousand filled columns is refused', async () => {
    expect(await faultOf(`${Array.from({ length: 1_001 }, (_, index) => `c${index}`).join(';')}\n`)).toEqual({
      kind: 'input',
      code: 'too-many-columns',
      facts: { columns: 1_001, limit: 1_000 },
    });
  });

  it('with a thousand columns and empty ones after them is read', async () => {
    const [row] = await records(`${'x;'.repeat(1_000)}${';'.repeat(500)}\n`);
    expect(row?.cells.length).toBe(1_501);
  });
});
