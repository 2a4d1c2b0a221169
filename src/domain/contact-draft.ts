import { isWorkingDay, workingDayFrom } from './calendar.ts';
import type { CauseKind } from './cause.ts';
import type { Channel } from './channel.ts';
import { addDays, type Day } from './day.ts';
import { OUTCOMES, type OutcomeKind } from './outcome.ts';
import { type DayWords, spokenDay } from './spoken-day.ts';

/** What is asked about a contact, one thing after another. */
export type Question = 'channels' | 'next' | 'cause' | 'answer' | 'step' | 'minutes';

/** A contact as far as it has been told: what is left of it when somebody is called away. */
export interface ContactDraft {
  readonly outcome: OutcomeKind;
  readonly channel: Channel;
  /** The day the seller named; null = none, the rule decides. */
  readonly next: Day | null;
  readonly cause: CauseKind | null;
  readonly answer: string | null;
  readonly step: string | null;
  readonly minutes: number | null;
  /** An objection against this channel alone. */
  readonly onlyThisChannel: boolean;
  /** What has been asked and answered, were it with nothing. */
  readonly replied: readonly Question[];
}

/** Why a reply cannot be taken. */
export type Problem =
  | { readonly problem: 'needed' | 'not-a-day' | 'not-after' | 'not-minutes' | 'not-one' }
  /** Nobody works on that day; the next one on which somebody does. */
  | { readonly problem: 'day-off'; readonly day: Day; readonly proposed: Day };

const NOTHING_SAID = {
  next: null,
  cause: null,
  answer: null,
  step: null,
  minutes: null,
  onlyThisChannel: false,
} as const;

/** Outcomes about whose cause there is nothing to ask: nobody has said why, or it says itself. */
const WITHOUT_CAUSE: readonly OutcomeKind[] = ['callback', 'ordered', 'objection', 'insolvent'];
const WITH_STEP: readonly OutcomeKind[] = ['open', 'maybe', 'meeting', 'quote'];
const MOST_MINUTES = 600;

/** In the order in which one would tell it. Of a contact that reached nobody there is nothing to tell. */
export function questionsFor(outcome: OutcomeKind): readonly Question[] {
  const { reached, needsNextDay, follows } = OUTCOMES[outcome];
  if (!reached) return [];
  const asked: readonly (readonly [Question, boolean])[] = [
    ['channels', outcome === 'objection'],
    ['next', needsNextDay || follows === 'follow-up'],
    ['cause', !WITHOUT_CAUSE.includes(outcome)],
    ['answer', true],
    ['step', WITH_STEP.includes(outcome)],
    ['minutes', true],
  ];
  return asked.flatMap(([question, isAsked]) => (isAsked ? [question] : []));
}

/**
 * A contact about to be told. What has been told of it before, under another outcome too, is kept where it is asked again.
 *
 * @param before null when nothing has been told
 */
export function draftFor(outcome: OutcomeKind, channel: Channel, before: ContactDraft | null): ContactDraft {
  if (before === null) return { ...NOTHING_SAID, outcome, channel, replied: [] };
  return { ...before, outcome, channel, replied: before.outcome === outcome ? before.replied : [] };
}

/** The first question that has not been answered; null when the contact can be recorded. */
export function openQuestion({ outcome, replied }: ContactDraft): Question | null {
  return questionsFor(outcome).find((question) => !replied.includes(question)) ?? null;
}

/** As it is to be recorded: what was said under another outcome, and this one does not ask, is left out. */
export function toldIn(draft: ContactDraft): ContactDraft {
  const asked = questionsFor(draft.outcome);
  return {
    ...draft,
    next: asked.includes('next') ? draft.next : null,
    cause: asked.includes('cause') ? draft.cause : null,
    answer: asked.includes('answer') ? draft.answer : null,
    step: asked.includes('step') ? draft.step : null,
    onlyThisChannel: asked.includes('channels') && draft.onlyThisChannel,
  };
}

/** Whether nothing is no answer. */
export function isNeeded(question: Question, { outcome, answer }: ContactDraft): boolean {
  const { needsNextDay, needsCause, needsStep } = OUTCOMES[outcome];
  if (question === 'next') return needsNextDay;
  if (question === 'cause') return needsCause;
  return question === 'step' && needsStep && answer === null;
}

/** The day on which the rule would call again; null where it has none. */
export function usualNextDay(outcome: OutcomeKind, today: Day, patronDay: string | null): Day | null {
  const { nextInDays } = OUTCOMES[outcome];
  return nextInDays === null ? null : workingDayFrom(addDays(today, nextInDays), patronDay);
}

export interface ReplySetting {
  readonly today: Day;
  readonly patronDay: string | null;
  readonly dayWords: DayWords;
  /** As measured: what an empty reply says. */
  readonly minutes: number;
}

/** Takes a typed reply to one of the questions that are answered in words or figures. */
export function withReply(
  draft: ContactDraft,
  question: 'next' | 'answer' | 'step' | 'minutes',
  typed: string,
  setting: ReplySetting,
): ContactDraft | Problem {
  const text = typed.trim();
  const isNamed = question === 'next' && draft.next !== null;
  if (text === '' && isNeeded(question, draft) && !isNamed) return { problem: 'needed' };
  switch (question) {
    case 'next': {
      // What was named before is what nothing confirms.
      const day = text === '' ? draft.next : nextDayIn(text, setting);
      return day !== null && typeof day !== 'string' ? day : replied(draft, question, { next: day });
    }
    case 'minutes': {
      const minutes = text === '' ? setting.minutes : minutesIn(text);
      return minutes === undefined ? { problem: 'not-minutes' } : replied(draft, question, { minutes });
    }
    default:
      return replied(draft, question, { [question]: text === '' ? null : text });
  }
}

/** @param cause null = the customer has named none */
export function withCause(draft: ContactDraft, cause: CauseKind | null): ContactDraft | Problem {
  if (cause === null && isNeeded('cause', draft)) return { problem: 'needed' };
  return replied(draft, 'cause', { cause });
}

export function withChannels(draft: ContactDraft, onlyThisChannel: boolean): ContactDraft {
  return replied(draft, 'channels', { onlyThisChannel });
}

function replied(
  draft: ContactDraft,
  question: Question,
  said: Partial<Pick<ContactDraft, 'next' | 'cause' | 'answer' | 'step' | 'minutes' | 'onlyThisChannel'>>,
): ContactDraft {
  return { ...draft, ...said, replied: [...draft.replied.filter((one) => one !== question), question] };
}

/** With `!` behind it a day is meant as it stands, holiday or not: the customer may well have asked for a Saturday. */
function nextDayIn(text: string, { today, patronDay, dayWords }: ReplySetting): Day | Problem {
  const isMeant = text.endsWith('!');
  const day = spokenDay(isMeant ? text.slice(0, -1) : text, today, dayWords);
  if (day === undefined) return { problem: 'not-a-day' };
  if (day <= today) return { problem: 'not-after' };
  if (isMeant || isWorkingDay(day, patronDay)) return day;
  return { problem: 'day-off', day, proposed: workingDayFrom(day, patronDay) };
}

function minutesIn(text: string): number | undefined {
  const minutes = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  return minutes > 0 && minutes <= MOST_MINUTES ? minutes : undefined;
}
