import type { Day } from '../domain/day.ts';
import type { Db } from './schema.ts';

/** Customers read at a time: their days are text until they are read. */
const PAGE = 5_000;

/**
 * The purchases of every customer with at least one, as ascending day numbers, up to and on `until`. Nothing else is known of
 * them, so that a firm of any size fits into memory.
 */
export async function loadPurchaseDays(db: Db, until: Day, pageSize = PAGE): Promise<number[][]> {
  const statement = `select customer_id as id, ${db.aggregate.dayNumbers('placed_on')} as days
    from orders where kind = 'order' and placed_on <= ? and customer_id > ?
    group by customer_id order by customer_id limit ${pageSize}`;
  const customers: number[][] = [];
  let after = 0;
  for (;;) {
    const page = await db.all<{ readonly id: number; readonly days: string }>(statement, [until, after]);
    for (const { days } of page) {
      customers.push((JSON.parse(days) as number[]).sort((one, other) => one - other));
    }
    after = page.at(-1)?.id ?? after;
    if (page.length < pageSize) return customers;
  }
}
