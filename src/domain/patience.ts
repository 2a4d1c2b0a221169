import { isEve, workingDayFrom } from './calendar.ts';
import type { Channel } from './channel.ts';
import { addDays, type Day, daysBetween } from './day.ts';
import { isVain, OUTCOMES, type OutcomeKind } from './outcome.ts';
import { slotOf, type TimeOfDay, type TimeSlot } from './time-slot.ts';

/** What must have been tried before a customer may be called "never reached". */
export interface Patience {
  readonly attempts: number;
  readonly channels: number;
  /** Different slots of the day in which somebody could have answered. */
  readonly slots: number;
  /** Between the first attempt and the last. */
  readonly weeks: number;
}

export const DEFAULT_PATIENCE: Patience = { attempts: 6, channels: 2, slots: 3, weeks: 3 };

/** An attempt, as far as patience depends on it. */
export interface Attempt {
  readonly contactedOn: Day;
  readonly outcome: OutcomeKind;
  readonly channel: Channel;
  /** null = not recorded: it then stands for no slot. */
  readonly time: TimeOfDay | null;
}

/** How far the patience with one customer has come; every figure of `missing` is 0 or empty once it has been met. */
export interface PatienceSoFar {
  readonly attempts: number;
  readonly channels: readonly Channel[];
  readonly slots: readonly TimeSlot[];
  /** Days between the first attempt and the last. */
  readonly days: number;
  readonly missing: {
    readonly attempts: number;
    readonly channels: number;
    /** The slots to try, as many as are missing. */
    readonly slots: readonly TimeSlot[];
    readonly days: number;
  };
  readonly isMet: boolean;
}

/** When, when in the day, and on which channel to try again. */
export interface NextAttempt {
  readonly dueOn: Day;
  /** null on a channel on which nobody picks up. */
  readonly slot: TimeSlot | null;
  readonly channel: Channel;
}

const DAYS_PER_WEEK = 7;
/** A letter or an e-mail is read whenever it is read: only where somebody answers at once does the hour matter. */
const ANSWERED_AT_ONCE: ReadonlySet<Channel> = new Set(['phone', 'visit']);
/** Those that differ most come first: who is out in the morning comes back in the evening. */
const SLOTS_TO_TRY: readonly TimeSlot[] = [
  'late-afternoon',
  'early-morning',
  'afternoon',
  'late-morning',
  'evening',
];
/** On the eve of a holiday calls are proper from 10 to 19 only. */
const SLOTS_OF_AN_EVE: readonly TimeSlot[] = ['late-afternoon', 'afternoon', 'late-morning'];
/** As many slots as can be suggested. */
export const MOST_SLOTS = SLOTS_TO_TRY.length;
/** After so many vain attempts on one channel another one is worth more. */
const CHANGE_CHANNEL_AFTER = 2;

/** @param attempts of one story, oldest first; what reached the customer is no part of patience */
export function patienceOf(attempts: readonly Attempt[], patience: Patience): PatienceSoFar {
  const vain = attempts.filter(({ outcome }) => isVain(outcome));
  const channels = [...new Set(vain.map(({ channel }) => channel))];
  const slots = [...new Set(vain.flatMap((attempt) => slotIn(attempt) ?? []))];
  const [first, last] = [vain[0], vain.at(-1)];
  const days =
    first === undefined || last === undefined ? 0 : daysBetween(first.contactedOn, last.contactedOn);
  const missing = {
    attempts: atLeastZero(patience.attempts - vain.length),
    channels: atLeastZero(patience.channels - channels.length),
    slots: SLOTS_TO_TRY.filter((slot) => !slots.includes(slot)).slice(
      0,
      atLeastZero(patience.slots - slots.length),
    ),
    days: atLeastZero(patience.weeks * DAYS_PER_WEEK - days),
  };
  const isMet =
    missing.attempts === 0 && missing.channels === 0 && missing.slots.length === 0 && missing.days === 0;
  return { attempts: vain.length, channels, slots, days, missing, isMet };
}

/**
 * The next attempt after vain ones: on a working day, spread so that the last of the attempts asked for falls when the weeks
 * asked for are over; in a slot not tried yet; on a second channel in time. Whoever follows these meets the patience with as few
 * attempts as it allows.
 *
 * @param attempts of one story, oldest first, the last one vain
 * @param channels on which the customer may be contacted, the preferred one first
 */
