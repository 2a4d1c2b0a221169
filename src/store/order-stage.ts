import { type DocumentRun, dayAt, type FileParty, kindAt, numbersOf } from './document-run.ts';
import { NO_NUMBER } from './no-number.ts';
import { addLines, openLineStage } from './order-lines.ts';
import type { Db } from './schema.ts';

/** Where the documents of a file wait whose customers are known only when the whole file is. */
export interface OrderStage {
  addParty(party: number, facts: FileParty, customerId: number | null, state: PartyState | null): void;
  /** The given rows of a run, those of one customer together. */
  add(run: DocumentRun, rows: Int32Array): Promise<void>;
}

/** Why the documents of a customer are not taken over. */
export type PartyState = 'ambiguous' | 'contradiction';

export const DOCUMENT_KEY = ['party', 'placed_year', 'kind', 'number'] as const;
const DOCUMENT_COLUMNS = [...DOCUMENT_KEY, 'placed_on', 'amount_cents', 'line'] as const;
const PARTY_COLUMNS = [
  'party',
  'identity',
  'code',
  'name',
  'name_key',
  'vat_number',
  'tax_code',
  'customer_id',
  'state',
] as const;

/** @param asLines rows are lines of documents, which add up */
export async function openOrderStage(db: Db, asLines: boolean): Promise<OrderStage> {
  await dropOrderStage(db);
  await db.run(`create temporary table staged_parties (
    party integer primary key, identity text not null, code text, name text, name_key text, vat_number text, tax_code text,
    customer_id integer, state text)`);
  const columns = `party integer not null, placed_year integer not null, kind text not null, number text not null,
    placed_on text not null, amount_cents bigint not null, line integer not null`;
  // In the order of its key, so that the merge walks through it and through the orders alike.
  await db.run(`create temporary table staged_orders (
    ${columns}, merged_rows integer not null default 1, primary key (${DOCUMENT_KEY.join(', ')})) without rowid`);
  await db.run(`create temporary table staged_again (${columns})`);
  await openLineStage(db);
  const productLines: string[] = [];
  let waiting: (string | number | null)[][] = [];
  return {
    addParty: (party, { identity, code, name, nameKey, vatNumber, taxCode }, customerId, state) => {
      waiting.push([party, identity, code, name, nameKey, vatNumber, taxCode, customerId, state]);
    },
    add: async (run, rows) => {
      await db.insertMany('staged_parties', PARTY_COLUMNS, waiting);
      waiting = [];
      addRows(db, run, rows, asLines);
      productLines.push(...run.newProductLines);
      addLines(db, run, rows, productLines);
    },
  };
}

export async function dropOrderStage(db: Db): Promise<void> {
  const tables = ['staged_parties', 'staged_orders', 'staged_again', 'staged_duplicates', 'staged_lines'];
  for (const table of tables) {
    await db.run(`drop table if exists ${table}`);
  }
}

function addRows(db: Db, run: DocumentRun, rows: Int32Array, asLines: boolean): void {
  const incomplete: number[] = [];
  const numberOf = numbersOf(run);
  const write = (row: number, cells: (string | number | null)[], at: number) => {
    const placedOn = dayAt(run, row);
    const line = run.lines[row] ?? 0;
    cells[at] = run.parties[row] ?? 0;
    cells[at + 1] = placedOn.year;
    cells[at + 2] = kindAt(run, row);
    cells[at + 3] = numberOf(row) || `${NO_NUMBER}${line}`;
    cells[at + 4] = placedOn.text;
    cells[at + 5] = run.cents[row] ?? 0;
    cells[at + 6] = line;
  };
  db.insertFilled({
    table: 'staged_orders',
    columns: DOCUMENT_COLUMNS,
    count: rows.length,
    fill: (place, cells, at) => write(rows[place] ?? 0, cells, at),
    onConflict: asLines ? ADD_UP : 'on conflict do nothing',
    incomplete: (from, to) => incomplete.push(...rows.subarray(from, to)),
  });
  if (asLines) return;
  db.insertFilled({
    table: 'staged_again',
    columns: DOCUMENT_COLUMNS,
    count: incomplete.length,
    fill: (place, cells, at) => write(incomplete[place] ?? 0, cells, at),
  });
}

/** What a second line of a document does. */
export const ADD_UP = `on conflict (${DOCUMENT_KEY.join(', ')}) do update set
  amount_cents = staged_orders.amount_cents + excluded.amount_cents,
  merged_rows = staged_orders.merged_rows + excluded.merged_rows,
  placed_on = case when excluded.placed_on < staged_orders.placed_on then excluded.placed_on else staged_orders.placed_on end`;
