import type { CauseKind } from '../domain/cause.ts';
import { type CustomerCase, caseOf } from '../domain/customer-case.ts';
import { DEFAULT_GATE_RULE } from '../domain/gate.ts';
import { isVain, OUTCOMES } from '../domain/outcome.ts';
import { type Patience, type PatienceSoFar, patienceOf } from '../domain/patience.ts';
import { Fault } from '../fault.ts';
import { appendCause, loadCauses } from '../store/causes.ts';
import { type Contactable, contactable } from '../store/contactable.ts';
import { appendContact, type Contact } from '../store/contacts.ts';
import { findCustomerId } from '../store/customers.ts';
import { appendObjection } from '../store/permissions.ts';
import type { Db } from '../store/schema.ts';
import { inTransaction } from '../store/transaction.ts';
import { outcomeIn } from './contact-words.ts';
import { caseOfCustomer } from './customer-cases.ts';
import { unknownCustomer } from './explain-customer.ts';
import { gateBench } from './gates.ts';
import { afterwards, withContact } from './next-contact.ts';
import { refuseImpatience } from './refuse-impatience.ts';
import {
  caseSettingOf,
  patienceOfSetting,
  type RecordingSetting,
  type ToldOutcome,
  type UnderstoodOutcome,
  understood,
} from './told-outcome.ts';

export type OutcomeRequest = ToldOutcome & RecordingSetting;

export interface RecordedOutcome extends Contact {
  readonly code: string;
  readonly name: string;
  readonly cause: CauseKind | null;
  /** `open`: to be contacted again; `closed`: the story is over. */
  readonly state: 'open' | 'closed';
  /** Where the story stands with this contact. */
  readonly current: CustomerCase;
  /** How far the attempts of this story have come; null when the contact was no vain attempt. */
  readonly patience: { readonly soFar: PatienceSoFar; readonly asked: Patience } | null;
}

/** What the terminal asks for when it is not given. */
export type MissingAnswer = 'next' | 'cause' | 'step';

/** What has been told of a contact so far. */
type ToldSoFar = {
  readonly [Field in 'next' | 'cause' | 'step' | 'answer' | 'notes']?: string | null | undefined;
};

/** What an outcome still needs before it can be recorded, in the order in which it is asked. */
export function missingFor(outcome: string, given: ToldSoFar): MissingAnswer[] {
  const kind = outcomeIn(outcome);
  if (kind === undefined) return [];
  const { needsNextDay, needsCause, needsStep } = OUTCOMES[kind];
  return [
    ...(needsNextDay && given.next === undefined ? (['next'] as const) : []),
    ...(needsCause && given.cause === undefined ? (['cause'] as const) : []),
    ...(needsStep && (given.step ?? given.answer ?? given.notes) == null ? (['step'] as const) : []),
  ];
}

/** Does this outcome mean that somebody was spoken to? */
export function reachedBy(outcome: string): boolean {
  const kind = outcomeIn(outcome);
  return kind !== undefined && OUTCOMES[kind].reached;
}

/** Does it mean an attempt in vain, whose time of the day says when not to try again? */
export function isInVain(outcome: string): boolean {
  const kind = outcomeIn(outcome);
  return kind !== undefined && isVain(kind);
}

/**
 * Checks a contact against the outcome table and appends it, with the customer's cause and the objection it may carry.
 *
 * @throws Fault of `understood` and `recordUnderstood`
 */
export async function recordOutcome(db: Db, request: OutcomeRequest): Promise<RecordedOutcome> {
  const told = understood(request, request.today);
  return inTransaction(db, (transaction) => recordUnderstood(transaction, told, request));
}

/**
 * To be run in a transaction; whatever is wrong is said before anything is written.
 *
 * @throws Fault `unknown-customer`, `outcome-needs` for a cause that is not on record either, and of `refuseImpatience`
 */
export async function recordUnderstood(
  db: Db,
  told: UnderstoodOutcome,
  setting: RecordingSetting,
): Promise<RecordedOutcome> {
  const { outcome, contactedOn, channel, cause } = told;
  const customer = await contactable(db, told.code);
  if (customer === undefined) throw await unknownCustomer(db, told.code);
  if (OUTCOMES[outcome].needsCause && cause === null) await requireKnownCause(db, customer, told, setting);
  const before = await caseOfCustomer(db, customer.id, caseSettingOf(setting));
  const patience = patienceOfSetting(setting);
  if (outcome === 'never-reached') refuseImpatience(customer, before.current, patience);

  const { today, gateRule = DEFAULT_GATE_RULE } = setting;
  const gates = await gateBench(db, gateRule, today, customer);
  const next = afterwards(told, customer, before, { patience, today, gates });
  const contact = await appendContact(db, {
    customerId: customer.id,
    seller: told.seller ?? customer.seller,
    contactedOn,
    time: told.time,
    channel,
    outcome,
    nextDueOn: next.dueOn,
    nextSlot: next.slot,
    nextChannel: next.channel,
    step: told.step,
    answer: told.answer,
    minutes: told.minutes,
    notes: told.notes,
    objectedChannel: told.objectedChannel,
    listRow: told.listRow,
    recordedAt: setting.now,
  });
  await keepWhatWasSaid(db, contact, cause);
  const current = caseOf(withContact(before.contacts, contact), before.orders, setting.today, before.rule);
  return {
    ...contact,
    code: customer.code,
    name: customer.name,
    cause,
    state: isOver(contact) ? 'closed' : 'open',
    current,
    patience:
      isVain(outcome) && current.state === 'in-conversation'
        ? { soFar: patienceOf(current.contacts, patience), asked: patience }
        : null,
  };
}

async function requireKnownCause(
  db: Db,
  { id }: Contactable,
  { outcome }: UnderstoodOutcome,
  { today }: RecordingSetting,
): Promise<void> {
  const known = await loadCauses(db, today, id);
  if (known.some(({ kind }) => kind !== 'not-stated')) return;
  throw new Fault('usage', 'outcome-needs', { outcome, flag: '--cause' });
}

async function keepWhatWasSaid(db: Db, contact: Contact, cause: CauseKind | null): Promise<void> {
  const { id, customerId, contactedOn, answer, objectedChannel } = contact;
  if (cause !== null) {
    await appendCause(db, {
      customerId,
      kind: cause,
      saidBy: 'customer',
      happenedOn: null,
      notedOn: contactedOn,
      note: answer,
      contactId: id,
    });
  }
  if (objectedChannel !== null) {
    const objection = { customerId, channel: objectedChannel, objectedOn: contactedOn };
    await appendObjection(db, { ...objection, source: 'contact' });
  }
}

/** An objection to one channel leaves the others open. */
function isOver({ outcome, objectedChannel }: Contact): boolean {
  return OUTCOMES[outcome].follows === 'nothing' && (outcome !== 'objection' || objectedChannel === 'all');
}

/** @throws Fault `unknown-customer` */
export async function requireCustomer(db: Db, code: string): Promise<number> {
  const id = await findCustomerId(db, code);
  if (id === undefined) throw await unknownCustomer(db, code);
  return id;
}
