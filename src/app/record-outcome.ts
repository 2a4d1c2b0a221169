import { workingDayFrom } from '../domain/calendar.ts';
import { CAUSE_KINDS, type CauseKind } from '../domain/cause.ts';
import { CHANNELS, type Channel } from '../domain/channel.ts';
import { addDays, type Day } from '../domain/day.ts';
import { closesStory, isOutcomeKind, OUTCOME_KINDS, OUTCOMES, type OutcomeKind } from '../domain/outcome.ts';
import { Fault } from '../fault.ts';
import { causeNamed } from '../locale/cause-cells.ts';
import { appendCause } from '../store/causes.ts';
import { appendContact, appendObjection, type Contact } from '../store/contacts.ts';
import { findCustomerId } from '../store/customers.ts';
import { loadHistories } from '../store/histories.ts';
import type { Db } from '../store/schema.ts';
import { inTransaction } from '../store/transaction.ts';
import { unknownCustomer } from './explain-customer.ts';
import { requireDay } from './today.ts';

/** A contact as it is told: texts as typed. */
export interface OutcomeRequest {
  readonly code: string;
  readonly outcome: string;
  readonly channel: string;
  readonly on: string | undefined;
  readonly next: string | undefined;
  readonly cause: string | undefined;
  readonly answer: string | null;
  readonly minutes: number | null;
  readonly notes: string | null;
  readonly seller: string | null;
  /** An objection ends contact on all channels unless it is limited to this one. */
  readonly onlyThisChannel: boolean;
  readonly today: Day;
  /** UTC instant. */
  readonly now: string;
  readonly patronDay: string | null;
}

export interface RecordedOutcome extends Contact {
  readonly code: string;
  readonly name: string;
  readonly cause: CauseKind | null;
  /** `open`: to be contacted again; `closed`: the story is over. */
  readonly state: 'open' | 'closed';
}

/** What an outcome still needs before it can be recorded; the terminal asks for it. */
export function missingFor(outcome: string, next: string | undefined): 'next' | undefined {
  return isOutcomeKind(outcome) && OUTCOMES[outcome].needsNextDay && next === undefined ? 'next' : undefined;
}

/**
 * Checks a contact against the outcome table and appends it, with the customer's cause and the objection it may carry.
 *
 * @throws Fault `unknown-customer`, `not-one-of`, `not-a-day`, `contact-is-future`, `next-not-after`, `outcome-needs`
 */
export async function recordOutcome(db: Db, request: OutcomeRequest): Promise<RecordedOutcome> {
  const { today, now } = request;
  const outcome = requireOutcome(request.outcome);
  const channel = requireChannel(request.channel);
  const cause = request.cause === undefined ? null : requireCause(request.cause);
  const contactedOn = request.on === undefined ? today : requireDay(request.on);
  if (contactedOn > today) throw new Fault('usage', 'contact-is-future', { day: contactedOn, today });
  const nextDueOn = nextDay(outcome, contactedOn, request);

  return inTransaction(db, async (transaction) => {
    const [customer] = await loadHistories(transaction, today, request.code);
    if (customer === undefined) throw await unknownCustomer(transaction, request.code);
    const contact = await appendContact(transaction, {
      customerId: customer.id,
      seller: request.seller ?? customer.seller,
      contactedOn,
      channel,
      outcome,
      nextDueOn,
      answer: request.answer,
      minutes: request.minutes,
      notes: request.notes,
      recordedAt: now,
    });
    if (cause !== null) {
      await appendCause(transaction, {
        customerId: customer.id,
        kind: cause,
        saidBy: 'customer',
        happenedOn: null,
        notedOn: contactedOn,
        note: request.answer,
      });
    }
    if (outcome === 'objection') {
      const objected = request.onlyThisChannel ? channel : 'all';
      await appendObjection(transaction, {
        customerId: customer.id,
        channel: objected,
        objectedOn: contactedOn,
      });
    }
    const state =
      closesStory(outcome) && !(outcome === 'objection' && request.onlyThisChannel) ? 'closed' : 'open';
    return { ...contact, code: customer.code, name: customer.name, cause, state };
  });
}

function nextDay(outcome: OutcomeKind, contactedOn: Day, request: OutcomeRequest): Day | null {
  const { needsNextDay, nextInDays } = OUTCOMES[outcome];
  if (request.next !== undefined) {
    const next = requireDay(request.next);
    if (next <= contactedOn) throw new Fault('usage', 'next-not-after', { next, on: contactedOn });
    return next;
  }
  if (needsNextDay) throw new Fault('usage', 'outcome-needs', { outcome, flag: '--next' });
  return nextInDays === null ? null : workingDayFrom(addDays(contactedOn, nextInDays), request.patronDay);
}

function requireOutcome(text: string): OutcomeKind {
  if (isOutcomeKind(text)) return text;
  throw new Fault('usage', 'not-one-of', { text, flag: 'KIND', allowed: OUTCOME_KINDS });
}

export function requireChannel(text: string): Channel {
  const channel = CHANNELS.find((name) => name === text);
  if (channel !== undefined) return channel;
  throw new Fault('usage', 'not-one-of', { text, flag: '--channel', allowed: CHANNELS });
}

/** By its code or its name. */
export function requireCause(text: string): CauseKind {
  const cause = causeNamed(text);
  if (cause !== undefined) return cause;
  throw new Fault('usage', 'not-one-of', { text, flag: 'CAUSE', allowed: CAUSE_KINDS });
}

/** Does this outcome mean that somebody was spoken to? */
export function reachedBy(outcome: string): boolean {
  return isOutcomeKind(outcome) && OUTCOMES[outcome].reached;
}

/** @throws Fault `unknown-customer` */
export async function requireCustomer(db: Db, code: string): Promise<number> {
  const id = await findCustomerId(db, code);
  if (id === undefined) throw await unknownCustomer(db, code);
  return id;
}
