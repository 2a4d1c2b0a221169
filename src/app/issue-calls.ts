import { type ConversationState, conversationOf, rankForWeek, spreadOverWeek } from '../domain/call-plan.ts';
import { isForOwner } from '../domain/cause.ts';
import { type Channel, canReach } from '../domain/channel.ts';
import type { CustomerCase } from '../domain/customer-case.ts';
import { type Day, weekdayOf } from '../domain/day.ts';
import type { DormancyRule } from '../domain/dormancy.ts';
import type { Priority } from '../domain/priority.ts';
import { mondayOf, nextWeek, parseWeek, type Week, weekOf } from '../domain/week.ts';
import { Fault } from '../fault.ts';
import { SCRIPT_CHANNELS, type ScriptLanguage } from '../playbook/script.ts';
import { type CallRow, type IssuedList, keepList, loadLists } from '../store/call-lists.ts';
import { openMemberships } from '../store/cohort-memberships.ts';
import type { Db } from '../store/schema.ts';
import { inTransaction } from '../store/transaction.ts';
import { casesOfAll } from './customer-cases.ts';
import { type DormantCustomer, flagDormant } from './flag-dormant.ts';
import { prioritise, type RankedCustomer } from './prioritise.ts';
import type { PriorityRule } from './priority-rule.ts';
import { returnedCustomers } from './returned-customers.ts';
import { gateOf, loadPlaybook, type Playbook, scriptFor } from './write-script.ts';

export interface CallsRequest {
  /** ISO week as typed; undefined = this week, from Friday on the next one. */
  readonly week: string | undefined;
  /** Only this seller's list; undefined = everybody's. */
  readonly seller: string | undefined;
  /** Calls a seller can make in a week. */
  readonly capacity: number;
  readonly today: Day;
  readonly rule: DormancyRule;
  readonly priorityRule: PriorityRule;
  readonly firm: string | null;
  readonly language: ScriptLanguage;
  /** `MM-DD`, the local holiday. */
  readonly patronDay: string | null;
}

export interface WeekCalls {
  readonly week: Week;
  /** The day of the latest list among these. */
  readonly issuedOn: Day;
  readonly rows: readonly CallRow[];
  /** Dormant customers whom no permitted channel reaches. */
  readonly unreachable: number;
  /** Dormant customers who accuse us of dishonesty: the owner writes, no seller calls. */
  readonly ownerWrites: number;
  /** Dormant customers who did not fit into the sellers' capacity. */
  readonly waiting: number;
  /** Dormant customers of an open cohort whom nobody is to call. */
  readonly heldOut: number;
}

interface PlannedCall {
  readonly customer: DormantCustomer;
  readonly code: string;
  readonly score: number;
  readonly priority: Priority;
  /** Answers from which the ease has learned. */
  readonly learnedFrom: number;
  readonly channel: Channel;
  readonly conversation: ConversationState;
}

const FRIDAY = 5;

/**
 * The week's call list of each seller. A list once issued is kept and given again unchanged; sellers without one
 * for this week get theirs now, within capacity, promised follow-ups first, then by priority.
 *
 * @throws Fault `not-a-week`
 */
export async function issueCalls(db: Db, request: CallsRequest): Promise<WeekCalls> {
  const week = weekFrom(request.week, request.today);
  const dormant = await flagDormant(db, request.today, request.rule);
  const playbook = await loadPlaybook(db, request);
  // Over all who are dormant: a list issued for one seller must not change the rank of the others' customers.
  const everybody = await prioritise(db, dormant.customers, playbook, request.priorityRule);
  const cases = await casesOfAll(db, request);
  const returned = await returnedCustomers(db, cases, week, request);
  const ranked = [
    ...everybody.filter(({ facts }) => !isForOwner(facts.cause)),
    // Not to be won back, so not to be measured against those who are.
    ...(await prioritise(db, returned, playbook, request.priorityRule)),
  ];
  return inTransaction(db, async (transaction) => {
    const issued = await loadLists(transaction, week);
    const onLists = new Set(issued.flatMap(({ rows }) => rows.map(({ customerId }) => customerId)));
    const free = ranked.filter(({ customer }) => !onLists.has(customer.id));
    const measured = await openMemberships(transaction, request.today);
    const isHeldOut = ({ customer }: (typeof free)[number]) => measured.get(customer.id)?.arm === 'holdout';
    const candidates = free.filter((one) => !isHeldOut(one));
    const { planned, unreachable } = planCalls(candidates, cases);
    const callable = rankForWeek(planned, week);
    const lists = [...issued];
    for (const seller of sellersWithoutList(callable, issued, request.seller)) {
      const list = listFor(seller, callable, week, request, playbook);
      await keepList(transaction, list);
      lists.push(list);
    }
    const wanted = lists.filter(({ seller }) => isWanted(seller, request.seller));
    const given = new Set(lists.flatMap(({ rows }) => rows.map(({ customerId }) => customerId)));
    return {
      week,
      issuedOn: latest(wanted, request.today),
      rows: wanted.toSorted(bySeller).flatMap(({ rows }) => rows),
      unreachable,
      ownerWrites: everybody.filter(
        ({ customer, facts }) => isForOwner(facts.cause) && isWanted(customer.seller, request.seller),
      ).length,
      waiting: callable.filter(
        ({ customer }) => isWanted(customer.seller, request.seller) && !given.has(customer.id),
      ).length,
      heldOut: free.filter((one) => isHeldOut(one) && isWanted(one.customer.seller, request.seller)).length,
    };
  });
}

