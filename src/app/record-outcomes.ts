import { Fault } from '../fault.ts';
import { type Contactable, contactable } from '../store/contactable.ts';
import { contactsOf, contactsOfRows, type RecordedContact } from '../store/contacts.ts';
import type { Db } from '../store/schema.ts';
import { inTransaction } from '../store/transaction.ts';
import { unknownCustomer } from './explain-customer.ts';
import { type RecordedOutcome, recordUnderstood } from './record-outcome.ts';
import {
  type RecordingSetting,
  type ToldOutcome,
  type UnderstoodOutcome,
  understood,
} from './told-outcome.ts';

/** What a fault of a row is about; the names of what is told. */
export type ToldField = Exclude<keyof ToldOutcome, 'onlyThisChannel' | 'listRow'>;

/** What became of one row. */
export type RowResult =
  | { readonly as: 'stored'; readonly recorded: RecordedOutcome }
  /** The contact is on record already; where it has been taken back since, it stays so. */
  | { readonly as: 'unchanged'; readonly contact: RecordedContact }
  /** Another contact stands for the same row, or on the same day and channel: somebody has to say which is right. */
  | { readonly as: 'conflict'; readonly contact: RecordedContact }
  | { readonly as: 'fault'; readonly field: ToldField | null; readonly fault: Fault };

interface Draft {
  readonly index: number;
  readonly told: UnderstoodOutcome;
  readonly customer: Contactable;
}

/**
 * Records many contacts in one transaction, those of earlier days first whatever order they come in, and says what became of each,
 * in the order given. The same rows again record nothing new. A row with a fault does not keep the others from being recorded;
 * whoever wants all or nothing throws inside a transaction of their own.
 */
export async function recordOutcomes(
  db: Db,
  rows: readonly ToldOutcome[],
  setting: RecordingSetting,
): Promise<RowResult[]> {
  return inTransaction(db, async (transaction) => {
    const results: RowResult[] = [];
    const drafts: Draft[] = [];
    for (const [index, row] of rows.entries()) {
      await orFault(results, index, row, async () => {
        const told = understood(row, setting.today);
        const customer = await contactable(transaction, row.code);
        if (customer === undefined) throw await unknownCustomer(transaction, row.code);
        drafts.push({ index, told, customer });
      });
    }
    const found = await knownContacts(transaction, drafts, setting);
    for (const { index, as, contact } of found) results[index] = { as, contact };
    const known = new Set(found.map(({ index }) => index));
    const ofRows = new Map<string, RecordedContact>();
    for (const { index, told } of drafts.filter((draft) => !known.has(draft.index)).toSorted(byDay)) {
      const twin = told.listRow === null ? undefined : ofRows.get(told.listRow);
      if (twin !== undefined) {
        results[index] = { as: isSame(twin, told) ? 'unchanged' : 'conflict', contact: twin };
        continue;
      }
      await orFault(results, index, rows[index], async () => {
        const recorded = await recordUnderstood(transaction, told, setting);
        if (told.listRow !== null) ofRows.set(told.listRow, { ...recorded, undoneOn: null });
        results[index] = { as: 'stored', recorded };
      });
    }
    return results;
  });
}

function byDay({ told: one }: Draft, { told: other }: Draft): number {
  if (one.contactedOn === other.contactedOn) return 0;
  return one.contactedOn < other.contactedOn ? -1 : 1;
}

/** Faults are thrown before anything of a row is written, so the transaction can go on. */
async function orFault(
  results: RowResult[],
  index: number,
  row: ToldOutcome | undefined,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    results[index] = { as: 'fault', field: row === undefined ? null : fieldOf(error, row), fault: error };
  }
}

const FIELD_OF_FLAG: Readonly<Record<string, ToldField>> = {
  KIND: 'outcome',
  CAUSE: 'cause',
  '--channel': 'channel',
  '--next': 'next',
  '--cause': 'cause',
  '--step': 'step',
};

