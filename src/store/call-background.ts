import type { Channel } from '../domain/channel.ts';
import type { Day } from '../domain/day.ts';
import type { OutcomeKind } from '../domain/outcome.ts';
import type { Phase } from '../domain/phase.ts';
import type { Db } from './schema.ts';

/** Why a customer is on a list. */
export type CallReason = 'dormant' | 'late' | 'neglected' | 'newcomer' | 'never-bought' | 'promised';

/** Why somebody else than the customer's seller calls. */
export type Handover = 'seller-left' | 'ex-partner';

/** What the caller should know of a customer, as it was when the list was issued. */
export interface CallBackground extends CustomerBackground {
  readonly reason: CallReason;
  /** The customer's own seller, where somebody else calls. */
  readonly handover: { readonly why: Handover; readonly from: string | null } | null;
  readonly phase: Phase;
  readonly neglectedDays: number | null;
  readonly typicalGapDays: number | null;
  readonly orders: number;
  readonly totalCents: number;
}

export interface CustomerBackground {
  readonly mobile: string | null;
  readonly address: string | null;
  readonly postalCode: string | null;
  readonly province: string | null;
  readonly sector: string | null;
  /** The latest first, five at most. */
  readonly lastOrders: readonly { readonly placedOn: Day; readonly amountCents: number }[];
  readonly lastContact: PastContact | null;
}

export interface PastContact {
  readonly contactedOn: Day;
  readonly seller: string | null;
  readonly channel: Channel;
  readonly outcome: OutcomeKind;
  readonly answer: string | null;
}

interface AddressRow extends Omit<CustomerBackground, 'lastOrders' | 'lastContact'> {
  readonly id: number;
}

interface OrderRow {
  readonly id: number;
  readonly placedOn: Day;
  readonly amountCents: number;
}

const ORDERS_SHOWN = 5;
const AT_ONCE = 500;

/** Address, last orders and last contact of the customers with these ids. */
export async function loadBackgrounds(
  db: Db,
  ids: readonly number[],
  today: Day,
): Promise<Map<number, CustomerBackground>> {
  const found = new Map<number, CustomerBackground>();
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    for (const [id, background] of await someBackgrounds(db, ids.slice(from, from + AT_ONCE), today))
      found.set(id, background);
  }
  return found;
}

async function someBackgrounds(
  db: Db,
  ids: readonly number[],
  today: Day,
): Promise<Map<number, CustomerBackground>> {
  const list = `(${ids.map(() => '?').join(', ')})`;
  const customers = await db.all<AddressRow>(
    `select id, mobile, address, postal_code as "postalCode", province, sector from customers where id in ${list}`,
    ids,
  );
  const orders = await db.all<OrderRow>(
    `select customer_id as id, placed_on as "placedOn", amount_cents as "amountCents" from (
      select customer_id, placed_on, amount_cents, row_number() over (
        partition by customer_id order by placed_on desc, number desc) as place
      from orders where kind = 'order' and placed_on <= ? and customer_id in ${list}) as placed
    where place <= ${ORDERS_SHOWN} order by customer_id, place`,
    [today, ...ids],
  );
  const contacts = await db.all<PastContact & { readonly id: number }>(
    `select customer_id as id, contacted_on as "contactedOn", seller, channel, outcome, answer from standing_contacts
    where customer_id in ${list} and contacted_on <= ? order by customer_id, attempt`,
    [...ids, today],
  );
  const lastOrders = Map.groupBy(orders, ({ id }) => id);
  const lastContact = new Map(contacts.map(({ id, ...contact }) => [id, contact]));
  return new Map(
    customers.map(({ id, ...address }) => [
      id,
      {
        ...address,
        lastOrders: (lastOrders.get(id) ?? []).map(({ placedOn, amountCents }) => ({
          placedOn,
          amountCents,
        })),
        lastContact: lastContact.get(id) ?? null,
      },
    ]),
  );
}
