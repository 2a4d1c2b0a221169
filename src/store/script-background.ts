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
    from standing_contacts as contacts where contacted_on <= ? order by customer_id, contacted_on, attempt`,
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

/** The latest attempts on one customer with what was said, newest first. */
export async function recentContacts(db: Db, customerId: number, today: Day): Promise<RecentContact[]> {
  return db.all<RecentContact>(
    `select contacted_on as "on", channel, outcome, seller, answer from standing_contacts as contacts
    where customer_id = ? and contacted_on <= ? order by contacted_on desc, attempt desc limit 3`,
    [customerId, today],
  );
}

export interface RecentContact {
  readonly on: Day;
  readonly channel: Channel;
  readonly outcome: OutcomeKind;
  readonly seller: string | null;
  readonly answer: string | null;
}

/** The product lines of which a customer bought most, by amount; none where only documents are known. */
export async function productLinesOf(db: Db, customerId: number): Promise<string[]> {
  const rows = await db.all<{ name: string }>(
    `select product_line as name from order_lines where customer_id = ?
    group by product_line having sum(amount_cents) > 0 order by sum(amount_cents) desc, product_line limit 3`,
    [customerId],
  );
  return rows.map(({ name }) => name);
}

/** Known from documents only. */
export async function isIncomplete(db: Db, customerId: number): Promise<boolean> {
  const [row] = await db.all<{ incomplete: number }>('select incomplete from customers where id = ?', [
    customerId,
  ]);
  return row?.incomplete === 1;
}

/** Where a letter goes. */
export interface PostalAddress {
  readonly address: string | null;
  readonly postalCode: string | null;
  readonly city: string | null;
  readonly province: string | null;
}

export async function postalAddressOf(db: Db, customerId: number): Promise<PostalAddress> {
  const [row] = await db.all<PostalAddress>(
    'select address, postal_code as "postalCode", city, province from customers where id = ?',
    [customerId],
  );
  if (row === undefined) throw new Error(`no customer ${customerId}`);
  return row;
}
