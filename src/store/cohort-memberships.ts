import { type Arm, isOpenOn, windowEndOf } from '../domain/cohort.ts';
import type { Day } from '../domain/day.ts';
import type { Week } from '../domain/week.ts';
import { listCohorts } from './cohorts.ts';
import type { Db } from './schema.ts';

/** Where a customer stands in a cohort whose window is open. */
export interface Membership {
  readonly cohort: string;
  readonly arm: Arm;
  /** 1, 2, …: the random order in which the cohort is to be called. */
  readonly place: number;
  readonly windowEndsOn: Day;
}

/**
 * Who is under measurement on a day, by customer. Of two customers merged since, one of whom is to be left alone, both are.
 */
export async function openMemberships(db: Db, today: Day): Promise<Map<number, Membership>> {
  const open = (await listCohorts(db)).filter((cohort) => isOpenOn(cohort, today));
  if (open.length === 0) return new Map();
  const byId = new Map(open.map((cohort) => [cohort.id, cohort]));
  const rows = await db.all<{ id: number; cohortId: number; arm: Arm; place: number }>(
    `select customer_id as id, cohort_id as "cohortId", arm, place from cohort_members
    where customer_id is not null and cohort_id in (${open.map(() => '?').join(', ')})
    order by arm, cohort_id, place`,
    open.map(({ id }) => id),
  );
  // By arm in the order of the alphabet: a holdout comes last, and outweighs.
  return new Map(
    rows.flatMap(({ id, cohortId, arm, place }): [number, Membership][] => {
      const cohort = byId.get(cohortId);
      if (cohort === undefined) return [];
      return [[id, { cohort: cohort.name, arm, place, windowEndsOn: windowEndOf(cohort) }]];
    }),
  );
}

/** Customers in a cohort whose window is open on this day or later, also in one that is only frozen then. */
export async function membersFrom(db: Db, day: Day): Promise<Set<number>> {
  const cohorts = (await listCohorts(db)).filter((cohort) => windowEndOf(cohort) >= day);
  const members = new Set<number>();
  for (const { id } of cohorts) {
    const rows = await db.all<{ id: number }>(
      'select customer_id as id from cohort_members where customer_id is not null and cohort_id = ?',
      [id],
    );
    for (const row of rows) members.add(row.id);
  }
  return members;
}

/** Customers on an issued list of this week or a later one. */
export async function customersOnLists(db: Db, from: Week): Promise<Set<number>> {
  const rows = await db.all<{ id: number }>(
    `select distinct customer_id as id from call_rows join call_lists on call_lists.id = list_id where week >= ?`,
    [from],
  );
  return new Set(rows.map(({ id }) => id));
}
