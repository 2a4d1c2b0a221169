import { addDays, type Day, dayFrom, dayNumber, weekdayOf } from './day.ts';

/** An ISO 8601 week, `2026-W48`. */
export type Week = string & { readonly __week: true };

/** Nobody plans calls for earlier; years with fewer digits would not fit the text form. */
const FIRST_YEAR = 1000;
const WEEK_PATTERN = /^(\d{4})-?W(\d{1,2})$/i;

/** The ISO week a day belongs to: the week of its Thursday. */
export function weekOf(day: Day): Week {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const year = Number(thursday.slice(0, 4));
  const week = Math.floor((dayNumber(thursday) - dayNumber(newYear(year))) / 7) + 1;
  return weekText(year, week);
}

/** The week, or undefined when the text is not one or the year has no such week (2025 has no W53). */
export function parseWeek(text: string): Week | undefined {
  const match = WEEK_PATTERN.exec(text.trim());
  const [year, number] = [Number(match?.[1]), Number(match?.[2])];
  if (!(year >= FIRST_YEAR && number >= 1 && number <= 53)) return undefined;
  const week = weekText(year, number);
  return weekOf(mondayOf(week)) === week ? week : undefined;
}

export function mondayOf(week: Week): Day {
  // 4 January is always in week 1.
  const fourth = addDays(newYear(Number(week.slice(0, 4))), 3);
  return addDays(fourth, 1 - weekdayOf(fourth) + (Number(week.slice(6)) - 1) * 7);
}

export function nextWeek(week: Week): Week {
  return weekOf(addDays(mondayOf(week), 7));
}

function weekText(year: number, week: number): Week {
  return `${year}-W${String(week).padStart(2, '0')}` as Week;
}

function newYear(year: number): Day {
  const day = dayFrom(year, 1, 1);
  if (day === undefined) throw new RangeError(`no calendar for the year ${year}`);
  return day;
}
