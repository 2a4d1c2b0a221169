import type { Day } from '../domain/day.ts';
import { OUTCOMES } from '../domain/outcome.ts';
import { Fault } from '../fault.ts';
import type { CustomerField } from '../locale/headers.ts';
import { type LatestContact, latestContacts } from '../store/contact-states.ts';
import { FIELD_ATTRIBUTES } from '../store/customer-attributes.ts';
import { customerNamed, type NamedCustomer } from '../store/customers.ts';
import {
  type CustomerMerge,
  listMerges,
  type MovedCounts,
  mergeCustomer,
  undoMerge,
} from '../store/merges.ts';
import type { Db } from '../store/schema.ts';
import { inTransaction } from '../store/transaction.ts';
import { requireCustomer } from './record-outcome.ts';

/** Two customers about to become one. */
export interface MergePair {
  readonly kept: NamedCustomer;
  readonly merged: NamedCustomer;
}

export interface MergedCustomers extends MergePair, MovedCounts {
  /** The number by which the merge is taken back. */
  readonly id: number;
}

export interface UnmergedCustomers extends MovedCounts {
  readonly merge: CustomerMerge;
  /** Changed since the merge, and left as they are. */
  readonly keptFields: readonly CustomerField[];
}

/** @throws Fault `unknown-customer`, `same-customer`, `both-in-contact` */
export async function pairToMerge(
  db: Db,
  codes: { readonly kept: string; readonly merged: string },
  today: Day,
): Promise<MergePair> {
  const kept = await customerNamed(db, await requireCustomer(db, codes.kept));
  const merged = await customerNamed(db, await requireCustomer(db, codes.merged));
  if (kept.id === merged.id) throw new Fault('usage', 'same-customer', { code: kept.code });
  const contacts = await latestContacts(db, today);
  const [keptNext, mergedNext] = [kept, merged].map(({ id }) => appointmentOf(contacts.get(id)));
  if (keptNext != null && mergedNext != null) {
    const facts = { kept: kept.code, merged: merged.code, keptNext, mergedNext };
    throw new Fault('input', 'both-in-contact', facts);
  }
  return { kept, merged };
}

/** A day the customer was promised, not one on which we would only try again. */
function appointmentOf(contact: LatestContact | undefined): Day | null {
  return contact !== undefined && OUTCOMES[contact.outcome].needsNextDay ? contact.nextDueOn : null;
}

/**
 * Makes one customer of two: the first stays, the second goes on as another code of it.
 *
 * @throws Fault of `pairToMerge`
 */
export async function mergeCustomers(
  db: Db,
  codes: { readonly kept: string; readonly merged: string },
  today: Day,
): Promise<MergedCustomers> {
  return inTransaction(db, async (transaction) => {
    const pair = await pairToMerge(transaction, codes, today);
    const ids = { kept: pair.kept.id, merged: pair.merged.id };
    return { ...pair, ...(await mergeCustomer(transaction, ids, today)) };
  });
}

/**
 * Takes a merge back.
 *
 * @throws Fault `unknown-merge`, `merged-since`
 */
export async function unmergeCustomers(db: Db, id: string): Promise<UnmergedCustomers> {
  return inTransaction(db, async (transaction) => {
    const merges = await listMerges(transaction);
    const merge = merges.find((candidate) => String(candidate.id) === id);
    if (merge === undefined) {
      throw new Fault('input', 'unknown-merge', { id, known: merges.map(({ id: known }) => String(known)) });
    }
    if (merge.keptCode === null) {
      throw new Fault('input', 'merged-since', { id, later: String(-merge.keptId) });
    }
    const { keptAttributes, ...counts } = await undoMerge(transaction, merge.id);
    return { merge, ...counts, keptFields: fieldsOf(keptAttributes) };
  });
}

/** The merges that stand, oldest first. */
export async function customerMerges(db: Db): Promise<CustomerMerge[]> {
  return listMerges(db);
}

/** The fields in which a file would state these attributes; what only the program keeps has none. */
function fieldsOf(attributes: readonly string[]): CustomerField[] {
  const fieldOf = new Map<string, CustomerField>();
  for (const [field, named] of Object.entries(FIELD_ATTRIBUTES) as [CustomerField, readonly string[]][]) {
    for (const attribute of named) fieldOf.set(attribute, field);
  }
  return [...new Set(attributes.flatMap((attribute) => fieldOf.get(attribute) ?? []))];
}
