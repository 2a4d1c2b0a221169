import type { CustomerCase } from '../domain/customer-case.ts';
import type { Day } from '../domain/day.ts';
import { Fault } from '../fault.ts';
import { appendContactUndo, takeObjectionBack } from '../store/contact-undos.ts';
import { contactWithAttempt, contactWithId, lastContactOf, type RecordedContact } from '../store/contacts.ts';
import { customerNamed, findCustomerId } from '../store/customers.ts';
import { loadObjections } from '../store/permissions.ts';
import type { Db } from '../store/schema.ts';
import { inTransaction } from '../store/transaction.ts';
import { caseOfCustomer } from './customer-cases.ts';
import { unknownCustomer } from './explain-customer.ts';
import { caseSettingOf, type RecordingSetting } from './told-outcome.ts';

export interface UndoOutcomeRequest extends RecordingSetting {
  /** A customer's code, or the number of a contact. */
  readonly text: string;
  /** Of this customer; undefined = the contact recorded last. */
  readonly attempt: string | undefined;
}

export interface UndoneOutcome {
  readonly code: string;
  readonly name: string;
  readonly contact: RecordedContact;
  /** What became of the objection this contact had brought; `kept` where others say the same. null = it had brought none. */
  readonly objection: 'lifted' | 'kept' | null;
  /** Where the story stands without the contact. */
  readonly current: CustomerCase;
}

/**
 * Takes a contact back: it stays on record and counts for nothing. The cause named in it goes with it, and so does the objection
 * that came from nowhere else.
 *
 * @throws Fault `unknown-customer`, `unknown-contact`, `ambiguous-contact`, `unknown-attempt`, `never-contacted`, `already-undone`
 */
export async function undoOutcome(db: Db, request: UndoOutcomeRequest): Promise<UndoneOutcome> {
  return inTransaction(db, async (transaction) => {
    const contact = await contactMeant(transaction, request);
    const { id, customerId, attempt, undoneOn } = contact;
    const { code, name } = await customerNamed(transaction, customerId);
    if (undoneOn !== null) throw new Fault('input', 'already-undone', { code, attempt, undoneOn });
    await appendContactUndo(transaction, {
      contactId: id,
      undoneOn: request.today,
      recordedAt: request.now,
    });
    const objection = await objectionLeft(transaction, contact, request.today);
    const { current } = await caseOfCustomer(transaction, customerId, caseSettingOf(request));
    return { code, name, contact: { ...contact, undoneOn: request.today }, objection, current };
  });
}

/** Is the channel still closed without the contact's objection? null where there was none. */
async function objectionLeft(
  db: Db,
  contact: RecordedContact,
  today: Day,
): Promise<UndoneOutcome['objection']> {
  const { customerId, objectedChannel: channel } = contact;
  if (channel === null) return null;
  await takeObjectionBack(db, contact);
  const closed = (await loadObjections(db, today, customerId)).get(customerId) ?? [];
  return closed.includes('all') || closed.includes(channel) ? 'kept' : 'lifted';
}

async function contactMeant(db: Db, { text, attempt }: UndoOutcomeRequest): Promise<RecordedContact> {
  const customerId = await findCustomerId(db, text);
  if (attempt !== undefined) {
    if (customerId === undefined) throw await unknownCustomer(db, text);
    return requireAttempt(db, customerId, text, attempt);
  }
  // `007` is a code; the numbers of contacts have no zeros in front.
  const numbered = /^[1-9]\d{0,14}$/.test(text) ? await contactWithId(db, Number(text)) : undefined;
  if (customerId === undefined) {
    if (numbered !== undefined) return numbered;
    throw /^\d+$/.test(text)
      ? new Fault('input', 'unknown-contact', { text })
      : await unknownCustomer(db, text);
  }
  const last = await lastContactOf(db, customerId);
  if (numbered !== undefined && numbered.id !== last?.id) {
    throw new Fault('usage', 'ambiguous-contact', { text });
  }
  if (last === undefined) throw new Fault('input', 'never-contacted', { code: text });
  return last;
}

async function requireAttempt(
  db: Db,
  customerId: number,
  code: string,
  attempt: string,
): Promise<RecordedContact> {
  const { contact, known } = await contactWithAttempt(db, customerId, attempt);
  if (contact === undefined) throw new Fault('input', 'unknown-attempt', { code, attempt, known });
  return contact;
}
