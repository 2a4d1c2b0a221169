import { type CauseKind, type CauseSource, factsOf } from '../domain/cause.ts';
import type { Day } from '../domain/day.ts';
import type { Remedy } from '../domain/remedy.ts';
import type { Db } from './schema.ts';

export interface NewCause {
  readonly customerId: number;
  readonly kind: CauseKind;
  readonly saidBy: CauseSource;
  readonly happenedOn: Day | null;
  readonly notedOn: Day;
  readonly note: string | null;
  /** The contact in which the customer named it. */
  readonly contactId?: number;
}

export interface NotedCause extends NewCause {
  readonly id: number;
  readonly code: string;
  readonly name: string;
}

/**
 * Returns the number of the cause.
 *
 * @param batch the import that brought it; null = noted by hand
 */
export async function appendCause(db: Db, cause: NewCause, batch: number | null = null): Promise<number> {
  const query = await db.kysely();
  const { id } = await query
    .insertInto('causes')
    .values({
      customer_id: cause.customerId,
      kind: cause.kind,
      said_by: cause.saidBy,
      happened_on: cause.happenedOn,
      noted_on: cause.notedOn,
      note: cause.note,
      withdrawn_on: null,
      batch_id: batch,
      contact_id: cause.contactId ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** All causes that stand, in the order in which they were noted; of one customer when `customerId` is given. */
export async function loadCauses(db: Db, today: Day, customerId?: number): Promise<NotedCause[]> {
  const query = await db.kysely();
  const all = query
    .selectFrom('standing_causes as causes')
    .innerJoin('customers', 'customers.id', 'causes.customer_id')
    .select([
      'causes.id',
      'customer_id as customerId',
      'kind',
      'said_by as saidBy',
      'happened_on as happenedOn',
      'noted_on as notedOn',
      'note',
      'code',
      'name',
    ])
    .where('noted_on', '<=', today)
    .where((where) => where.or([where('withdrawn_on', 'is', null), where('withdrawn_on', '>', today)]))
    .orderBy('causes.id');
  return (customerId === undefined ? all : all.where('customer_id', '=', customerId)).execute();
}

/** What makes two notes the same, wherever they come from and whenever they were noted. */
export function keyOfCause({
  customerId,
  kind,
  saidBy,
  happenedOn,
  note,
}: Omit<NewCause, 'notedOn'>): string {
  return JSON.stringify([customerId, kind, saidBy, happenedOn, note]);
}

/** The keys of all causes ever noted, withdrawn ones too. */
export async function knownCauseKeys(db: Db): Promise<Set<string>> {
  const rows = await db.all<Omit<NewCause, 'notedOn'>>(
    `select customer_id as "customerId", kind, said_by as "saidBy", happened_on as "happenedOn", note from causes`,
  );
  return new Set(rows.map(keyOfCause));
}

export async function markCauseWithdrawn(db: Db, id: number, withdrawnOn: Day): Promise<void> {
  await db.run('update causes set withdrawn_on = ? where id = ?', [withdrawnOn, id]);
}

/** A remedy as it is told by whoever enters it; its department is null where it is the one of the cause. */
export interface NewRemedy extends Omit<Remedy, 'id' | 'withdrawnOn'> {
  readonly notedOn: Day;
}

export async function appendRemedy(db: Db, remedy: NewRemedy): Promise<number> {
  const query = await db.kysely();
  const row = await query
    .insertInto('remedies')
    .values({
      cause: remedy.cause,
      department: remedy.department,
      what: remedy.what,
      news: remedy.news,
      more_news: remedy.moreNews,
      owner: remedy.owner,
      done_on: remedy.doneOn,
      evidence: remedy.evidence,
      withdrawn_on: null,
      noted_on: remedy.notedOn,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function loadRemedies(db: Db): Promise<Remedy[]> {
  const query = await db.kysely();
  const rows = await query
    .selectFrom('remedies')
    .select([
      'id',
      'cause',
      'department',
      'what',
      'news',
      'more_news as moreNews',
      'owner',
      'done_on as doneOn',
      'evidence',
      'withdrawn_on as withdrawnOn',
    ])
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, department: row.department ?? factsOf(row.cause).department }));
}

export async function markRemedyDone(
  db: Db,
  id: number,
  proof: { readonly doneOn: Day; readonly owner: string; readonly evidence: string },
): Promise<void> {
  const query = await db.kysely();
  await query
    .updateTable('remedies')
    .set({ done_on: proof.doneOn, owner: proof.owner, evidence: proof.evidence })
    .where('id', '=', id)
    .execute();
}

export async function markRemedyWithdrawn(db: Db, id: number, withdrawnOn: Day): Promise<void> {
  const query = await db.kysely();
  await query.updateTable('remedies').set({ withdrawn_on: withdrawnOn }).where('id', '=', id).execute();
}
