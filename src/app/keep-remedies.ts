import { type CauseKind, DEPARTMENTS, type Department } from '../domain/cause.ts';
import type { Day } from '../domain/day.ts';
import { latestStrikes } from '../domain/remedy.ts';
import { Fault } from '../fault.ts';
import { departmentNamed } from '../locale/cause-cells.ts';
import {
  appendRemedy,
  loadCauses,
  loadRemedies,
  markRemedyDone,
  markRemedyWithdrawn,
} from '../store/causes.ts';
import type { Db } from '../store/schema.ts';
import { inTransaction } from '../store/transaction.ts';
import { requireCause } from './contact-words.ts';
import { type KeptRemedy, keptRemedy, type PromisedRemedy, withPromises } from './promised-remedies.ts';
import { requireDay } from './today.ts';

export interface RemedyRequest {
  readonly cause: string;
  /** undefined = the one of the cause. */
  readonly department?: string | undefined;
  readonly what: string;
  readonly news: string | null;
  readonly moreNews?: string | null;
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
export async function addRemedy(db: Db, request: RemedyRequest): Promise<KeptRemedy> {
  const cause: CauseKind = requireCause(request.cause);
  const { proof, today } = request;
  const department = request.department === undefined ? null : requireDepartment(request.department);
  const { what, news, moreNews = null } = request;
  const planned = { cause, department, what, news, moreNews, notedOn: today };
  const done = proof.doneOn === undefined ? undefined : requireProof(proof, today);
  const facts = done ?? { doneOn: null, owner: proof.owner ?? null, evidence: proof.evidence ?? null };
  return inTransaction(db, async (transaction) => {
    const id = await appendRemedy(transaction, { ...planned, ...facts });
    return requireRemedy(transaction, String(id), today);
  });
}

/**
 * Marks a planned remedy as done.
 *
 * @throws Fault `unknown-remedy`, `remedy-is-withdrawn`, `remedy-is-done`, `remedy-needs-proof`, `remedy-is-future`, `not-a-day`
 */
export async function completeRemedy(
  db: Db,
  id: string,
  proof: ProofRequest,
  today: Day,
): Promise<KeptRemedy> {
  return inTransaction(db, async (transaction) => {
    const remedy = await requireRemedy(transaction, id, today);
    if (remedy.state === 'withdrawn') throw new Fault('input', 'remedy-is-withdrawn', { id });
    // What was promised is what was done then; doing it again is another remedy.
    if (remedy.doneOn !== null) throw new Fault('input', 'remedy-is-done', { id, doneOn: remedy.doneOn });
    const owner = proof.owner ?? remedy.owner ?? undefined;
    const evidence = proof.evidence ?? remedy.evidence ?? undefined;
    await markRemedyDone(
      transaction,
      remedy.id,
      requireProof({ doneOn: proof.doneOn ?? today, owner, evidence }, today),
    );
    return requireRemedy(transaction, id, today);
  });
}

/**
 * A remedy that does not hold is promised no longer; says who has been told of it. One withdrawn before stays as it is.
 *
 * @throws Fault `unknown-remedy`
 */
export async function withdrawRemedy(db: Db, id: string, today: Day): Promise<PromisedRemedy> {
  return inTransaction(db, async (transaction) => {
    const remedy = await requireRemedy(transaction, id, today);
    if (remedy.withdrawnOn === null) await markRemedyWithdrawn(transaction, remedy.id, today);
    return showRemedy(transaction, id, today);
  });
}

/** @throws Fault `unknown-remedy` */
export async function showRemedy(db: Db, id: string, today: Day): Promise<PromisedRemedy> {
  const remedy = await requireRemedy(db, id, today);
  const [shown] = await withPromises(db, [remedy], today);
  return shown ?? { remedy, promises: [] };
}

export async function listRemedies(db: Db, today: Day): Promise<KeptRemedy[]> {
  const strikes = latestStrikes(await loadCauses(db, today));
  return (await loadRemedies(db)).map((remedy) => keptRemedy(remedy, strikes, today));
}

async function requireRemedy(db: Db, id: string, today: Day): Promise<KeptRemedy> {
  const remedy = (await listRemedies(db, today)).find((candidate) => String(candidate.id) === id);
  if (remedy === undefined) throw new Fault('input', 'unknown-remedy', { id });
  return remedy;
}

/** @throws Fault `not-one-of` */
export function requireDepartment(text: string): Department {
  const department = departmentNamed(text);
  if (department !== undefined) return department;
  throw new Fault('usage', 'not-one-of', { text, flag: '--department', allowed: DEPARTMENTS });
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
