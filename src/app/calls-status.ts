import type { Day } from '../domain/day.ts';
import { type Week, weekOf } from '../domain/week.ts';
import { type ListProgress, listProgress } from '../store/list-states.ts';
import type { Db } from '../store/schema.ts';
import { weekFrom } from './issue-calls.ts';

export interface WeekProgress {
  readonly week: Week;
  readonly today: Day;
  readonly lists: readonly ListProgress[];
}

/**
 * How far the lists of a week have been worked. Without a week, the current one also on a Friday, when planning is for the next.
 *
 * @throws Fault `not-a-week`
 */
export async function callsStatus(db: Db, week: string | undefined, today: Day): Promise<WeekProgress> {
  const asked = week === undefined ? weekOf(today) : weekFrom(week, today);
  return { week: asked, today, lists: await listProgress(db, asked, today) };
}
