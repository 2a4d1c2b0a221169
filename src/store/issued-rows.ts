import type { Channel } from '../domain/channel.ts';
import type { Day } from '../domain/day.ts';
import { listRowId } from '../domain/list-row.ts';
import type { Week } from '../domain/week.ts';
import type { Db } from './schema.ts';

/** A row of a list as far as it takes to know what comes back for it. */
export interface IssuedRow {
  readonly id: string;
  readonly customerId: number;
  /** Under which the customer stood on the list, and does today. */
  readonly issuedCode: string;
  readonly code: string;
  readonly name: string;
  readonly seller: string | null;
  readonly channel: Channel;
  readonly dueOn: Day;
  readonly issuedOn: Day;
  /** Number of the latest contact of anybody when the row was issued. */
  readonly contactsSeen: number;
}

interface StoredRow extends Omit<IssuedRow, 'id' | 'seller'> {
  readonly week: Week;
  readonly seller: string;
  readonly rank: number;
}

const SELECT = `select call_rows.customer_id as "customerId", call_rows.code as "issuedCode", customers.code as code,
    customers.name as name, call_lists.seller as seller, call_rows.channel as channel, due_on as "dueOn", week, "rank",
    coalesce(call_rows.added_on, call_lists.issued_on) as "issuedOn", contacts_seen as "contactsSeen"
  from call_rows join call_lists on call_lists.id = list_id join customers on customers.id = call_rows.customer_id`;

/** All rows of a week, by their names. */
export async function issuedRows(db: Db, week: Week): Promise<Map<string, IssuedRow>> {
  const rows = await db.all<StoredRow>(`${SELECT} where week = ?`, [week]);
  return new Map(rows.map(rowFrom).map((row) => [row.id, row]));
}

/** The rows in which a customer stood, the latest week first. */
export async function issuedRowsOf(db: Db, customerId: number): Promise<IssuedRow[]> {
  const rows = await db.all<StoredRow>(`${SELECT} where call_rows.customer_id = ? order by week desc`, [
    customerId,
  ]);
  return rows.map(rowFrom);
}

function rowFrom({ week, rank, seller: stored, ...row }: StoredRow): IssuedRow {
  const seller = stored === '' ? null : stored;
  return { ...row, seller, id: listRowId({ week, seller, rank }) };
}
