import { type DocumentRun, dayAt, kindAt, numbersOf } from './document-run.ts';
import { NO_NUMBER } from './no-number.ts';
import type { Db } from './schema.ts';

/**
 * What a document is made of by product line, so that a line gone silent can be told from a customer gone silent. The lines of a
 * document are those of the import that wrote it last: an import taken back brings the earlier ones back by itself.
 */
const LINE_KEY = ['party', 'placed_year', 'kind', 'number', 'product_line'] as const;

export async function openLineStage(db: Db): Promise<void> {
  await db.run(`create temporary table staged_lines (
    party integer not null, placed_year integer not null, kind text not null, number text not null,
    product_line text not null, amount_cents bigint not null, primary key (${LINE_KEY.join(', ')})) without rowid`);
}

/** @param productLines all of the file up to this run */
export function addLines(db: Db, run: DocumentRun, rows: Int32Array, productLines: readonly string[]): void {
  const told = rows.filter((row) => (run.productLines[row] ?? 0) > 0);
  const numberOf = numbersOf(run);
  db.insertFilled({
    table: 'staged_lines',
    columns: [...LINE_KEY, 'amount_cents'],
    count: told.length,
    fill: (place, cells, at) => {
      const row = told[place] ?? 0;
      cells[at] = run.parties[row] ?? 0;
      cells[at + 1] = dayAt(run, row).year;
      cells[at + 2] = kindAt(run, row);
      cells[at + 3] = numberOf(row) || `${NO_NUMBER}${run.lines[row] ?? 0}`;
      cells[at + 4] = productLines[(run.productLines[row] ?? 1) - 1] ?? '';
      cells[at + 5] = run.cents[row] ?? 0;
    },
    onConflict: `on conflict (${LINE_KEY.join(', ')}) do update set
      amount_cents = staged_lines.amount_cents + excluded.amount_cents`,
  });
}

const SAME_DOCUMENT = (one: string, other: string) =>
  ['placed_year', 'kind', 'number'].map((column) => `${one}.${column} = ${other}.${column}`).join(' and ');

/** Staged documents that are in the database with other lines, or without any. */
export async function findChangedLines(db: Db): Promise<void> {
  const known = (staged: string) => `${staged}
      join staged_parties on staged_parties.party = ${staged}.party
      join orders on orders.customer_id = staged_parties.customer_id and ${SAME_DOCUMENT('orders', staged)}`;
  const isOf = (
    lines: string,
  ) => `${lines}.customer_id = orders.customer_id and ${SAME_DOCUMENT(lines, 'orders')}
      and ${lines}.batch_id = orders.batch_id`;
  const told = `select 1 from staged_lines where staged_lines.party = staged_orders.party
      and ${SAME_DOCUMENT('staged_lines', 'staged_orders')}`;
  await db.run('drop table if exists staged_line_changes');
  await db.run(`create temporary table staged_line_changes as
    select staged_lines.party, staged_lines.placed_year, staged_lines.kind, staged_lines.number
    from ${known('staged_lines')}
      left join order_lines as lines on ${isOf('lines')} and lines.product_line = staged_lines.product_line
    where lines.amount_cents is distinct from staged_lines.amount_cents
    union
    select staged_orders.party, staged_orders.placed_year, staged_orders.kind, staged_orders.number
    from ${known('staged_orders')} join order_lines as gone on ${isOf('gone')}
    where exists (${told}) and not exists (${told} and staged_lines.product_line = gone.product_line)`);
}

/** Condition on `staged_orders`: the document has come with other lines than it has. */
export const HAS_OTHER_LINES = `exists (select 1 from staged_line_changes as other where other.party = staged_orders.party
  and ${SAME_DOCUMENT('other', 'staged_orders')})`;

/** The lines of the documents that this import has added or changed. */
export async function writeOrderLines(db: Db, batch: number): Promise<void> {
  await db.run(`insert into order_lines (customer_id, placed_year, kind, number, batch_id, product_line, amount_cents)
    select orders.customer_id, orders.placed_year, orders.kind, orders.number, orders.batch_id, product_line,
      staged_lines.amount_cents
    from staged_lines join staged_parties on staged_parties.party = staged_lines.party
      join orders on orders.customer_id = staged_parties.customer_id and ${SAME_DOCUMENT('orders', 'staged_lines')}
    where orders.batch_id = ${batch} on conflict do nothing`);
}

/** Lines of an import of which neither the orders nor their earlier versions know any more. */
export async function dropLostLines(db: Db, batch: number): Promise<void> {
  const known = (
    table: string,
  ) => `exists (select 1 from ${table} where ${table}.customer_id = order_lines.customer_id
    and ${SAME_DOCUMENT(table, 'order_lines')} and ${table}.batch_id = order_lines.batch_id)`;
  await db.run(
    `delete from order_lines where batch_id = ? and not ${known('orders')} and not ${known('order_versions')}`,
    [batch],
  );
}
