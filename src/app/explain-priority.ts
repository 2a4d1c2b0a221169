import type { Day } from '../domain/day.ts';
import type { DormancyRule } from '../domain/dormancy.ts';
import { Fault } from '../fault.ts';
import { findCustomerId } from '../store/customers.ts';
import type { Db } from '../store/schema.ts';
import { assessCustomers, dormancyFacts } from './assess-customers.ts';
import { unknownCustomer } from './explain-customer.ts';
import type { DormantCustomer } from './flag-dormant.ts';
import { prioritise, type RankedCustomer } from './prioritise.ts';
import type { PriorityRule } from './priority-rule.ts';
import { loadPlaybook } from './write-script.ts';

/** Everything behind the priority of one customer. */
export interface PriorityExplanation extends RankedCustomer<DormantCustomer> {
  readonly today: Day;
  /** Place among the dormant customers by score, from 1, and how many these are. */
  readonly place: number;
  readonly dormant: number;
}

/**
 * The arithmetic of one dormant customer's priority. Reads only.
 *
 * @throws Fault `unknown-customer`, `no-priority`
 */
export async function explainPriority(
  db: Db,
  code: string,
  today: Day,
  rules: { readonly dormancy: DormancyRule; readonly priority: PriorityRule },
): Promise<PriorityExplanation> {
  const id = await findCustomerId(db, code);
  if (id === undefined) throw await unknownCustomer(db, code);
  const { customers } = await assessCustomers(db, today, rules.dormancy);
  const dormant = customers.flatMap((customer): DormantCustomer[] => {
    const facts = customer.exclusion === null ? dormancyFacts(customer, rules.dormancy) : undefined;
    return facts === undefined ? [] : [{ ...customer, facts }];
  });
  // Scripts are not written here, so neither firm nor language matters.
  const playbook = await loadPlaybook(db, { firm: null, language: 'it', today });
  const ranked = await prioritise(db, dormant, playbook, rules.priority);
  const own = ranked.find(({ customer }) => customer.id === id);
  if (own === undefined) throw new Fault('input', 'no-priority', { code });
  const better = ranked.filter(({ priority }) => priority.score > own.priority.score);
  return { ...own, today, place: better.length + 1, dormant: ranked.length };
}
