import type { CauseKind } from '../domain/cause.ts';
import type { Channel } from '../domain/channel.ts';
import {
  type ContactDraft,
  type Problem,
  type Question,
  withCause,
  withChannels,
} from '../domain/contact-draft.ts';
import { addDays, type Day } from '../domain/day.ts';
import type { OutcomeKind } from '../domain/outcome.ts';
import { mondayOf, type Week } from '../domain/week.ts';
import { nextDue } from '../domain/work-day.ts';
import type { Fault } from '../fault.ts';
import type { Db } from '../store/schema.ts';
import { choose, goBack, keep, leaveFor, putAside, replied, reply, undo } from './desk-deeds.ts';
import { type DeskState, goTo, itemOf, lookAt, scriptFor, spanOf, times } from './desk-state.ts';
import type { RecordedOutcome } from './record-outcome.ts';
import type { UndoneOutcome } from './undo-outcome.ts';
import { usableChannels, type WorkSetting } from './work-contact.ts';
import { draftedItem, type WorkItem, workList } from './work-list.ts';
import type { PreparedScript, ScriptRequest } from './write-script.ts';

export interface DeskRequest {
  /** Of the database, for what is told about it. */
  readonly path: string;
  readonly week: Week;
  readonly seller: string | null;
  /** Rows due by this day are worked. */
  readonly until: Day;
  readonly setting: Omit<WorkSetting, 'now' | 'at'>;
  readonly script: Omit<ScriptRequest, 'code' | 'channel' | 'caller'>;
  readonly clock: () => Date;
}

/** What the seller is told of what has just happened. */
export type DeskNotice =
  | { readonly about: 'recorded'; readonly recorded: RecordedOutcome }
  | { readonly about: 'undone'; readonly undone: UndoneOutcome }
  | { readonly about: 'resumed' | 'kept'; readonly outcome: OutcomeKind }
  | { readonly about: 'nothing-to-undo' | 'recorded-already' }
  | { readonly about: 'fault'; readonly fault: Fault };

/** Everything there is to see at one moment. */
export interface DeskLook {
  readonly seller: string | null;
  readonly today: Day;
  /** null once everything due is done. */
  readonly item: WorkItem | null;
  readonly channel: Channel;
  /** A fault where there is no script to be had. */
  readonly script: PreparedScript | Fault | null;
  readonly draft: ContactDraft | null;
  readonly question: Question | null;
  /** Of the question that is open: whether it can be left out, what stood on its line when somebody was called away, and the usual reply. */
  readonly isNeeded: boolean;
  readonly typed: string;
  readonly usualNext: Day | null;
  readonly minutes: number;
  readonly problem: Problem | null;
  readonly notice: DeskNotice | null;
  /** Contacts of today, and those of them that reached somebody. */
  readonly done: number;
  readonly reached: number;
  /** Done today, and still to be done. */
  readonly due: number;
  /** What is left of the week after that, and the first day of it. */
  readonly later: { readonly rows: number; readonly first: Day } | null;
}

/** A seller's work at the list of a week, one customer after another; whoever shows it to somebody asks and tells through this. */
export interface Desk {
  look(): DeskLook;
  choose(outcome: OutcomeKind): Promise<void>;
  reply(typed: string): Promise<void>;
  replyCause(cause: CauseKind | null): Promise<void>;
  replyChannels(onlyThisChannel: boolean): Promise<void>;
  /** Back from the questions to the customer; what was said is kept. */
  putAside(): Promise<void>;
  skip(): Promise<void>;
  back(): Promise<void>;
  undo(): Promise<void>;
  channels(): Promise<Channel[]>;
  change(channel: Channel): Promise<void>;
  /** Goes on with what is left of the week. */
  goOn(): Promise<void>;
  /** Notes what stands on the line of the open question. */
  note(typed: string): void;
  /** Keeps what is not recorded yet. */
  keep(): Promise<void>;
}

const FALLBACK_CHANNEL: Channel = 'phone';

/** Opens the desk at the row on which somebody was called away, else at the first that is due. */
export async function openDesk(db: Db, request: DeskRequest): Promise<Desk> {
  const list = await workList(db, request.week, request.seller, request.script);
  const state: DeskState = {
    db,
    request,
    list,
    until: request.until,
    at: -1,
    trail: [],
    channel: FALLBACK_CHANNEL,
    script: null,
    draft: null,
    isAsking: false,
    typed: '',
    problem: null,
    notice: null,
    since: 0,
    before: 0,
  };
  const drafted = await draftedItem(db, list);
  await goTo(state, drafted ?? nextDue(times(state), -1, spanOf(state)));
  if (state.draft !== null) {
    state.notice = { about: 'resumed', outcome: state.draft.outcome };
    state.isAsking = true;
  }
  return {
    look: () => lookAt(state),
    choose: (outcome) => choose(state, outcome),
    reply: (typed) => reply(state, typed, (draft, question) => replied(state, draft, question, typed)),
    replyCause: (cause) => reply(state, '', (draft) => withCause(draft, cause)),
    replyChannels: (onlyThis) => reply(state, '', (draft) => withChannels(draft, onlyThis)),
    putAside: () => putAside(state),
    skip: () => leaveFor(state, nextDue(times(state), state.at, spanOf(state))),
    back: () => goBack(state),
    undo: () => undo(state),
    channels: () =>
      usableChannels(db, itemOf(state)?.code ?? '', request.script.gateRule, request.script.today),
    change: async (channel) => {
      state.channel = channel;
      state.notice = null;
      if (state.draft !== null) state.draft = { ...state.draft, channel };
      state.script = await scriptFor(state);
    },
    goOn: async () => {
      state.until = addDays(mondayOf(request.week), 6);
      await goTo(state, nextDue(times(state), -1, spanOf(state)));
    },
    note: (typed) => {
      if (typed !== state.typed) state.problem = null;
      state.typed = typed;
    },
    keep: () => keep(state),
  };
}
