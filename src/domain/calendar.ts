import { addDays, type Day, dayFrom, weekdayOf } from './day.ts';

/** National holidays with a fixed date, as MM-DD. 4 October is one since 2026. */
const FIXED_HOLIDAYS = new Set([
  '01-01',
  '01-06',
  '04-25',
  '05-01',
  '06-02',
  '08-15',
  '11-01',
  '12-08',
  '12-25',
  '12-26',
]);
const SAINT_FRANCIS = '10-04';
const SAINT_FRANCIS_SINCE = 2026;

/** Monday to Friday, no national holiday, not the patron's day (`MM-DD`) of the firm's town. */
export function isWorkingDay(day: Day, patronDay: string | null = null): boolean {
  return weekdayOf(day) <= 5 && !isHoliday(day, patronDay);
}

/** The day itself when it is a working day, otherwise the next one. */
export function workingDayFrom(day: Day, patronDay: string | null = null): Day {
  let candidate = day;
  while (!isWorkingDay(candidate, patronDay)) candidate = addDays(candidate, 1);
  return candidate;
}

export function isHoliday(day: Day, patronDay: string | null = null): boolean {
  const monthDay = day.slice(5);
  const year = Number(day.slice(0, 4));
  if (FIXED_HOLIDAYS.has(monthDay) || monthDay === patronDay) return true;
  if (monthDay === SAINT_FRANCIS && year >= SAINT_FRANCIS_SINCE) return true;
  return day === easterSunday(year) || day === addDays(easterSunday(year), 1);
}

/** The day before a holiday, on which calls are proper for fewer hours. */
export function isEve(day: Day, patronDay: string | null = null): boolean {
  return isHoliday(addDays(day, 1), patronDay);
}

/** Gregorian Easter (anonymous computus, Nature 13 (1876) 487; Meeus, Astronomical Algorithms, ch. 8). */
export function easterSunday(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const skippedLeaps = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25);
  const epact = (skippedLeaps + 19 * golden + 15) % 30;
  const moon = epact - (epact > 28 || (epact === 28 && golden > 10) ? 1 : 0);
  const weekday =
    (yearOfCentury + Math.floor(yearOfCentury / 4) + 5 * century + Math.floor(century / 4) + moon + 2) % 7;
  const offset = moon - weekday;
  const march = 28 + offset;
  const day = march > 31 ? dayFrom(year, 4, march - 31) : dayFrom(year, 3, march);
  if (day === undefined) throw new RangeError(`no Easter for the year ${year}`);
  return day;
}
