import { type Concentration, concentrationOf, TOP_PART } from '../domain/concentration.ts';
import type { Day } from '../domain/day.ts';
import type { DormancyRule } from '../domain/dormancy.ts';
import type { Db } from '../store/schema.ts';
import { assessCustomers } from './assess-customers.ts';

export interface MeasuredConcentration extends Concentration {
  readonly today: Day;
  /** The share of the customers that counts as the largest. */
  readonly topPart: number;
}

/**
 * The revenue of the whole history, credit notes taken off, with who is dormant today by the rule of the list. Customers who were
 * credited as much as they bought made no revenue and are not counted.
 */
export async function measureConcentration(
  db: Db,
  today: Day,
  rule: DormancyRule,
): Promise<MeasuredConcentration> {
  const { customers } = await assessCustomers(db, today, rule);
  const buyers = customers
    .filter(({ totalCents }) => totalCents > 0)
    .map(({ totalCents, dormancy }) => ({ totalCents, isDormant: dormancy.state === 'dormant' }));
  return { today, topPart: TOP_PART, ...concentrationOf(buyers) };
}
