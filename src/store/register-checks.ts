import type { Day } from '../domain/day.ts';
import type { RegisterCheck } from '../domain/gate.ts';
import type { Db } from './schema.ts';

/** A number, in the form `+390543111222`, as the register knew it on a day. */
export interface NumberCheck extends RegisterCheck {
  readonly phone: string;
}

/** The latest check of each number up to `today`, or of those given; of two on one day the one recorded later. */
export async function latestChecks(
  db: Db,
  today: Day,
  phones?: readonly string[],
): Promise<Map<string, RegisterCheck>> {
  const only = phones === undefined ? '' : `and phone in (${phones.map(() => '?').join(', ') || 'null'})`;
  const rows = await db.all<{ phone: string; checkedOn: Day; listed: number }>(
    `select phone, checked_on as "checkedOn", listed from register_checks where checked_on <= ? ${only}
    order by checked_on, id`,
    [today, ...(phones ?? [])],
  );
  return new Map(rows.map(({ phone, checkedOn, listed }) => [phone, { checkedOn, listed: listed === 1 }]));
}

/** Has any number ever been checked? */
export async function hasChecks(db: Db): Promise<boolean> {
  return (await db.all('select 1 from register_checks limit 1')).length > 0;
}

/** Appends what is news: the same answer of the same day is not. Returns how many were. */
export async function appendChecks(db: Db, checks: readonly NumberCheck[]): Promise<number> {
  const rows = await db.all<{ phone: string; checked_on: string; listed: number }>(
    'select phone, checked_on, listed from register_checks order by id',
  );
  const known = new Map(rows.map(({ phone, checked_on, listed }) => [`${phone} ${checked_on}`, listed]));
  const fresh = checks.filter(({ phone, checkedOn, listed }) => {
    const key = `${phone} ${checkedOn}`;
    const isNews = known.get(key) !== Number(listed);
    known.set(key, Number(listed));
    return isNews;
  });
  await db.insertMany(
    'register_checks',
    ['phone', 'checked_on', 'listed'],
    fresh.map(({ phone, checkedOn, listed }) => [phone, checkedOn, Number(listed)]),
  );
  return fresh.length;
}
