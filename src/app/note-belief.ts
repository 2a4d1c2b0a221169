import { type Belief, completion, isNews, percentIn, type StatedBelief } from '../domain/belief.ts';
import type { CauseKind } from '../domain/cause.ts';
import type { Day } from '../domain/day.ts';
import { Fault } from '../fault.ts';
import { appendBelief, type BelievedCustomer, believedCustomer, sellersCause } from '../store/beliefs.ts';
import { appendCause } from '../store/causes.ts';
import type { Db } from '../store/schema.ts';
import { inTransaction } from '../store/transaction.ts';
import { unknownCustomer } from './explain-customer.ts';

export interface BeliefRequest extends StatedBelief {
  readonly code: string;
  /** Who says so; null = the customer's own seller. */
  readonly seller: string | null;
  readonly today: Day;
  /** UTC instant. */
  readonly now: string;
}

export interface NotedBelief extends Belief {
  readonly code: string;
  readonly name: string;
  /** False when just this was the standing belief already: then nothing is written. */
  readonly isNew: boolean;
}

/**
 * Appends what a seller believes of a customer; a cause that is named is noted as the seller's word as well. After the first
 * contact of the present silence nobody can believe any more: then it is known.
 *
 * @throws Fault `unknown-customer`, `belief-after-contact`
 */
export async function noteBelief(db: Db, request: BeliefRequest): Promise<NotedBelief> {
  return inTransaction(db, async (transaction) => {
    const customer = await customerToBelieve(transaction, request.code, request.today);
    return noteBeliefOf(transaction, customer, request);
  });
}

/** The same of a customer who is known not to have been contacted. */
export async function noteBeliefOf(
  db: Db,
  customer: BelievedCustomer,
  { seller, today, now, ...stated }: Omit<BeliefRequest, 'code'>,
): Promise<NotedBelief> {
  const { code, name } = customer;
  const standing = standingBelief(customer);
  if (standing !== null && !isNews(stated, standing)) return { ...standing, code, name, isNew: false };
  const belief: Belief = {
    isLost: stated.isLost,
    returnPercent: stated.returnPercent,
    ...completion(stated, standing),
    seller: seller ?? customer.seller,
    notedOn: today,
  };
  await keep(db, customer, belief, now);
  return { ...belief, code, name, isNew: true };
}

/** @throws Fault `unknown-customer`, `belief-after-contact` */
export async function customerToBelieve(db: Db, code: string, today: Day): Promise<BelievedCustomer> {
  const customer = await believedCustomer(db, code, today);
  if (customer === undefined) throw await unknownCustomer(db, code);
  const { contactedOn } = customer;
  if (contactedOn !== null) {
    throw new Fault('input', 'belief-after-contact', { code: customer.code, contactedOn });
  }
  return customer;
}

/** Of the present silence: what somebody believed before the last order was about another one. */
export function standingBelief({ latest, lastOrderOn }: BelievedCustomer): Belief | null {
  return latest !== null && (lastOrderOn === null || latest.notedOn >= lastOrderOn) ? latest : null;
}

async function keep(
  db: Db,
  { id: customerId }: BelievedCustomer,
  belief: Belief,
  recordedAt: string,
): Promise<void> {
  await appendBelief(db, { ...belief, customerId, recordedAt });
  const { cause, notedOn } = belief;
  if (cause === null || cause === (await sellersCause(db, customerId, notedOn))) return;
  await appendCause(db, {
    customerId,
    kind: cause,
    saidBy: 'seller',
    happenedOn: null,
    notedOn,
    note: null,
  });
}

/** The seller's own earlier word on why this customer stopped; null when there is none. */
export async function suggestedCause(db: Db, customerId: number, today: Day): Promise<CauseKind | null> {
  return sellersCause(db, customerId, today);
}

/** @throws Fault `bad-percent` */
export function percentOption(text: string): number {
  const value = percentIn(text);
  if (value === undefined) throw new Fault('usage', 'bad-percent', { text });
  return value;
}

export function isPercent(text: string): boolean {
  return percentIn(text) !== undefined;
}
