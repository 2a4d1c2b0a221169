import type { Day } from '../domain/day.ts';
import type { Db } from './schema.ts';

/** What the keys of members are made from. */
export async function cohortSeeds(
  db: Db,
): Promise<{ readonly name: string; readonly frozenOn: Day; readonly seed: number }[]> {
  return db.all('select name, frozen_on as "frozenOn", seed from cohorts order by id');
}
