import { sql } from 'kysely';
import type { Cell, Db } from './schema.ts';

/** Rows are handed to the database in parts of this size, so that memory does not grow with the file. */
const PART_ROWS = 5_000;

/** What became of each staged row; the counts of an import add up over these. */
export interface MergeCounts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly skipped: number;
  /** Lines whose customer several customers could be. */
  readonly ambiguousLines: readonly number[];
  /** Lines of documents that come again in the file, but differently. */
  readonly repeatedLines: readonly number[];
  /** Lines whose code belongs to a customer with another VAT number. */
  readonly contradictingLines: readonly number[];
}

/** A temporary table beside the real ones, where foreign rows wait for the merge. */
export interface Stage {
  add(row: readonly Cell[]): Promise<void>;
  finish(): Promise<void>;
}

export async function openStage(
  db: Db,
  table: string,
  columns: Readonly<Record<string, string>>,
): Promise<Stage> {
  const query = await db.kysely();
  await sql.raw(`drop table if exists ${table}`).execute(query);
  const definitions = Object.entries({ ...columns, ...DECIDED_LATER }).map(
    ([name, type]) => `${name} ${type}`,
  );
  await sql.raw(`create temporary table ${table} (${definitions.join(', ')})`).execute(query);
  const names = Object.keys(columns);
  let waiting: (readonly Cell[])[] = [];
  const flush = async () => {
    if (waiting.length > 0) await db.insertMany(table, names, waiting);
    waiting = [];
  };
  return {
    async add(row) {
      waiting.push(row);
      if (waiting.length >= PART_ROWS) await flush();
    },
    finish: flush,
  };
}

const DECIDED_LATER = { customer_id: 'integer', state: 'text' } as const;

export async function countStates(db: Db, table: string): Promise<MergeCounts> {
  const query = await db.kysely();
  const counted = await sql<{ state: string; rows: number }>`
    select state, count(*) as rows from ${sql.table(table)} group by state`.execute(query);
  const byState = new Map(counted.rows.map(({ state, rows }) => [state, Number(rows)]));
  const linesIn = async (state: string) => {
    const { rows } = await sql<{ line: number }>`
      select line from ${sql.table(table)} where state = ${state} order by line`.execute(query);
    return rows.map(({ line }) => line);
  };
  return {
    added: byState.get('added') ?? 0,
    changed: byState.get('changed') ?? 0,
    unchanged: byState.get('unchanged') ?? 0,
    skipped: byState.get('skipped') ?? 0,
    ambiguousLines: await linesIn('ambiguous'),
    repeatedLines: await linesIn('repeated'),
    contradictingLines: await linesIn('contradiction'),
  };
}

export async function dropStage(db: Db, table: string): Promise<void> {
  const query = await db.kysely();
  await sql.raw(`drop table if exists ${table}`).execute(query);
}
