import { type Day, dayNumber } from '../domain/day.ts';
import type { Db } from './schema.ts';
import { NOT_DORMANT } from './scores.ts';

/** What a customer who is not dormant has bought of one product line. */
export interface LinePurchases {
  readonly code: string;
  readonly name: string;
  readonly seller: string | null;
  readonly productLine: string;
  /** Day numbers, ascending. */
  readonly days: readonly number[];
  readonly totalCents: number;
  /** Day number of the customer's last purchase of anything. */
  readonly lastDay: number;
}

interface LineRow {
  readonly code: string;
  readonly name: string;
  readonly seller: string | null;
  readonly productLine: string;
  readonly days: string;
  readonly totalCents: number;
  readonly lastOn: Day;
}

/** By product line, for everybody who still buys and is left out for no reason. Needs scores that are up to date. */
export async function loadLinePurchases(
  db: Db,
  today: Day,
  sellers: readonly string[] | undefined,
): Promise<LinePurchases[]> {
  const bySeller = sellers === undefined ? '' : `and seller in (${sellers.map(() => '?').join(', ')})`;
  const rows = await db.all<LineRow>(
    `select code, name, seller, product_line as "productLine", ${db.aggregate.dayNumbers('orders.placed_on')} as days,
      sum(order_lines.amount_cents) as "totalCents",
      (select max(placed_on) from orders as any_order where any_order.customer_id = customers.id
        and any_order.kind = 'order' and any_order.placed_on <= ?) as "lastOn"
    from order_lines
      join orders on orders.customer_id = order_lines.customer_id and orders.placed_year = order_lines.placed_year
        and orders.kind = order_lines.kind and orders.number = order_lines.number
        and orders.batch_id = order_lines.batch_id
      join customers on customers.id = orders.customer_id
      join scores on scores.customer_id = customers.id
    where orders.kind = 'order' and orders.placed_on <= ? and ${NOT_DORMANT} ${bySeller}
    group by customers.id, code, name, seller, product_line`,
    [today, today, ...(sellers ?? [])],
  );
  return rows.map(({ days, lastOn, ...row }) => ({
    ...row,
    days: (JSON.parse(days) as number[]).sort((one, other) => one - other),
    lastDay: dayNumber(lastOn),
  }));
}

/** Whether any document is known by its product lines. */
export async function knowsProductLines(db: Db): Promise<boolean> {
  return (await db.all('select 1 from order_lines limit 1')).length > 0;
}
