import { daysForCalls } from '../domain/call-days.ts';
import { chooseCalls, costOf, NOTHING_USED, type Room } from '../domain/call-plan.ts';
import type { Capacity } from '../domain/capacity.ts';
import { isForOwner } from '../domain/cause.ts';
import type { Day } from '../domain/day.ts';
import { workingMinutes } from '../domain/hours.ts';
import type { Week } from '../domain/week.ts';
import {
  type CallRow,
  extendList,
  type IssuedList,
  keepList,
  type ListSummary,
} from '../store/call-lists.ts';
import { openMemberships } from '../store/cohort-memberships.ts';
import { openRowsAhead } from '../store/list-states.ts';
import type { Db } from '../store/schema.ts';
import { type ChosenCall, callRows } from './call-rows.ts';
import type { Callers } from './callers.ts';
import { casesOfAll } from './customer-cases.ts';
import type { CallsRequest } from './issue-calls.ts';
import { type Callable, planWeek, type WeekPlan } from './plan-week.ts';
import { priorityJudge } from './prioritise.ts';
import { scoredCustomers } from './score-customers.ts';
import { loadPlaybook } from './write-script.ts';

/** The week as it stands before anything is added. */
export interface WeekState {
  readonly week: Week;
  readonly lastDay: Day;
  readonly callers: Callers;
  readonly issued: readonly IssuedList[];
  readonly isWanted: (seller: string | null) => boolean;
}

export interface AddedToWeek {
  readonly lists: readonly IssuedList[];
  readonly added: number;
  /** Of sellers who get no list because there is nobody to put on it. */
  readonly summaries: readonly ListSummary[];
}

/** Issues the lists that are missing, and with `refresh` extends those that stand. To be run in a transaction. */
export async function addToWeek(db: Db, request: CallsRequest, state: WeekState): Promise<AddedToWeek> {
  const { week, lastDay, callers, issued, isWanted } = state;
  const { today, rule, callsRule, patronDay } = request;
  await scoredCustomers(db, today, rule);
  const playbook = await loadPlaybook(db, request);
  const plan = await planWeek(db, {
    today,
    lastDay,
    patronDay,
    minutes: callsRule.minutes,
    callers,
    gates: playbook.gates,
    cases: await casesOfAll(db, { today, rule, patronDay }),
    isForOwner: (id) => isForOwner(playbook.causes.get(id)?.kind ?? null),
    measured: await openMemberships(db, today),
    rank: await priorityJudge(db, playbook, request.priorityRule),
    isListed: new Set(issued.flatMap(({ rows }) => rows.map(({ customerId }) => customerId))),
    isListedElsewhere: await openRowsAhead(db, week, today),
  });
  const byCaller = Map.groupBy(plan.callable, ({ seller }) => seller);
  const names = new Set([...byCaller.keys(), ...plan.leftOut.keys(), ...plan.unreachable.keys()]);
  const lists = new Map(issued.map((list) => [list.seller, list]));
  const drafts = [...names]
    .filter((seller) => isWanted(seller) && (request.refresh || !lists.has(seller)))
    .map((seller) =>
      draftOf(byCaller.get(seller) ?? [], { seller, plan, request, callers, list: lists.get(seller), week }),
    );
  const rows = await callRows(
    db,
    drafts.flatMap(({ chosen }) => chosen),
    { plan, playbook, rule },
  );
  const rowsOf = Map.groupBy(rows, ({ seller }) => seller);
  const summaries: ListSummary[] = [];
  let added = 0;
  for (const draft of drafts) {
    const own = rowsOf.get(draft.list.seller) ?? [];
    const list = { ...draft.list, rows: [...draft.list.rows, ...own] };
    if (draft.isNew && own.length === 0) {
      summaries.push(draft.summary);
      continue;
    }
    if (draft.isNew) await keepList(db, list);
    else {
      await extendList(db, list, own);
      added += own.length;
    }
    lists.set(list.seller, list);
  }
  return { lists: [...lists.values()], added, summaries };
}

interface ListDraft {
  /** With the rows that stand already. */
  readonly list: IssuedList;
  readonly isNew: boolean;
  readonly summary: ListSummary;
  readonly chosen: readonly ChosenCall[];
}

interface DraftFacts {
  readonly seller: string | null;
  readonly plan: WeekPlan;
  readonly request: CallsRequest;
  readonly callers: Callers;
  /** The list that stands. */
  readonly list: IssuedList | undefined;
  readonly week: Week;
}

function draftOf(callable: readonly Callable[], facts: DraftFacts): ListDraft {
  const { seller, plan, request, callers, list, week } = facts;
  const { today, from, patronDay, callsRule } = request;
  const capacity = request.capacity ?? callers.capacityOf(seller, callsRule.capacity);
  const standing = list?.rows ?? [];
  // Rows of people who asked to be forgotten are gone, and leave their places empty.
  const lastRank = Math.max(0, ...standing.map(({ rank }) => rank));
  const calls = chooseCalls(callable, {
    capacity,
    shares: callsRule.shares,
    used: usedBy(standing, capacity),
  });
  const time = { week, from, patronDay, minutes: workingMinutes(callsRule.hours) };
  const days = daysForCalls(calls, time);
  const taken = new Set(calls);
  const waiting = callable.filter(
    (call) => !taken.has(call) && (call.purpose === 'win-back' || call.promisedOn !== null),
  );
  const summary = {
    waiting: waiting.length,
    promisesWaiting: waiting.filter(({ promisedOn }) => promisedOn !== null).length,
    unreachable: plan.unreachable.get(seller) ?? 0,
    leftOut: plan.leftOut.get(seller) ?? {},
  };
  const isNew = list === undefined;
  return {
    list: isNew ? { week, seller, issuedOn: today, capacity, summary, rows: [] } : { ...list, summary },
    isNew,
    summary,
    chosen: calls.map((call, index) => ({
      call,
      rank: lastRank + index + 1,
      dueOn: days[index] ?? from,
      addedOn: isNew ? null : today,
    })),
  };
}

function usedBy(rows: readonly CallRow[], capacity: Capacity): Room['used'] {
  const used = { ...NOTHING_USED };
  for (const { purpose, minutes } of rows) used[purpose] += costOf(capacity, minutes ?? 0);
  return used;
}
