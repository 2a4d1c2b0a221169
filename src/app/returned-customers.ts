import type { CustomerCase } from '../domain/customer-case.ts';
import { addDays } from '../domain/day.ts';
import { mondayOf, type Week } from '../domain/week.ts';
import type { Db } from '../store/schema.ts';
import { assessCustomers, silenceFacts } from './assess-customers.ts';
import type { CaseSetting } from './customer-cases.ts';
import type { DormantCustomer } from './flag-dormant.ts';

/**
 * Customers who have come back and are owed a call by the end of the week: thanks, or what was agreed upon with them. They buy
 * again, so no list of the dormant knows of them.
 */
export async function returnedCustomers(
  db: Db,
  cases: ReadonlyMap<number, CustomerCase>,
  week: Week,
  { today, rule }: CaseSetting,
): Promise<DormantCustomer[]> {
  const sunday = addDays(mondayOf(week), 6);
  const isDue = ({ state, next }: CustomerCase) =>
    (state === 'reactivated' || state === 'watched') && next !== null && next.dueOn <= sunday;
  const ids = new Set([...cases].flatMap(([id, current]) => (isDue(current) ? [id] : [])));
  if (ids.size === 0) return [];
  const { customers } = await assessCustomers(db, today, rule, { ids });
  return customers.flatMap((customer): DormantCustomer[] => {
    const facts = customer.exclusion === null ? silenceFacts(customer, rule) : undefined;
    return facts === undefined ? [] : [{ ...customer, facts }];
  });
}
