import { type ChangedFields, countChangedFields } from './changed-fields.ts';
import { type CustomerOf, DOCUMENT_CELLS, type DocumentRun, documentCells } from './document-run.ts';
import type { Cell, Db } from './schema.ts';
import { keepOrderVersions } from './undo.ts';

/** Rows whose document is in the database with another content: corrections, or contradictions within the file. */
export interface OrderChanges {
  /** Lines of rows that contradict an earlier row of the file. */
  readonly repeatedLines: number[];
  /** @returns how many of the rows say what another changed row said before */
  add(run: DocumentRun, rows: Int32Array, customerOf: CustomerOf): Promise<number>;
  /** How many rows of the file stand for the documents to be changed. */
  count(): Promise<number>;
  /**
   * Looks at rows of the file once more: of two that tell one document differently the first counts, and the other is a
   * contradiction, whichever of them agrees with the database.
   *
   * @returns how many of the rows were taken for unchanged and are contradictions
   */
  review(run: DocumentRun, rows: Int32Array, customerOf: CustomerOf): Promise<number>;
  /** Makes the changes, keeping what was. */
  apply(): Promise<ChangedFields>;
}

const KEY = ['customer_id', 'placed_year', 'kind', 'number'] as const;
const COLUMNS = [...DOCUMENT_CELLS, 'line'] as const;

export async function openOrderChanges(db: Db, batch: number): Promise<OrderChanges> {
  const columns = `customer_id integer not null, placed_year integer not null, kind text not null, number text not null,
    placed_on text not null, amount_cents bigint not null, line integer not null`;
  await db.run('drop table if exists staged_changes');
  // Rows that had to wait for the end of the file count after all others.
  await db.run(`create temporary table staged_changes (${columns}, has_waited integer not null default 0,
    merged_rows integer not null default 1, primary key (${KEY.join(', ')})) without rowid`);
  await db.run('drop table if exists staged_rows');
  await db.run(`create temporary table staged_rows (${columns})`);
  const repeatedLines: number[] = [];

  async function put(run: DocumentRun, rows: Int32Array, customerOf: CustomerOf): Promise<void> {
    const cells = documentCells(run, rows, customerOf);
    const width = DOCUMENT_CELLS.length;
    await db.run('delete from staged_rows');
    db.insertFilled({
      table: 'staged_rows',
      columns: COLUMNS,
      count: rows.length,
      fill: (row, target, at) => {
        for (let place = 0; place < width; place += 1)
          target[at + place] = cells[row * width + place] as Cell;
        target[at + width] = run.lines[rows[row] ?? 0] ?? 0;
      },
    });
  }

  async function linesOf(statement: string): Promise<number[]> {
    return (await db.all<{ line: number }>(statement)).map(({ line }) => line);
  }

  return {
    repeatedLines,
    add: async (run, rows, customerOf) => {
      await put(run, rows, customerOf);
      repeatedLines.push(
        ...(await linesOf(`select staged_rows.line from staged_rows join orders on ${sameKey('staged_rows', 'orders')}
          where orders.batch_id = ${batch}`)),
      );
      await db.run(`insert into staged_changes (${COLUMNS.join(', ')}) select ${COLUMNS.join(', ')} from staged_rows
        where not exists (select 1 from orders where ${sameKey('staged_rows', 'orders')} and orders.batch_id = ${batch})
        order by line on conflict do nothing`);
      const again = `from staged_rows join staged_changes on ${sameKey('staged_rows', 'staged_changes')}
        where staged_changes.line <> staged_rows.line`;
      const isSame = `staged_rows.placed_on = staged_changes.placed_on
        and staged_rows.amount_cents = staged_changes.amount_cents`;
      repeatedLines.push(...(await linesOf(`select staged_rows.line ${again} and not (${isSame})`)));
      const [same] = await db.all<{ rows: number }>(`select count(*) as rows ${again} and ${isSame}`);
      return Number(same?.rows ?? 0);
    },
    count: async () => {
      const [counted] = await db.all<{ rows: number | null }>(
        'select sum(merged_rows) as rows from staged_changes',
      );
      return Number(counted?.rows ?? 0);
    },
    review: async (run, rows, customerOf) => {
      await put(run, rows, customerOf);
      const contradicted = `select staged_changes.line from staged_changes
        join staged_rows on ${sameKey('staged_rows', 'staged_changes')}
        where staged_rows.line < staged_changes.line or staged_changes.has_waited = 1`;
      repeatedLines.push(...new Set(await linesOf(contradicted)));
      await db.run(`delete from staged_changes where line in (${contradicted})`);
      const contradicting = await linesOf(`select staged_rows.line
        from staged_rows join staged_changes on ${sameKey('staged_rows', 'staged_changes')}
        join orders on ${sameKey('staged_rows', 'orders')}
        where staged_rows.line > staged_changes.line and staged_rows.placed_on = orders.placed_on
          and staged_rows.amount_cents = orders.amount_cents`);
      repeatedLines.push(...contradicting);
      return contradicting.length;
    },
    apply: async () => {
      const changedFields = await countChangedFields(
        db,
        {
          placedOn: 'changed.placed_on <> orders.placed_on',
          amount: 'changed.amount_cents <> orders.amount_cents',
        },
        `staged_changes as changed join orders on ${sameKey('changed', 'orders')}`,
        'changed.merged_rows',
      );
      await keepOrderVersions(db, batch);
      await db.run(`update orders set placed_on = changed.placed_on, amount_cents = changed.amount_cents, batch_id = ${batch}
        from staged_changes as changed where ${sameKey('changed', 'orders')}`);
      return changedFields;
    },
  };
}

function sameKey(one: string, other: string): string {
  return KEY.map((column) => `${one}.${column} = ${other}.${column}`).join(' and ');
}
