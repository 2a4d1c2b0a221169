import type { CaseOrder } from '../domain/case-return.ts';
import type { CaseContact, SilenceLimit } from '../domain/customer-case.ts';
import type { Day } from '../domain/day.ts';
import type { Db } from './schema.ts';
import { monthsIn } from './scores.ts';

/** What a customer's case is derived from. */
export interface CaseEvents {
  /** By day, then in the order in which they were recorded. */
  readonly contacts: CaseContact[];
  /** Imported purchases from the day of the first contact on, by day. */
  readonly orders: CaseOrder[];
}

type ContactRow = CaseContact & { readonly customerId: number };

interface OrderRow {
  readonly customer_id: number;
  readonly placed_on: Day;
  readonly number: string | null;
}

/**
 * The events of everybody who was contacted up to `today`, in two queries however many there are; of one customer when an id
 * is given. Where a list knows of a later purchase than the documents, it counts as one without a number.
 */
export async function loadCaseEvents(
  db: Db,
  today: Day,
  customerId?: number,
): Promise<Map<number, CaseEvents>> {
  const one = customerId === undefined ? '' : 'and contacts.customer_id = ?';
  const parameters = customerId === undefined ? [today] : [today, customerId];
  const contacts = await db.all<ContactRow>(
    `select customer_id as "customerId", contacted_on as "contactedOn", outcome, channel, attempt,
      time_of_day as time, objected_channel as "objectedChannel", next_due_on as "nextDueOn",
      next_slot as "nextSlot", next_channel as "nextChannel"
    from standing_contacts as contacts where contacted_on <= ? ${one}
    order by customer_id, contacted_on, attempt`,
    parameters,
  );
  const events = new Map<number, CaseEvents>();
  for (const { customerId: id, ...contact } of contacts) {
    const known = events.get(id);
    if (known === undefined) events.set(id, { contacts: [contact], orders: [] });
    else known.contacts.push(contact);
  }
  if (events.size === 0) return events;
  const orders = await db.all<OrderRow>(
    `select orders.customer_id, placed_on, number from (
      select customer_id, min(contacted_on) as first_on from standing_contacts as contacts
      where contacted_on <= ? ${one} group by customer_id) as firsts
    join orders on orders.customer_id = firsts.customer_id
    where kind = 'order' and placed_on >= first_on and placed_on <= ?
    order by orders.customer_id, placed_on, number`,
    [...parameters, today],
  );
  for (const { customer_id: id, placed_on: placedOn, number } of orders) {
    events.get(id)?.orders.push({ placedOn, number });
  }
  await addStatedOrders(db, events, today, customerId);
  return events;
}

/** Where a list of customers knows of a later purchase than the documents do. */
async function addStatedOrders(
  db: Db,
  events: ReadonlyMap<number, CaseEvents>,
  today: Day,
  customerId: number | undefined,
): Promise<void> {
  const rows = await db.all<{ id: number; stated_last_order_on: Day }>(
    `select id, stated_last_order_on from customers where stated_last_order_on <= ?
      ${customerId === undefined ? '' : 'and id = ?'}`,
    customerId === undefined ? [today] : [today, customerId],
  );
  for (const { id, stated_last_order_on: placedOn } of rows) {
    const { contacts = [], orders = [] } = events.get(id) ?? {};
    const since = orders.at(-1)?.placedOn ?? contacts[0]?.contactedOn;
    const isNews = since !== undefined && (orders.length > 0 ? placedOn > since : placedOn >= since);
    if (isNews) orders.push({ placedOn, number: null });
  }
}

/** How long a silence is too long, by the standing scores: by customer, for those who were ever contacted; of one when an id is given. */
export async function silenceLimits(db: Db, customerId?: number): Promise<Map<number, SilenceLimit>> {
  const rows = await db.all<{ id: number; limit_days: number; off_season: number }>(
    `select customer_id as id, limit_days, off_season from scores where limit_days is not null
      and customer_id ${customerId === undefined ? 'in (select customer_id from standing_contacts)' : '= ?'}`,
    customerId === undefined ? [] : [customerId],
  );
  return new Map(
    rows.map(({ id, limit_days: days, off_season: months }) => [id, { days, offSeason: monthsIn(months) }]),
  );
}

/** Who it is that was contacted. */
export interface ContactedCustomer {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly seller: string | null;
}

export async function contactedCustomers(db: Db): Promise<ContactedCustomer[]> {
  return db.all<ContactedCustomer>(
    `select id, code, name, seller from customers where id in (select customer_id from standing_contacts)
    order by code`,
  );
}
