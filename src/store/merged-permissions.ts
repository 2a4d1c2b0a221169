import { CHANNELS } from '../domain/channel.ts';
import type { Day } from '../domain/day.ts';
import { isClosed, type PermissionEvent, standingOn } from '../domain/permission.ts';
import type { MergedIds } from './merged-orders.ts';
import { appendPermission, loadPermissions } from './permissions.ts';
import type { Cell, Db } from './schema.ts';

const TABLES = ['objections', 'consents'] as const;
type Table = (typeof TABLES)[number];

/**
 * What two merged customers have said goes on for the one that stays. A channel that either had closed stays closed, also where
 * the other has opened it later: these were not the same person's words.
 */
export async function movePermissions(
  db: Db,
  merge: number,
  { kept, merged }: MergedIds,
  mergedOn: Day,
): Promise<void> {
  const before = await loadPermissions(db);
  for (const table of TABLES) {
    await note(db, merge, table, `kept_${table}`, kept);
    await note(db, merge, table, table, merged);
    await db.run(`update ${table} set customer_id = ? where customer_id = ?`, [kept, merged]);
  }
  const last = await lastIds(db);
  await keepClosed(db, kept, [before.get(kept) ?? [], before.get(merged) ?? []], mergedOn);
  for (const table of TABLES) await note(db, merge, table, `closed_${table}`, kept, last[table]);
}

async function keepClosed(
  db: Db,
  kept: number,
  sides: readonly (readonly PermissionEvent[])[],
  mergedOn: Day,
): Promise<void> {
  for (const channel of CHANNELS) {
    const standing = standingOn(channel, sides.flat(), mergedOn);
    const closing = sides
      .map((events) => standingOn(channel, events, mergedOn))
      .find((own) => isClosed(own, channel) && !isClosed(standing, channel));
    if (closing === undefined) continue;
    const said = { ...closing, channel, toldOn: mergedOn, source: 'merge' as const, textVersion: null };
    await appendPermission(db, { customerId: kept, ...said });
  }
}

async function note(
  db: Db,
  merge: number,
  table: Table,
  name: string,
  customer: number,
  above = 0,
): Promise<void> {
  await db.run(
    `insert into merged_rows (merge_id, table_name, row_id, row_rank)
    select ?, ?, id, 0 from ${table} where customer_id = ? and id > ?`,
    [merge, name, customer, above],
  );
}

async function lastIds(db: Db): Promise<Record<Table, number>> {
  const [last] = await db.all<Record<Table, number>>(
    `select (select coalesce(max(id), 0) from objections) as objections,
      (select coalesce(max(id), 0) from consents) as consents`,
  );
  return last ?? { objections: 0, consents: 0 };
}

/** Each has its own again. Whoever closed a channel since closed it for both: nobody can say for which. */
export async function returnPermissions(db: Db, merge: number, { kept, merged }: MergedIds): Promise<void> {
  for (const table of TABLES) {
    const noted = (name: string) =>
      `select row_id from merged_rows where merge_id = ? and table_name = '${name}'`;
    await db.run(`delete from ${table} where id in (${noted(`closed_${table}`)})`, [merge]);
    await copyClosings(db, merge, table, { kept, merged });
    await db.run(`update ${table} set customer_id = ? where id in (${noted(table)})`, [merged, merge]);
  }
  await returnDoubled(db, merge, merged);
}

const COPIED = {
  objections: 'channel, objected_on, source, detail',
  consents: 'kind, channel, told_on, source, detail, text_version, batch_id',
} as const satisfies Record<Table, string>;

/** What was said since the merge is of neither of the two, nor of one merged into the same customer later. */
async function copyClosings(db: Db, merge: number, table: Table, { kept, merged }: MergedIds): Promise<void> {
  const closes = table === 'consents' ? "and kind = 'withdrawal'" : '';
  await db.run(
    `insert into ${table} (customer_id, ${COPIED[table]}) select ?, ${COPIED[table]} from ${table}
    where customer_id = ? and source <> 'merge' ${closes} and not exists (
      select 1 from merged_rows where row_id = ${table}.id and (
        (merge_id = ? and table_name in ('${table}', 'kept_${table}'))
        or (merge_id > ? and table_name = '${table}')))`,
    [merged, kept, merge, merge],
  );
}

interface DoubledObjection extends Record<string, Cell> {
  readonly channel: string;
  readonly objected_on: string;
  readonly source: string;
}

/** Earlier merges kept an objection that both had made only once, and remembered the other. */
async function returnDoubled(db: Db, merge: number, customer: number): Promise<void> {
  const doubled = await db.all<{ content: string }>(
    "select content from merged_rows where merge_id = ? and table_name = 'objections' and content is not null",
    [merge],
  );
  const rows = doubled.map(({ content }) => JSON.parse(content) as DoubledObjection);
  await db.insertMany(
    'objections',
    ['customer_id', 'channel', 'objected_on', 'source'],
    rows.map(({ channel, objected_on, source }) => [customer, channel, objected_on, source]),
  );
}
