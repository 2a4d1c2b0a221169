import type { Exclusion } from '../domain/customer.ts';
import type { Day } from '../domain/day.ts';
import type { DormancyFacts, DormancyRule } from '../domain/dormancy.ts';
import type { Db } from '../store/schema.ts';
import { flaggedIds } from '../store/scores.ts';
import { type AssessedCustomer, assessCustomers, dormancyFacts } from './assess-customers.ts';
import { type DormantCounts, scoredCustomers } from './score-customers.ts';

export interface DormantCustomer extends AssessedCustomer {
  readonly facts: DormancyFacts;
}

export interface DormantList {
  readonly today: Day;
  readonly counts: DormantCounts;
  readonly excluded: Readonly<Record<Exclusion, number>>;
  readonly pooledGapDays: number | null;
  readonly repeatCustomers: number;
  /** Highest expected lost value first, ties by code. */
  readonly customers: readonly DormantCustomer[];
}

/**
 * Who is dormant with everything known of them: those to be called, and those whose next contact is agreed upon already, who are
 * no part of the counted dormant but of the week in which it falls due.
 */
export async function flagDormant(db: Db, today: Day, rule: DormancyRule): Promise<DormantList> {
  const { counts, excluded } = await scoredCustomers(db, today, rule);
  const ids = await flaggedIds(db);
  const { customers, pooledGapDays, repeatCustomers } = await assessCustomers(db, today, rule, { ids });
  const dormant = customers
    .filter(({ exclusion }) => exclusion === null || exclusion === 'snoozed')
    .flatMap((customer): DormantCustomer[] => {
      const facts = dormancyFacts(customer, rule);
      return facts === undefined ? [] : [{ ...customer, facts }];
    })
    .toSorted(
      (one, other) => other.lostCentsPerYear - one.lostCentsPerYear || (one.code < other.code ? -1 : 1),
    );
  return { today, counts, excluded, pooledGapDays, repeatCustomers, customers: dormant };
}
