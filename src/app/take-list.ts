import type { Day } from '../domain/day.ts';
import { Fault } from '../fault.ts';
import type { DateOrder } from '../intake/days.ts';
import type { TextRecord } from '../intake/records.ts';
import { type ReturnedList, recordsOfList } from '../intake/returned-list.ts';
import { dateOrderOfList, type ReturnedRow, readReturned } from '../intake/returned-row.ts';
import type { DecidedBy } from '../intake/survey.ts';
import type { BatchContacts } from '../store/batch-contacts.ts';
import { contactsOf, contactsOfRows, type RecordedContact } from '../store/contacts.ts';
import { findCustomerId } from '../store/customers.ts';
import type { Db } from '../store/schema.ts';
import { type PlacedRow, placeReturned, rowsNamedIn } from './place-returned.ts';
import { type Decide, type Draft, isOverruled, newTally, recordDrafts, type Tally } from './record-drafts.ts';
import { isSame } from './record-outcomes.ts';
import { refusedRow } from './refused-row.ts';
import type { ListConflict, SetAside } from './set-aside.ts';
import { type SuppressedRows, suppressedRows } from './suppressed-rows.ts';
import { type RecordingSetting, type ToldOutcome, understood } from './told-outcome.ts';

/** What came of a list. read = added + changed + unchanged + skipped + rejects. */
export interface TakenList {
  readonly read: number;
  readonly added: number;
  /** Rows whose contact has taken the place of another. */
  readonly changed: number;
  readonly unchanged: number;
  /** Rows in which nothing is filled in, those where what is on record counts, and those about people who asked to be forgotten. */
  readonly skipped: number;
  readonly forgotten: number;
  readonly open: number;
  readonly rejects: readonly SetAside[];
  readonly conflicts: readonly ListConflict[];
  readonly contacts: BatchContacts;
  readonly dateOrder: DateOrder;
  readonly dateOrderFrom: DecidedBy;
}

/** Records what stands in a list that has come back. To be run in a transaction. The same list again records nothing new. */
export async function takeList(
  db: Db,
  list: ReturnedList,
  { setting, decide }: { readonly setting: RecordingSetting; readonly decide: Decide },
): Promise<TakenList> {
  const records = await recordsOfList(list);
  const named = await rowsNamedIn(db, records, list);
  const { order, from } = dateOrderOfList(records, list, (row) => named.get(row)?.dueOn);
  const tally = newTally(list, setting.today);
  const suppressed = await suppressedRows(db);
  const placed: PlacedRow[] = [];
  for (const record of records) {
    const read = readReturned(record, list, order);
    if (read.as === 'blank' || read.as === 'open') tally.counts[read.as] += 1;
    else if (read.as === 'rejected') tally.rejects.push(read.reject);
    else {
      const place = await placeReturned(db, read.row, list, { named, order });
      if ('customerId' in place) placed.push(place);
      else if (await isForgotten(db, read.row, suppressed)) tally.counts.forgotten += 1;
      else tally.rejects.push(place);
    }
  }
  const drafts = await draftsOf(db, placed, { list, setting, tally });
  const wanted: Draft[] = [];
  for (const draft of drafts) {
    const rival = await recordedSince(db, draft, setting.today);
    if (rival === undefined || isOverruled(draft, rival, decide, tally)) wanted.push(draft);
  }
  await recordDrafts(db, wanted, { setting, decide, tally });
  return { ...sumOf(tally, records), dateOrder: order, dateOrderFrom: from };
}

/** Of nobody we have, and of somebody we are not to know any more. */
async function isForgotten(
  db: Db,
  { code }: ReturnedRow,
  suppressed: SuppressedRows | undefined,
): Promise<boolean> {
  if (code === null || suppressed === undefined || suppressed.ofCode(code) === null) return false;
  return (await findCustomerId(db, code)) === undefined;
}

async function draftsOf(
  db: Db,
  placed: readonly PlacedRow[],
  {
    list,
    setting,
    tally,
  }: { readonly list: ReturnedList; readonly setting: RecordingSetting; readonly tally: Tally },
): Promise<Draft[]> {
  const known = await latestOfRows(db, placed);
  return placed.flatMap((one): Draft[] => {
    const told = toldBy(one, known.get(one.issued?.id ?? ''), setting.today);
    try {
      return [{ placed: one, told, understood: understood(told, setting.today) }];
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      tally.rejects.push(refusedRow(error, one.row.record, list));
      return [];
    }
  });
}

const ROWS_PER_QUERY = 500;

/** What the rows have brought so far, the latest of each, taken back or not. */
async function latestOfRows(db: Db, placed: readonly PlacedRow[]): Promise<Map<string, RecordedContact>> {
  const ids = placed.flatMap(({ issued }) => issued?.id ?? []);
  const latest = new Map<string, RecordedContact>();
  for (let from = 0; from < ids.length; from += ROWS_PER_QUERY) {
    for (const contact of await contactsOfRows(db, ids.slice(from, from + ROWS_PER_QUERY))) {
      if (contact.listRow !== null) latest.set(contact.listRow, contact);
    }
  }
  return latest;
}

/** Who has not said when: as it was recorded the first time, or on the day for which the row was planned, unless that is yet to come. */
function toldBy(
  { row, code, issued }: PlacedRow,
  known: RecordedContact | undefined,
  today: Day,
): ToldOutcome {
  const planned = issued === null || issued.dueOn > today ? today : issued.dueOn;
  return {
    code,
    outcome: row.outcome,
    channel: row.channel ?? issued?.channel ?? 'phone',
    on: row.on ?? known?.contactedOn ?? planned,
    at: row.at ?? undefined,
    next: row.next ?? undefined,
    cause: row.cause ?? undefined,
    step: row.step,
    answer: row.answer,
    minutes: row.minutes,
    notes: row.notes,
    seller: issued?.seller ?? null,
    onlyThisChannel: false,
    listRow: issued?.id ?? null,
  };
}

/** The latest contact that does not come from this row and was recorded after it was issued: the row knew nothing of it. */
async function recordedSince(
  db: Db,
  { placed: { issued, customerId }, understood: told }: Draft,
  today: Day,
): Promise<RecordedContact | undefined> {
  if (issued === null) return undefined;
  const contacts = await contactsOf(db, customerId, today);
  if (contacts.some((contact) => isSame(contact, told))) return undefined;
  return contacts.findLast(
    ({ id, undoneOn, contactedOn, listRow }) =>
      undoneOn === null &&
      id > issued.contactsSeen &&
      contactedOn >= issued.issuedOn &&
      listRow !== issued.id,
  );
}

function sumOf(tally: Tally, records: readonly TextRecord[]): Omit<TakenList, 'dateOrder' | 'dateOrderFrom'> {
  const { counts, contacts } = tally;
  const byLine = (one: { readonly line: number }, other: { readonly line: number }) => one.line - other.line;
  return {
    read: records.length,
    added: counts.added,
    changed: counts.changed,
    unchanged: counts.unchanged,
    skipped: counts.blank + counts.open + counts.kept + counts.forgotten,
    forgotten: counts.forgotten,
    open: counts.open,
    rejects: tally.rejects.toSorted(byLine),
    conflicts: [...tally.conflicts.values()].toSorted(byLine),
    contacts,
  };
}
