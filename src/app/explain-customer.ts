import type { Day } from '../domain/day.ts';
import type { DormancyRule } from '../domain/dormancy.ts';
import { Fault } from '../fault.ts';
import { findCustomerId, similarCodes } from '../store/customers.ts';
import { loadDocuments, type PlacedDocument } from '../store/histories.ts';
import type { Db } from '../store/schema.ts';
import { type AssessedCustomer, assessCustomers } from './assess-customers.ts';

/** Everything behind the judgement of one customer. */
export interface Explanation {
  readonly today: Day;
  readonly rule: DormancyRule;
  readonly customer: AssessedCustomer;
  readonly pooledGapDays: number | null;
  /** Newest first. */
  readonly documents: readonly PlacedDocument[];
}

/** @throws Fault `unknown-customer` */
export async function explainCustomer(
  db: Db,
  code: string,
  today: Day,
  rule: DormancyRule,
): Promise<Explanation> {
  const { customers, pooledGapDays } = await assessCustomers(db, today, rule);
  const id = await findCustomerId(db, code);
  const customer = customers.find((candidate) => candidate.id === id);
  if (customer === undefined) throw await unknownCustomer(db, code);
  return { today, rule, customer, pooledGapDays, documents: await loadDocuments(db, customer.id, today) };
}

export async function unknownCustomer(db: Db, code: string): Promise<Fault> {
  return new Fault('input', 'unknown-customer', { code, similar: await similarCodes(db, code) });
}
