import { undoBatchContacts } from './batch-contacts.ts';
import { CUSTOMER_ATTRIBUTES } from './customer-attributes.ts';
import { forgetFilesOf } from './imported-files.ts';
import { takeConsentsBack, tellConsentsAgain } from './list-permissions.ts';
import { dropLostLines } from './order-lines.ts';
import type { Db } from './schema.ts';

/** What an import brought in and changed, as listed. */
export interface ImportBatch {
  readonly id: number;
  readonly file: string;
  readonly kind: string;
  readonly importedAt: string;
  readonly rowsRead: number;
  readonly added: number;
  readonly changed: number;
}

/** What taking a batch back came to. */
export interface UndoCounts {
  readonly removed: number;
  readonly restored: number;
  /** Left as they are, because something has been done with them since. */
  readonly kept: number;
}

const ORDER_COLUMNS = 'customer_id, placed_year, kind, number, placed_on, amount_cents, batch_id';

/** Whoever stands in one of these has been worked with. */
const WORKED_WITH = [
  'orders',
  'contacts',
  'causes',
  'ratings',
  'call_rows',
  'customer_aliases',
  'remedy_promises',
  'given_gestures',
  'beliefs',
  'cohort_members',
];

const CUSTOMER_COLUMNS = ['code', ...CUSTOMER_ATTRIBUTES, 'incomplete', 'batch_id'];

export async function listBatches(db: Db): Promise<ImportBatch[]> {
  return db.all<ImportBatch>(
    `select id, file, kind, imported_at as "importedAt", rows_read as "rowsRead", added, changed
    from batches order by id`,
  );
}

/**
 * Keeps what the customers about to be changed are now.
 *
 * @param changing SQL that selects their ids
 */
export async function keepCustomerVersions(db: Db, batch: number, changing: string): Promise<void> {
  const columns = CUSTOMER_COLUMNS.join(', ');
  await db.run(
    `insert into customer_versions (changed_by, id, ${columns})
    select ?, id, ${columns} from customers where id in (${changing})`,
    [batch],
  );
}

/** The same for documents. */
export async function keepOrderVersions(db: Db, batch: number): Promise<void> {
  await db.run(
    `insert into order_versions (changed_by, ${ORDER_COLUMNS})
    select ?, orders.customer_id, orders.placed_year, orders.kind, orders.number, orders.placed_on,
      orders.amount_cents, orders.batch_id
    from staged_changes as changed join orders on changed.customer_id = orders.customer_id
      and changed.placed_year = orders.placed_year and changed.kind = orders.kind
      and changed.number = orders.number`,
    [batch],
  );
}

/**
 * Takes a batch back: what it changed becomes what it was, what it added goes, except what a later batch has changed and
 * customers somebody has worked with since. Objections that a list of customers brought stay.
 */
export async function undoBatch(db: Db, batch: number): Promise<UndoCounts> {
  const orders = await undoOrders(db, batch);
  const causes = await undoCauses(db, batch);
  const contacts = await undoBatchContacts(db, batch);
  await dropLostLines(db, batch);
  const customers = await undoCustomers(db, batch);
  const merged = await forgetMerged(db, batch);
  await db.run('delete from order_versions where changed_by = ? and customer_id > 0', [batch]);
  await db.run('delete from customer_versions where changed_by = ? and id > 0', [batch]);
  await forgetFilesOf(db, batch);
  const kept = orders.kept + causes.kept + customers.kept + merged;
  if (kept === 0) await db.run('delete from batches where id = ?', [batch]);
  return {
    removed: orders.removed + causes.removed + contacts.removed + customers.removed,
    restored: orders.restored + contacts.restored + customers.restored,
    kept,
  };
}

/**
 * Customers merged into others are out of reach: what the batch brought in or changed of them is kept, and counted. A document
 * of theirs that was kept once goes, so that it does not come back with them.
 */
async function forgetMerged(db: Db, batch: number): Promise<number> {
  await db.run(
    `delete from merged_orders where batch_id = ? and moved = 0 and not exists (
      select 1 from order_versions as earlier where earlier.customer_id = -merged_orders.merge_id
        and earlier.placed_year = merged_orders.placed_year and earlier.kind = merged_orders.kind
        and earlier.number = merged_orders.number)`,
    [batch],
  );
  return count(
    db,
    `select (select count(*) from customer_merges where batch_id = ? and -id not in (
          select id from customer_versions where changed_by = customer_merges.batch_id))
      + (select count(*) from customer_versions where changed_by = ? and id < 0)
      + (select count(*) from order_versions where changed_by = ? and customer_id < 0) as found`,
    [batch, batch, batch],
  );
}

