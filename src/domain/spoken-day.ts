import { foldText } from './customer.ts';
import { addDays, type Day, dayFrom, parseDay, weekdayOf } from './day.ts';

/** What people call days; texts folded, without accents. */
export interface DayWords {
  /** Days from today by name: `domani` is 1. */
  readonly fromToday: Readonly<Record<string, number>>;
  /** Monday first; of each, every way of naming it. */
  readonly weekdays: readonly (readonly string[])[];
  /** January first. */
  readonly months: readonly (readonly string[])[];
  /** `tra 7 giorni`: the number stands where `#` does. */
  readonly inDays: readonly string[];
  readonly inWeeks: readonly string[];
}

const MOST_DAYS = 3_660;

/**
 * A coming day as people say it: `2/12`, `2 dicembre`, `+7`, `domani`, `lunedì`, `tra 2 settimane`. A date without a year is the next
 * one there is after today, and so is a weekday.
 *
 * @returns undefined where no day can be made out; a day that is over or today itself is given as it is
 */
export function spokenDay(text: string, today: Day, words: DayWords): Day | undefined {
  const spoken = foldText(text);
  return (
    parseDay(text) ??
    dayLater(text.trim(), spoken, today, words) ??
    dateIn(text.trim(), today) ??
    dateInWords(spoken, today, words)
  );
}

function dayLater(typed: string, spoken: string, today: Day, words: DayWords): Day | undefined {
  const plus = /^\+\s*(\d{1,4})$/.exec(typed)?.[1];
  const days = plus ?? numberIn(spoken, words.inDays);
  const weeks = numberIn(spoken, words.inWeeks);
  const named = words.fromToday[spoken];
  const later = days !== undefined ? Number(days) : weeks !== undefined ? Number(weeks) * 7 : named;
  if (later !== undefined) return later > MOST_DAYS ? undefined : addDays(today, later);
  const weekday = words.weekdays.findIndex((names) => names.includes(spoken)) + 1;
  if (weekday === 0) return undefined;
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  return addDays(today, ahead === 0 ? 7 : ahead);
}

function numberIn(spoken: string, patterns: readonly string[]): string | undefined {
  for (const pattern of patterns) {
    const [before = '', after = ''] = pattern.split('#');
    if (!spoken.startsWith(before) || !spoken.endsWith(after)) continue;
    const number = spoken.slice(before.length, spoken.length - after.length);
    if (/^\d{1,3}$/.test(number)) return number;
  }
  return undefined;
}

/** `2/12`, `2.12.`, `02-12-2026`, `2/12/26`: the day always stands first. */
function dateIn(typed: string, today: Day): Day | undefined {
  const match = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2})?)?$/.exec(typed);
  return match ? dated(Number(match[1]), Number(match[2]), match[3], today) : undefined;
}

function dateInWords(spoken: string, today: Day, { months }: DayWords): Day | undefined {
  const [, day, name, year] = /^(\d{1,2}) (\p{L}+)(?: (\d{4}))?$/u.exec(spoken) ?? [];
  const month = name === undefined ? 0 : months.findIndex((names) => names.includes(name)) + 1;
  return month === 0 ? undefined : dated(Number(day), month, year, today);
}

function dated(day: number, month: number, year: string | undefined, today: Day): Day | undefined {
  if (year !== undefined) return dayFrom(Number(year.length === 2 ? `20${year}` : year), month, day);
  const first = Number(today.slice(0, 4));
  // The 29th of February may be four years away, or eight.
  for (let candidate = first; candidate <= first + 8; candidate += 1) {
    const found = dayFrom(candidate, month, day);
    if (found !== undefined && found > today) return found;
  }
  return undefined;
}
