import type { Day } from '../domain/day.ts';
import type { Phase } from '../domain/phase.ts';
import type { Db } from './schema.ts';

/** As a table to join by id and code: the latest choice of each customer up to a day, which is its parameter. */
export const LATEST_PHASE_CHOICES = `select customer_id, code, phase from phase_choices
  where id in (select max(id) from phase_choices where noted_on <= ? group by customer_id)`;

/** Where a person's word stands against the rules, by customer. */
export async function phaseChoices(db: Db, today: Day): Promise<Map<number, Phase>> {
  const rows = await db.all<{ id: number; phase: Phase }>(
    `select customers.id, chosen.phase from customers join (${LATEST_PHASE_CHOICES}) as chosen
      on chosen.customer_id = customers.id and chosen.code = customers.code
    where chosen.phase is not null`,
    [today],
  );
  return new Map(rows.map(({ id, phase }) => [id, phase]));
}

/** @param phase null leaves the customer to the rules again */
export async function keepPhaseChoice(
  db: Db,
  customer: { readonly id: number; readonly code: string },
  phase: Phase | null,
  today: Day,
): Promise<void> {
  await db.insertMany(
    'phase_choices',
    ['customer_id', 'code', 'phase', 'noted_on'],
    [[customer.id, customer.code, phase, today]],
  );
}