async function undoOrders(db: Db, batch: number): Promise<UndoCounts> {
  const sameOrder = (other: string) =>
    `${other}.customer_id = orders.customer_id and ${other}.placed_year = orders.placed_year
      and ${other}.kind = orders.kind and ${other}.number = orders.number`;
  const earlier = `select 1 from order_versions as earlier where earlier.changed_by = ? and ${sameOrder('earlier')}`;
  const kept = await count(
    db,
    `select count(*) as found from order_versions as earlier join orders on ${sameOrder('earlier')}
    where earlier.changed_by = ? and orders.batch_id <> ?`,
    [batch, batch],
  );
  const changedByOthers = await count(db, 'select count(*) as found from order_versions where batch_id = ?', [
    batch,
  ]);
  const restored = await db.run(
    `update orders set placed_on = earlier.placed_on, amount_cents = earlier.amount_cents, batch_id = earlier.batch_id
    from order_versions as earlier where earlier.changed_by = ? and orders.batch_id = ? and ${sameOrder('earlier')}`,
    [batch, batch],
  );
  const removed = await db.run(`delete from orders where batch_id = ? and not exists (${earlier})`, [
    batch,
    batch,
  ]);
  return { removed, restored, kept: kept + changedByOthers };
}

/** A cause that somebody has since made the primary one, or withdrawn, is no longer the file's alone. */
async function undoCauses(db: Db, batch: number): Promise<Pick<UndoCounts, 'removed' | 'kept'>> {
  const removed = await db.run(
    `delete from causes where batch_id = ? and withdrawn_on is null
      and id not in (select cause_id from primary_causes where cause_id is not null)`,
    [batch],
  );
  return {
    removed,
    kept: await count(db, 'select count(*) as found from causes where batch_id = ?', [batch]),
  };
}

async function undoCustomers(db: Db, batch: number): Promise<UndoCounts> {
  const changedSince = await count(
    db,
    `select count(*) as found from customer_versions as earlier join customers on customers.id = earlier.id
    where earlier.changed_by = ? and customers.batch_id <> ?`,
    [batch, batch],
  );
  await takeConsentsBack(
    db,
    batch,
    `select customers.id from customers join customer_versions as earlier on earlier.id = customers.id
    where earlier.changed_by = ${batch} and customers.batch_id = ${batch}`,
  );
  const assignments = CUSTOMER_COLUMNS.map((name) => `${name} = earlier.${name}`).join(', ');
  const restored = await db.run(
    `update customers set ${assignments} from customer_versions as earlier
    where earlier.changed_by = ? and earlier.id = customers.id and customers.batch_id = ?`,
    [batch, batch],
  );
  await tellConsentsAgain(db, batch);
  const untouched = WORKED_WITH.map(
    (table) => `not exists (select 1 from ${table} where ${table}.customer_id = customers.id)`,
  ).join(' and ');
  const removable = `select id from customers where batch_id = ${batch} and ${untouched}
    and id not in (select id from customer_versions) and not exists (
      select 1 from consents where consents.customer_id = customers.id
        and (consents.source <> 'import' or consents.batch_id is distinct from ${batch}))
    and not exists (
      select 1 from objections where objections.customer_id = customers.id and objections.source <> 'duplicate')`;
  // Flags are drawn from the orders, and objections of this kind from another customer's: they go with their customer.
  for (const table of ['flags', 'objections']) {
    await db.run(`delete from ${table} where customer_id in (${removable})`);
  }
  await takeConsentsBack(db, batch, removable);
  await db.run(`update privacy_log set customer_id = null where customer_id in (${removable})`);
  const removed = await db.run(`delete from customers where id in (${removable})`);
  const stillThere = await count(db, 'select count(*) as found from customers where batch_id = ?', [batch]);
  const changedByOthers = await count(
    db,
    'select count(*) as found from customer_versions where batch_id = ?',
    [batch],
  );
  return { removed, restored, kept: changedSince + stillThere + changedByOthers };
}

async function count(db: Db, statement: string, parameters: readonly number[]): Promise<number> {
  const [row] = await db.all<{ found: number }>(statement, parameters);
  return Number(row?.found ?? 0);
}
