import { type CauseKind, isCauseKind } from '../domain/cause.ts';
import type { Day } from '../domain/day.ts';
import type { GestureEntry, GestureNature } from '../domain/gesture.ts';
import type { PastGesture } from '../domain/gesture-limits.ts';
import type { Db } from './schema.ts';

interface EntryRow {
  readonly kind: string;
  readonly nature: GestureNature | null;
  readonly label: string | null;
  readonly costCents: number | null;
  readonly owner: string | null;
  readonly capCents: number | null;
  readonly needs_expiry: number | null;
  readonly causes: string | null;
  readonly is_withdrawn: number;
}

/** What the firm has said of its gestures up to `today`, oldest word first. */
export async function loadGestureEntries(db: Db, today: Day): Promise<GestureEntry[]> {
  const rows = await db.all<EntryRow>(
    `select kind, nature, label, cost_cents as "costCents", owner, cap_cents as "capCents", needs_expiry, causes,
      is_withdrawn
    from gesture_entries where noted_on <= ? order by id`,
    [today],
  );
  return rows.map(({ needs_expiry, causes, is_withdrawn, ...entry }) => ({
    ...entry,
    needsExpiry: needs_expiry === null ? null : needs_expiry === 1,
    causes: causes === null ? null : causesIn(causes),
    isWithdrawn: is_withdrawn === 1,
  }));
}

function causesIn(json: string): CauseKind[] {
  return (JSON.parse(json) as string[]).filter(isCauseKind);
}

export async function appendGestureEntry(db: Db, entry: GestureEntry, notedOn: Day): Promise<void> {
  const cells = {
    kind: entry.kind,
    nature: entry.nature,
    label: entry.label,
    cost_cents: entry.costCents,
    owner: entry.owner,
    cap_cents: entry.capCents,
    needs_expiry: entry.needsExpiry === null ? null : Number(entry.needsExpiry),
    causes: entry.causes === null ? null : JSON.stringify(entry.causes),
    is_withdrawn: Number(entry.isWithdrawn),
    noted_on: notedOn,
  };
  await db.insertMany('gesture_entries', Object.keys(cells), [Object.values(cells)]);
}

/** A gesture as it was given to a customer. */
export interface NewGiven extends PastGesture {
  readonly customerId: number;
  /** What it was called then, where the words do not know it. */
  readonly label: string | null;
  readonly amountCents: number | null;
  readonly percent: number | null;
  /** The cost follows from the usual order and the own rhythm, not from a figure that was named. */
  readonly isEstimate: boolean;
  readonly untilOn: Day | null;
  readonly givenBy: string | null;
  /** The customer's primary cause at that time. */
  readonly cause: CauseKind | null;
  readonly note: string | null;
}

export interface GivenGesture extends NewGiven {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly undoneOn: Day | null;
}

export async function appendGiven(db: Db, given: NewGiven): Promise<number> {
  const [row] = await db.all<{ id: number }>(
    `insert into given_gestures (customer_id, kind, label, nature, given_on, amount_cents, percent, cost_cents,
      is_estimate, until_on, given_by, cause, note)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id`,
    [
      given.customerId,
      given.kind,
      given.label,
      given.nature,
      given.givenOn,
      given.amountCents,
      given.percent,
      given.costCents,
      Number(given.isEstimate),
      given.untilOn,
      given.givenBy,
      given.cause,
      given.note,
    ],
  );
  if (row === undefined) throw new Error('the gesture was not kept');
  return row.id;
}

export async function appendUndone(db: Db, givenId: number, undoneOn: Day): Promise<void> {
  await db.insertMany('undone_gestures', ['given_id', 'undone_on'], [[givenId, undoneOn]]);
}

type GivenRow = Omit<GivenGesture, 'isEstimate'> & { readonly is_estimate: number };

/** Gestures given up to `today`, undone ones too, oldest first; of one customer when `customerId` is given. */
export async function loadGiven(db: Db, today: Day, customerId?: number): Promise<GivenGesture[]> {
  const only = customerId === undefined ? '' : 'and given_gestures.customer_id = ?';
  const rows = await db.all<GivenRow>(
    `select given_gestures.id, customer_id as "customerId", kind, label, nature, given_on as "givenOn",
      amount_cents as "amountCents", percent, cost_cents as "costCents", is_estimate, until_on as "untilOn",
      given_by as "givenBy", cause, note, customers.code, customers.name,
      case when undone_on <= ? then undone_on end as "undoneOn"
    from given_gestures join customers on customers.id = given_gestures.customer_id
      left join undone_gestures on undone_gestures.given_id = given_gestures.id
    where given_on <= ? ${only} order by given_gestures.id`,
    customerId === undefined ? [today, today] : [today, today, customerId],
  );
  return rows.map(({ is_estimate, ...given }) => ({ ...given, isEstimate: is_estimate === 1 }));
}
