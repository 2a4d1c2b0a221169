import type { Channel } from '../domain/channel.ts';
import type { Day } from '../domain/day.ts';
import type { OutcomeKind } from '../domain/outcome.ts';
import type { Db } from './schema.ts';

/** One attempt, as far as the next script must know of it. */
export interface ContactMade {
  readonly seller: string | null;
  readonly contactedOn: Day;
  readonly channel: Channel;
  readonly outcome: OutcomeKind;
}

/** The attempts of every customer up to `today`, oldest first. */
export async function contactsMade(db: Db, today: Day): Promise<Map<number, ContactMade[]>> {
  const rows = await db.all<ContactMade & { readonly customerId: number }>(
    `select customer_id as "customerId", seller, contacted_on as "contactedOn", channel, outcome
    from contacts where contacted_on <= ? order by customer_id, attempt`,
    [today],
  );
  const byCustomer = new Map<number, ContactMade[]>();
  for (const { customerId, ...contact } of rows) {
    byCustomer.set(customerId, [...(byCustomer.get(customerId) ?? []), contact]);
  }
  return byCustomer;
}

/** Customer → who had the customer before the seller of now, by the imports that changed it. */
export async function formerSellers(db: Db): Promise<Map<number, string>> {
  const rows = await db.all<{ id: number; seller: string }>(
    `select earlier.id, earlier.seller from customer_versions as earlier
    join customers on customers.id = earlier.id
    where earlier.seller is not null and earlier.seller <> customers.seller order by earlier.changed_by`,
  );
  return new Map(rows.map(({ id, seller }) => [id, seller]));
}
