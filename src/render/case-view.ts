import type { CustomerOutcomes } from '../app/list-outcomes.ts';
import type { Words } from '../locale/words.ts';

export type Case = CustomerOutcomes['current'];
export type PatienceShown = CustomerOutcomes['patience'];
type Return = Case['returns'][number];

/** Where a story stands, in keys that do not change. */
export function caseJson({ state, openedOn, closedBy, next, returns }: Case): unknown {
  return {
    state,
    openedOn,
    closedBy,
    next:
      next === null
        ? null
        : { dueOn: next.dueOn, purpose: next.purpose, slot: next.slot, channel: next.channel },
    returns: returns.map(returnJson),
  };
}

export function returnJson(one: Return): unknown {
  const { openedOn, order, secondOrder, thankYouDueOn, thankedOn, watchedUntil, relapsedOn } = one;
  return { openedOn, order, secondOrder, thankYouDueOn, thankedOn, watchedUntil, relapsedOn };
}

export function patienceJson(patience: PatienceShown): unknown {
  if (patience === null) return null;
  const { soFar, asked } = patience;
  return {
    attempts: soFar.attempts,
    channels: soFar.channels,
    slots: soFar.slots,
    days: soFar.days,
    asked: { attempts: asked.attempts, channels: asked.channels, slots: asked.slots, weeks: asked.weeks },
    missing: soFar.missing,
    isMet: soFar.isMet,
  };
}

const DAYS_PER_WEEK = 7;

/** How far the attempts have come, and what to do once they are enough. */
export function patienceLines(patience: PatienceShown, code: string, { contacts }: Words): string[] {
  if (patience === null) return [];
  const { soFar, asked } = patience;
  const figures = {
    attempts: soFar.attempts,
    channels: soFar.channels.length,
    slots: soFar.slots.length,
    days: soFar.days,
  };
  const line = contacts.patience(figures, { ...asked, days: asked.weeks * DAYS_PER_WEEK });
  return soFar.isMet ? [line, contacts.patienceMet(code)] : [line];
}

/** The story in sentences, one a line. */
export function caseLines(current: Case, words: Words): string[] {
  const { list } = words.contacts;
  const { state, openedOn, contacts, closedBy, next, returns } = current;
  const lines: string[] = [];
  if (state === 'never-contacted') return [list.none];
  for (const one of returns) lines.push(...returnLines(one, words));
  if (state === 'in-conversation' && openedOn !== null)
    lines.push(list.inConversation(contacts.length, openedOn));
  if (closedBy === 'returned') lines.push(list.closedByReturn);
  else if (closedBy !== null) lines.push(list.closed(words.labels.outcomes[closedBy]));
  if (next !== null) lines.push(list.nextOn(next.dueOn, next.purpose, next.slot));
  return lines;
}

function returnLines(one: Return, words: Words): string[] {
  const { list } = words.contacts;
  const { openedOn, order, secondOrder, thankedOn, watchedUntil, relapsedOn } = one;
  return [
    list.returned(order, openedOn),
    ...(secondOrder === null ? [] : [list.secondOrder(secondOrder)]),
    ...(thankedOn === null ? [] : [list.thanked(thankedOn)]),
    relapsedOn === null ? list.watchedUntil(watchedUntil) : list.relapsed(relapsedOn),
  ];
}
