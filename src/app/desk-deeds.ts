import {
  type ContactDraft,
  draftFor,
  openQuestion,
  type Problem,
  type Question,
  withReply,
} from '../domain/contact-draft.ts';
import { OUTCOMES, type OutcomeKind } from '../domain/outcome.ts';
import { nextDue } from '../domain/work-day.ts';
import { DAY_WORDS } from '../locale/day-words.ts';
import { keepDraft } from '../store/work-drafts.ts';
import { type DeskState, goTo, itemOf, minutesOf, type RowPlace, spanOf, times } from './desk-state.ts';
import { recordDraft, takeBack, type WorkSetting, whatFailed } from './work-contact.ts';
import { type WorkItem, workList } from './work-list.ts';

/** Nobody talks longer than this without having reached anybody: the seller was called away. */
const LONGEST_VAIN_MINUTES = 15;

/** Nobody is asked twice: of who has been contacted already the record must be taken back first. */
export async function choose(state: DeskState, outcome: OutcomeKind): Promise<void> {
  const item = itemOf(state);
  if (item === null) return;
  if (item.time.state === 'done') {
    state.notice = { about: 'recorded-already' };
    return;
  }
  state.draft = draftFor(outcome, state.channel, state.draft);
  [state.isAsking, state.typed, state.problem, state.notice] = [true, '', null, null];
  await recordIfTold(state);
}

export async function reply(
  state: DeskState,
  typed: string,
  take: (draft: ContactDraft, question: Question) => ContactDraft | Problem,
): Promise<void> {
  const question = state.draft === null ? null : openQuestion(state.draft);
  if (state.draft === null || question === null) return;
  const taken = take(state.draft, question);
  if ('problem' in taken) {
    [state.problem, state.typed] = [taken, typed];
    return;
  }
  [state.draft, state.typed, state.problem] = [taken, '', null];
  await recordIfTold(state);
}

export function replied(
  state: DeskState,
  draft: ContactDraft,
  question: Question,
  typed: string,
): ContactDraft | Problem {
  if (question === 'cause' || question === 'channels') return { problem: 'not-one' };
  const { today, patronDay } = state.request.setting;
  const setting = { today, patronDay, dayWords: DAY_WORDS, minutes: minutesOf(state) };
  return withReply(draft, question, meant(state, typed), setting);
}

/** Of a day off the next working day is proposed: the same again takes it, `!` keeps the day. */
function meant({ problem, typed: before }: DeskState, typed: string): string {
  if (problem?.problem !== 'day-off') return typed;
  if (typed.trim() === '!') return `${problem.day}!`;
  return typed.trim() === '' || typed === before ? problem.proposed : typed;
}

/** What is told is kept at once, and recorded as soon as nothing is left to ask. */
async function recordIfTold(state: DeskState): Promise<void> {
  const { draft, db } = state;
  const item = itemOf(state);
  if (draft === null || item === null) return;
  if (openQuestion(draft) !== null) return keep(state);
  try {
    const recorded = await recordDraft(db, item, withMinutes(state, draft), settingNow(state));
    await reload(state);
    await goTo(state, nextDue(times(state), state.at, spanOf(state)));
    state.notice = { about: 'recorded', recorded };
  } catch (error) {
    const fault = whatFailed(error, state.request.path);
    [state.isAsking, state.notice] = [false, { about: 'fault', fault }];
    await keep(state);
  }
}

function withMinutes(state: DeskState, draft: ContactDraft): ContactDraft {
  if (OUTCOMES[draft.outcome].reached) return draft;
  const minutes = minutesOf(state);
  return { ...draft, minutes: minutes <= LONGEST_VAIN_MINUTES ? minutes : null };
}

function settingNow({ request }: DeskState): WorkSetting {
  const now = request.clock();
  const figures = [now.getHours(), now.getMinutes()].map((figure) => String(figure).padStart(2, '0'));
  return { ...request.setting, now: now.toISOString(), at: figures.join(':') };
}

async function reload(state: DeskState): Promise<void> {
  const { db, request } = state;
  const before = itemOf(state);
  state.list = await workList(db, request.week, request.seller, request.script);
  if (before !== null) state.at = placeOf(state, before);
}

function placeOf({ list }: DeskState, { listId, rank }: RowPlace): number {
  return list.items.findIndex((item) => item.listId === listId && item.rank === rank);
}

export async function putAside(state: DeskState): Promise<void> {
  await keep(state);
  [state.isAsking, state.problem] = [false, null];
  if (state.draft !== null) state.notice = { about: 'kept', outcome: state.draft.outcome };
}

/** A customer left half told is found again half told. */
export async function leaveFor(state: DeskState, place: number): Promise<void> {
  if (place < 0 || place === state.at) return;
  await keep(state);
  await goTo(state, place);
}

/** Back to the customer who was on the desk before this one; -1 at the first. */
export async function goBack(state: DeskState): Promise<void> {
  const before = state.trail.at(-1);
  if (before === undefined) return;
  const trail = state.trail.slice(0, -1);
  await keep(state);
  await goTo(state, placeOf(state, before));
  // Whoever goes back does not want to come here again by going back.
  state.trail = trail;
}

/** Takes back what was recorded today for this customer, or else what was recorded last. */
export async function undo(state: DeskState): Promise<void> {
  const { db, list, request } = state;
  const isOfToday = (item: WorkItem) => item.contact?.contactedOn === request.setting.today;
  const here = itemOf(state);
  const latest = list.items.filter(isOfToday).toSorted((one, other) => idOf(other) - idOf(one));
  const item = here !== null && isOfToday(here) ? here : latest[0];
  const contact = item?.contact ?? null;
  if (item === undefined || contact === null) {
    state.notice = { about: 'nothing-to-undo' };
    return;
  }
  try {
    await keep(state);
    const undone = await takeBack(db, { ...item, contact }, settingNow(state));
    await reload(state);
    await goTo(state, placeOf(state, item));
    state.notice = { about: 'undone', undone };
  } catch (error) {
    state.notice = { about: 'fault', fault: whatFailed(error, state.request.path) };
  }
}

function idOf({ contact }: WorkItem): number {
  return contact?.id ?? 0;
}

export async function keep(state: DeskState): Promise<void> {
  const { db, draft, typed, before, since, request } = state;
  const item = itemOf(state);
  if (draft === null || item === null) return;
  const now = request.clock();
  const seconds = Math.round((before + now.getTime() - since) / 1_000);
  await keepDraft(db, item, { draft, typed, seconds }, now.toISOString());
}
