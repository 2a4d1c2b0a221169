import { type FrozenCohort, windowEndOf } from '../domain/cohort.ts';
import type { MemberToday } from '../domain/cohort-audit.ts';
import { type Day, laterOf } from '../domain/day.ts';
import type { Db } from './schema.ts';

interface TodayRow {
  readonly key: string;
  readonly code: string | null;
  readonly last_order_on: Day | null;
  readonly orders: number;
  readonly net_cents: number | null;
  readonly stated_last_order_on: Day | null;
  readonly stated_orders: number | null;
  readonly stated_total_cents: number | null;
  readonly earlier_contacts: number;
  readonly contacts_in_window: number;
  readonly later_beliefs: number;
}

/**
 * What is known of every member on `today`, by key. Purchases are counted up to the day of the freezing, as they were then;
 * where a list states more than the documents show, the list is believed.
 */
export async function membersToday(
  db: Db,
  { id, content }: FrozenCohort,
  today: Day,
): Promise<Map<string, MemberToday>> {
  const { frozenOn, contactsUntil, beliefsUntil } = content;
  const bought = (expression: string) =>
    `(select ${expression} from orders where orders.customer_id = members.customer_id and placed_on <= ?)`;
  const rows = await db.all<TodayRow>(
    `select member_key as key, customers.code, stated_last_order_on, stated_orders, stated_total_cents,
      ${bought("max(case when kind = 'order' then placed_on end)")} as last_order_on,
      ${bought("count(case when kind = 'order' then 1 end)")} as orders,
      ${bought('sum(amount_cents)')} as net_cents,
      (select count(*) from standing_contacts as contacts where contacts.customer_id = members.customer_id and contacts.id > ?
        and contacted_on < ?) as earlier_contacts,
      (select count(*) from standing_contacts as contacts where contacts.customer_id = members.customer_id and contacts.id > ?
        and contacted_on between ? and ? and contacted_on <= ?) as contacts_in_window,
      (select count(*) from beliefs where beliefs.customer_id = members.customer_id and beliefs.id > ?
        and noted_on <= ?) as later_beliefs
    from cohort_members as members left join customers on customers.id = members.customer_id
    where cohort_id = ?`,
    [
      frozenOn,
      frozenOn,
      frozenOn,
      contactsUntil,
      frozenOn,
      contactsUntil,
      frozenOn,
      windowEndOf(content),
      today,
      beliefsUntil,
      today,
      id,
    ],
  );
  return new Map(rows.map((row) => [row.key, memberFrom(row, frozenOn)]));
}

function memberFrom(row: TodayRow, frozenOn: Day): MemberToday {
  return {
    key: row.key,
    code: row.code,
    bought: boughtBy(row, frozenOn),
    hasEarlierContact: row.earlier_contacts > 0,
    hasContactInWindow: row.contacts_in_window > 0,
    hasLaterBelief: row.later_beliefs > 0,
  };
}

function boughtBy(row: TodayRow, frozenOn: Day): MemberToday['bought'] {
  const stated = row.stated_last_order_on;
  if (stated !== null && stated > frozenOn) return null;
  return {
    lastOrderOn: laterOf(row.last_order_on, stated),
    orders: Math.max(row.orders, row.stated_orders ?? 0),
    totalCents: Math.max(row.net_cents ?? 0, row.stated_total_cents ?? 0),
  };
}
