import { addDays, type Day } from '../domain/day.ts';
import type { Db } from './schema.ts';

/**
 * Customers with exactly one contact of their seller, who is new to them: before, somebody else's name stood in the list or under a
 * contact. Customer → the day of that contact, if nobody has come since.
 */
export async function newcomerContacts(db: Db, today: Day): Promise<Map<number, Day>> {
  const rows = await db.all<{ customer_id: number; contacted_on: Day }>(
    `select customers.id as customer_id, max(contacts.contacted_on) as contacted_on
    from customers join standing_contacts as contacts on contacts.customer_id = customers.id
    where customers.seller is not null and contacts.contacted_on <= ?
    group by customers.id, customers.seller
    having sum(case when contacts.seller = customers.seller then 1 else 0 end) = 1
      and max(case when contacts.seller = customers.seller then contacts.contacted_on end)
        = max(contacts.contacted_on)
      and (sum(case when contacts.seller <> customers.seller then 1 else 0 end) > 0 or exists (
        select 1 from customer_versions as earlier where earlier.id = customers.id
          and earlier.seller <> customers.seller))`,
    [today],
  );
  return new Map(rows.map((row) => [row.customer_id, row.contacted_on]));
}

/** Customers of whom another one with the same VAT number was contacted within `days`, and they themselves were not. */
export async function groupsCalled(db: Db, today: Day, days: number): Promise<Set<number>> {
  const rows = await db.all<{ id: number }>(
    `with called as (
      select distinct customers.id, customers.vat_number from standing_contacts as contacts
      join customers on customers.id = contacts.customer_id
      where contacts.outcome <> 'never-reached' and contacts.contacted_on > ? and contacts.contacted_on <= ? and customers.vat_number is not null)
    select customers.id from customers where vat_number in (select vat_number from called)
      and customers.id not in (select id from called)`,
    [addDays(today, -days), today],
  );
  return new Set(rows.map(({ id }) => id));
}
