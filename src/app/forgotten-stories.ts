import { ladderOf, storyOf } from '../domain/ladder.ts';
import { listCohorts } from '../store/cohorts.ts';
import { customerNamed } from '../store/customers.ts';
import { wasFollowed } from '../store/followed.ts';
import { addForgottenGroup } from '../store/forgotten-counts.ts';
import type { Db } from '../store/schema.ts';
import { type FollowSetting, followCohort } from './follow-cohort.ts';
import { followTouched } from './follow-touched.ts';
import { requireCohort } from './list-cohorts.ts';

/**
 * Keeps of a customer about to be forgotten what it adds to a report: to the description of everybody, and to each cohort it belongs
 * to. There it stays a member without a name, so only what comes after "assigned" is added.
 */
export async function keepStories(db: Db, customerId: number, setting: FollowSetting): Promise<void> {
  if (!(await wasFollowed(db, customerId))) return;
  const { code } = await customerNamed(db, customerId);
  for (const customer of await followTouched(db, setting)) {
    if (customer.code !== code) continue;
    await addForgottenGroup(db, null, { ...customer, rungs: ladderOf([storyOf(customer)]) });
  }
  for (const { name } of await listCohorts(db)) {
    const cohort = await requireCohort(db, name);
    const keys = new Set(
      cohort.content.members.flatMap((member) => (member.customerId === customerId ? member.key : [])),
    );
    if (keys.size === 0) continue;
    for (const customer of await followCohort(db, cohort, setting)) {
      if (!keys.has(customer.key)) continue;
      const rungs = { ...ladderOf([storyOf(customer)]), assigned: 0 };
      await addForgottenGroup(db, cohort.id, { ...customer, rungs });
    }
  }
}
