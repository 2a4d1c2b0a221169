import {
  type CaseOrder,
  isReturn,
  isThankYouOwed,
  isTimelyThanks,
  type OpenReturn,
  type Return,
  returnOf,
} from './case-return.ts';
import type { Channel } from './channel.ts';
import { addDays, type Day, dayNumberAt, dayOfNumber, daysBetween, laterOf } from './day.ts';
import { closesStory, type OutcomeKind } from './outcome.ts';
import { dayAfterInSeason } from './season.ts';
import type { TimeOfDay, TimeSlot } from './time-slot.ts';

/** A contact that stands, as far as the customer's case depends on it. */
export interface CaseContact {
  readonly contactedOn: Day;
  readonly outcome: OutcomeKind;
  readonly channel: Channel;
  readonly attempt: number;
  readonly time: TimeOfDay | null;
  /** Which channels an objection closed: all, or this one. */
  readonly objectedChannel: Channel | 'all' | null;
  readonly nextDueOn: Day | null;
  readonly nextSlot: TimeSlot | null;
  readonly nextChannel: Channel | null;
}

/**
 * `reactivated`: the thank-you is still owed · `watched`: for a year after the return · `relapsed`: stopped again, and nobody has
 * called since · `closed`: the customer has ended it, nobody was ever reached, or the year went by without a relapse.
 */
export type CaseState =
  | 'never-contacted'
  | 'in-conversation'
  | 'reactivated'
  | 'watched'
  | 'relapsed'
  | 'closed';

/** What a call is for. */
export type CallPurpose = 'win-back' | 'thank-you' | 'follow-up';

export interface NextCall {
  readonly dueOn: Day;
  readonly purpose: CallPurpose;
  readonly slot: TimeSlot | null;
  readonly channel: Channel | null;
}

/** Where the story with a customer stands on one day, derived from contacts and orders alone. */
export interface CustomerCase {
  readonly state: CaseState;
  /** First contact of the story that is under way, or of the one that ended last. */
  readonly openedOn: Day | null;
  /** Of that story, oldest first. */
  readonly contacts: readonly CaseContact[];
  /** What ended it: an outcome, or `returned` when the watch is over. */
  readonly closedBy: OutcomeKind | 'returned' | null;
  readonly next: NextCall | null;
  /** Every return, oldest first. */
  readonly returns: readonly Return[];
}

export interface SilenceLimit {
  readonly days: number;
  /** Months 1 to 12 that do not count as silence. */
  readonly offSeason: readonly number[];
}

export interface CaseRule {
  /** Orders this close together are one purchase. */
  readonly mergeDays: number;
  /** How long a silence is too long for this customer; null where nobody can say. */
  readonly limit: SilenceLimit | null;
  /** `MM-DD`, the local holiday. */
  readonly patronDay: string | null;
}

export const NEVER_CONTACTED: CustomerCase = {
  state: 'never-contacted',
  openedOn: null,
  contacts: [],
  closedBy: null,
  next: null,
  returns: [],
};

/**
 * Where the story with a customer stands: contacts and orders are walked through day by day. The first contact opens a case; an
 * order after it closes the case as a return; a contact after a silence that was too long again opens the next one. Nothing of
 * it is stored, so what is taken back, contact or import, takes its consequences with it.
 *
 * @param contacts that stand, up to `today`, by day and then in the order in which they were recorded
 * @param orders up to `today`, by day; those before the first contact do no harm
 */
export function caseOf(
  contacts: readonly CaseContact[],
  orders: readonly CaseOrder[],
  today: Day,
  rule: CaseRule,
): CustomerCase {
  if (contacts.length === 0) return NEVER_CONTACTED;
  const walk: Walk = { contacts: [], back: undefined, returns: [] };
  for (const event of eventsOf(contacts, orders)) {
    if ('outcome' in event) takeContact(walk, event, rule);
    else takeOrder(walk, event, rule);
  }
  return walk.back === undefined ? withoutReturn(walk, today) : withReturn(walk, walk.back, today, rule);
}

interface Walk {
  /** Of the story that is under way. */
  contacts: CaseContact[];
  /** The return that has ended this story, while it lasts. */
  back: OpenReturn | undefined;
  readonly returns: Return[];
}

function takeContact(walk: Walk, contact: CaseContact, rule: CaseRule): void {
  const { back } = walk;
  const lapsedOn = back === undefined ? null : silentTooLong(back.lastOrderOn, contact.contactedOn, rule);
  if (back !== undefined && lapsedOn !== null) {
    endReturn(walk, back, lapsedOn, rule);
  }
  walk.contacts.push(contact);
}