function fieldOf({ code, facts }: Fault, row: ToldOutcome): ToldField | null {
  switch (code) {
    case 'not-one-of':
    case 'outcome-needs':
      return FIELD_OF_FLAG['flag' in facts ? facts.flag : ''] ?? null;
    case 'not-a-day':
      return 'text' in facts && facts.text === row.on ? 'on' : 'next';
    case 'not-a-time':
      return 'at';
    case 'contact-is-future':
      return 'on';
    case 'next-not-after':
      return 'next';
    case 'unknown-customer':
      return 'code';
    default:
      return 'outcome';
  }
}

interface Known {
  readonly index: number;
  readonly as: 'unchanged' | 'conflict';
  readonly contact: RecordedContact;
}

/** The drafts that are on record already, or contradict what is. A contact answers for one row only. */
async function knownContacts(
  db: Db,
  drafts: readonly Draft[],
  { today }: RecordingSetting,
): Promise<Known[]> {
  const ofRows = await byListRow(db, drafts);
  const ofCustomers = new Map<number, RecordedContact[]>();
  for (const { customer } of drafts) {
    if (!ofCustomers.has(customer.id)) ofCustomers.set(customer.id, await contactsOf(db, customer.id, today));
  }
  const taken = new Set<number>();
  const known: Known[] = [];
  const take = (index: number, as: Known['as'], contact: RecordedContact) => {
    taken.add(contact.id);
    known.push({ index, as, contact });
  };
  for (const { index, told, customer } of drafts) {
    const ofRow = told.listRow === null ? undefined : ofRows.get(told.listRow);
    // A row that was taken back may bring something else.
    if (ofRow !== undefined && (ofRow.undoneOn === null || isSame(ofRow, told))) {
      const isAgain = ofRow.customerId === customer.id && isSame(ofRow, told);
      take(index, isAgain ? 'unchanged' : 'conflict', ofRow);
      continue;
    }
    const others = (ofCustomers.get(customer.id) ?? []).filter(({ id }) => !taken.has(id));
    const same = others.filter((contact) => isSame(contact, told));
    const again = same.find(({ undoneOn }) => undoneOn === null) ?? same[0];
    if (again !== undefined) take(index, 'unchanged', again);
  }
  const settled = new Set(known.map(({ index }) => index));
  for (const { index, told, customer } of drafts) {
    if (settled.has(index)) continue;
    const rival = (ofCustomers.get(customer.id) ?? []).find(
      (contact) => !taken.has(contact.id) && contact.undoneOn === null && isRival(contact, told),
    );
    if (rival !== undefined) take(index, 'conflict', rival);
  }
  return known;
}

/** The latest contact of each row. */
async function byListRow(db: Db, drafts: readonly Draft[]): Promise<Map<string, RecordedContact>> {
  const rows = drafts.flatMap(({ told }) => told.listRow ?? []);
  const contacts = new Map<string, RecordedContact>();
  for (let from = 0; from < rows.length; from += ROWS_PER_QUERY) {
    for (const contact of await contactsOfRows(db, rows.slice(from, from + ROWS_PER_QUERY))) {
      if (contact.listRow !== null) contacts.set(contact.listRow, contact);
    }
  }
  return contacts;
}

const ROWS_PER_QUERY = 500;

/** The row says nothing that the contact does not. */
export function isSame(contact: RecordedContact, told: UnderstoodOutcome): boolean {
  const { contactedOn, channel, outcome } = contact;
  return (
    contactedOn === told.contactedOn &&
    channel === told.channel &&
    outcome === told.outcome &&
    says(contact.time, told.time) &&
    says(contact.nextDueOn, told.next) &&
    says(contact.cause, told.cause) &&
    says(contact.step, told.step) &&
    says(contact.answer, told.answer) &&
    says(contact.minutes, told.minutes) &&
    says(contact.notes, told.notes) &&
    says(contact.seller?.toLowerCase(), told.seller?.toLowerCase() ?? null)
  );
}

function says(standing: string | number | null | undefined, told: string | number | null): boolean {
  return told === null || told === standing;
}

/** Two contacts on one day and channel are likely to be one, told twice; at two different hours they are two. */
function isRival(contact: RecordedContact, told: UnderstoodOutcome): boolean {
  const isAtOtherTime = contact.time !== null && told.time !== null && contact.time !== told.time;
  return contact.contactedOn === told.contactedOn && contact.channel === told.channel && !isAtOtherTime;
}
