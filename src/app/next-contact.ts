import { workingDayFrom } from '../domain/calendar.ts';
import { type Channel, canReach } from '../domain/channel.ts';
import { type CaseContact, caseOf } from '../domain/customer-case.ts';
import { addDays, type Day } from '../domain/day.ts';
import { OUTCOMES } from '../domain/outcome.ts';
import { nextAttempt, type Patience } from '../domain/patience.ts';
import type { TimeSlot } from '../domain/time-slot.ts';
import { SCRIPT_CHANNELS } from '../playbook/script.ts';
import type { Contactable } from '../store/contactable.ts';
import type { CustomerCaseWithEvents } from './customer-cases.ts';
import { type GateBench, gateOf } from './gates.ts';
import type { UnderstoodOutcome } from './told-outcome.ts';

/** When, when in the day and on which channel a customer is contacted next. */
export interface NextContact {
  readonly dueOn: Day | null;
  readonly slot: TimeSlot | null;
  readonly channel: Channel | null;
}

/**
 * What follows from a contact about to be recorded: the day that was named; after a vain attempt the next one as patience asks
 * for it; otherwise the days of the outcome table. Who has come back already is left in peace unless something was agreed upon.
 */
export function afterwards(
  told: UnderstoodOutcome,
  customer: Contactable,
  { contacts, orders, rule }: CustomerCaseWithEvents,
  { patience, today, gates }: { readonly patience: Patience; readonly today: Day; readonly gates: GateBench },
): NextContact {
  const { outcome, contactedOn, next } = told;
  const { follows, nextInDays } = OUTCOMES[outcome];
  const contact = plannedContact(told);
  const { contacts: story, state, returns } = caseOf(withContact(contacts, contact), orders, today, rule);
  const isBack = state === 'reactivated' || state === 'watched';
  if (follows === 'retry') {
    // Thanks are tried for anew, whatever it took to bring the customer back.
    const since = isBack ? (returns.at(-1)?.order.placedOn ?? '') : '';
    const attempts = attemptsUntil(contact, story, since);
    const attempt = nextAttempt(attempts, patience, channelsOf(customer, gates), rule.patronDay);
    return { ...attempt, dueOn: next ?? attempt.dueOn };
  }
  const isIdle = isBack && outcome !== 'quote';
  const inDays = isIdle ? null : nextInDays;
  const usual = inDays === null ? null : workingDayFrom(addDays(contactedOn, inDays), rule.patronDay);
  return { dueOn: next ?? usual, slot: null, channel: null };
}

/** By day; of the same day the one recorded last comes last. */
export function withContact<Placed extends { readonly contactedOn: string }>(
  contacts: readonly Placed[],
  contact: Placed,
): Placed[] {
  const later = contacts.filter(({ contactedOn }) => contactedOn > contact.contactedOn);
  return [...contacts.slice(0, contacts.length - later.length), contact, ...later];
}

/** Alone where it belongs to a story that has ended since: it is told late. */
function attemptsUntil(contact: CaseContact, story: readonly CaseContact[], since: string): CaseContact[] {
  const before = story.slice(0, Math.max(0, story.lastIndexOf(contact)));
  return [...before.filter(({ contactedOn }) => contactedOn > since), contact];
}

/** As it stands in the case before it is recorded: last of its day. */
function plannedContact(told: UnderstoodOutcome): CaseContact {
  const { contactedOn, outcome, channel, time, objectedChannel } = told;
  const unplanned = { nextDueOn: null, nextSlot: null, nextChannel: null };
  return {
    contactedOn,
    outcome,
    channel,
    time,
    objectedChannel,
    attempt: Number.MAX_SAFE_INTEGER,
    ...unplanned,
  };
}

/** On which the customer can be reached and may be contacted, voice before paper. */
function channelsOf(customer: Contactable, gates: GateBench): Channel[] {
  return SCRIPT_CHANNELS.filter(
    (channel) => canReach(customer, channel) && gateOf(customer, channel, gates).status !== 'denied',
  );
}
