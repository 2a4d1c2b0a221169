import type { Day } from '../domain/day.ts';
import { type DormancyFacts, type DormancyRule, limitByCadence, limitFor } from '../domain/dormancy.ts';
import { type TimelineYear, timelineOf } from '../domain/timeline.ts';
import { Fault } from '../fault.ts';
import { similarCodes } from '../store/customers.ts';
import { type Fall, fallsOf } from '../store/flags.ts';
import { type GivenGesture, loadGiven } from '../store/gestures.ts';
import { loadDocuments, type PlacedDocument } from '../store/histories.ts';
import { phaseChoices } from '../store/phase-choices.ts';
import type { Db } from '../store/schema.ts';
import { type AssessedCustomer, assessCustomers, silenceFacts } from './assess-customers.ts';
import { type ListedCause, listedCauses } from './primary-causes.ts';

/** Everything behind the judgement of one customer. */
export interface Explanation {
  readonly today: Day;
  readonly rule: DormancyRule;
  readonly customer: AssessedCustomer;
  /** Of who has bought, dormant or not. */
  readonly facts: DormancyFacts | null;
  readonly pooledGapDays: number | null;
  /** In days: the limit if there were no model; where the model decides alone, the earliest it may. */
  readonly limitWithoutModel: number | null;
  readonly timeline: readonly TimelineYear[];
  /** Every time the customer became dormant, oldest first. */
  readonly falls: readonly Fall[];
  readonly isPhaseChosen: boolean;
  /** Why the customer stopped, in the order in which it was noted. */
  readonly causes: readonly ListedCause[];
  /** What was given, oldest first, undone gestures too. */
  readonly gestures: readonly GivenGesture[];
  /** Newest first. */
  readonly documents: readonly PlacedDocument[];
}

/** @throws Fault `unknown-customer` */
export async function explainCustomer(
  db: Db,
  code: string,
  today: Day,
  rule: DormancyRule,
): Promise<Explanation> {
  const { customers, pooledGapDays } = await assessCustomers(db, today, rule, { code });
  const [customer] = customers;
  if (customer === undefined) throw await unknownCustomer(db, code);
  return {
    today,
    rule,
    customer,
    facts: silenceFacts(customer, rule) ?? null,
    pooledGapDays,
    limitWithoutModel: limitWithoutModel(customer, pooledGapDays, rule),
    timeline: timelineOf(customer.purchaseDays, today),
    falls: await fallsOf(db, customer.id),
    isPhaseChosen: (await phaseChoices(db, today)).has(customer.id),
    causes: await listedCauses(db, today, customer.id),
    gestures: await loadGiven(db, today, customer.id),
    documents: await loadDocuments(db, customer.id, today),
  };
}

function limitWithoutModel(
  { dormancy, cadence }: AssessedCustomer,
  pooledGapDays: number | null,
  rule: DormancyRule,
): number | null {
  if (dormancy.state === 'never-bought') return null;
  if (dormancy.limit.reason !== 'model') return limitByCadence(cadence, rule).days;
  // A model that is always sure speaks on the first day it may.
  return limitFor({ cadence, pooledGapDays, pNoOrderAfter: () => 1, regularity: 0, offSeason: [] }, rule)
    .days;
}

export async function unknownCustomer(db: Db, code: string): Promise<Fault> {
  return new Fault('input', 'unknown-customer', { code, similar: await similarCodes(db, code) });
}
