import type { Day } from '../domain/day.ts';
import type { Db } from './schema.ts';

/** By customer, the cause that a person has made the primary one; customers left to the rule are not in it. */
export async function primaryChoices(db: Db, today: Day): Promise<Map<number, number>> {
  const rows = await db.all<{ customer_id: number; cause_id: number }>(
    `select customer_id, cause_id from primary_causes
    where id in (select max(id) from primary_causes where noted_on <= ? group by customer_id)
      and cause_id is not null`,
    [today],
  );
  return new Map(rows.map((row) => [row.customer_id, row.cause_id]));
}

/** @param causeId null leaves the customer to the rule again */
export async function keepPrimaryChoice(
  db: Db,
  customerId: number,
  causeId: number | null,
  notedOn: Day,
): Promise<void> {
  await db.insertMany(
    'primary_causes',
    ['customer_id', 'cause_id', 'noted_on'],
    [[customerId, causeId, notedOn]],
  );
}
