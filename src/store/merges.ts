import type { Day } from '../domain/day.ts';
import {
  type CustomerCells,
  changedByMerge,
  MERGED_ATTRIBUTES,
  mergedAttributes,
} from './merged-attributes.ts';
import { type MovedDocuments, moveOrders, returnOrders } from './merged-orders.ts';
import { movePermissions, returnPermissions } from './merged-permissions.ts';
import { alignContacts, moveRows, returnRows } from './merged-rows.ts';
import { handOnPhaseChoice, returnPhaseChoice } from './phase-choices.ts';
import type { Cell, Db } from './schema.ts';

/** A customer merged into another, as listed. */
export interface CustomerMerge {
  readonly id: number;
  readonly mergedOn: Day;
  /** Code and name of the one that is no more. */
  readonly code: string;
  readonly name: string;
  /** Negative when that one has itself been merged since: the number of that merge. */
  readonly keptId: number;
  /** Code and name of the one that stays; null when it has itself been merged since. */
  readonly keptCode: string | null;
  readonly keptName: string | null;
}

/** What followed the customer, or went back with it. */
export interface MovedCounts extends MovedDocuments {
  readonly contacts: number;
}

export interface UnmergedCounts extends MovedCounts {
  /** Attributes changed since the merge, which stay as they are. */
  readonly keptAttributes: readonly string[];
}

const CUSTOMER_COLUMNS = ['id', 'code', ...MERGED_ATTRIBUTES, 'batch_id'];

export async function listMerges(db: Db): Promise<CustomerMerge[]> {
  return db.all<CustomerMerge>(
    `select merges.id, merged_on as "mergedOn", merges.code, merges.name, kept_id as "keptId",
      customers.code as "keptCode", customers.name as "keptName"
    from customer_merges as merges left join customers on customers.id = kept_id order by merges.id`,
  );
}

/**
 * Merges a customer into another: orders, contacts, causes, permissions, flags, rows of call lists and the phase
 * set by hand follow, gaps are filled, and its code goes on as an alias. All of it is remembered for `undoMerge`.
 */
export async function mergeCustomer(
  db: Db,
  ids: { readonly kept: number; readonly merged: number },
  mergedOn: Day,
): Promise<MovedCounts & { readonly id: number }> {
  const before = await customerCells(db, ids.kept);
  const merged = await customerCells(db, ids.merged);
  const id = await rememberMerge(db, before, merged, mergedOn);
  const documents = await moveOrders(db, id, ids);
  await movePermissions(db, id, ids, mergedOn);
  const contacts = await moveRows(db, id, ids);
  await handOnPhaseChoice(db, id, ids);
  await alignContacts(db, ids.kept, ids.merged);
  await db.run('update customer_aliases set customer_id = ? where customer_id = ?', [ids.kept, ids.merged]);
  await renumber(db, ids.merged, -id);
  await db.run('delete from customers where id = ?', [ids.merged]);
  const after = mergedAttributes(before, merged);
  await setAttributes(db, ids.kept, after, changedByMerge(before, after));
  await db.run(
    `insert into customer_aliases (merge_id, code, customer_id, vat_number, tax_code, name_key, city_key)
    values (?, ?, ?, ?, ?, ?, ?)`,
    [id, 'code', ids.kept, 'vat_number', 'tax_code', 'name_key', 'city_key'].map((cell) =>
      typeof cell === 'string' ? (merged[cell] ?? null) : cell,
    ),
  );
  return { id, ...documents, contacts };
}

