import type { Capacity } from '../domain/capacity.ts';
import { addDays, type Day, weekdayOf } from '../domain/day.ts';
import type { DormancyRule } from '../domain/dormancy.ts';
import type { GateRule } from '../domain/gate.ts';
import { mondayOf, nextWeek, parseWeek, type Week, weekOf } from '../domain/week.ts';
import { Fault } from '../fault.ts';
import type { ScriptLanguage } from '../playbook/script.ts';
import {
  type CallRow,
  type IssuedList,
  type LeftOut,
  type ListSummary,
  loadLists,
} from '../store/call-lists.ts';
import type { Db } from '../store/schema.ts';
import { type Callers, loadCallers } from './callers.ts';
import type { CallsRule } from './calls-rule.ts';
import { addToWeek } from './fill-week.ts';
import { gateBench } from './gates.ts';
import { withoutClosed } from './open-rows.ts';
import type { PriorityRule } from './priority-rule.ts';
import { scoredCustomers } from './score-customers.ts';
import type { ScriptStyle } from './script-bench.ts';

export interface CallsRequest {
  /** ISO week as typed; undefined = this week, from Friday on the next one. */
  readonly week: string | undefined;
  /** Only this seller's list; undefined = everybody's. */
  readonly seller: string | undefined;
  /** What was asked for on this occasion; undefined = the seller's own, or the usual. */
  readonly capacity: Capacity | undefined;
  /** Add to lists that stand what is new, as far as there is room. */
  readonly refresh: boolean;
  readonly today: Day;
  /** The first day on which somebody can still be called. */
  readonly from: Day;
  readonly rule: DormancyRule;
  readonly priorityRule: PriorityRule;
  readonly callsRule: CallsRule;
  readonly gateRule: GateRule;
  readonly firm: string | null;
  readonly language: ScriptLanguage;
  readonly style?: ScriptStyle;
  /** `MM-DD`, the local holiday. */
  readonly patronDay: string | null;
}

export interface WeekCalls extends ListSummary {
  readonly week: Week;
  /** The day of the latest list among these. */
  readonly issuedOn: Day;
  readonly lists: readonly IssuedList[];
  readonly rows: readonly CallRow[];
  /** Rows added to lists that stood. */
  readonly added: number;
  /** Rows of customers whose channel has been closed since the list was issued: they are given to nobody any more. */
  readonly withheld: number;
  /** A week gone by, for which nothing is planned any more. */
  readonly isOver: boolean;
}

const FRIDAY = 5;

/**
 * The week's call list of each seller. A list once issued is kept and given again unchanged; sellers without one for this week get
 * theirs now. `refresh` adds rows to lists that stand, without touching those that are there.
 *
 * @throws Fault `not-a-week`, `unknown-seller`
 */
export async function issueCalls(db: Db, request: CallsRequest): Promise<WeekCalls> {
  const week = weekFrom(request.week, request.today);
  const lastDay = addDays(mondayOf(week), 6);
  const isOver = lastDay < request.today;
  // Judged before the lock is taken: others need not wait for that.
  if (!isOver) await scoredCustomers(db, request.today, request.rule);
  // Lists change nothing of what scores follow from, so these stay good.
  return db.derivation(async (transaction) => {
    const callers = await loadCallers(transaction, request.callsRule.owner, lastDay);
    const issued = await loadLists(transaction, week);
    const wanted = wantedSeller(request.seller, callers, issued);
    const standing = new Set(issued.map(({ seller }) => seller));
    const isWanted = (seller: string | null) => wanted === undefined || seller === wanted;
    const isToPlan = request.refresh || callers.names.some((name) => isWanted(name) && !standing.has(name));
    const made =
      isOver || !isToPlan
        ? { lists: issued, added: 0, summaries: [] }
        : await addToWeek(transaction, request, { week, lastDay, callers, issued, isWanted });
    const lists = made.lists.filter(({ seller }) => isWanted(seller)).toSorted(bySeller);
    const rows = lists.flatMap((list) => list.rows);
    const gates = await gateBench(transaction, request.gateRule, request.today);
    const open = await withoutClosed(transaction, rows, gates);
    return {
      ...sumOf([...lists.map(({ summary }) => summary), ...made.summaries]),
      week,
      issuedOn: latest(lists, request.today),
      lists,
      rows: open,
      added: made.added,
      withheld: rows.length - open.length,
      isOver,
    };
  });
}

/** From Friday on, "the week" people plan is the next one. */
export function weekFrom(text: string | undefined, today: Day): Week {
  if (text === undefined) return weekdayOf(today) >= FRIDAY ? nextWeek(weekOf(today)) : weekOf(today);
  const week = parseWeek(text);
  if (week === undefined) throw new Fault('usage', 'not-a-week', { text });
  return week;
}

/** As the name is written; undefined for everybody. */
function wantedSeller(
  asked: string | undefined,
  { names }: Callers,
  issued: readonly IssuedList[],
): string | undefined {
  if (asked === undefined) return undefined;
  const known = [...names, ...issued.map(({ seller }) => seller)].flatMap((name) => name ?? []);
  const found =
    known.find((name) => name === asked) ?? known.find((name) => name.toLowerCase() === asked.toLowerCase());
  if (found === undefined)
    throw new Fault('usage', 'unknown-seller', { name: asked, known: [...new Set(known)] });
  return found;
}

function sumOf(summaries: readonly (ListSummary | null)[]): ListSummary {
  const leftOut: Partial<Record<LeftOut, number>> = {};
  let [waiting, promisesWaiting, unreachable] = [0, 0, 0];
  for (const summary of summaries) {
    if (summary === null) continue;
    waiting += summary.waiting;
    promisesWaiting += summary.promisesWaiting;
    unreachable += summary.unreachable;
    for (const [why, count] of Object.entries(summary.leftOut) as [LeftOut, number][])
      leftOut[why] = (leftOut[why] ?? 0) + count;
  }
  return { waiting, promisesWaiting, unreachable, leftOut };
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
