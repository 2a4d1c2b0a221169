import type { Day } from '../domain/day.ts';
import type { DormancyFacts, DormancyRule } from '../domain/dormancy.ts';
import type { Db } from '../store/schema.ts';
import { type Candidate, cohortCandidates } from './cohort-candidates.ts';
import { bySeller } from './cohort-summary.ts';
import { factsOf } from './list-customers.ts';

export interface CustomerToBelieve extends Candidate {
  /** Behind the sentence on the silence. */
  readonly facts: DormancyFacts;
}

/** The customers of one seller of whom something may still be believed, the costliest to lose first. */
export interface SellersCustomers {
  readonly seller: string | null;
  readonly customers: readonly CustomerToBelieve[];
}

/** Everybody who could be frozen today, by seller; whoever has none last. */
export async function customersBySeller(
  db: Db,
  today: Day,
  rule: DormancyRule,
): Promise<readonly SellersCustomers[]> {
  const { candidates } = await cohortCandidates(db, today, rule);
  const customers = candidates
    .flatMap((candidate): CustomerToBelieve[] => {
      const facts = factsOf(candidate, rule.horizonDays);
      return facts === null ? [] : [{ ...candidate, facts }];
    })
    .toSorted(
      (one, other) => other.lostCentsPerYear - one.lostCentsPerYear || (one.code < other.code ? -1 : 1),
    );
  return [...Map.groupBy(customers, ({ seller }) => seller)]
    .map(([seller, own]) => ({ seller, customers: own }))
    .toSorted(bySeller);
}