/** Takes a merge back: both customers are what they were, apart from what has been changed or added since. */
export async function undoMerge(db: Db, id: number): Promise<UnmergedCounts> {
  const [merge] = await db.all<{ kept_id: number; kept_before: string; merged_row: string }>(
    'select kept_id, kept_before, merged_row from customer_merges where id = ?',
    [id],
  );
  if (merge === undefined) throw new Error(`no merge ${id}`);
  const before = JSON.parse(merge.kept_before) as CustomerCells;
  const merged = JSON.parse(merge.merged_row) as CustomerCells;
  await db.run('delete from customer_aliases where merge_id = ?', [id]);
  const ids = { kept: merge.kept_id, merged: await insertAgain(db, merged) };
  await renumber(db, -id, ids.merged);
  const documents = await returnOrders(db, id, ids);
  await returnPermissions(db, id, ids);
  const contacts = await returnRows(db, id, ids);
  await returnPhaseChoice(db, id, {
    code: String(merged['code']),
    oldId: Number(merged['id']),
    id: ids.merged,
  });
  const keptAttributes = await returnAttributes(db, ids.kept, before, merged);
  for (const table of ['merged_orders', 'merged_rows']) {
    await db.run(`delete from ${table} where merge_id = ?`, [id]);
  }
  await db.run('delete from customer_merges where id = ?', [id]);
  return { ...documents, contacts, keptAttributes };
}

/** With its old key, unless a new customer has been given that since. */
async function insertAgain(db: Db, merged: CustomerCells): Promise<number> {
  const [taken] = await db.all('select 1 from customers where id = ?', [merged['id'] ?? null]);
  const known = CUSTOMER_COLUMNS.filter((name) => merged[name] !== undefined);
  const given = taken === undefined ? known : known.filter((name) => name !== 'id');
  await db.insertMany('customers', given, [given.map((name) => merged[name] ?? null)]);
  const [row] = await db.all<{ id: number }>('select id from customers where code = ?', [
    merged['code'] ?? null,
  ]);
  return Number(row?.id);
}

/**
 * What an undo of imports and of earlier merges knows of a customer bears the merge's number, negative, while the customer is
 * away: its key may be given to somebody else.
 */
async function renumber(db: Db, from: number, to: number): Promise<void> {
  await db.run('update customer_versions set id = ? where id = ?', [to, from]);
  await db.run('update order_versions set customer_id = ? where customer_id = ?', [to, from]);
  await db.run('update customer_merges set kept_id = ? where kept_id = ?', [to, from]);
}

async function customerCells(db: Db, id: number): Promise<CustomerCells> {
  const [cells] = await db.all<CustomerCells>(
    `select ${CUSTOMER_COLUMNS.join(', ')} from customers where id = ?`,
    [id],
  );
  if (cells === undefined) throw new Error(`no customer ${id}`);
  return cells;
}

async function rememberMerge(
  db: Db,
  before: CustomerCells,
  merged: CustomerCells,
  mergedOn: Day,
): Promise<number> {
  const [row] = await db.all<{ id: number }>(
    `insert into customer_merges (kept_id, merged_on, code, name, batch_id, kept_before, merged_row)
    values (?, ?, ?, ?, ?, ?, ?) returning id`,
    [
      before['id'] ?? null,
      mergedOn,
      merged['code'] ?? null,
      merged['name'] ?? null,
      merged['batch_id'] ?? null,
      JSON.stringify(before),
      JSON.stringify(merged),
    ],
  );
  if (row === undefined) throw new Error('the merge was not remembered');
  return row.id;
}

async function setAttributes(
  db: Db,
  id: number,
  cells: CustomerCells,
  names: readonly string[],
): Promise<void> {
  if (names.length === 0) return;
  const values: Cell[] = names.map((name) => cells[name] ?? null);
  await db.run(`update customers set ${names.map((name) => `${name} = ?`).join(', ')} where id = ?`, [
    ...values,
    id,
  ]);
}

/** What the merge filled in goes again, unless it is another value by now; gives back what stays for that reason. */
async function returnAttributes(
  db: Db,
  id: number,
  before: CustomerCells,
  merged: CustomerCells,
): Promise<string[]> {
  const now = await customerCells(db, id);
  const after = mergedAttributes(before, merged);
  const filled = changedByMerge(before, after);
  const untouched = filled.filter((name) => (now[name] ?? null) === (after[name] ?? null));
  await setAttributes(db, id, before, untouched);
  return filled.filter((name) => !untouched.includes(name));
}
