import { type Day, parseDay } from '../domain/day.ts';
import { Fault } from '../fault.ts';

/**
 * The day the program reckons with: the one asked for, or the calendar day it is now in the configured time
 * zone. The zone of the process is never asked: under cron it is often UTC.
 *
 * @throws Fault `not-a-day`, `unknown-time-zone`
 */
export function todayFrom(asked: string | undefined, now: Date, timeZone: string): Day {
  if (asked !== undefined) return requireDay(asked);
  try {
    // Swedish writes days as ISO does.
    return requireDay(new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now));
  } catch (error) {
    if (error instanceof RangeError) throw new Fault('usage', 'unknown-time-zone', { text: timeZone });
    throw error;
  }
}

/** @throws Fault `not-a-day` */
export function requireDay(text: string): Day {
  const day = parseDay(text);
  if (day === undefined) throw new Fault('usage', 'not-a-day', { text });
  return day;
}