/** From Friday on, "the week" people plan is the next one. */
function weekFrom(text: string | undefined, today: Day): Week {
  if (text === undefined) return weekdayOf(today) >= FRIDAY ? nextWeek(weekOf(today)) : weekOf(today);
  const week = parseWeek(text);
  if (week === undefined) throw new Fault('usage', 'not-a-week', { text });
  return week;
}

function planCalls(
  ranked: readonly RankedCustomer<DormantCustomer>[],
  cases: ReadonlyMap<number, CustomerCase>,
): {
  planned: PlannedCall[];
  unreachable: number;
} {
  const planned = ranked.flatMap(({ customer, priority, experience }): PlannedCall[] => {
    const conversation = conversationOf(cases.get(customer.id));
    const channel = channelFor(customer, conversation);
    if (channel === undefined) return [];
    const learnedFrom = experience.all.trials;
    const { code } = customer;
    return [{ customer, code, score: priority.score, priority, learnedFrom, channel, conversation }];
  });
  return { planned, unreachable: ranked.length - planned.length };
}

/** The one the last attempt suggests; else the first, voice before paper, that reaches the customer and is not denied. */
function channelFor(customer: DormantCustomer, conversation: ConversationState): Channel | undefined {
  const usable = SCRIPT_CHANNELS.filter(
    (channel) => canReach(customer, channel) && gateOf(customer, channel).status !== 'denied',
  );
  const suggested = conversation.state === 'waiting' ? conversation.next?.channel : null;
  return usable.find((channel) => channel === suggested) ?? usable[0];
}

function sellersWithoutList(
  callable: readonly PlannedCall[],
  issued: readonly IssuedList[],
  only: string | undefined,
): (string | null)[] {
  const done = new Set(issued.map(({ seller }) => seller));
  const sellers = new Set(callable.map(({ customer }) => customer.seller));
  return [...sellers].filter((seller) => !done.has(seller) && isWanted(seller, only));
}

function isWanted(seller: string | null, only: string | undefined): boolean {
  return only === undefined || seller?.toLowerCase() === only.toLowerCase();
}

function listFor(
  seller: string | null,
  callable: readonly PlannedCall[],
  week: Week,
  request: CallsRequest,
  playbook: Playbook,
): IssuedList {
  const calls = callable.filter(({ customer }) => customer.seller === seller).slice(0, request.capacity);
  const dueDays = spreadOverWeek(calls.length, week, request.today, request.patronDay);
  return {
    week,
    seller,
    issuedOn: request.today,
    capacity: request.capacity,
    rows: calls.map((call, index) => rowFor(call, index, dueDays[index] ?? mondayOf(week), playbook)),
  };
}

function rowFor(call: PlannedCall, index: number, dueOn: Day, playbook: Playbook): CallRow {
  const { customer, channel, priority, conversation } = call;
  const next = conversation.state === 'waiting' ? conversation.next : undefined;
  const script = scriptFor(customer, channel, customer.seller, playbook, { purpose: next?.purpose });
  return {
    customerId: customer.id,
    seller: customer.seller,
    rank: index + 1,
    code: customer.code,
    name: customer.name,
    contactPerson: customer.contactPerson,
    city: customer.city,
    phone: customer.phone ?? customer.mobile,
    email: customer.email,
    channel,
    attempt: conversation.state === 'never-contacted' ? 1 : conversation.attempts + 1,
    dueOn:
      conversation.state === 'waiting' && conversation.nextDueOn > dueOn ? conversation.nextDueOn : dueOn,
    score: priority.score,
    value: priority.value,
    ease: priority.ease,
    contributions: priority.contributions,
    missing: priority.missing,
    learnedFrom: call.learnedFrom,
    gateStatus: script.gate.status,
    gateReason: script.gate.reason,
    cause: script.cause,
    remedy: script.remedy?.what ?? null,
    remedyId: script.promisedRemedyId,
    because: customer.facts,
    script: script.text,
    purpose: script.purpose,
    slot: next?.slot ?? null,
  };
}

function latest(lists: readonly IssuedList[], today: Day): Day {
  return (
    lists.reduce<Day | null>(
      (day, { issuedOn }) => (day === null || issuedOn > day ? issuedOn : day),
      null,
    ) ?? today
  );
}

/** By name, whoever has no seller last. */
function bySeller(one: IssuedList, other: IssuedList): number {
  if (one.seller === null || other.seller === null)
    return Number(one.seller === null) - Number(other.seller === null);
  return one.seller < other.seller ? -1 : 1;
}
