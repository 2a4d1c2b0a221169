import type { CauseKind } from '../domain/cause.ts';
import type { Channel } from '../domain/channel.ts';
import type { Day } from '../domain/day.ts';
import type { OutcomeKind } from '../domain/outcome.ts';
import type { TimeOfDay, TimeSlot } from '../domain/time-slot.ts';
import type { Cell, Db } from './schema.ts';

export interface NewContact {
  readonly customerId: number;
  readonly seller: string | null;
  readonly contactedOn: Day;
  readonly time: TimeOfDay | null;
  readonly channel: Channel;
  readonly outcome: OutcomeKind;
  readonly nextDueOn: Day | null;
  readonly nextSlot: TimeSlot | null;
  readonly nextChannel: Channel | null;
  /** What is to happen next, in words. */
  readonly step: string | null;
  readonly answer: string | null;
  readonly minutes: number | null;
  readonly notes: string | null;
  /** What an objection in this contact closes. */
  readonly objectedChannel: Channel | 'all' | null;
  /** The row of a call list that brought it. */
  readonly listRow: string | null;
  /** UTC instant. */
  readonly recordedAt: string;
}

export interface Contact extends NewContact {
  readonly id: number;
  readonly attempt: number;
}

/** The columns with the names of `Contact`, for rows that are contacts as they stand. */
const CONTACT_COLUMNS: Readonly<Record<keyof Contact, string>> = {
  id: 'id',
  customerId: 'customer_id',
  seller: 'seller',
  contactedOn: 'contacted_on',
  time: 'time_of_day',
  channel: 'channel',
  outcome: 'outcome',
  attempt: 'attempt',
  nextDueOn: 'next_due_on',
  nextSlot: 'next_slot',
  nextChannel: 'next_channel',
  step: 'step',
  answer: 'answer',
  minutes: 'minutes',
  notes: 'notes',
  objectedChannel: 'objected_channel',
  listRow: 'list_row',
  recordedAt: 'recorded_at',
};

/**
 * Appends a contact, numbering the attempt within the same transaction. Those taken back keep their numbers, so that a number
 * never means two attempts.
 */
export async function appendContact(db: Db, contact: NewContact): Promise<Contact> {
  const [last] = await db.all<{ attempt: number | null }>(
    'select max(attempt) as attempt from contacts where customer_id = ?',
    [contact.customerId],
  );
  const attempt = (last?.attempt ?? 0) + 1;
  const numbered = { ...contact, attempt };
  const names = (Object.keys(CONTACT_COLUMNS) as (keyof Contact)[]).filter((name) => name !== 'id');
  const [row] = await db.all<{ id: number }>(
    `insert into contacts (${names.map((name) => CONTACT_COLUMNS[name]).join(', ')})
    values (${names.map(() => '?').join(', ')}) returning id`,
    names.map((name): Cell => numbered[name as keyof typeof numbered]),
  );
  if (row === undefined) throw new Error('the contact was not recorded');
  return { ...numbered, id: row.id };
}

/** A contact as it was recorded, with what became of it. */
export interface RecordedContact extends Contact {
  /** The day on which it was taken back; null while it counts. */
  readonly undoneOn: Day | null;
  /** What the customer named as the cause in it. */
  readonly cause: CauseKind | null;
}

/** All contacts of one customer up to `today`, those taken back too, by day and then in the order in which they were recorded. */
export async function contactsOf(db: Db, customerId: number, today: Day): Promise<RecordedContact[]> {
  return db.all<RecordedContact>(
    `${SELECT_RECORDED} where contacts.customer_id = ? and contacts.contacted_on <= ?
    order by contacts.contacted_on, contacts.attempt`,
    [customerId, today],
  );
}

/** The contacts that rows of call lists have brought, by row; those taken back too, the latest last. */
export async function contactsOfRows(db: Db, rows: readonly string[]): Promise<RecordedContact[]> {
  return db.all<RecordedContact>(
    `${SELECT_RECORDED} where contacts.list_row in (${rows.map(() => '?').join(', ')}) order by contacts.id`,
    rows,
  );
}

/** The contact of a customer that was recorded last, taken back or not. */
export async function lastContactOf(db: Db, customerId: number): Promise<RecordedContact | undefined> {
  const [contact] = await db.all<RecordedContact>(
    `${SELECT_RECORDED} where contacts.customer_id = ? order by contacts.attempt desc limit 1`,
    [customerId],
  );
  return contact;
}

/** The attempt with this number, and the numbers there are. */
export async function contactWithAttempt(
  db: Db,
  customerId: number,
  attempt: string,
): Promise<{ readonly contact: RecordedContact | undefined; readonly known: readonly number[] }> {
  const contacts = await db.all<RecordedContact>(
    `${SELECT_RECORDED} where contacts.customer_id = ? order by contacts.attempt`,
    [customerId],
  );
  return {
    contact: contacts.find((contact) => String(contact.attempt) === attempt),
    known: contacts.map((contact) => contact.attempt),
  };
}

/** As much of a contact as a count needs. */
export interface ContactMade {
  readonly customerId: number;
  readonly outcome: OutcomeKind;
}

/** The contacts that stand from one day to another, both included. */
export async function contactsBetween(db: Db, from: Day, to: Day): Promise<ContactMade[]> {
  return db.all<ContactMade>(
    'select customer_id as "customerId", outcome from standing_contacts where contacted_on between ? and ?',
    [from, to],
  );
}

/** The day of the first contact of anybody that stands; null where there is none. */
export async function firstContactDay(db: Db, today: Day): Promise<Day | null> {
  const [row] = await db.all<{ day: Day | null }>(
    'select min(contacted_on) as day from standing_contacts where contacted_on <= ?',
    [today],
  );
  return row?.day ?? null;
}

export async function contactWithId(db: Db, id: number): Promise<RecordedContact | undefined> {
  const [contact] = await db.all<RecordedContact>(`${SELECT_RECORDED} where contacts.id = ?`, [id]);
  return contact;
}

const SELECTED = Object.entries(CONTACT_COLUMNS).map(([name, column]) => `contacts.${column} as "${name}"`);
/** Contacts with what became of them; what is selected by comes after it. */
export const SELECT_RECORDED = `select ${SELECTED.join(', ')}, undos.undone_on as "undoneOn",
    (select kind from causes where causes.contact_id = contacts.id and withdrawn_on is null order by causes.id desc limit 1) as cause
  from contacts left join contact_undos as undos on undos.contact_id = contacts.id`;
