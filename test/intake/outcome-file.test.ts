import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type OutcomeFile, readOutcomeFile } from '../../src/intake/outcome-file.ts';
import { tempFolder } from '../temp-folder.ts';
import { row, workbookWith } from './workbook-with.ts';

const folder = tempFolder();
const ITALIAN = 'Codice cliente;Esito;Canale;Data;Ora;Prossima data;Causa;Risposta;Minuti;Note';

async function read(...lines: readonly string[]): Promise<OutcomeFile> {
  const path = join(folder, 'contatti.csv');
  writeFileSync(path, `${lines.join('\r\n')}\r\n`);
  return readOutcomeFile(path);
}

/** What stands in a row, without what does not. */
async function told(...lines: readonly string[]): Promise<Record<string, unknown>[]> {
  const { rows } = await read(...lines);
  return rows.map(({ cells: _, ...row }) =>
    Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)),
  );
}

describe('a file of contacts', () => {
  it('is read under Italian headers', async () => {
    expect(
      await told(
        ITALIAN,
        '="00042";forse;telefono;24/11/2026;10:30;02/12/2026;consegna in ritardo, non avvisata;«Forse»;12;richiamare tardi',
      ),
    ).toEqual([
      {
        line: 2,
        code: '00042',
        outcome: 'forse',
        channel: 'telefono',
        on: '2026-11-24',
        at: '10:30',
        next: '2026-12-02',
        cause: 'consegna in ritardo, non avvisata',
        answer: '«Forse»',
        minutes: 12,
        notes: 'richiamare tardi',
      },
    ]);
  });

  it('is read under English headers, in the order of its own days', async () => {
    expect(await told('code,outcome,date,next date', 'C1,maybe,11/24/2026,12/02/2026')).toEqual([
      { line: 2, code: 'C1', outcome: 'maybe', on: '2026-11-24', next: '2026-12-02' },
    ]);
  });

  it('is read under the headers of our own lists, whose day of the call is no day of a contact', async () => {
    const { columns } = await read(
      'Riga;Codice;Da chiamare il;Canale;Esito;Data;Prossima data;Causa detta dal cliente;Risposta del cliente;Minuti;Note',
      '2026-W48/Bianchi/1;C1;23/11/2026;telefono;;;;;;;',
    );
    expect(columns).toEqual({
      code: 1,
      channel: 3,
      outcome: 4,
      on: 5,
      next: 6,
      cause: 7,
      answer: 8,
      minutes: 9,
      notes: 10,
    });
  });

  it('may be a workbook, whose numbers and times are numbers', async () => {
    const filled = row(2, ['C1', 'open', '', '']).replace(
      /<c t="inlineStr"><is><t><\/t><\/is><\/c><c t="inlineStr"><is><t><\/t><\/is><\/c>/,
      '<c t="n"><v>46350</v></c><c t="n"><v>12</v></c>',
    );
    const path = workbookWith({
      sheets: { Foglio1: row(1, ['Codice', 'Esito', 'Data', 'Minuti']) + filled },
    });
    const { rows } = await readOutcomeFile(path);
    expect(rows).toMatchObject([{ line: 2, code: 'C1', outcome: 'open', on: '2026-11-24', minutes: 12 }]);
  });

  it.each([
    ['10:30', '10:30'],
    ['10:30:00', '10:30'],
    ['0,4375', '10:30'],
    ['0.6875', '16:30'],
    ['tardi', 'tardi'],
  ])('may write the time as spreadsheets do: "%s"', async (written, at) => {
    expect(await told(ITALIAN, `C1;open;;20/11/2026;${written};;;;;`)).toMatchObject([{ at }]);
  });

  it('may have titles above and blank rows in between', async () => {
    const { rows, skipped } = await read(
      'Contatti di novembre;;',
      '',
      'Codice;Esito;Data',
      'C1;open;20/11/2026',
      ';;',
      'C2;open;20/11/2026',
    );
    expect(rows.map(({ line, code }) => [line, code])).toEqual([
      [4, 'C1'],
      [6, 'C2'],
    ]);
    expect(skipped).toBe(1);
  });

  it.each([
    ['without a customer', ';open;phone;20/11/2026;;;;;;', 'Codice cliente', 'no-customer', ''],
    ['without an outcome', 'C1;;phone;20/11/2026;;;;;;', 'Esito', 'no-outcome', ''],
    ['without a day, which another day would not be the same', 'C1;open;phone;;;;;;;', 'Data', 'no-day', ''],
    [
      'on a day the calendar does not have',
      'C1;open;phone;31/11/2026;;;;;;',
      'Data',
      'not-a-day',
      '31/11/2026',
    ],
    [
      'with a next day that is none',
      'C1;open;phone;20/11/2026;;domani;;;;',
      'Prossima data',
      'not-a-day',
      'domani',
    ],
    [
      'with minutes that are no number',
      'C1;open;phone;20/11/2026;;;;;molti;',
      'Minuti',
      'not-a-count',
      'molti',
    ],
    ['that is too short', 'C1;open', null, 'wrong-width', null],
  ])('sets aside a row %s', async (_, row, column, code, value) => {
    const { rejects, rows } = await read(ITALIAN, row);
    expect(rejects.map(({ cells: _cells, ...reject }) => reject)).toEqual([{ line: 2, column, code, value }]);
    expect(rows).toEqual([]);
  });

  it('is refused without the columns it cannot do without, with those it has', async () => {
    await expect(read('Cliente;Esito', 'C1;open')).rejects.toMatchObject({
      kind: 'input',
      code: 'no-outcome-header',
      facts: { file: 'contatti.csv', found: ['Cliente', 'Esito'] },
    });
  });
});
