import type { Db } from './schema.ts';

export interface MovedDocuments {
  readonly orders: number;
  /** Documents that both customers had, kept once. */
  readonly sameDocuments: number;
}

const SAME_DOCUMENT = `other.placed_year = orders.placed_year and other.kind = orders.kind
  and other.number = orders.number`;

/** Keys of the customer that stays and of the one that is merged into it. */
export interface MergedIds {
  readonly kept: number;
  readonly merged: number;
}

/** Hands the documents over to the customer that stays; one that both have is kept once. */
export async function moveOrders(db: Db, id: number, { kept, merged }: MergedIds): Promise<MovedDocuments> {
  const isOwn = `exists (select 1 from orders as other where other.customer_id = ? and ${SAME_DOCUMENT})`;
  await db.run(
    `insert into merged_orders (merge_id, placed_year, kind, number, placed_on, amount_cents, batch_id, moved)
    select ?, placed_year, kind, number, placed_on, amount_cents, batch_id, case when ${isOwn} then 0 else 1 end
    from orders where customer_id = ?`,
    [id, kept, merged],
  );
  const sameDocuments = await db.run(`delete from orders where customer_id = ? and ${isOwn}`, [merged, kept]);
  const orders = await db.run('update orders set customer_id = ? where customer_id = ?', [kept, merged]);
  await moveOrderHistory(db, id, merged, kept);
  return { orders, sameDocuments };
}

/** Gives the documents of a merge back, as far as their imports have not been taken back since. */
export async function returnOrders(db: Db, id: number, { kept, merged }: MergedIds): Promise<MovedDocuments> {
  const orders = await db.run(
    `update orders set customer_id = ? where customer_id = ? and exists (
      select 1 from merged_orders as other where other.merge_id = ? and other.moved = 1 and ${SAME_DOCUMENT})`,
    [merged, kept, id],
  );
  await moveOrderHistory(db, id, kept, merged);
  const sameDocuments = await db.run(
    `insert into orders (customer_id, placed_year, kind, number, placed_on, amount_cents, batch_id)
    select ?, placed_year, kind, number, placed_on, amount_cents, batch_id from merged_orders
    where merge_id = ? and moved = 0 and batch_id in (select id from batches)`,
    [merged, id],
  );
  return { orders, sameDocuments };
}

/**
 * What an import changed of a document, and what it is made of, goes where the document goes, so that the import can still be taken
 * back.
 */
async function moveOrderHistory(db: Db, id: number, from: number, to: number): Promise<void> {
  for (const table of ['order_versions', 'order_lines']) {
    await db.run(
      `update ${table} set customer_id = ? where customer_id = ? and exists (
        select 1 from merged_orders as other where other.merge_id = ? and other.moved = 1
          and other.placed_year = ${table}.placed_year and other.kind = ${table}.kind
          and other.number = ${table}.number)`,
      [to, from, id],
    );
  }
}
