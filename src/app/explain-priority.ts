import { type Day, dayNumber } from '../domain/day.ts';
import type { DormancyRule } from '../domain/dormancy.ts';
import { DEFAULT_GATE_RULE } from '../domain/gate.ts';
import { Fault } from '../fault.ts';
import { eachCandidate } from '../store/candidates.ts';
import { findCustomerId } from '../store/customers.ts';
import type { Db } from '../store/schema.ts';
import { unknownCustomer } from './explain-customer.ts';
import { type PriorityCustomer, priorityCustomer, priorityJudge, type RankedPriority } from './prioritise.ts';
import type { PriorityRule } from './priority-rule.ts';
import { scoredCustomers } from './score-customers.ts';
import { loadPlaybook } from './write-script.ts';

/** Everything behind the priority of one customer. */
export interface PriorityExplanation extends RankedPriority {
  readonly code: string;
  readonly name: string;
  readonly contactPerson: string | null;
  readonly orders: number;
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
  await scoredCustomers(db, today, rules.dormancy);
  const dormant: PriorityCustomer[] = [];
  let own:
    | (Pick<PriorityExplanation, 'code' | 'name' | 'contactPerson' | 'orders'> & { at: number })
    | undefined;
  await eachCandidate(db, dayNumber(today), (candidate) => {
    if (candidate.state !== 'dormant' || candidate.exclusion !== null) return;
    if (candidate.id === id) own = { ...candidate, at: dormant.length };
    dormant.push(priorityCustomer(candidate));
  });
  if (own === undefined) throw new Fault('input', 'no-priority', { code });
  // Scripts are not written here, so neither firm, language nor gates matter.
  const unwritten = { firm: null, language: 'it', gateRule: DEFAULT_GATE_RULE } as const;
  const playbook = await loadPlaybook(db, { ...unwritten, today });
  const { scores, rankedAt } = (await priorityJudge(db, playbook, rules.priority))(dormant);
  const ranked = rankedAt(own.at);
  const better = scores.filter((score) => score > ranked.priority.score).length;
  return { ...own, ...ranked, today, place: better + 1, dormant: dormant.length };
}
