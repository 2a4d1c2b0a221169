import type { Day } from '../domain/day.ts';
import type { ReturnedList } from '../intake/returned-list.ts';
import { placeIn } from '../intake/row.ts';
import { type BatchContacts, bringBack } from '../store/batch-contacts.ts';
import { appendContactUndo, takeObjectionBack } from '../store/contact-undos.ts';
import type { RecordedContact } from '../store/contacts.ts';
import type { Db } from '../store/schema.ts';
import type { PlacedRow } from './place-returned.ts';
import { type RowResult, recordOutcomes } from './record-outcomes.ts';
import { refusedRow } from './refused-row.ts';
import type { Decision, ListConflict, SetAside } from './set-aside.ts';
import type { RecordingSetting, ToldOutcome, UnderstoodOutcome } from './told-outcome.ts';

/** What the person has decided about the row in this line of the file; undefined = nothing. */
export type Decide = (path: string, line: number) => Decision | undefined;

/** A row of a list that can be recorded. */
export interface Draft {
  readonly placed: PlacedRow;
  readonly told: ToldOutcome;
  readonly understood: UnderstoodOutcome;
}

/** What comes of the rows of a list, as it comes. */
export interface Tally {
  readonly list: ReturnedList;
  readonly today: Day;
  readonly counts: Record<
    'blank' | 'open' | 'added' | 'changed' | 'unchanged' | 'kept' | 'forgotten',
    number
  >;
  readonly rejects: SetAside[];
  readonly conflicts: Map<number, ListConflict>;
  readonly contacts: Record<keyof BatchContacts, number[]>;
}

export function newTally(list: ReturnedList, today: Day): Tally {
  return {
    list,
    today,
    counts: { blank: 0, open: 0, added: 0, changed: 0, unchanged: 0, kept: 0, forgotten: 0 },
    rejects: [],
    conflicts: new Map(),
    contacts: { recorded: [], replaced: [], restored: [] },
  };
}

/** Notes the conflict; true when the person has decided for the file. */
export function isOverruled(draft: Draft, contact: RecordedContact, decide: Decide, tally: Tally): boolean {
  const { list } = tally;
  const { placed, understood: told } = draft;
  const { record } = placed.row;
  const decision = decide(list.path, record.line) ?? null;
  const conflict: ListConflict = {
    line: record.line,
    row: placed.issued?.id ?? null,
    code: placed.code,
    name: placed.name,
    given: { on: told.contactedOn, channel: told.channel, outcome: told.outcome },
    contact,
    decision,
  };
  tally.conflicts.set(record.line, conflict);
  if (decision === 'mine') tally.counts.kept += 1;
  if (decision === null) {
    const place = placeIn(record, list.header.cells, list.columns.outcome);
    tally.rejects.push({ ...place, code: 'conflict', conflict });
  }
  return decision === 'theirs';
}

export interface Recording {
  readonly setting: RecordingSetting;
  readonly decide: Decide;
  readonly tally: Tally;
}

/** Records what nothing contradicts, then what the person has decided for, until nothing is left that would have to give way. */
export async function recordDrafts(db: Db, drafts: readonly Draft[], recording: Recording): Promise<void> {
  const { setting, tally } = recording;
  const gaveWay = new Map<Draft, RecordedContact[]>();
  let wanted = drafts;
  while (wanted.length > 0) {
    const told = wanted.map((draft) => draft.told);
    const results = await recordOutcomes(db, told, setting);
    const contradicted: [Draft, RecordedContact][] = [];
    for (const [index, draft] of wanted.entries()) {
      const result = results[index];
      if (result?.as === 'conflict') contradicted.push([draft, result.contact]);
      else if (result !== undefined)
        await settle(db, draft, result, { before: gaveWay.get(draft) ?? [], tally });
    }
    const again: Draft[] = [];
    for (const [draft, contact] of contradicted) {
      if (!(await givesWay(db, draft, contact, recording))) continue;
      gaveWay.set(draft, [...(gaveWay.get(draft) ?? []), contact]);
      again.push(draft);
    }
    wanted = again;
  }
}

/** Takes the contact back when the person has decided for the file. */
async function givesWay(
  db: Db,
  draft: Draft,
  contact: RecordedContact,
  { setting: { today, now }, decide, tally }: Recording,
): Promise<boolean> {
  // Of two rows of one file that contradict each other nobody can say which is the file's.
  const isOfThisFile = tally.contacts.recorded.includes(contact.id);
  if (!isOverruled(draft, contact, isOfThisFile ? () => undefined : decide, tally)) return false;
  await appendContactUndo(db, { contactId: contact.id, undoneOn: today, recordedAt: now });
  await takeObjectionBack(db, contact);
  return true;
}

/** What has given way stays away only if the row could be recorded. */
async function settle(
  db: Db,
  { placed }: Draft,
  result: Exclude<RowResult, { readonly as: 'conflict' }>,
  { before, tally }: { readonly before: readonly RecordedContact[]; readonly tally: Tally },
): Promise<void> {
  const { counts, contacts, rejects, list } = tally;
  if (result.as === 'fault') {
    for (const contact of before) await bringBack(db, contact);
    tally.conflicts.delete(placed.row.record.line);
    rejects.push(refusedRow(result.fault, placed.row.record, list));
    return;
  }
  contacts.replaced.push(...before.map(({ id }) => id));
  if (result.as === 'stored') {
    contacts.recorded.push(result.recorded.id);
    counts[before.length > 0 ? 'changed' : 'added'] += 1;
    return;
  }
  // What the file says had been recorded before, and had given way itself.
  const isBack = before.length > 0 && result.contact.undoneOn !== null;
  if (isBack) {
    await bringBack(db, result.contact);
    contacts.restored.push(result.contact.id);
  }
  counts[isBack ? 'changed' : 'unchanged'] += 1;
}
