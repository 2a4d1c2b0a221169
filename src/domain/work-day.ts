import { addDays, type Day } from './day.ts';
import { mondayOf, type Week } from './week.ts';

/** As much of a row of a list, and of what was recorded for it, as says when it is to be worked. */
export interface Workable {
  readonly week: Week;
  readonly dueOn: Day;
  /** The latest contact since the row was issued; null = none. */
  readonly contact: { readonly contactedOn: Day; readonly nextDueOn: Day | null } | null;
}

/** `again`: there has been a contact, and the next one falls into the same week. */
export type WorkState = 'open' | 'again' | 'done';

export interface WorkTime {
  readonly state: WorkState;
  /** The day on which it is to be worked; of a row that is done, the day of the contact. */
  readonly on: Day;
}

export function workTimeOf({ week, dueOn, contact }: Workable): WorkTime {
  if (contact === null) return { state: 'open', on: dueOn };
  const sunday = addDays(mondayOf(week), 6);
  const { contactedOn, nextDueOn } = contact;
  return nextDueOn !== null && nextDueOn <= sunday
    ? { state: 'again', on: nextDueOn }
    : { state: 'done', on: contactedOn };
}

/** Today, and the day up to which rows are worked ahead. */
export interface WorkSpan {
  readonly today: Day;
  readonly until: Day;
}

/** Whether a row is to be worked. What was promised for a day is not kept ahead of it, however far one works ahead. */
export function isDue({ state, on }: WorkTime, { today, until }: WorkSpan): boolean {
  return state === 'open' ? on <= until : state === 'again' && on <= today;
}

/** The place of the next row that is to be worked after this one, round to the beginning; -1 where there is none. */
export function nextDue(times: readonly WorkTime[], from: number, span: WorkSpan): number {
  for (let step = 1; step <= times.length; step += 1) {
    const place = (from + step + times.length) % times.length;
    const time = times[place];
    if (time !== undefined && isDue(time, span)) return place;
  }
  return -1;
}
