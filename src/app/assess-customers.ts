import { type Cadence, gapsOf } from '../domain/cadence.ts';
import type { Exclusion } from '../domain/customer.ts';
import { type Day, dayNumber, daysBetween } from '../domain/day.ts';
import type { Dormancy, DormancyFacts, DormancyRule } from '../domain/dormancy.ts';
import { exclusionOf } from '../domain/exclusion.ts';
import { type FirmFacts, judge } from '../domain/judgement.ts';
import { type ChannelOrAll, objectedChannels, type PermissionEvent } from '../domain/permission.ts';
import type { Phase } from '../domain/phase.ts';
import { purchaseCollector } from '../domain/purchase-columns.ts';
import { groupsCalled, newcomerContacts } from '../store/attention.ts';
import { type LatestContact, latestContacts } from '../store/contact-states.ts';
import { type CustomerHistory, loadHistories, loadHistoriesOf } from '../store/histories.ts';
import { loadObjections, loadPermissions } from '../store/permissions.ts';
import { phaseChoices } from '../store/phase-choices.ts';
import type { Db } from '../store/schema.ts';
import { buyingRecordOf } from './buying-record.ts';
import { scoredCustomers } from './score-customers.ts';
import { rhythmSaid } from './score-row.ts';

/** A customer with what follows from the history on this day. */
export interface AssessedCustomer extends CustomerHistory {
  readonly gaps: readonly number[];
  readonly cadence: Cadence | undefined;
  readonly dormancy: Dormancy;
  readonly phase: Phase;
  readonly exclusion: Exclusion | null;
  readonly neglectedDays: number | null;
  /** What a year without this customer costs, in cents, from the customer's own past. */
  readonly lostCentsPerYear: number;
  readonly lastContact: LatestContact | null;
  /** What the customer has said about being contacted, and what follows for the channels. */
  readonly permissions: readonly PermissionEvent[];
  readonly objectedChannels: readonly ChannelOrAll[];
  /** Probability of no order within the rule's horizon; null where no model is fitted. */
  readonly pNoOrder: number | null;
  readonly pAlive: number | null;
  /** Months 1 to 12 in which a seasonal customer never buys. */
  readonly offSeason: readonly number[];
}

/** What is known about a customer besides the purchases, by customer. */
export interface Surroundings {
  readonly contacts: ReadonlyMap<number, LatestContact>;
  readonly objections: ReadonlyMap<number, readonly ChannelOrAll[]>;
  readonly groupsCalled: ReadonlySet<number>;
  readonly newcomers: ReadonlyMap<number, Day>;
}

export async function loadSurroundings(db: Db, today: Day, rule: DormancyRule): Promise<Surroundings> {
  return {
    contacts: await latestContacts(db, today),
    objections: await loadObjections(db, today),
    groupsCalled: await groupsCalled(db, today, rule.groupDays),
    newcomers: await newcomerContacts(db, today),
  };
}

export interface Assessment {
  readonly customers: readonly AssessedCustomer[];
  readonly firm: FirmFacts;
  /** Median of the customers' own rhythms, in days; null when nobody has bought twice. */
  readonly pooledGapDays: number | null;
  readonly repeatCustomers: number;
}

/**
 * Customers judged by their own rhythm and by what is known of the firm: everybody, or those with the code (or the ids) given. The
 * judgement is the one of the scores, which are brought up to date first.
 */
export async function assessCustomers(
  db: Db,
  today: Day,
  rule: DormancyRule,
  only: { readonly code?: string; readonly ids?: ReadonlySet<number> } = {},
): Promise<Assessment> {
  const { firm, repeatCustomers } = await scoredCustomers(db, today, rule);
  const surroundings = await loadSurroundings(db, today, rule);
  const choices = await phaseChoices(db, today);
  const histories =
    only.ids === undefined
      ? await loadHistories(db, today, only.code)
      : await loadHistoriesOf(db, today, [...only.ids]);
  const permissions = await loadPermissions(db, only.code === undefined ? undefined : histories[0]?.id);
  const customers = histories.map((history) =>
    assessed(history, {
      firm,
      surroundings,
      today,
      rule,
      choice: choices.get(history.id) ?? null,
      permissions: permissions.get(history.id) ?? [],
    }),
  );
  return { customers, firm, pooledGapDays: firm.pooledGapDays, repeatCustomers };
}

