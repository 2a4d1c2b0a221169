import { isWorkingDay, workingDayFrom } from './calendar.ts';
import type { Channel } from './channel.ts';
import type { CallPurpose, CustomerCase } from './customer-case.ts';
import { addDays, type Day } from './day.ts';
import type { TimeSlot } from './time-slot.ts';
import { mondayOf, type Week } from './week.ts';

/** Where the conversation with a customer stands after the last contact, derived from its events. */
export type ConversationState =
  | { readonly state: 'never-contacted' }
  | {
      readonly state: 'waiting';
      readonly attempts: number;
      readonly nextDueOn: Day;
      /** How the next contact is best made, where the last one left a word on it. */
      readonly next?: {
        readonly purpose: CallPurpose;
        readonly slot: TimeSlot | null;
        readonly channel: Channel | null;
      };
    }
  | { readonly state: 'closed'; readonly attempts: number };

/** What the story with a customer means for the week's list. */
export function conversationOf(current: CustomerCase | undefined): ConversationState {
  if (current === undefined) return { state: 'never-contacted' };
  const { state, next, contacts } = current;
  const attempts = contacts.at(-1)?.attempt ?? 0;
  if (next !== null) {
    const { dueOn: nextDueOn, purpose, slot, channel } = next;
    return { state: 'waiting', attempts, nextDueOn, next: { purpose, slot, channel } };
  }
  // Who has stopped again begins a new story; who was won for good and has stopped since, too.
  const isNew = state === 'never-contacted' || state === 'relapsed' || current.closedBy === 'returned';
  return isNew ? { state: 'never-contacted' } : { state: 'closed', attempts };
}

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
