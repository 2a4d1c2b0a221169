import {
  CAUSE_KINDS,
  type CauseKind,
  type CauseSide,
  type CauseSource,
  type Department,
  factsOf,
} from '../domain/cause.ts';
import type { Day } from '../domain/day.ts';
import type { Remedy } from '../domain/remedy.ts';
import { Fault } from '../fault.ts';
import {
  appendCause,
  appendRemedy,
  loadCauses,
  loadRemedies,
  markRemedyDone,
  markRemedyWithdrawn,
  type NotedCause,
} from '../store/causes.ts';
import type { Db } from '../store/schema.ts';
import { inTransaction } from '../store/transaction.ts';
import { requireCause, requireCustomer } from './record-outcome.ts';
import { requireDay } from './today.ts';

export interface CauseRequest {
  readonly code: string;
  readonly kind: string;
  readonly saidBy: CauseSource;
  readonly on: string | undefined;
  readonly note: string | null;
  readonly today: Day;
}

/** @throws Fault `unknown-customer`, `not-one-of`, `not-a-day`, `contact-is-future` */
export async function addCause(db: Db, request: CauseRequest): Promise<NotedCause[]> {
  const { today, saidBy, note } = request;
  const kind = requireCause(request.kind);
  const happenedOn = request.on === undefined ? null : requireDay(request.on);
  if (happenedOn !== null && happenedOn > today) {
    throw new Fault('usage', 'contact-is-future', { day: happenedOn, today });
  }
  const customerId = await requireCustomer(db, request.code);
  await appendCause(db, { customerId, kind, saidBy, happenedOn, notedOn: today, note });
  return loadCauses(db, today, customerId);
}

/** The causes of one customer, or of all. */
export async function listCauses(db: Db, code: string | undefined, today: Day): Promise<NotedCause[]> {
  return loadCauses(db, today, code === undefined ? undefined : await requireCustomer(db, code));
}

export interface CauseKindFacts {
  readonly kind: CauseKind;
  readonly side: CauseSide;
  readonly department: Department | null;
}

/** The taxonomy, as data to show. */
export function causeKinds(): CauseKindFacts[] {
  return CAUSE_KINDS.map((kind) => ({
    kind,
    side: factsOf(kind).side,
    department: factsOf(kind).department,
  }));
}

export interface RemedyRequest {
  readonly cause: string;
  readonly what: string;
  readonly news: string | null;
  readonly proof: ProofRequest;
  readonly today: Day;
}

/** What makes a remedy a done one; all of it or nothing. */
export interface ProofRequest {
  readonly doneOn: string | undefined;
  readonly owner: string | undefined;
  readonly evidence: string | undefined;
}

/** @throws Fault `not-one-of`, `remedy-needs-proof`, `remedy-is-future`, `not-a-day` */
export async function addRemedy(db: Db, request: RemedyRequest): Promise<Remedy> {
  const cause: CauseKind = requireCause(request.cause);
  const { proof, today } = request;
  const planned = { cause, what: request.what, news: request.news, notedOn: today };
  const done = proof.doneOn === undefined ? undefined : requireProof(proof, today);
  const facts = done ?? { doneOn: null, owner: proof.owner ?? null, evidence: proof.evidence ?? null };
  const id = await appendRemedy(db, { ...planned, ...facts });
  return requireRemedy(db, String(id));
}

/** @throws Fault `unknown-remedy`, `remedy-needs-proof`, `remedy-is-future`, `not-a-day` */
export async function completeRemedy(db: Db, id: string, proof: ProofRequest, today: Day): Promise<Remedy> {
  return inTransaction(db, async (transaction) => {
    const remedy = await requireRemedy(transaction, id);
    const owner = proof.owner ?? remedy.owner ?? undefined;
    const evidence = proof.evidence ?? remedy.evidence ?? undefined;
    await markRemedyDone(
      transaction,
      remedy.id,
      requireProof({ doneOn: proof.doneOn ?? today, owner, evidence }, today),
    );
    return requireRemedy(transaction, id);
  });
}

/** @throws Fault `unknown-remedy` */
export async function withdrawRemedy(db: Db, id: string, today: Day): Promise<Remedy> {
  return inTransaction(db, async (transaction) => {
    const remedy = await requireRemedy(transaction, id);
    await markRemedyWithdrawn(transaction, remedy.id, today);
    return requireRemedy(transaction, id);
  });
}

export async function listRemedies(db: Db): Promise<Remedy[]> {
  return loadRemedies(db);
}

async function requireRemedy(db: Db, id: string): Promise<Remedy> {
  const remedy = (await loadRemedies(db)).find((candidate) => String(candidate.id) === id);
  if (remedy === undefined) throw new Fault('input', 'unknown-remedy', { id });
  return remedy;
}

function requireProof(
  { doneOn, owner, evidence }: ProofRequest,
  today: Day,
): { doneOn: Day; owner: string; evidence: string } {
  const missing: string[] = [];
  if (!owner?.trim()) missing.push('--owner');
  if (!evidence?.trim()) missing.push('--evidence');
  if (doneOn === undefined || !owner?.trim() || !evidence?.trim()) {
    throw new Fault('usage', 'remedy-needs-proof', { missing });
  }
  const day = requireDay(doneOn);
  if (day > today) throw new Fault('usage', 'remedy-is-future', { day, today });
  return { doneOn: day, owner, evidence };
}
