import { type Day, parseDay } from '../../src/domain/day.ts';

/** A day that the calendar has, or the test is wrong. */
export function on(text: string): Day {
  const day = parseDay(text);
  if (day === undefined) throw new Error(`the test names a day that does not exist: ${text}`);
  return day;
}
