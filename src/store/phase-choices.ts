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

/** The word on the merged customer goes on for the one that stays, unless there is one on that already; noted for the way back. */
export async function handOnPhaseChoice(
  db: Db,
  merge: number,
  ids: { readonly kept: number; readonly merged: number },
): Promise<void> {
  const own = await standingChoice(db, ids.kept);
  const other = await standingChoice(db, ids.merged);
  if (own.noted_on !== null || other.phase === null) return;
  await db.insertMany(
    'phase_choices',
    ['customer_id', 'code', 'phase', 'noted_on'],
    [[ids.kept, own.code, other.phase, other.noted_on]],
  );
  await db.run(
    `insert into merged_rows (merge_id, table_name, row_id, row_rank)
    select ?, 'phase_choices', max(id), 0 from phase_choices where customer_id = ?`,
    [merge, ids.kept],
  );
}

/** What the merge has handed on goes, what has been said since stays; the one that comes back may have got another key. */
export async function returnPhaseChoice(
  db: Db,
  merge: number,
  back: { readonly code: string; readonly oldId: number; readonly id: number },
): Promise<void> {
  await db.run(
    `delete from phase_choices where id in (
      select row_id from merged_rows where merge_id = ? and table_name = 'phase_choices')`,
    [merge],
  );
  await db.run('update phase_choices set customer_id = ? where customer_id = ? and code = ?', [
    back.id,
    back.oldId,
    back.code,
  ]);
}

interface StandingChoice {
  readonly code: string;
  readonly phase: Phase | null;
  readonly noted_on: Day | null;
}

async function standingChoice(db: Db, customer: number): Promise<StandingChoice> {
  const [row] = await db.all<StandingChoice>(
    `select customers.code, chosen.phase, chosen.noted_on from customers left join phase_choices as chosen
      on chosen.id = (select max(id) from phase_choices where customer_id = customers.id and code = customers.code)
    where customers.id = ?`,
    [customer],
  );
  if (row === undefined) throw new Error(`no customer ${customer}`);
  return row;
}
