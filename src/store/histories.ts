import type { CustomerStatus } from '../domain/customer.ts';
import { type Day, dayOfNumber, laterOf } from '../domain/day.ts';
import type { Db } from './schema.ts';

/** A customer with everything the decision about dormancy needs. */
export interface CustomerHistory {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly contactPerson: string | null;
  readonly phone: string | null;
  readonly mobile: string | null;
  readonly email: string | null;
  readonly city: string | null;
  readonly province: string | null;
  readonly seller: string | null;
  readonly sector: string | null;
  readonly status: CustomerStatus;
  /** Day numbers of the purchases, ascending; empty when the firm only states totals. */
  readonly purchaseDays: readonly number[];
  readonly firstOrderOn: Day | null;
  readonly lastOrderOn: Day | null;
  readonly orders: number;
  readonly totalCents: number;
}

interface HistoryRow {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly contact_person: string | null;
  readonly phone: string | null;
  readonly mobile: string | null;
  readonly email: string | null;
  readonly city: string | null;
  readonly province: string | null;
  readonly seller: string | null;
  readonly sector: string | null;
  readonly status: CustomerStatus;
  readonly stated_last_order_on: Day | null;
  readonly stated_orders: number | null;
  readonly stated_total_cents: number | null;
  readonly days: string | null;
  readonly net_cents: number | null;
}

/** Also by the code of a customer merged into this one. */
const BY_CODE = `where customers.code = ?
      or customers.id = (select customer_id from customer_aliases where customer_aliases.code = ?)`;

/**
 * Every customer with what was bought up to `today`, in the order of the codes; one customer when `code` is given. Credit
 * notes reduce the total but are no purchase. Where a list states more than the documents show, the list is believed.
 */
export async function loadHistories(db: Db, today: Day, code?: string): Promise<CustomerHistory[]> {
  const rows = await db.all<HistoryRow>(
    `${historiesWhere(db, '')} ${code === undefined ? '' : BY_CODE} order by code`,
    code === undefined ? [today] : [today, code, code],
  );
  return rows.map((row) => historyFrom(row, today));
}

/** So many customers are asked for at a time. */
const AT_ONCE = 500;

/** The same of the customers with these ids: nobody else's orders are read. */
export async function loadHistoriesOf(
  db: Db,
  today: Day,
  ids: readonly number[],
): Promise<CustomerHistory[]> {
  const histories: CustomerHistory[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE);
    const list = `(${some.map(() => '?').join(', ')})`;
    const rows = await db.all<HistoryRow>(
      `${historiesWhere(db, `and customer_id in ${list}`)} where customers.id in ${list}`,
      [today, ...some, ...some],
    );
    for (const row of rows) histories.push(historyFrom(row, today));
  }
  return histories.toSorted((one, other) => (one.code < other.code ? -1 : 1));
}

function historiesWhere(db: Db, whose: string): string {
  const dayNumbers = `${db.aggregate.dayNumbers('placed_on')} filter (where kind = 'order')`;
  return `select customers.id, code, name, contact_person, phone, mobile, email, city, province, seller, sector, status,
      stated_last_order_on, stated_orders, stated_total_cents, bought.days, bought.net_cents
    from customers left join (
      select customer_id, ${dayNumbers} as days, sum(amount_cents) as net_cents
      from orders where placed_on <= ? ${whose} group by customer_id) as bought on bought.customer_id = customers.id`;
}

function historyFrom(row: HistoryRow, today: Day): CustomerHistory {
  const days = dayNumbersIn(row.days ?? '[]');
  const [first] = days;
  const last = days.at(-1);
  const stated =
    row.stated_last_order_on !== null && row.stated_last_order_on <= today ? row.stated_last_order_on : null;
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    contactPerson: row.contact_person,
    phone: row.phone,
    mobile: row.mobile,
    email: row.email,
    city: row.city,
    province: row.province,
    seller: row.seller,
    sector: row.sector,
    status: row.status,
    purchaseDays: days,
    firstOrderOn: first === undefined ? null : dayOfNumber(first),
    lastOrderOn: laterOf(last === undefined ? null : dayOfNumber(last), stated),
    orders: Math.max(days.length, row.stated_orders ?? 0),
    totalCents: Math.max(Number(row.net_cents ?? 0), row.stated_total_cents ?? 0),
  };
}

/** A JSON list of day numbers, put in ascending order. */
function dayNumbersIn(json: string): number[] {
  const days = JSON.parse(json) as number[];
  // Documents come in the order of their numbers, which is nearly always that of their days.
  const isAscending = days.every((day, index) => index === 0 || day >= (days[index - 1] ?? day));
  return isAscending ? days : days.sort((one, other) => one - other);
}

export interface PlacedDocument {
  readonly number: string;
  readonly kind: 'order' | 'credit-note';
  readonly placedOn: Day;
  readonly amountCents: number;
}

/** The documents of one customer, newest first. */
export async function loadDocuments(db: Db, customerId: number, today: Day): Promise<PlacedDocument[]> {
  const query = await db.kysely();
  return query
    .selectFrom('orders')
    .select(['number', 'kind', 'placed_on as placedOn', 'amount_cents as amountCents'])
    .where('customer_id', '=', customerId)
    .where('placed_on', '<=', today)
    .orderBy('placed_on', 'desc')
    .orderBy('number', 'desc')
    .execute();
}

/** Whether there is any purchase to judge by, as a document or as stated by a customer list. */
export async function knowsPurchases(db: Db): Promise<boolean> {
  const found = await db.all(
    `select 1 as found where exists (select 1 from orders)
      or exists (select 1 from customers where stated_last_order_on is not null)`,
  );
  return found.length > 0;
}
