import {
  type CaseRule,
  type CustomerCase,
  caseOf,
  NEVER_CONTACTED,
  type SilenceLimit,
} from '../domain/customer-case.ts';
import type { Day } from '../domain/day.ts';
import type { DormancyRule } from '../domain/dormancy.ts';
import { type CaseEvents, loadCaseEvents, silenceLimits } from '../store/cases.ts';
import type { Db } from '../store/schema.ts';
import { scoredCustomers } from './score-customers.ts';

/** What the cases depend on besides contacts and orders. */
export interface CaseSetting {
  readonly today: Day;
  readonly rule: DormancyRule;
  /** `MM-DD`, the local holiday. */
  readonly patronDay: string | null;
}

/** Where the story stands with everybody who was ever contacted, by customer: three queries, however many there are. */
export async function casesOfAll(db: Db, setting: CaseSetting): Promise<Map<number, CustomerCase>> {
  await scoredCustomers(db, setting.today, setting.rule);
  const limits = await silenceLimits(db);
  const events = await loadCaseEvents(db, setting.today);
  return new Map(
    [...events].map(([id, { contacts, orders }]) => [
      id,
      caseOf(contacts, orders, setting.today, caseRuleOf(setting, limits.get(id))),
    ]),
  );
}

/** The same of one customer, with the events behind it. */
export interface CustomerCaseWithEvents extends CaseEvents {
  readonly current: CustomerCase;
  readonly rule: CaseRule;
}

/** Only where an order has come since does it matter how long a silence is too long, and only then are scores made anew. */
export async function caseOfCustomer(
  db: Db,
  customerId: number,
  setting: CaseSetting,
): Promise<CustomerCaseWithEvents> {
  const { today } = setting;
  const { contacts, orders } = (await loadCaseEvents(db, today, customerId)).get(customerId) ?? NO_EVENTS;
  const rule = caseRuleOf(setting, orders.length === 0 ? undefined : await limitOf(db, customerId, setting));
  const current = contacts.length === 0 ? NEVER_CONTACTED : caseOf(contacts, orders, today, rule);
  return { contacts, orders, rule, current };
}

const NO_EVENTS: CaseEvents = { contacts: [], orders: [] };

async function limitOf(db: Db, id: number, { today, rule }: CaseSetting): Promise<SilenceLimit | undefined> {
  await scoredCustomers(db, today, rule);
  return (await silenceLimits(db, id)).get(id);
}

function caseRuleOf({ rule, patronDay }: CaseSetting, limit: SilenceLimit | undefined): CaseRule {
  return { mergeDays: rule.mergeDays, patronDay, limit: limit ?? null };
}