interface Bench {
  readonly firm: FirmFacts;
  readonly surroundings: Surroundings;
  readonly today: Day;
  readonly rule: DormancyRule;
  readonly choice: Phase | null;
  readonly permissions: readonly PermissionEvent[];
}

function assessed(history: CustomerHistory, bench: Bench): AssessedCustomer {
  const { firm, surroundings, today, rule, choice, permissions } = bench;
  const record = recordOf(history, today, rule);
  const judgement = record && judge(record, firm, dayNumber(today), rule);
  const lastContact = surroundings.contacts.get(history.id) ?? null;
  const objected = objectedChannels(permissions, today);
  const circumstances = {
    status: history.status,
    hasObjected: objected.includes('all'),
    lastOrderOn: history.lastOrderOn,
    contact: lastContact,
    groupIsCalled: surroundings.groupsCalled.has(history.id),
  };
  return {
    ...history,
    gaps: gapsOf(history.purchaseDays, rule.mergeDays),
    cadence: judgement?.cadence,
    dormancy: judgement?.silence ?? { state: 'never-bought' },
    phase: choice ?? judgement?.phase ?? 'prospect',
    exclusion: exclusionOf(circumstances, judgement?.silence.state === 'dormant', today),
    neglectedDays: lastContact === null ? null : daysBetween(lastContact.contactedOn, today),
    lostCentsPerYear: judgement?.lostCentsPerYear ?? 0,
    lastContact,
    permissions,
    objectedChannels: objected,
    pNoOrder: judgement?.pNoOrder ?? null,
    pAlive: judgement?.pAlive ?? null,
    offSeason: judgement?.offSeason ?? [],
  };
}

function recordOf(
  history: CustomerHistory,
  today: Day,
  rule: DormancyRule,
): ReturnType<typeof buyingRecordOf> {
  const { purchaseDays, totalCents, orders, lastOrderOn } = history;
  const stated = { statedLastOrderOn: lastOrderOn, statedOrders: orders, statedTotalCents: totalCents };
  if (purchaseDays.length === 0) return buyingRecordOf(undefined, 0, stated);
  const collector = purchaseCollector(1, dayNumber(today), rule.mergeDays);
  collector.add(history.id, totalCents, purchaseDays.length, (n) => purchaseDays[n] ?? 0);
  return buyingRecordOf(collector.columns(), 0, stated);
}

/** The facts behind the sentence that explains a flag; only a dormant customer has them. */
export function dormancyFacts(customer: AssessedCustomer, rule: DormancyRule): DormancyFacts | undefined {
  return customer.dormancy.state === 'dormant' ? silenceFacts(customer, rule) : undefined;
}

/** The same of anybody who has bought. */
export function silenceFacts(customer: AssessedCustomer, rule: DormancyRule): DormancyFacts | undefined {
  const { dormancy, lastOrderOn, orders, pNoOrder, offSeason } = customer;
  if (dormancy.state === 'never-bought' || lastOrderOn === null) return undefined;
  const typicalGapDays = rhythmSaid(customer, rule);
  return {
    because: dormancy.limit.reason,
    lastOrderOn,
    silentDays: dormancy.silentDays,
    limitDays: dormancy.limit.days,
    typicalGapDays,
    timesCadence: typicalGapDays === null ? null : dormancy.silentDays / typicalGapDays,
    orders,
    pNoOrder,
    horizonDays: rule.horizonDays,
    offSeason,
  };
}