export function nextAttempt(
  attempts: readonly Attempt[],
  patience: Patience,
  channels: readonly Channel[],
  patronDay: string | null,
): NextAttempt {
  const last = attempts.at(-1);
  if (last === undefined) throw new RangeError('nothing has been tried');
  const soFar = patienceOf(attempts, patience);
  const channel = nextChannel(last, soFar, channels);
  const dueOn = workingDayFrom(addDays(last.contactedOn, pauseDays(last, soFar, channels)), patronDay);
  if (!ANSWERED_AT_ONCE.has(channel)) return { dueOn, slot: null, channel };
  const isShort = isEve(dueOn, patronDay);
  const slot = nextSlot(attempts, soFar, isShort ? SLOTS_OF_AN_EVE : SLOTS_TO_TRY);
  // A slot that an eve does not have is worth waiting for as long as it is still missing.
  const isWaiting = isShort && soFar.missing.slots.length > 0 && soFar.slots.includes(slot);
  if (!isWaiting) return { dueOn, slot, channel };
  const later = workingDayAfterEve(dueOn, patronDay);
  return { dueOn: later, slot: nextSlot(attempts, soFar, SLOTS_TO_TRY), channel };
}

function workingDayAfterEve(eve: Day, patronDay: string | null): Day {
  let day = eve;
  while (isEve(day, patronDay)) day = workingDayFrom(addDays(day, 1), patronDay);
  return day;
}

/** What is left of the weeks, shared evenly among the attempts that are left; a wrong number takes its time to be found. */
function pauseDays({ outcome }: Attempt, soFar: PatienceSoFar, channels: readonly Channel[]): number {
  const usual = OUTCOMES[outcome].nextInDays ?? 1;
  const left = attemptsLeft(soFar, channels);
  if (left === 0) return usual;
  const evenly = Math.max(1, Math.floor(soFar.missing.days / left));
  // The last one must not come a day too early.
  const share = left === 1 ? Math.max(evenly, soFar.missing.days) : evenly;
  return outcome === 'wrong-contact' ? Math.max(usual, share) : share;
}

/** The fewest attempts that can meet what is missing; an attempt can bring a new channel and a new slot at once. */
function attemptsLeft({ missing, channels: used }: PatienceSoFar, usable: readonly Channel[]): number {
  const spoken = usable.filter((channel) => ANSWERED_AT_ONCE.has(channel) && !used.includes(channel)).length;
  const written = atLeastZero(missing.channels - spoken);
  const least = Math.max(missing.attempts, missing.channels, missing.slots.length + written);
  return least === 0 && missing.days > 0 ? 1 : least;
}

function nextChannel(last: Attempt, soFar: PatienceSoFar, usable: readonly Channel[]): Channel {
  const unused = usable.filter((channel) => !soFar.channels.includes(channel));
  const other = unused.find((channel) => ANSWERED_AT_ONCE.has(channel)) ?? unused[0];
  const { missing } = soFar;
  const isPressing = attemptsLeft(soFar, usable) <= missing.channels + missing.slots.length;
  const isTime = soFar.attempts >= CHANGE_CHANNEL_AFTER || isPressing;
  if (other !== undefined && missing.channels > 0 && isTime) return other;

  // A slot is tried where somebody can pick up, but not at a number that is wrong.
  const spoken = usable.filter((channel) => ANSWERED_AT_ONCE.has(channel));
  const isWrong = last.outcome === 'wrong-contact';
  const right = spoken.find((channel) => !(isWrong && channel === last.channel));
  return right ?? spoken[0] ?? usable[0] ?? last.channel;
}

/** Of these, one that has not been tried; once all have, the one tried least. */
function nextSlot(
  attempts: readonly Attempt[],
  { slots }: PatienceSoFar,
  possible: readonly TimeSlot[],
): TimeSlot {
  const untried = possible.find((slot) => !slots.includes(slot));
  if (untried !== undefined) return untried;
  const times = (slot: TimeSlot) => attempts.filter((attempt) => slotIn(attempt) === slot).length;
  return possible.reduce((best, slot) => (times(slot) < times(best) ? slot : best));
}

/** The slot in which somebody could have answered; undefined where that is unknown, or the channel has none. */
function slotIn({ contactedOn, channel, time }: Attempt): TimeSlot | undefined {
  return time === null || !ANSWERED_AT_ONCE.has(channel) ? undefined : slotOf(contactedOn, time);
}

function atLeastZero(count: number): number {
  return Math.max(0, count);
}
