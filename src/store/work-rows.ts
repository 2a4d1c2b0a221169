import type { Channel } from '../domain/channel.ts';
import type { Day } from '../domain/day.ts';
import type { Purpose } from '../domain/purpose.ts';
import type { TimeSlot } from '../domain/time-slot.ts';
import type { Week } from '../domain/week.ts';
import { type RecordedContact, SELECT_RECORDED } from './contacts.ts';
import type { Db } from './schema.ts';

/** A row of a week's list, as far as whoever works it needs it. */
export interface WorkRow {
  readonly listId: number;
  readonly rank: number;
  readonly week: Week;
  /** Whose list it is on: who calls. */
  readonly seller: string | null;
  readonly customerId: number;
  readonly code: string;
  readonly name: string;
  readonly contactPerson: string | null;
  readonly city: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly mobile: string | null;
  readonly lastOrderOn: Day | null;
  readonly channel: Channel;
  readonly dueOn: Day;
  readonly purpose: Purpose;
  /** The part of the day in which the call is best made. */
  readonly slot: TimeSlot | null;
}

type StoredRow = Omit<WorkRow, 'seller' | 'purpose'> & {
  readonly seller: string;
  readonly purpose: Purpose | null;
};

/** The rows of all lists of a week, list by list. Codes and names are the customer's of today: two may have become one. */
export async function loadWorkRows(db: Db, week: Week): Promise<WorkRow[]> {
  const rows = await db.all<StoredRow>(
    `select list_id as "listId", rank, week, call_lists.seller, customer_id as "customerId", customers.code,
      customers.name, call_rows.contact_person as "contactPerson", call_rows.city, call_rows.phone, call_rows.email,
      customers.mobile, coalesce((select max(placed_on) from orders where orders.customer_id = customers.id
        and kind = 'order'), stated_last_order_on) as "lastOrderOn", call_rows.channel, due_on as "dueOn", purpose, slot
    from call_lists join call_rows on list_id = call_lists.id join customers on customers.id = customer_id
    where week = ? order by list_id, rank`,
    [week],
  );
  return rows.map(({ seller, purpose, ...row }) => ({
    ...row,
    seller: seller === '' ? null : seller,
    // Lists issued before it was kept were all for winning back.
    purpose: purpose ?? 'win-back',
  }));
}

/** What has been recorded for the rows of a week since they were issued: by customer, the latest contact that stands. */
export async function contactsOnLists(db: Db, week: Week, today: Day): Promise<Map<number, RecordedContact>> {
  const contacts = await db.all<RecordedContact>(
    `${SELECT_RECORDED} join call_rows on call_rows.customer_id = contacts.customer_id
      join call_lists on call_lists.id = list_id
    where week = ? and undone_on is null and contacts.id > contacts_seen
      and contacted_on between coalesce(added_on, issued_on) and ? order by contacts.id`,
    [week, today],
  );
  return new Map(contacts.map((contact) => [contact.customerId, contact]));
}
