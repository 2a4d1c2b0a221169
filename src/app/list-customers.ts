import type { Day } from '../domain/day.ts';
import type { DormancyFacts, DormancyRule } from '../domain/dormancy.ts';
import { sellerNames } from '../store/customers.ts';
import type { Db } from '../store/schema.ts';
import {
  countScored,
  type ListOrder,
  type ListView,
  loadScored,
  type ScoredCustomer,
} from '../store/scores.ts';
import { withOpenPhones } from './open-phones.ts';
import { type ScoreRun, scoredCustomers } from './score-customers.ts';

export interface ListRequest {
  readonly view: ListView;
  readonly sort: ListOrder;
  /** Only customers of this seller, whatever the case of the letters. */
  readonly seller: string | undefined;
  readonly limit: number | undefined;
  readonly today: Day;
  readonly rule: DormancyRule;
}

export interface ListedCustomer extends ScoredCustomer {
  /** Behind the sentence on this customer; null for who never bought. */
  readonly facts: DormancyFacts | null;
}

export interface CustomerList {
  readonly view: ListView;
  readonly today: Day;
  readonly rule: DormancyRule;
  /** How many the view has, whatever part of them is given. */
  readonly listed: number;
  /** Of everybody, whatever part of them is listed. */
  readonly run: ScoreRun;
  readonly customers: readonly ListedCustomer[];
}

/** One of the lists of customers: by default those who are dormant, the costliest to lose first. */
export async function listCustomers(db: Db, request: ListRequest): Promise<CustomerList> {
  const { view, sort, seller, limit, today, rule } = request;
  const run = await scoredCustomers(db, today, rule);
  const sellers = seller === undefined ? undefined : await sellersNamed(db, seller);
  const selection = { view, sort, sellers, limit };
  const scored = await loadScored(db, selection, today);
  const reachable = await withOpenPhones(db, scored, today);
  const customers = reachable.map((customer) => ({
    ...customer,
    facts: factsOf(customer, rule.horizonDays),
  }));
  // The list in force is counted with everybody; the others only when they are asked for.
  const listed = view === 'dormant' ? run.counts.dormant : await countScored(db, selection);
  return { view, today, rule, run, listed, customers };
}

/** The names in the list of customers that differ from this one at most in the case of their letters. */
export async function sellersNamed(db: Db, seller: string): Promise<string[]> {
  const names = await sellerNames(db);
  return names.filter((name) => name.toLowerCase() === seller.toLowerCase());
}

/** Behind the sentence on a customer; null for who never bought. */
export function factsOf(customer: ScoredCustomer, horizonDays: number): DormancyFacts | null {
  const { because, lastOrderOn, silentDays, limitDays, typicalGapDays, orders, pNoOrder, offSeason } =
    customer;
  if (because === null || lastOrderOn === null || silentDays === null || limitDays === null) return null;
  return {
    because,
    lastOrderOn,
    silentDays,
    limitDays,
    typicalGapDays,
    timesCadence: typicalGapDays === null ? null : silentDays / typicalGapDays,
    orders,
    pNoOrder,
    horizonDays,
    offSeason,
  };
}
