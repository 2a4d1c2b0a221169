import type { CauseKind, CauseSource } from '../domain/cause.ts';
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
}

export interface NotedCause extends NewCause {
  readonly code: string;
  readonly name: string;
}

export async function appendCause(db: Db, cause: NewCause): Promise<void> {
  const query = await db.kysely();
  await query
    .insertInto('causes')
    .values({
      customer_id: cause.customerId,
      kind: cause.kind,
      said_by: cause.saidBy,
      happened_on: cause.happenedOn,
      noted_on: cause.notedOn,
      note: cause.note,
    })
    .execute();
}

/** All causes in the order in which they were noted; of one customer when `customerId` is given. */
export async function loadCauses(db: Db, today: Day, customerId?: number): Promise<NotedCause[]> {
  const query = await db.kysely();
  const all = query
    .selectFrom('causes')
    .innerJoin('customers', 'customers.id', 'causes.customer_id')
    .select([
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
    .orderBy('causes.id');
  return (customerId === undefined ? all : all.where('customer_id', '=', customerId)).execute();
}

/** A remedy as it is told by whoever enters it. */
export interface NewRemedy extends Omit<Remedy, 'id' | 'withdrawnOn'> {
  readonly notedOn: Day;
}

export async function appendRemedy(db: Db, remedy: NewRemedy): Promise<number> {
  const query = await db.kysely();
  const row = await query
    .insertInto('remedies')
    .values({
      cause: remedy.cause,
      what: remedy.what,
      news: remedy.news,
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
  return query
    .selectFrom('remedies')
    .select([
      'id',
      'cause',
      'what',
      'news',
      'owner',
      'done_on as doneOn',
      'evidence',
      'withdrawn_on as withdrawnOn',
    ])
    .orderBy('id')
    .execute();
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