function takeOrder(walk: Walk, order: CaseOrder, rule: CaseRule): void {
  const { back, contacts } = walk;
  const [first] = contacts;
  if (back === undefined) {
    if (first === undefined || !isReturn(order, contacts)) return;
    walk.back = { openedOn: first.contactedOn, order, secondOrder: null, lastOrderOn: order.placedOn };
    return;
  }
  const lapsedOn = silentTooLong(back.lastOrderOn, order.placedOn, rule);
  if (lapsedOn !== null) {
    // Stopped again, and came back without being called: nobody's success, and no case any more.
    endReturn(walk, back, lapsedOn, rule);
    return;
  }
  if (daysBetween(back.lastOrderOn, order.placedOn) > rule.mergeDays) back.secondOrder ??= order;
  back.lastOrderOn = order.placedOn;
}

/** The first day on which the silence after an order was too long; null when it was not so by `until`. */
function silentTooLong(lastOrderOn: Day, until: Day, { limit }: CaseRule): Day | null {
  if (limit === null) return null;
  const [from, to] = [dayNumberAt(lastOrderOn, 0), dayNumberAt(until, 0)];
  // Days off season only make it longer.
  if (to - from <= limit.days) return null;
  const first = dayAfterInSeason(from, limit.days, limit.offSeason);
  return first <= to ? dayOfNumber(first) : null;
}

function endReturn(walk: Walk, back: OpenReturn, relapsedOn: Day, rule: CaseRule): void {
  walk.returns.push(returnOf(back, walk.contacts, relapsedOn, rule.patronDay));
  walk.back = undefined;
  walk.contacts = [];
}

function withoutReturn({ contacts, returns }: Walk, today: Day): CustomerCase {
  const [first, last] = [contacts[0], contacts.at(-1)];
  if (first === undefined || last === undefined) {
    // The last story ended with a return, and the customer goes on buying without us.
    const openedOn = returns.at(-1)?.openedOn ?? null;
    return { state: 'closed', openedOn, contacts, closedBy: 'returned', next: null, returns };
  }
  const plain = { openedOn: first.contactedOn, contacts, returns };
  return isEnd(last)
    ? { ...plain, state: 'closed', closedBy: last.outcome, next: null }
    : { ...plain, state: 'in-conversation', closedBy: null, next: nextAfter(last, today, 'win-back') };
}

function withReturn(walk: Walk, back: OpenReturn, today: Day, rule: CaseRule): CustomerCase {
  const { contacts } = walk;
  const lapsedOn = silentTooLong(back.lastOrderOn, today, rule);
  const latest = returnOf(back, contacts, lapsedOn, rule.patronDay);
  const plain = { openedOn: back.openedOn, contacts, closedBy: null, returns: [...walk.returns, latest] };
  const after = contacts.findLast(({ contactedOn }) => contactedOn > back.order.placedOn);
  // What was said or agreed upon with a customer who had come back holds until the next order.
  const word = after !== undefined && after.contactedOn >= back.lastOrderOn ? after : undefined;
  if (word !== undefined && isEnd(word)) {
    return { ...plain, state: 'closed', closedBy: word.outcome, next: null };
  }
  const agreed = (purpose: CallPurpose) => (word?.nextDueOn == null ? null : nextAfter(word, today, purpose));
  if (lapsedOn !== null) return { ...plain, state: 'relapsed', next: agreed('win-back') };
  if (isThankYouOwed(latest, today)) {
    const dueOn = laterOf(latest.thankYouDueOn, after?.nextDueOn ?? null) ?? latest.thankYouDueOn;
    const [slot, channel] = [after?.nextSlot ?? null, after?.nextChannel ?? null];
    return { ...plain, state: 'reactivated', next: { dueOn, purpose: 'thank-you', slot, channel } };
  }
  if (today > latest.watchedUntil) return { ...plain, state: 'closed', closedBy: 'returned', next: null };
  return { ...plain, state: 'watched', next: agreed('follow-up') };
}

/** An objection to one channel leaves the others open. */
function isEnd({ outcome, objectedChannel }: CaseContact): boolean {
  return closesStory(outcome) && (outcome !== 'objection' || objectedChannel === 'all');
}

function nextAfter(contact: CaseContact, today: Day, purpose: CallPurpose): NextCall {
  const dueOn = contact.nextDueOn ?? addDays(contact.contactedOn, 1);
  const isThankYou = contact.outcome === 'ordered' && isTimelyThanks(dueOn, today);
  return {
    dueOn,
    purpose: isThankYou ? 'thank-you' : purpose,
    slot: contact.nextSlot,
    channel: contact.nextChannel,
  };
}

/** By day; on one day the contacts first, since an order can only follow from them. */
function eventsOf(
  contacts: readonly CaseContact[],
  orders: readonly CaseOrder[],
): (CaseContact | CaseOrder)[] {
  const events: (CaseContact | CaseOrder)[] = [];
  let next = 0;
  for (const order of orders) {
    for (let contact = contacts[next]; contact !== undefined; contact = contacts[next]) {
      if (contact.contactedOn > order.placedOn) break;
      events.push(contact);
      next += 1;
    }
    events.push(order);
  }
  return [...events, ...contacts.slice(next)];
}
