import type { MergedIds } from './merged-orders.ts';
import type { Db } from './schema.ts';

/** Tables whose rows follow their customer, with the column that tells two rows of one key apart. */
const FOLLOWING = [
  { table: 'flags', id: 'id', rank: '0' },
  { table: 'causes', id: 'id', rank: '0' },
  { table: 'primary_causes', id: 'id', rank: '0' },
  { table: 'remedy_promises', id: 'id', rank: '0' },
  { table: 'given_gestures', id: 'id', rank: '0' },
  { table: 'contacts', id: 'id', rank: '0' },
  { table: 'ratings', id: 'id', rank: '0' },
  { table: 'privacy_log', id: 'id', rank: '0' },
  { table: 'call_rows', id: 'list_id', rank: 'rank' },
  { table: 'work_drafts', id: 'list_id', rank: 'rank' },
  { table: 'beliefs', id: 'id', rank: '0' },
  { table: 'cohort_members', id: 'cohort_id', rank: 'place' },
] as const;

/** Hands everything but documents over to the customer that stays, and notes what it was. Returns the contacts moved. */
export async function moveRows(db: Db, merge: number, { kept, merged }: MergedIds): Promise<number> {
  await db.run(
    `insert into merged_rows (merge_id, table_name, row_id, row_rank)
    select ?, 'customer_aliases', merge_id, 0 from customer_aliases where customer_id = ?`,
    [merge, merged],
  );
  let contacts = 0;
  for (const { table, id, rank } of FOLLOWING) {
    await db.run(
      `insert into merged_rows (merge_id, table_name, row_id, row_rank)
      select ?, '${table}', ${id}, ${rank} from ${table} where customer_id = ?`,
      [merge, merged],
    );
    if (table === 'contacts') contacts = await countOf(db, table, merged);
    else await db.run(`update ${table} set customer_id = ? where customer_id = ?`, [kept, merged]);
  }
  return contacts;
}

/** Gives the rows of a merge back. Returns the contacts that went. */
export async function returnRows(db: Db, merge: number, { kept, merged }: MergedIds): Promise<number> {
  await db.run(
    `update customer_aliases set customer_id = ? where merge_id in (
      select row_id from merged_rows where merged_rows.merge_id = ? and table_name = 'customer_aliases')`,
    [merged, merge],
  );
  let contacts = 0;
  for (const { table, id, rank } of FOLLOWING) {
    const attempt = table === 'contacts' ? ', attempt = -attempt' : '';
    const moved = await db.run(
      `update ${table} set customer_id = ?${attempt} where customer_id = ? and exists (
        select 1 from merged_rows where merge_id = ? and table_name = '${table}'
          and row_id = ${table}.${id} and row_rank = ${rank === '0' ? '0' : `${table}.${rank}`})`,
      [merged, kept, merge],
    );
    if (table === 'contacts') contacts = moved;
  }
  await numberAnew(db, kept, await contactIds(db, kept));
  await numberAnew(db, merged, await contactIds(db, merged));
  return contacts;
}

/**
 * Brings the contacts of two customers into one sequence: by day, but without changing the order in which either's attempts
 * were recorded, so that they can be told apart again.
 */
export async function alignContacts(db: Db, kept: number, merged: number): Promise<void> {
  const [own, other] = [await contactsOf(db, kept), await contactsOf(db, merged)];
  const sequence: number[] = [];
  while (own.length > 0 || other.length > 0) {
    const [first, second] = [own[0], other[0]];
    const isOwnTurn =
      second === undefined || (first !== undefined && first.contacted_on <= second.contacted_on);
    const next = isOwnTurn ? own.shift() : other.shift();
    if (next !== undefined) sequence.push(next.id);
  }
  await numberAnew(db, kept, sequence);
}

interface Placed {
  readonly id: number;
  readonly contacted_on: string;
}

async function contactsOf(db: Db, customer: number): Promise<Placed[]> {
  return db.all<Placed>('select id, contacted_on from contacts where customer_id = ? order by abs(attempt)', [
    customer,
  ]);
}

async function contactIds(db: Db, customer: number): Promise<number[]> {
  return (await contactsOf(db, customer)).map(({ id }) => id);
}

/** A customer's attempts are numbered without gaps; negative ones in between, since no two may be equal at any time. */
async function numberAnew(db: Db, customer: number, ids: readonly number[]): Promise<void> {
  for (const [index, id] of ids.entries()) {
    await db.run('update contacts set customer_id = ?, attempt = ? where id = ?', [
      customer,
      -MANY - index,
      id,
    ]);
  }
  await db.run('update contacts set attempt = 1 - ? - attempt where customer_id = ? and attempt <= ?', [
    MANY,
    customer,
    -MANY,
  ]);
}

/** More attempts than anybody makes. */
const MANY = 1_000_000;

async function countOf(db: Db, table: string, customer: number): Promise<number> {
  const [row] = await db.all<{ found: number }>(
    `select count(*) as found from ${table} where customer_id = ?`,
    [customer],
  );
  return Number(row?.found ?? 0);
}
