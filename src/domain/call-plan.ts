import { isWorkingDay, workingDayFrom } from './calendar.ts';
import { addDays, type Day } from './day.ts';
import { mondayOf, type Week } from './week.ts';

/** Where the conversation with a customer stands after the last contact, derived from its events. */
export type ConversationState =
  | { readonly state: 'never-contacted' }
  | { readonly state: 'waiting'; readonly attempts: number; readonly nextDueOn: Day }
  | { readonly state: 'closed'; readonly attempts: number };

export interface Candidate {
  readonly code: string;
  readonly score: number;
  readonly conversation: ConversationState;
}

/** Which attempts go on a week's list: what was promised for the week first, then by score, ties by code. */
export function rankForWeek<T extends Candidate>(candidates: readonly T[], week: Week): T[] {
  const sunday = addDays(mondayOf(week), 6);
  return candidates
    .filter(({ conversation }) => isCallable(conversation, sunday))
    .toSorted(
      (one, other) => promiseRank(one) - promiseRank(other) || other.score - one.score || byCode(one, other),
    );
}

function isCallable(conversation: ConversationState, lastDay: Day): boolean {
  if (conversation.state === 'waiting') return conversation.nextDueOn <= lastDay;
  return conversation.state === 'never-contacted';
}

function promiseRank({ conversation }: Candidate): number {
  return conversation.state === 'waiting' ? 0 : 1;
}

function byCode(one: Candidate, other: Candidate): number {
  return one.code < other.code ? -1 : 1;
}

/**
 * A due day for each row, spread evenly over the working days of the week that are still ahead. A week
 * without one (Christmas, or asked for too late) gets the next working day after it.
 */
export function spreadOverWeek(rows: number, week: Week, today: Day, patronDay: string | null): Day[] {
  const monday = mondayOf(week);
  const days = [0, 1, 2, 3, 4]
    .map((offset) => addDays(monday, offset))
    .filter((day) => day >= today && isWorkingDay(day, patronDay));
  const fallback = workingDayFrom(today > monday ? today : monday, patronDay);
  return Array.from({ length: rows }, (_, row) => days[Math.floor((row * days.length) / rows)] ?? fallback);
}
