import type { Cell, Db } from './schema.ts';

/** Rows are handed to the database in parts of this size, so that memory does not grow with the file. */
const PART_ROWS = 5_000;

/** What became of each staged row; the counts of an import add up over these. */
export interface MergeCounts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly skipped: number;
}

/** A temporary table beside the real ones, where foreign rows wait for the merge. */
export interface Stage {
  readonly add: (row: readonly Cell[]) => Promise<void>;
  readonly finish: () => Promise<void>;
}

/** @param empty columns that are there and get no cells */
export async function openStage(
  db: Db,
  table: string,
  columns: Readonly<Record<string, string>>,
  empty: Readonly<Record<string, string>> = {},
): Promise<Stage> {
  await dropStage(db, table);
  const definitions = Object.entries({ ...columns, ...empty, ...DECIDED_LATER }).map(
    ([name, type]) => `${name} ${type}`,
  );
  await db.run(`create temporary table ${table} (${definitions.join(', ')})`);
  const names = Object.keys(columns);
  let waiting: (readonly Cell[])[] = [];
  const flush = async () => {
    if (waiting.length > 0) await db.insertMany(table, names, waiting);
    waiting = [];
  };
  return {
    add: async (row) => {
      waiting.push(row);
      if (waiting.length >= PART_ROWS) await flush();
    },
    finish: flush,
  };
}

const DECIDED_LATER = { customer_id: 'integer', state: 'text' } as const;

export async function countStates(db: Db, table: string): Promise<MergeCounts> {
  const rows = await db.all<{ state: string; rows: number }>(
    `select state, count(*) as rows from ${table} group by state`,
  );
  const byState = new Map(rows.map(({ state, rows: count }) => [state, Number(count)]));
  const of = (state: string) => byState.get(state) ?? 0;
  return { added: of('added'), changed: of('changed'), unchanged: of('unchanged'), skipped: of('skipped') };
}

export async function dropStage(db: Db, table: string): Promise<void> {
  await db.run(`drop table if exists ${table}`);
}

/** The lines of the staged rows in this state. */
export async function linesInState(db: Db, table: string, state: string): Promise<number[]> {
  const rows = await db.all<{ line: number }>(`select line from ${table} where state = ? order by line`, [
    state,
  ]);
  return rows.map(({ line }) => line);
}
