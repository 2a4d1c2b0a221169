import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeCustomers, unmergeCustomers } from '../../src/app/merge-customers.ts';
import { undoImport } from '../../src/app/undo-import.ts';
import type { Db } from '../../src/store/schema.ts';
import { onEachDatabase } from '../store/databases.ts';
import { dumpOf } from '../store/dump.ts';
import { tempFolder } from '../temp-folder.ts';
import { countsOf, importLines, TODAY } from './imported.ts';

const folder = tempFolder();
const CUSTOMERS = ['Codice;Ragione sociale', 'C1;Uno', 'C2;Due', 'C3;Tre'];
const DOCUMENTS = 'Numero;Data;Tipo documento;Codice cliente;Cliente;Imponibile';

interface Row {
  readonly number: string;
  readonly on: string;
  readonly kind: 'Fattura' | 'Nota di credito';
  /** Told by code and name, by the code alone, or by the name alone. */
  readonly party: 'C1;Uno' | 'C1;' | 'C2;Due' | ';Tre';
  readonly cents: number;
}

const ROW: fc.Arbitrary<Row> = fc.record({
  number: fc.constantFrom('1', '2', '3'),
  on: fc.constantFrom('01/02/2025', '01/02/2026', '03/02/2026'),
  kind: fc.constantFrom('Fattura', 'Fattura', 'Nota di credito'),
  party: fc.constantFrom('C1;Uno', 'C1;', 'C2;Due', ';Tre'),
  cents: fc.constantFrom(1_000, 2_000),
});
const FILE = fc.array(ROW, { minLength: 1, maxLength: 9 });

type Book = Map<string, string>;

function lineOf({ number, on, kind, party, cents }: Row): string {
  return `${number};${on};${kind};${party};${cents / 100},00`;
}

/** What an import must do to the book, told in the simplest way. */
function entered(book: Book, rows: readonly Row[]): Record<string, number> {
  const counts = { read: rows.length, added: 0, changed: 0, same: 0, rejected: 0 };
  const seen: Book = new Map();
  for (const row of rows) {
    const customer = row.party === ';Tre' ? 'C3' : row.party.slice(0, 2);
    const sign = row.kind === 'Fattura' ? 1 : -1;
    const key = [customer, row.on.slice(-4), row.kind, row.number].join(' ');
    const content = `${row.on} ${sign * row.cents}`;
    const before = seen.get(key);
    if (before !== undefined) counts[before === content ? 'same' : 'rejected'] += 1;
    else {
      const known = book.get(key);
      counts[known === undefined ? 'added' : known === content ? 'same' : 'changed'] += 1;
      seen.set(key, content);
    }
  }
  for (const [key, content] of seen) book.set(key, content);
  return counts;
}

async function bookIn(db: Db): Promise<Book> {
  const rows = await db.all<{
    code: string;
    placed_year: number;
    kind: string;
    number: string;
    on: string;
    cents: number;
  }>(
    `select code, placed_year, kind, number, placed_on as "on", amount_cents as cents
    from orders join customers on customers.id = orders.customer_id`,
  );
  return new Map(
    rows.map(({ code, placed_year: year, kind, number, on, cents }) => [
      [code, year, kind === 'order' ? 'Fattura' : 'Nota di credito', number].join(' '),
      `${on.split('-').reverse().join('/')} ${cents}`,
    ]),
  );
}

