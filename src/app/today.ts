import { type Day, dayFrom, parseDay } from '../domain/day.ts';
import { spokenDay } from '../domain/spoken-day.ts';
import { Fault } from '../fault.ts';
import { DAY_WORDS } from '../locale/day-words.ts';

/**
 * The day the program reckons with: the one asked for, or the calendar day it is now in the configured time
 * zone. The zone of the process is never asked: under cron it is often UTC.
 *
 * @param timeZone a zone that exists; the settings see to it
 * @throws Fault `not-a-day`
 */
export function todayFrom(asked: string | undefined, now: Date, timeZone: string): Day {
  if (asked !== undefined) return requireDay(asked);
  // Telling the process its zone costs a millisecond; a formatter for that zone, half a bare start of Node.
  process.env['TZ'] = timeZone;
  const today = dayFrom(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (today === undefined) throw new RangeError('the clock shows no day');
  return today;
}

/** A day as people say it, in either language: `2/12`, `+7`, `domani`; undefined where it is none. */
export function dayAsSpoken(text: string, today: Day): Day | undefined {
  return spokenDay(text, today, DAY_WORDS);
}

/** The calendar day of an instant in the zone that `todayFrom` has set. */
export function dayOfInstant(instant: string): Day {
  const then = new Date(instant);
  const day = dayFrom(then.getFullYear(), then.getMonth() + 1, then.getDate());
  if (day === undefined) throw new RangeError(`${instant} is no instant`);
  return day;
}

/** @throws Fault `not-a-day` */
export function requireDay(text: string): Day {
  const day = parseDay(text);
  if (day === undefined) throw new Fault('usage', 'not-a-day', { text });
  return day;
}
