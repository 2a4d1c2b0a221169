import type { Channel } from '../domain/channel.ts';
import {
  type ContactDraft,
  isNeeded,
  openQuestion,
  type Problem,
  usualNextDay,
} from '../domain/contact-draft.ts';
import type { Day } from '../domain/day.ts';
import { OUTCOMES } from '../domain/outcome.ts';
import { isDue, type WorkSpan } from '../domain/work-day.ts';
import type { Fault } from '../fault.ts';
import type { Db } from '../store/schema.ts';
import { loadDraft } from '../store/work-drafts.ts';
import { whatFailed } from './work-contact.ts';
import type { DeskLook, DeskNotice, DeskRequest } from './work-desk.ts';
import type { WorkItem, WorkList } from './work-list.ts';
import { type PreparedScript, writeScript } from './write-script.ts';

/** How a row is found again in a list that was loaded anew. */
export type RowPlace = Pick<WorkItem, 'listId' | 'rank'>;

/** What lies on the desk; changed by whatever is done there. */
export interface DeskState {
  readonly db: Db;
  readonly request: DeskRequest;
  list: WorkList;
  until: Day;
  /** -1 once everything due is done. */
  at: number;
  /** Who was on the desk before, the latest last. */
  trail: readonly RowPlace[];
  channel: Channel;
  script: PreparedScript | Fault | null;
  draft: ContactDraft | null;
  isAsking: boolean;
  typed: string;
  problem: Problem | null;
  notice: DeskNotice | null;
  /** Milliseconds: since when the customer is on the desk, and how long before. */
  since: number;
  before: number;
}

export function times({ list }: DeskState): WorkItem['time'][] {
  return list.items.map(({ time }) => time);
}

/** Today, and how far ahead one works. */
export function spanOf({ request, until }: DeskState): WorkSpan {
  return { today: request.setting.today, until };
}

export function itemOf({ list, at }: DeskState): WorkItem | null {
  return list.items[at] ?? null;
}

export function lookAt(state: DeskState): DeskLook {
  const { request, list, draft, channel, script, typed, problem, notice } = state;
  const { today, patronDay } = request.setting;
  const question = state.isAsking && draft !== null ? openQuestion(draft) : null;
  const made = list.items.flatMap(({ contact }) => (contact?.contactedOn === today ? [contact] : []));
  const span = spanOf(state);
  const open = list.items.filter(({ time }) => isDue(time, span)).length;
  const later = list.items.filter(({ time }) => time.state !== 'done' && !isDue(time, span));
  const [first] = later;
  return {
    seller: list.seller,
    today,
    item: itemOf(state),
    channel,
    script,
    draft,
    question,
    isNeeded: draft !== null && question !== null && isNeeded(question, draft),
    typed,
    usualNext: draft === null ? null : (draft.next ?? usualNextDay(draft.outcome, today, patronDay)),
    minutes: minutesOf(state),
    problem,
    notice,
    done: made.length,
    reached: made.filter(({ outcome }) => OUTCOMES[outcome].reached).length,
    due: made.length + open,
    later: first === undefined ? null : { rows: later.length, first: first.time.on },
  };
}

/** How long the customer has been on the desk, to the nearest minute and never less than one. */
export function minutesOf({ before, since, request }: DeskState): number {
  return Math.max(1, Math.round((before + request.clock().getTime() - since) / 60_000));
}

export async function goTo(state: DeskState, place: number): Promise<void> {
  const left = itemOf(state);
  if (left !== null) state.trail = [...state.trail, left];
  state.at = place;
  state.since = state.request.clock().getTime();
  [state.draft, state.isAsking, state.typed, state.before] = [null, false, '', 0];
  [state.problem, state.notice, state.script] = [null, null, null];
  const item = itemOf(state);
  if (item === null) return;
  const kept = await loadDraft(state.db, item);
  if (kept !== null) {
    [state.draft, state.typed, state.before] = [kept.draft, kept.typed, kept.seconds * 1_000];
    state.notice = { about: 'kept', outcome: kept.draft.outcome };
  }
  state.channel = kept?.draft.channel ?? item.contact?.nextChannel ?? item.channel;
  state.script = await scriptFor(state);
}

export async function scriptFor(state: DeskState): Promise<PreparedScript | Fault | null> {
  const item = itemOf(state);
  if (item === null) return null;
  const { db, request, channel } = state;
  try {
    return await writeScript(db, { ...request.script, code: item.code, channel, caller: item.seller });
  } catch (error) {
    return whatFailed(error, state.request.path);
  }
}