onEachDatabase('documents taken in file after file', (withFresh) => {
  it(
    'become the book that a clerk would keep, and are taken back without a trace',
    () =>
      fc.assert(
        fc.asyncProperty(fc.array(FILE, { minLength: 1, maxLength: 3 }), (files) =>
          withFresh(async (db) => {
            await importLines(db, folder, 'c.csv', CUSTOMERS);
            const start = await dumpOf(db);
            const book: Book = new Map();
            const batches: number[] = [];
            for (const rows of files) {
              const lines = [DOCUMENTS, ...rows.map(lineOf)];
              const expected = entered(book, rows);
              const file = await importLines(db, folder, 'd.csv', lines);
              const { unchanged = 0, skipped = 0, ...counts } = countsOf(file);
              // A document told twice that was there before: unchanged or skipped, it is all one.
              expect({ ...counts, same: unchanged + skipped }).toEqual(expected);
              expect(file.rejects.length).toBe(file.rejected);
              expect(await bookIn(db)).toEqual(book);
              if (file.batch !== null) batches.push(file.batch);

              const before = await dumpOf(db);
              const again = await importLines(db, folder, 'd.csv', lines);
              expect({ added: again.added, changed: again.changed, batch: again.batch }).toEqual({
                added: 0,
                changed: 0,
                batch: null,
              });
              expect(await dumpOf(db)).toEqual(before);
            }
            for (const batch of batches.toReversed()) await undoImport(db, String(batch));
            expect(await dumpOf(db)).toEqual(start);
          }),
        ),
        { numRuns: 25 },
      ),
    90_000,
  );

  it('are told from a list of many: a correction among a hundred known documents is found', () =>
    withFresh(async (db) => {
      const rows = Array.from(
        { length: 250 },
        (_, index) => `${index};01/02/2026;Fattura;C${index % 7};;10,00`,
      );
      await importLines(db, folder, 'many.csv', [DOCUMENTS, ...rows]);
      const corrected = rows.map((row, index) => (index === 123 ? row.replace('10,00', '11,00') : row));
      const file = await importLines(db, folder, 'many.csv', [
        DOCUMENTS,
        ...corrected,
        '999;02/02/2026;Fattura;C1;;5,00',
        corrected[5] ?? '',
      ]);
      expect(countsOf(file)).toEqual({
        read: 252,
        added: 1,
        changed: 1,
        unchanged: 250,
        skipped: 0,
        rejected: 0,
      });
    }));

  it('keep what they are made of by product line, through corrections, merges and imports taken back', () =>
    withFresh(async (db) => {
      const lines = async () =>
        (
          await db.all<{ line: string }>(
            `select code || ' ' || orders.number || ' ' || product_line || ' ' || order_lines.amount_cents as line
            from order_lines join orders on orders.customer_id = order_lines.customer_id
              and orders.placed_year = order_lines.placed_year and orders.kind = order_lines.kind
              and orders.number = order_lines.number and orders.batch_id = order_lines.batch_id
            join customers on customers.id = orders.customer_id order by line`,
          )
        ).map(({ line }) => line);
      const header = 'Numero;Data;Codice cliente;Categoria prodotto;Articolo;Importo';
      await importLines(db, folder, 'l.csv', [
        header,
        '1;01/02/2026;C1;Viti;V1;10,00',
        '1;01/02/2026;C1;Viti;V2;5,00',
        '1;01/02/2026;C1;Colle;K1;7,00',
        '2;02/02/2026;C2;Colle;K1;3,00',
      ]);
      const first = ['C1 1 Colle 700', 'C1 1 Viti 1500', 'C2 2 Colle 300'];
      expect(await lines()).toEqual(first);
      const before = await dumpOf(db);

      // The same total, otherwise made up.
      const corrected = await importLines(db, folder, 'l.csv', [
        header,
        '1;01/02/2026;C1;Viti;V1;12,00',
        '1;01/02/2026;C1;Colle;K1;10,00',
        '2;02/02/2026;C2;Colle;K1;3,00',
      ]);
      expect(countsOf(corrected)).toMatchObject({ changed: 2, unchanged: 1 });
      expect(await lines()).toEqual(['C1 1 Colle 1000', 'C1 1 Viti 1200', 'C2 2 Colle 300']);

      await undoImport(db, String(corrected.batch));
      expect(await lines()).toEqual(first);
      expect(await dumpOf(db)).toEqual(before);

      await mergeCustomers(db, { kept: 'C1', merged: 'C2' }, TODAY);
      expect(await lines()).toEqual(['C1 1 Colle 700', 'C1 1 Viti 1500', 'C1 2 Colle 300']);
      await unmergeCustomers(db, '1');
      expect(await lines()).toEqual(first);

      await undoImport(db, '1');
      expect(await db.all('select * from order_lines')).toEqual([]);
    }));
});
