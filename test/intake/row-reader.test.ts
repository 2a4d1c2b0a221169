import { describe, expect, it } from 'vitest';
import type { ReadRow } from '../../src/intake/row.ts';
import { rowsOf } from '../../src/intake/rows.ts';
import { surveyFile } from '../../src/intake/survey.ts';
import { on } from '../domain/on.ts';
import { fileWith } from './file-with.ts';

async function read(...lines: readonly string[]): Promise<ReadRow[]> {
  const survey = await surveyFile(fileWith(`${lines.join('\n')}\n`));
  const rows: ReadRow[] = [];
  for await (const row of rowsOf({ survey, today: on('2026-11-22') })) rows.push(row);
  return rows;
}

describe('a cell that a program ruined', () => {
  it('is repaired, and told with its line, its column and how it stood', async () => {
    const [first, second] = await read(
      'Codice;Nominativo;CittÃ\u00a0',
      'C1;CaffÃ¨;"Forl&igrave;"',
      'C2;Bar;Roma',
    );
    expect(first).toMatchObject({ as: 'customer', row: { name: 'Caffè', city: 'Forlì' } });
    expect(first?.as === 'customer' && first.repairs).toEqual([
      { line: 2, column: 'Nominativo', before: 'CaffÃ¨', after: 'Caffè' },
      { line: 2, column: 'CittÃ', before: 'Forl&igrave;', after: 'Forlì' },
    ]);
    expect(second).not.toHaveProperty('repairs');
  });

  it('in a column that is not used is let be', async () => {
    const [row] = await read('Codice;Nominativo;Note', 'C1;Bar;perchÃ©');
    expect(row).not.toHaveProperty('repairs');
  });

  it('of a rejected row stands in it as it stood', async () => {
    const cells = ['1', '31/02/2026', 'CaffÃ¨', '1,00'];
    const [row] = await read('Numero;Data;Cliente;Importo', cells.join(';'));
    expect(row).toMatchObject({ as: 'rejected', reject: { code: 'not-a-day', cells } });
  });
});

describe('a row with a document’s number again and no amount', () => {
  const header = 'Name;Created at;Billing Company;Total;Lineitem price';
  it.each([
    ['continues the document', ['1;05/03/2026;Prova;10,00;1,00', '1;;;;2,00'], ['order', 'skipped']],
    [
      'continues it over several rows',
      ['1;05/03/2026;Prova;10,00;1,00', '1;;;;2,00', '1;;Prova;;'],
      ['order', 'skipped', 'skipped'],
    ],
    ['continues what was cancelled', ['1;31/02/2026;Prova;10,00;', '1;;;;2,00'], ['rejected', 'skipped']],
    [
      'is one without an amount where the customer is another',
      ['1;05/03/2026;Prova;10,00;1,00', '1;05/03/2026;Bar;;'],
      ['order', 'rejected'],
    ],
    [
      'is one without an amount where it comes first',
      ['1;05/03/2026;Prova;;', '1;05/03/2026;Prova;10,00;1,00'],
      ['rejected', 'order'],
    ],
  ])('%s in a shop’s export', async (_, rows, fates) => {
    expect((await read(header, ...rows)).map(({ as }) => as)).toEqual(fates);
  });

  it('is one without an amount in other lists', async () => {
    const rows = await read('Numero;Data;Cliente;Importo', '1;05/03/2026;Prova;10,00', '1;;;');
    expect(rows.map(({ as }) => as)).toEqual(['order', 'rejected']);
  });
});
