import { describe, expect, it } from 'vitest';
import type { ReadRow } from '../../src/intake/row.ts';
import { rowsOf } from '../../src/intake/rows.ts';
import { surveyFile } from '../../src/intake/survey.ts';
import { on } from '../domain/on.ts';
import { fileWith } from './file-with.ts';

/** What became of each row of a file, in short. */
async function fates(content: string): Promise<string[]> {
  const survey = await surveyFile(fileWith(content));
  const found: string[] = [];
  for await (const row of rowsOf({ survey, today: on('2026-11-22') })) found.push(fateOf(row));
  return found;
}

function fateOf(row: ReadRow): string {
  switch (row.as) {
    case 'customer':
      return `${row.row.line} customer ${row.row.name}`;
    case 'order':
      return `${row.row.line} ${row.row.kind} ${row.row.placedOn} ${row.row.amountCents}`;
    case 'skipped':
      return `${row.line} skipped`;
    case 'rejected':
      return `${row.reject.line} ${row.reject.code} ${row.reject.column} ${row.reject.value}`;
  }
}

describe('the rows of a file', () => {
  it('are read, skipped or rejected one by one, titles, blanks, totals and repeated headers among them', async () => {
    const content = [
      'ELENCO FATTURE',
      'Numero;Data;Cliente;Importo',
      '1;05/03/2026;Rossi;1.250,50',
      ';;;',
      '',
      'Numero;Data;Cliente;Importo',
      '2;31/02/2026;Neri;10,00',
      '3;06/03/2026;Verdi;dieci euro',
      '4;23/11/2026;Verdi;10,00',
      '5;06/03/2026;;10,00',
      '6;;Verdi;10,00',
      '7;06/03/2026;Verdi;',
      '8;06/03/2026;Verdi;-10,00',
      'Totale;;;1.250,50',
      'Totale complessivo: ;;;1.250,50',
      '',
    ].join('\r\n');
    expect(await fates(content)).toEqual([
      '3 order 2026-03-05 125050',
      '4 skipped',
      '5 skipped',
      '6 skipped',
      '7 not-a-day Data 31/02/2026',
      '8 not-an-amount Importo dieci euro',
      '9 in-the-future Data 23/11/2026',
      '10 no-customer Cliente ',
      '11 no-day Data ',
      '12 no-amount Importo ',
      '13 credit-note 2026-03-06 -1000',
      '14 skipped',
      '15 skipped',
    ]);
  });

  it('of the wrong width are set aside, never shifted', async () => {
    const content =
      'Codice;Ragione sociale;Città\n1;Rossi;Forlì\n2;Neri\n3;Verdi;Forlì;FC\n4;Bianchi;Forlì;;\n';
    expect(await fates(content)).toEqual([
      '2 customer Rossi',
      '3 wrong-width null null',
      '4 wrong-width null FC',
      '5 customer Bianchi',
    ]);
  });

  it('with a cell of more than 32 000 characters are set aside', async () => {
    const content = `Codice;Ragione sociale\n1;${'x'.repeat(32_001)}\n2;${'x'.repeat(32_000)}\n`;
    expect(await fates(content)).toEqual([
      `2 cell-too-long Ragione sociale ${'x'.repeat(40)}…`,
      `3 customer ${'x'.repeat(32_000)}`,
    ]);
  });

  it('of a customer whose name only begins like a total are read', async () => {
    expect(await fates('Ragione sociale;Città\nTotale Servizi S.r.l.;Forlì\n')).toEqual([
      '2 customer Totale Servizi S.r.l.',
    ]);
  });

  it('keep all cells when they are rejected', async () => {
    const survey = await surveyFile(fileWith('Numero;Data;Cliente;Importo\n1;31/02/2026;Rossi;"1,00"\n'));
    const rows: ReadRow[] = [];
    for await (const row of rowsOf({ survey, today: on('2026-11-22') })) rows.push(row);
    expect(rows).toEqual([
      {
        as: 'rejected',
        reject: {
          line: 2,
          column: 'Data',
          value: '31/02/2026',
          code: 'not-a-day',
          cells: ['1', '31/02/2026', 'Rossi', '1,00'],
        },
      },
    ]);
  });
});
