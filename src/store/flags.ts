import { type Day, dayNumber } from '../domain/day.ts';
import type { Phase } from '../domain/phase.ts';
import type { Db } from './schema.ts';
import { IS_FLAGGED, PHASE_IN_SQL, REASON_IN_SQL } from './scores.ts';

/**
 * Appends what is new to the dated statements "dormant, because …": a customer who has become dormant by the scores, is so for
 * another reason or after another order, or is dormant no more. Another day of the same silence is nothing new.
 */
export async function appendChangedFlags(db: Db, today: Day): Promise<void> {
  await db.run(
    `insert into flags (customer_id, noted_on, state, because, phase, last_order_on, silent_days, limit_days,
      typical_gap_days)
    select customer_id, ?, 'dormant', because, phase, last_order_on, silent_days, limit_days, typical_gap_days
    from (select customer_id, ${REASON_IN_SQL} as because, ${PHASE_IN_SQL} as phase,
        ${db.aggregate.dayOfNumber('last_order_day')} as last_order_on, ? - last_order_day as silent_days,
        limit_days, typical_gap_days from scores where ${IS_FLAGGED}) as flagged
    where not exists (
      select 1 from flags where flags.id = (
        select max(id) from flags as latest where latest.customer_id = flagged.customer_id)
      and flags.state = 'dormant' and flags.because = flagged.because and flags.phase = flagged.phase
      and flags.last_order_on = flagged.last_order_on)
    order by customer_id`,
    [today, dayNumber(today)],
  );
  await db.run(
    `insert into flags (customer_id, noted_on, state)
    select customer_id, ?, 'cleared' from flags
    where state = 'dormant' and id in (select max(id) from flags group by customer_id)
      and customer_id not in (select customer_id from scores where ${IS_FLAGGED})
    order by customer_id`,
    [today],
  );
}

/** A phase from which a customer fell, and when that was noted. */
export interface Fall {
  readonly notedOn: Day;
  readonly phase: Phase;
}

/** Every time this customer became dormant, oldest first: flags that only correct the one before are no new fall. */
export async function fallsOf(db: Db, customerId: number): Promise<Fall[]> {
  const rows = await db.all<Fall & { readonly state: 'dormant' | 'cleared' }>(
    'select noted_on as "notedOn", phase, state from flags where customer_id = ? order by id',
    [customerId],
  );
  return rows
    .filter(({ state }, index) => state === 'dormant' && rows[index - 1]?.state !== 'dormant')
    .map(({ notedOn, phase }) => ({ notedOn, phase }));
}
