const MONTHS = 12;
/** From the first of March of the year 0. */
const DAYS_BEFORE_1970 = 719_468;
/** 400 years, after which the calendar repeats itself. */
const DAYS_PER_ERA = 146_097;
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
export function monthsOffSeason(purchaseDays: Iterable<number>): number[] {
  const buyingMonths = [...new Set(Array.from(purchaseDays, monthsSince))];
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

/** The first day by which more than so many days in season have passed after `from`. */
export function dayAfterInSeason(from: number, days: number, off: readonly number[]): number {
  if (off.length === 0) return from + days + 1;
  let day = from;
  for (let counted = 0; counted <= days; ) {
    day += 1;
    if (!off.includes(1 + (monthsSince(day) % MONTHS))) counted += 1;
  }
  return day;
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

/**
 * year · 12 + month − 1 in the Gregorian calendar, in whole numbers alone (Hinnant 2013,
 * days_from_civil turned about), because it is asked of every purchase of every customer.
 */
function monthsSince(day: number): number {
  const days = day + DAYS_BEFORE_1970;
  const era = Math.floor(days / DAYS_PER_ERA);
  const ofEra = days - era * DAYS_PER_ERA;
  const leapDays = Math.floor(ofEra / 1460) - Math.floor(ofEra / 36_524) + Math.floor(ofEra / 146_096);
  const yearOfEra = Math.floor((ofEra - leapDays) / 365);
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * ofYear + 2) / 153);
  return (era * 400 + yearOfEra) * MONTHS + monthFromMarch + 2;
}
