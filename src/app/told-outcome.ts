import type { CauseKind } from '../domain/cause.ts';
import type { Channel } from '../domain/channel.ts';
import type { Day } from '../domain/day.ts';
import { DEFAULT_DORMANCY_RULE, type DormancyRule } from '../domain/dormancy.ts';
import type { GateRule } from '../domain/gate.ts';
import { OUTCOMES, type OutcomeKind } from '../domain/outcome.ts';
import { DEFAULT_PATIENCE, type Patience } from '../domain/patience.ts';
import type { TimeOfDay } from '../domain/time-slot.ts';
import { Fault } from '../fault.ts';
import { requireCause, requireChannel, requireOutcome, requireTime } from './contact-words.ts';
import type { CaseSetting } from './customer-cases.ts';
import { requireDay } from './today.ts';

/** A contact as it is told: texts as typed, by their names or as our lists write them in Italian or English. */
export interface ToldOutcome {
  readonly code: string;
  readonly outcome: string;
  readonly channel: string;
  readonly on: string | undefined;
  /** Time of the day. */
  readonly at?: string | undefined;
  readonly next: string | undefined;
  readonly cause: string | undefined;
  /** What is to happen next. */
  readonly step?: string | null;
  readonly answer: string | null;
  readonly minutes: number | null;
  readonly notes: string | null;
  readonly seller: string | null;
  /** An objection ends contact on all channels unless it is limited to this one. */
  readonly onlyThisChannel: boolean;
  /** The row of a call list that brings it: a row brings a contact at most once. */
  readonly listRow?: string | null;
}

/** When and under which settings contacts are recorded. */
export interface RecordingSetting {
  readonly today: Day;
  /** UTC instant. */
  readonly now: string;
  readonly patronDay: string | null;
  readonly patience?: Patience;
  readonly rule?: DormancyRule;
  readonly gateRule?: GateRule;
}

/** The same, understood; `next` only where the teller has named it. */
export interface UnderstoodOutcome {
  readonly code: string;
  readonly outcome: OutcomeKind;
  readonly channel: Channel;
  readonly contactedOn: Day;
  readonly time: TimeOfDay | null;
  readonly next: Day | null;
  readonly cause: CauseKind | null;
  readonly step: string | null;
  readonly answer: string | null;
  readonly minutes: number | null;
  readonly notes: string | null;
  readonly seller: string | null;
  readonly objectedChannel: Channel | 'all' | null;
  readonly listRow: string | null;
}

/**
 * Understands what is told, and asks of it whatever the outcome table asks for that the customer's past cannot supply.
 *
 * @throws Fault `not-one-of`, `not-a-day`, `not-a-time`, `contact-is-future`, `next-not-after`, `outcome-needs`
 */
export function understood(told: ToldOutcome, today: Day): UnderstoodOutcome {
  const outcome = requireOutcome(told.outcome);
  const channel = requireChannel(told.channel);
  const contactedOn = told.on === undefined ? today : requireDay(told.on);
  if (contactedOn > today) throw new Fault('usage', 'contact-is-future', { day: contactedOn, today });
  const time = told.at === undefined ? null : requireTime(told.at);
  const next = told.next === undefined ? null : requireDay(told.next);
  if (next !== null && next <= contactedOn) {
    throw new Fault('usage', 'next-not-after', { next, on: contactedOn });
  }
  const { needsNextDay, needsStep } = OUTCOMES[outcome];
  if (needsNextDay && next === null) throw new Fault('usage', 'outcome-needs', { outcome, flag: '--next' });
  if (needsStep && !saysWhatNext(told))
    throw new Fault('usage', 'outcome-needs', { outcome, flag: '--step' });
  const { answer, minutes, notes, seller } = told;
  return {
    code: told.code,
    outcome,
    channel,
    contactedOn,
    time,
    next,
    cause: told.cause === undefined ? null : requireCause(told.cause),
    step: told.step ?? null,
    answer,
    minutes,
    notes,
    seller,
    objectedChannel: objectedChannel(outcome, channel, told.onlyThisChannel),
    listRow: told.listRow ?? null,
  };
}

/** What the customer said, or a note, tells as much as a step of its own. */
function saysWhatNext({ step, answer, notes }: Pick<ToldOutcome, 'step' | 'answer' | 'notes'>): boolean {
  return [step, answer, notes].some((text) => text != null && text.trim() !== '');
}

function objectedChannel(
  outcome: OutcomeKind,
  channel: Channel,
  onlyThisChannel: boolean,
): Channel | 'all' | null {
  if (outcome !== 'objection') return null;
  return onlyThisChannel ? channel : 'all';
}

/** What the cases of customers depend on under these settings. */
export function caseSettingOf({ today, patronDay, rule }: RecordingSetting): CaseSetting {
  return { today, patronDay, rule: rule ?? DEFAULT_DORMANCY_RULE };
}

export function patienceOfSetting({ patience }: RecordingSetting): Patience {
  return patience ?? DEFAULT_PATIENCE;
}
