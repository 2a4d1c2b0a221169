import type { Day } from '../domain/day.ts';
import type { Week } from '../domain/week.ts';
import type { Db } from './schema.ts';

/**
 * Whether a row has been worked: a contact came of it, or somebody has contacted the customer since. By the number of the contact,
 * not by the attempt, which changes when two customers become one.
 */
export const IS_ANSWERED = `exists (select 1 from standing_contacts as contacts where contacts.customer_id = call_rows.customer_id
  and contacts.id > call_rows.contacts_seen and (contacts.contacted_on >= coalesce(call_rows.added_on, call_lists.issued_on)
    or contacts.list_row = call_lists.week || '/' || case call_lists.seller when '' then '-' else call_lists.seller end
      || '/' || cast(call_rows.rank as text)))`;

/**
 * Customers who were on lists only to be kept or to be won: what somebody who still buys, or never did, answers on the telephone says
 * nothing of those who had stopped.
 */
export const NEVER_TO_WIN_BACK = `select customer_id from call_rows group by customer_id
  having sum(case when purpose in ('maintenance', 'acquisition') then 0 else 1 end) = 0`;

/** Customers whom a list of an earlier week has for a day still to come. */
export async function openRowsAhead(db: Db, week: Week, today: Day): Promise<Set<number>> {
  const rows = await db.all<{ id: number }>(
    `select customer_id as id from call_rows join call_lists on call_lists.id = list_id
    where week <> ? and due_on >= ? and not ${IS_ANSWERED}`,
    [week, today],
  );
  return new Set(rows.map(({ id }) => id));
}

export interface ListProgress {
  readonly seller: string | null;
  readonly issuedOn: Day;
  readonly rows: number;
  readonly done: number;
  /** Not done, and the day has gone by. */
  readonly overdue: number;
}

/** How far the lists of a week have been worked, up to `today`. */
export async function listProgress(db: Db, week: Week, today: Day): Promise<ListProgress[]> {
  const rows = await db.all<Omit<ListProgress, 'seller'> & { readonly seller: string }>(
    `select seller, issued_on as "issuedOn", count(*) as rows,
      sum(case when answered = 1 then 1 else 0 end) as done,
      sum(case when answered = 0 and due_on < ? then 1 else 0 end) as overdue
    from (select call_lists.seller, call_lists.issued_on, due_on,
        case when ${IS_ANSWERED} then 1 else 0 end as answered
      from call_lists join call_rows on call_rows.list_id = call_lists.id where week = ?) as worked
    group by seller, issued_on order by seller = '', seller`,
    [today, week],
  );
  return rows.map(({ seller, ...progress }) => ({ ...progress, seller: seller === '' ? null : seller }));
}
