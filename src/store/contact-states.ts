import type { Channel } from '../domain/channel.ts';
import type { Day } from '../domain/day.ts';
import type { OutcomeKind } from '../domain/outcome.ts';
import type { Db } from './schema.ts';

/** The latest contact of each customer, up to `today`: by day, since some are recorded only later. */
export async function latestContacts(db: Db, today: Day): Promise<Map<number, LatestContact>> {
  const rows = await db.all<LatestContact>(
    `select customer_id as "customerId", contacted_on as "contactedOn", outcome, attempt, next_due_on as "nextDueOn",
      channel, seller
    from (select *, row_number() over (partition by customer_id order by contacted_on desc, attempt desc) as place
      from standing_contacts where contacted_on <= ?) as placed
    where place = 1`,
    [today],
  );
  return new Map(rows.map((row) => [row.customerId, row]));
}

export interface LatestContact {
  readonly customerId: number;
  readonly contactedOn: Day;
  readonly outcome: OutcomeKind;
  readonly attempt: number;
  readonly nextDueOn: Day | null;
  readonly channel: Channel;
  readonly seller: string | null;
}
