import type { CallPurpose } from '../domain/customer-case.ts';
import type { Day } from '../domain/day.ts';
import type { DormancyRule } from '../domain/dormancy.ts';
import type { Purpose } from '../domain/purpose.ts';
import { type CallBackground, type CustomerBackground, loadBackgrounds } from '../store/call-background.ts';
import type { CallRow } from '../store/call-lists.ts';
import type { Db } from '../store/schema.ts';
import { type AssessedCustomer, assessCustomers, silenceFacts } from './assess-customers.ts';
import { emailToWrite, phoneToCall } from './gates.ts';
import type { Callable, WeekPlan } from './plan-week.ts';
import { type Playbook, scriptFor } from './write-script.ts';

/** A contact with its place on the list and its day. */
export interface ChosenCall {
  readonly call: Callable;
  readonly rank: number;
  readonly dueOn: Day;
  /** null on a new list. */
  readonly addedOn: Day | null;
}

/** Everything that stands on the lists, of the few who are on them. */
export async function callRows(
  db: Db,
  chosen: readonly ChosenCall[],
  {
    plan,
    playbook,
    rule,
  }: { readonly plan: WeekPlan; readonly playbook: Playbook; readonly rule: DormancyRule },
): Promise<CallRow[]> {
  const ids = new Set(chosen.map(({ call }) => call.id));
  const { customers } = await assessCustomers(db, playbook.today, rule, { ids });
  const assessed = new Map(customers.map((customer) => [customer.id, customer]));
  const backgrounds = await loadBackgrounds(db, [...ids], playbook.today);
  return chosen.map((one) => {
    const customer = assessed.get(one.call.id);
    const background = backgrounds.get(one.call.id);
    if (customer === undefined || background === undefined) throw new Error(`no customer ${one.call.code}`);
    return rowOf(one, customer, { background, plan, playbook, rule });
  });
}

interface RowFacts {
  readonly background: CustomerBackground;
  readonly plan: WeekPlan;
  readonly playbook: Playbook;
  readonly rule: DormancyRule;
}

function rowOf(
  { call, rank, dueOn, addedOn }: ChosenCall,
  customer: AssessedCustomer,
  { background, plan, playbook, rule }: RowFacts,
): CallRow {
  // Whoever takes over the customers of a seller who has left is new to them, and does not stand in for once.
  const callerRole = call.handover?.why === 'seller-left' ? ('new-seller' as const) : undefined;
  const script = scriptFor(customer, call.channel, call.seller, playbook, {
    callerRole,
    purpose: storyIn(call.purpose),
  });
  const { priority, experience } = plan.rankedOf(call);
  return {
    customerId: customer.id,
    seller: call.seller,
    rank,
    code: customer.code,
    name: customer.name,
    contactPerson: customer.contactPerson,
    city: customer.city,
    phone: phoneToCall(customer, playbook.gates),
    email: emailToWrite(customer, playbook.gates),
    purpose: call.purpose,
    channel: call.channel,
    attempt: call.attempt,
    dueOn,
    promisedOn: call.promisedOn,
    minutes: call.minutes,
    slot: call.slot,
    addedOn,
    score: priority.score,
    value: priority.value,
    ease: priority.ease,
    contributions: priority.contributions,
    missing: priority.missing,
    learnedFrom: experience.all.trials,
    gateStatus: script.gate.status,
    gateReason: script.gate.reason,
    cause: script.cause,
    remedy: script.remedy?.what ?? null,
    remedyId: script.promisedRemedyId,
    because: silenceFacts(customer, rule) ?? null,
    background: backgroundOf(call, customer, background),
    script: script.text,
  };
}

/** Keeping and winning customers speak like winning back: the scripts know what has happened with each. */
function storyIn(purpose: Purpose): CallPurpose {
  return purpose === 'maintenance' || purpose === 'acquisition' ? 'win-back' : purpose;
}

function backgroundOf(
  { reason, handover }: Callable,
  { phase, neglectedDays, cadence, orders, totalCents }: AssessedCustomer,
  background: CustomerBackground,
): CallBackground {
  const typicalGapDays = cadence?.typicalGapDays ?? null;
  return { ...background, reason, handover, phase, neglectedDays, typicalGapDays, orders, totalCents };
}
