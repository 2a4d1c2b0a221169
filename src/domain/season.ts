import { dayOfNumber } from './day.ts';

const MONTHS = 12;
/** A season must have come back this often before it is believed. */
const SEASONS_NEEDED = 3;
/** Shorter pauses are holidays, and every firm has them. */
const SHORTEST_PAUSE = 3;
/** How likely the pause may at most be for a customer who buys at any time of the year. */
const CHANCE = 0.01;

/**
 * The months, 1 to 12, in which a seasonal customer does not buy; none for everybody else. The pause is the longest run of
 * months without a single purchase, over the turn of the year too. It is believed only after three seasons, and only when a
 * customer with as many buying months (a month counts once, however many orders) spread over the year by chance would show one so
 * long with a probability below 1 %: at most 12 · ((12 − pause) / 12)ⁿ (Boole's inequality over where it begins). So six months off
 * take 11 buying months to believe, three months off 25.
 *
 * @param purchaseDays day numbers, ascending
 */
export function monthsOffSeason(purchaseDays: readonly number[]): number[] {
  const buyingMonths = [...new Set(purchaseDays.map(monthsSince))];
  const pause = longestPause(new Set(buyingMonths.map((month) => month % MONTHS)));
  if (pause.length < SHORTEST_PAUSE) return [];

  // Seasons begin when the pause ends, so that none is cut in two by the turn of the year.
  const seasons = new Set(buyingMonths.map((month) => Math.floor((month - pause.end) / MONTHS)));
  const byChance = MONTHS * ((MONTHS - pause.length) / MONTHS) ** buyingMonths.length;
  if (seasons.size < SEASONS_NEEDED || byChance > CHANCE) return [];
  return Array.from(
    { length: pause.length },
    (_, back) => 1 + ((pause.end + MONTHS - 1 - back) % MONTHS),
  ).toSorted((one, other) => one - other);
}

/**
 * Days after `from` up to and including `to` that lie in season: the part of a silence that says something.
 *
 * @param off months 1 to 12 in which the customer does not buy
 */
export function daysInSeason(from: number, to: number, off: readonly number[]): number {
  if (off.length === 0) return to - from;
  let days = 0;
  for (let day = from + 1; day <= to; day += 1) {
    if (!off.includes(1 + (monthsSince(day) % MONTHS))) days += 1;
  }
  return days;
}

interface Pause {
  readonly length: number;
  /** The first month after it, 0 to 11. */
  readonly end: number;
}

function longestPause(months: ReadonlySet<number>): Pause {
  let longest: Pause = { length: 0, end: 0 };
  for (const end of months) {
    let length = 0;
    while (length < MONTHS && !months.has((end + MONTHS - 1 - length) % MONTHS)) length += 1;
    if (length > longest.length) longest = { length, end };
  }
  return longest;
}

/** Months since the year 0. */
function monthsSince(day: number): number {
  const [year = 0, month = 1] = dayOfNumber(day).split('-').map(Number);
  return year * MONTHS + month - 1;
}
