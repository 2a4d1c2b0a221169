import { workingDayFrom } from './calendar.ts';
import type { CustomerCase, NextCall } from './customer-case.ts';
import type { Day } from './day.ts';

/** Where the conversation with a customer stands after the last contact, derived from its events. */
export type ConversationState =
  | { readonly state: 'never-contacted' }
  | { readonly state: 'waiting'; readonly attempts: number; readonly next: NextCall }
  | { readonly state: 'closed'; readonly attempts: number };

/** What the story with a customer means for the week's list. */
export function conversationOf(current: CustomerCase | undefined): ConversationState {
  if (current === undefined) return { state: 'never-contacted' };
  const { state, next, contacts } = current;
  // Of this story: whoever comes back and stops again is tried for the first time, whatever number the contact has.
  const attempts = contacts.length;
  if (next !== null) return { state: 'waiting', attempts, next };
  // Who has stopped again begins a new story; who was won for good and has stopped since, too.
  const isNew = state === 'never-contacted' || state === 'relapsed' || current.closedBy === 'returned';
  return isNew ? { state: 'never-contacted' } : { state: 'closed', attempts };
}

/** The first day on which what was agreed can be done; null when nothing was. */
export function usefulDay(conversation: ConversationState, patronDay: string | null): Day | null {
  return conversation.state === 'waiting' ? workingDayFrom(conversation.next.dueOn, patronDay) : null;
}
