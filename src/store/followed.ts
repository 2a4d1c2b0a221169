import type { Channel } from '../domain/channel.ts';
import type { Day } from '../domain/day.ts';
import type { OutcomeKind } from '../domain/outcome.ts';
import { NEVER_TO_WIN_BACK } from './list-states.ts';
import type { Cell, Db } from './schema.ts';

/** Who is followed: the members of a cohort, or, where none is frozen, everybody who was ever listed or contacted. */
export type FollowScope = { readonly cohort: number } | 'touched';

interface Scoped {
  readonly condition: string;
  readonly parameters: readonly Cell[];
}

/** A condition on the column `customer_id`. */
function scoped(scope: FollowScope, today: Day): Scoped {
  if (scope !== 'touched') {
    return {
      condition: 'customer_id in (select customer_id from cohort_members where cohort_id = ?)',
      parameters: [scope.cohort],
    };
  }
  return {
    condition: `customer_id in (
      select customer_id from standing_contacts where contacted_on <= ?
      union select customer_id from call_rows join call_lists on call_lists.id = list_id where issued_on <= ?)
      and customer_id not in (${NEVER_TO_WIN_BACK})`,
    parameters: [today, today],
  };
}

/** Whether any report could be about the customer. */
export async function wasFollowed(db: Db, customerId: number): Promise<boolean> {
  const tables = ['contacts', 'call_rows', 'cohort_members'];
  const rows = await db.all(
    tables.map((table) => `select 1 from ${table} where customer_id = ?`).join(' union '),
    tables.map(() => customerId),
  );
  return rows.length > 0;
}

/** What the customer list says of a followed customer. */
export interface FollowedMaster {
  readonly id: number;
  readonly code: string;
  readonly seller: string | null;
  readonly sector: string | null;
  readonly country: string | null;
  /** The last purchase that a list knows of, be it in the documents or not. */
  readonly statedLastOrderOn: Day | null;
}

export async function followedMasters(
  db: Db,
  scope: FollowScope,
  today: Day,
): Promise<Map<number, FollowedMaster>> {
  const { condition, parameters } = scoped(scope, today);
  const rows = await db.all<FollowedMaster>(
    `select id, code, seller, sector, country, stated_last_order_on as "statedLastOrderOn"
    from customers where ${condition.replace('customer_id', 'id').replace('and customer_id', 'and id')} order by code`,
    parameters,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** A contact with the day and the order in which it came. */
export interface ScopedContact {
  readonly customerId: number;
  readonly contactedOn: Day;
  readonly outcome: OutcomeKind;
  readonly channel: Channel;
  readonly seller: string | null;
  readonly minutes: number | null;
}

/**
 * Contacts up to `today`, by customer and day.
 *
 * @param afterId those recorded before are left out
 */
export async function followedContacts(
  db: Db,
  scope: FollowScope,
  today: Day,
  afterId = 0,
): Promise<ScopedContact[]> {
  const { condition, parameters } = scoped(scope, today);
  return db.all<ScopedContact>(
    `select customer_id as "customerId", contacted_on as "contactedOn", outcome, channel, seller, minutes
    from standing_contacts where ${condition} and id > ? and contacted_on <= ?
    order by customer_id, contacted_on, attempt`,
    [...parameters, afterId, today],
  );
}

/** A document of a followed customer. */
export interface ScopedDocument {
  readonly customerId: number;
  readonly placedOn: Day;
  readonly kind: 'order' | 'credit-note';
  readonly amountCents: number;
}

/** Documents of the days after `after` up to `today`, by customer and day. */
export async function followedDocuments(
  db: Db,
  scope: FollowScope,
  after: Day | '',
  today: Day,
): Promise<ScopedDocument[]> {
  const { condition, parameters } = scoped(scope, today);
  return db.all<ScopedDocument>(
    `select customer_id as "customerId", placed_on as "placedOn", kind, amount_cents as "amountCents"
    from orders where ${condition} and placed_on > ? and placed_on <= ?
    order by customer_id, placed_on, number`,
    [...parameters, after, today],
  );
}

/** What every customer has brought in all, in cents, by the standing scores: those who brought anything. */
export async function revenuesOfAll(db: Db): Promise<number[]> {
  const rows = await db.all<{ cents: number }>(
    'select total_cents as cents from scores where total_cents > 0',
  );
  return rows.map(({ cents }) => cents);
}

/** The day of the latest document up to `today`: of what came after it nobody knows. */
export async function documentsUntil(db: Db, today: Day): Promise<Day | null> {
  const [row] = await db.all<{ latest: Day | null }>(
    'select max(placed_on) as latest from orders where placed_on <= ?',
    [today],
  );
  return row?.latest ?? null;
}
