import { EXCLUSIONS, type Exclusion } from '../domain/customer.ts';
import type { Day } from '../domain/day.ts';
import type { DormancyFacts, DormancyRule } from '../domain/dormancy.ts';
import { appendChangedFlags, type Flag } from '../store/flags.ts';
import type { Db } from '../store/schema.ts';
import {
  type AssessedCustomer,
  type Assessment,
  assessCustomers,
  dormancyFacts,
} from './assess-customers.ts';

export interface DormantCustomer extends AssessedCustomer {
  readonly facts: DormancyFacts;
}

export interface DormantCounts {
  readonly customers: number;
  readonly active: number;
  readonly dormant: number;
  readonly neverBought: number;
  readonly excluded: number;
}

export interface DormantList {
  readonly today: Day;
  /** Each customer is in exactly one of the four. */
  readonly counts: DormantCounts;
  readonly excluded: Readonly<Record<Exclusion, number>>;
  readonly pooledGapDays: number | null;
  readonly repeatCustomers: number;
  /** Highest expected lost value first, ties by code. */
  readonly customers: readonly DormantCustomer[];
}

/** Judges everybody, appends the flags that are news, and returns who is dormant. */
export async function flagDormant(db: Db, today: Day, rule: DormancyRule): Promise<DormantList> {
  const assessment = await assessCustomers(db, today, rule);
  const customers = dormantAmong(assessment);
  await appendChangedFlags(db, customers.map(asFlag), today);
  return {
    today,
    counts: countsOf(assessment.customers, customers.length),
    excluded: exclusionCounts(assessment.customers),
    pooledGapDays: assessment.pooledGapDays,
    repeatCustomers: assessment.repeatCustomers,
    customers,
  };
}

function dormantAmong({ customers }: Assessment): DormantCustomer[] {
  return customers
    .flatMap((customer) => {
      const facts = customer.exclusion === null ? dormancyFacts(customer) : undefined;
      return facts === undefined ? [] : [{ ...customer, facts }];
    })
    .toSorted(
      (one, other) => other.lostCentsPerYear - one.lostCentsPerYear || (one.code < other.code ? -1 : 1),
    );
}

function asFlag(customer: DormantCustomer): Flag {
  const { because, lastOrderOn, silentDays, limitDays, typicalGapDays } = customer.facts;
  return {
    customerId: customer.id,
    because,
    phase: customer.phase,
    lastOrderOn,
    silentDays,
    limitDays,
    typicalGapDays,
  };
}

function countsOf(customers: readonly AssessedCustomer[], dormant: number): DormantCounts {
  const judged = customers.filter(({ exclusion }) => exclusion === null);
  const inState = (state: string) => judged.filter(({ dormancy }) => dormancy.state === state).length;
  return {
    customers: customers.length,
    active: inState('active'),
    dormant,
    neverBought: inState('never-bought'),
    excluded: customers.length - judged.length,
  };
}

function exclusionCounts(customers: readonly AssessedCustomer[]): Record<Exclusion, number> {
  const counts = Object.fromEntries(EXCLUSIONS.map((name) => [name, 0])) as Record<Exclusion, number>;
  for (const { exclusion } of customers) if (exclusion !== null) counts[exclusion] += 1;
  return counts;
}

export interface DormantSelection {
  readonly seller: string | undefined;
  readonly sort: 'value' | 'silence' | 'code';
  readonly limit: number | undefined;
}

/** Part of a list, in another order if wanted. The counts stay those of everybody. */
export function selectDormant(list: DormantList, selection: DormantSelection): DormantList {
  const { seller, sort, limit } = selection;
  const chosen = list.customers.filter(
    (customer) => seller === undefined || customer.seller?.toLowerCase() === seller.toLowerCase(),
  );
  return { ...list, customers: chosen.toSorted(ORDERS[sort]).slice(0, limit) };
}

const ORDERS: Readonly<
  Record<DormantSelection['sort'], (one: DormantCustomer, other: DormantCustomer) => number>
> = {
  // The list comes in order of value.
  value: () => 0,
  silence: (one, other) => other.facts.silentDays - one.facts.silentDays,
  code: (one, other) => (one.code < other.code ? -1 : 1),
};
