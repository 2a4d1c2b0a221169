import { isEve, isHoliday } from './calendar.ts';
import { addDays, type Day, weekdayOf } from './day.ts';
import type { CallHours } from './hours.ts';

/** Minutes after midnight, `to` excluded. */
export type Span = CallHours['spans'][number];

/** When the firm calls, within what is allowed. */
export interface ContactHours {
  readonly weekdays: CallHours;
  /** Without spans where nobody works on Saturdays. */
  readonly saturdays: CallHours;
}

export interface Moment {
  readonly day: Day;
  /** After midnight. */
  readonly minute: number;
}

/** Calls by operators, as the Italian code of conduct for telemarketing has it. */
const ON_WEEKDAYS: Span = [9 * 60, 20 * 60];
const ON_SATURDAYS_AND_EVES: Span = [10 * 60, 19 * 60];
const [SATURDAY, SUNDAY] = [6, 7];
/** Longer than any row of days without calls. */
const DAYS_AHEAD = 400;

/** When calls are allowed on a day at all: weekdays 9–20, Saturdays and eves of holidays 10–19; undefined on the others. */
export function allowedSpan(day: Day, patronDay: string | null): Span | undefined {
  const weekday = weekdayOf(day);
  if (weekday === SUNDAY || isHoliday(day, patronDay)) return undefined;
  return weekday === SATURDAY || isEve(day, patronDay) ? ON_SATURDAYS_AND_EVES : ON_WEEKDAYS;
}

/** When the firm may and does call on a day, in order. */
export function contactSpans(day: Day, hours: ContactHours, patronDay: string | null): Span[] {
  const allowed = allowedSpan(day, patronDay);
  if (allowed === undefined) return [];
  const own = weekdayOf(day) === SATURDAY ? hours.saturdays : hours.weekdays;
  const [earliest, latest] = allowed;
  return own.spans
    .map(([from, to]): Span => [Math.max(from, earliest), Math.min(to, latest)])
    .filter(([from, to]) => from < to);
}

/** The moment itself when one may call then, otherwise the next one; undefined when the firm's hours are never allowed. */
export function nextContactTime(
  from: Moment,
  hours: ContactHours,
  patronDay: string | null,
): Moment | undefined {
  for (let ahead = 0; ahead < DAYS_AHEAD; ahead += 1) {
    const day = addDays(from.day, ahead);
    const since = ahead === 0 ? from.minute : 0;
    const span = contactSpans(day, hours, patronDay).find(([, to]) => since < to);
    if (span !== undefined) return { day, minute: Math.max(since, span[0]) };
  }
  return undefined;
}
