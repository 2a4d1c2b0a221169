/** A calendar day, `YYYY-MM-DD`. Sorts as text; carries no clock and no time zone. */
export type Day = string & { readonly __day: true };

/** The last that four figures can write. */
const LAST_YEAR = 9999;
const MS_PER_DAY = 86_400_000;
const ISO_LENGTH = '2026-01-01T00:00:00.000Z'.length;
/** From the first of March of the year 0. */
const DAYS_BEFORE_1970 = 719_468;
const ZERO = '0'.charCodeAt(0);
const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day, or undefined when the calendar has no such day: 31/02 is rejected, never shifted into March. */
export function dayFrom(year: number, month: number, dayOfMonth: number): Day | undefined {
  const instant = new Date(Date.UTC(year, month - 1, dayOfMonth));
  // Date.UTC reads years below 100 as 19xx, which the first comparison also refuses.
  const exists =
    year <= LAST_YEAR &&
    instant.getUTCFullYear() === year &&
    instant.getUTCMonth() === month - 1 &&
    instant.getUTCDate() === dayOfMonth;
  return exists ? (instant.toISOString().slice(0, 10) as Day) : undefined;
}

export function parseDay(text: string): Day | undefined {
  const match = DAY_PATTERN.exec(text.trim());
  return match ? dayFrom(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** Days since 1970-01-01. */
export function dayNumber(day: Day): number {
  return Date.parse(day) / MS_PER_DAY;
}

/** The same for a day that stands within a longer text: in whole numbers alone (Hinnant 2013, days_from_civil), for millions. */
export function dayNumberAt(text: string, at: number): number {
  const century = pairAt(text, at);
  const month = pairAt(text, at + 5);
  // Years begin with March, so that a leap day is the last day of one.
  const isEarly = month <= 2;
  const year = century * 100 + pairAt(text, at + 2) - (isEarly ? 1 : 0);
  const dayOfYear = (((153 * (month + (isEarly ? 9 : -3)) + 2) / 5) | 0) + pairAt(text, at + 8) - 1;
  const leapDays = ((year / 4) | 0) - ((year / 100) | 0) + ((year / 400) | 0);
  return year * 365 + leapDays + dayOfYear - DAYS_BEFORE_1970;
}

/** Two figures as a number. */
function pairAt(text: string, at: number): number {
  return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - ZERO * 11;
}

export function dayOfNumber(days: number): Day {
  const text = new Date(days * MS_PER_DAY).toISOString();
  if (text.length !== ISO_LENGTH) throw new RangeError(`no four figures write the year of day ${days}`);
  return text.slice(0, 10) as Day;
}

export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

export function addDays(day: Day, days: number): Day {
  return dayOfNumber(dayNumber(day) + days);
}

/** ISO weekday, 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: Day): number {
  // 1970-01-01 was a Thursday.
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

export function laterOf(one: Day | null, other: Day | null): Day | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}
