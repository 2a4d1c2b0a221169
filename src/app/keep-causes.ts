import { CAUSE_KINDS, type CauseKind, type CauseSource, factsOf } from '../domain/cause.ts';
import type { Day } from '../domain/day.ts';
import { latestBy } from '../domain/primary-cause.ts';
import { latestStrikes, promisableRemedy, type Remedy } from '../domain/remedy.ts';
import { Fault } from '../fault.ts';
import {
  appendCause,
  loadCauses,
  loadRemedies,
  markCauseWithdrawn,
  type NotedCause,
} from '../store/causes.ts';
import { customerNamed, type NamedCustomer } from '../store/customers.ts';
import { keepPrimaryChoice, primaryChoices } from '../store/primary-causes.ts';
import type { Db } from '../store/schema.ts';
import { inTransaction } from '../store/transaction.ts';
import { requireCause } from './contact-words.ts';
import { type ListedCause, listedCauses } from './primary-causes.ts';
import { type BrokenRemedy, remediesBrokenSince } from './promised-remedies.ts';
import { requireCustomer } from './record-outcome.ts';
import { requireDay } from './today.ts';

export interface CauseRequest {
  readonly code: string;
  readonly kind: string;
  readonly saidBy: CauseSource;
  readonly on: string | undefined;
  readonly note: string | null;
  readonly today: Day;
}

export interface AddedCause {
  readonly causes: readonly ListedCause[];
  readonly added: ListedCause;
  /** Remedies that the cause has proved wrong, with everybody to whom they were promised. */
  readonly broken: readonly BrokenRemedy[];
  /** Nobody has said when it happened, so that the remedies done are promised on. */
  readonly isUndated: boolean;
}

/** @throws Fault `unknown-customer`, `not-one-of`, `not-a-day`, `contact-is-future` */
export async function addCause(db: Db, request: CauseRequest): Promise<AddedCause> {
  const { today, saidBy, note } = request;
  const kind = requireCause(request.kind);
  const happenedOn = request.on === undefined ? null : requireDay(request.on);
  if (happenedOn !== null && happenedOn > today) {
    throw new Fault('usage', 'contact-is-future', { day: happenedOn, today });
  }
  return inTransaction(db, async (transaction) => {
    const customerId = await requireCustomer(transaction, request.code);
    const before = latestStrikes(await loadCauses(transaction, today));
    const id = await appendCause(transaction, {
      customerId,
      kind,
      saidBy,
      happenedOn,
      notedOn: today,
      note,
    });
    const causes = await listedCauses(transaction, today, customerId);
    const added = causes.find((cause) => cause.id === id);
    if (added === undefined) throw new Error('the cause was not kept');
    const remedies = await loadRemedies(transaction);
    const standing = promisableRemedy(remedies, kind, before.get(kind)?.happenedOn ?? null, today);
    return {
      causes,
      added,
      broken: await remediesBrokenSince(transaction, before, today),
      isUndated: happenedOn === null && standing !== undefined,
    };
  });
}

/** The causes of one customer, or of all. */
export async function listCauses(db: Db, code: string | undefined, today: Day): Promise<ListedCause[]> {
  return listedCauses(db, today, code === undefined ? undefined : await requireCustomer(db, code));
}

/** Everything known of why one customer stopped. */
export interface CustomerCauses {
  readonly customer: NamedCustomer;
  readonly causes: readonly ListedCause[];
  readonly primary: ListedCause | null;
  /** A person has said that it is this one. */
  readonly isChosen: boolean;
  /** What each of the two says, by the latest word. */
  readonly bySeller: CauseKind | null;
  readonly byCustomer: CauseKind | null;
  /** What a script may promise for the primary cause. */
  readonly remedy: Remedy | null;
}

/** @throws Fault `unknown-customer` */
export async function showCauses(db: Db, code: string, today: Day): Promise<CustomerCauses> {
  const customer = await customerNamed(db, await requireCustomer(db, code));
  const everybody = await loadCauses(db, today);
  const causes = await listedCauses(db, today, customer.id);
  const primary = causes.find(({ isPrimary }) => isPrimary) ?? null;
  const struckOn = primary === null ? undefined : latestStrikes(everybody).get(primary.kind)?.happenedOn;
  const remedies = await loadRemedies(db);
  return {
    customer,
    causes,
    primary,
    isChosen: primary !== null && (await primaryChoices(db, today)).get(customer.id) === primary.id,
    bySeller: latestBy('seller', causes)?.kind ?? null,
    byCustomer: latestBy('customer', causes)?.kind ?? null,
    remedy:
      primary === null ? null : (promisableRemedy(remedies, primary.kind, struckOn ?? null, today) ?? null),
  };
}

/** Leaves a customer to the rule. */
const BY_THE_RULE = 'auto';

/**
 * Makes one of a customer's causes the primary one; `auto` leaves it to the rule again.
 *
 * @throws Fault `unknown-customer`, `unknown-cause`
 */
export async function choosePrimary(db: Db, code: string, id: string, today: Day): Promise<CustomerCauses> {
  return inTransaction(db, async (transaction) => {
    const customerId = await requireCustomer(transaction, code);
    const causes = await loadCauses(transaction, today, customerId);
    const chosen = id === BY_THE_RULE ? null : requireNoted(causes, id);
    await keepPrimaryChoice(transaction, customerId, chosen?.id ?? null, today);
    return showCauses(transaction, code, today);
  });
}

export interface WithdrawnCause {
  readonly withdrawn: NotedCause;
  /** What is still known of the customer. */
  readonly standing: readonly ListedCause[];
}

/**
 * Takes a cause back that was noted by mistake: from today on it counts nowhere, and the remedies it had proved wrong stand again.
 *
 * @throws Fault `unknown-cause`
 */
export async function withdrawCause(db: Db, id: string, today: Day): Promise<WithdrawnCause> {
  return inTransaction(db, async (transaction) => {
    const withdrawn = requireNoted(await loadCauses(transaction, today), id);
    await markCauseWithdrawn(transaction, withdrawn.id, today);
    return { withdrawn, standing: await listedCauses(transaction, today, withdrawn.customerId) };
  });
}

function requireNoted(causes: readonly NotedCause[], id: string): NotedCause {
  const cause = causes.find((candidate) => String(candidate.id) === id);
  if (cause !== undefined) return cause;
  throw new Fault('input', 'unknown-cause', { id, known: causes.map(({ id: known }) => String(known)) });
}

export type CauseKindFacts = { readonly kind: CauseKind } & ReturnType<typeof factsOf>;

/** The taxonomy, as data to show. */
export function causeKinds(): CauseKindFacts[] {
  return CAUSE_KINDS.map((kind) => ({ kind, ...factsOf(kind) }));
}
