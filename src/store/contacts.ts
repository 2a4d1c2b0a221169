import { sql } from 'kysely';
import type { Channel } from '../domain/channel.ts';
import type { Day } from '../domain/day.ts';
import type { ContactStory } from '../domain/ladder.ts';
import type { OutcomeKind } from '../domain/outcome.ts';
import type { Db } from './schema.ts';

export interface NewContact {
  readonly customerId: number;
  readonly seller: string | null;
  readonly contactedOn: Day;
  readonly channel: Channel;
  readonly outcome: OutcomeKind;
  readonly nextDueOn: Day | null;
  readonly answer: string | null;
  readonly minutes: number | null;
  readonly notes: string | null;
  /** UTC instant. */
  readonly recordedAt: string;
}

export interface Contact extends NewContact {
  readonly id: number;
  readonly attempt: number;
}

/** Appends a contact, numbering the attempt within the same transaction. */
export async function appendContact(db: Db, contact: NewContact): Promise<Contact> {
  const query = await db.kysely();
  const last = await query
    .selectFrom('contacts')
    .select(({ fn }) => fn.max('attempt').as('attempt'))
    .where('customer_id', '=', contact.customerId)
    .executeTakeFirst();
  const attempt = (last?.attempt ?? 0) + 1;
  const row = await query
    .insertInto('contacts')
    .values({
      customer_id: contact.customerId,
      seller: contact.seller,
      contacted_on: contact.contactedOn,
      channel: contact.channel,
      outcome: contact.outcome,
      attempt,
      next_due_on: contact.nextDueOn,
      answer: contact.answer,
      minutes: contact.minutes,
      notes: contact.notes,
      recorded_at: contact.recordedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { ...contact, id: row.id, attempt };
}

export async function appendObjection(
  db: Db,
  objection: { readonly customerId: number; readonly channel: Channel | 'all'; readonly objectedOn: Day },
): Promise<void> {
  const query = await db.kysely();
  await query
    .insertInto('objections')
    .values({
      customer_id: objection.customerId,
      channel: objection.channel,
      objected_on: objection.objectedOn,
      source: 'contact',
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** One story for every customer who was on a call list or was contacted, up to `today`. */
export async function loadStories(db: Db, today: Day): Promise<ContactStory[]> {
  const query = await db.kysely();
  const { rows } = await sql<{ id: number; outcomes: string | null; orders_since: number }>`
    select touched.customer_id as id,
      (select ${sql.raw(db.aggregate.joined('outcome'))} from (
        select outcome from contacts where contacts.customer_id = touched.customer_id and contacted_on <= ${today}
        order by attempt) as told) as outcomes,
      (select count(*) from orders where orders.customer_id = touched.customer_id and kind = 'order'
        and placed_on <= ${today} and placed_on > (
          select min(contacted_on) from contacts
          where contacts.customer_id = touched.customer_id)) as orders_since
    from (select customer_id from contacts where contacted_on <= ${today}
      union select customer_id from call_rows join call_lists on call_lists.id = list_id
        where issued_on <= ${today}) as touched
    order by touched.customer_id`.execute(query);
  return rows.map((row) => ({
    outcomes: (row.outcomes === null ? [] : row.outcomes.split(' ')) as OutcomeKind[],
    ordersSince: Number(row.orders_since),
  }));
}
