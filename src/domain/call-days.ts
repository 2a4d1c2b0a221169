import { isWorkingDay, workingDayFrom } from './calendar.ts';
import { addDays, type Day } from './day.ts';
import { mondayOf, type Week } from './week.ts';

/** A contact that needs a day. */
export interface DatedCall {
  readonly minutes: number;
  /** The working day agreed upon, or gone by. */
  readonly promisedOn: Day | null;
  /** Where a visit leads; null for what is done from the desk. */
  readonly place: Place | null;
}

/** From the wider to the narrower; what is not known is an empty text. */
export interface Place {
  readonly province: string;
  readonly postalCode: string;
  readonly town: string;
}

export interface WorkingTime {
  readonly week: Week;
  /** No call falls before it. */
  readonly from: Day;
  readonly patronDay: string | null;
  /** Of one day. */
  readonly minutes: number;
}

/** The working days of a week that are still ahead; where none is, the next one after it. */
export function callDays({ week, from, patronDay }: WorkingTime): Day[] {
  const monday = mondayOf(week);
  const days = [0, 1, 2, 3, 4]
    .map((offset) => addDays(monday, offset))
    .filter((day) => day >= from && isWorkingDay(day, patronDay));
  return days.length > 0 ? days : [workingDayFrom(from > monday ? from : monday, patronDay)];
}

/**
 * A working day for each contact: what was promised on its day, or as soon as possible; visits of one town on one day, towns of a
 * province one after the other, as far as a day is long enough; all else spread over what the visits leave, in the order of the list.
 */
export function daysForCalls(calls: readonly DatedCall[], time: WorkingTime): Day[] {
  const days = callDays(time);
  const load = days.map(() => 0);
  const chosen = new Array<number | undefined>(calls.length);
  const put = (call: number, day: number) => {
    chosen[call] = day;
    load[day] = (load[day] ?? 0) + (calls[call]?.minutes ?? 0);
  };
  const indexes = [...calls.keys()];
  for (const call of indexes) {
    const promisedOn = calls[call]?.promisedOn ?? null;
    if (promisedOn !== null) put(call, dayFor(promisedOn, days));
  }
  for (const tour of toursOf(calls, indexes, time.minutes)) {
    const day = tour.day === undefined ? lightest(load) : tour.day(chosen);
    for (const call of tour.calls) put(call, day);
  }
  const desk = indexes.filter((call) => chosen[call] === undefined);
  spread(desk, calls, load).forEach((day, index) => {
    put(desk[index] ?? 0, day);
  });
  return chosen.map((day) => days[day ?? 0] ?? time.from);
}

/** The day of the promise; of one gone by, the first there is. */
function dayFor(promisedOn: Day, days: readonly Day[]): number {
  const at = days.findIndex((day) => day >= promisedOn);
  return at < 0 ? days.length - 1 : at;
}

interface Tour {
  readonly calls: readonly number[];
  /** Where an appointment in the same town says the day. */
  readonly day?: (chosen: readonly (number | undefined)[]) => number;
}

/** Visits without a day of their own, town by town; a tour ends with the province, or when the day is full. */
function toursOf(calls: readonly DatedCall[], indexes: readonly number[], dayMinutes: number): Tour[] {
  const townOf = (call: number) => keyOf(calls[call]?.place ?? null);
  const minutesOf = (part: readonly number[]) =>
    part.reduce((sum, call) => sum + (calls[call]?.minutes ?? 0), 0);
  const visits = indexes.filter((call) => townOf(call) !== '');
  const appointed = visits.filter((call) => calls[call]?.promisedOn !== null);
  const open = visits
    .filter((call) => calls[call]?.promisedOn === null)
    .toSorted((one, other) => (townOf(one) < townOf(other) ? -1 : townOf(one) > townOf(other) ? 1 : 0));
  const tours: Tour[] = [];
  let tour: number[] = [];
  const close = () => {
    if (tour.length > 0) tours.push({ calls: tour });
    tour = [];
  };
  for (const town of runsOf(open, townOf)) {
    const appointment = appointed.find((call) => townOf(call) === townOf(town[0] ?? -1));
    if (appointment !== undefined && minutesOf([appointment, ...town]) <= dayMinutes) {
      tours.push({ calls: town, day: (chosen) => chosen[appointment] ?? 0 });
      continue;
    }
    const [last] = tour;
    const isNear = last !== undefined && provinceOf(calls[last]) === provinceOf(calls[town[0] ?? -1]);
    if (!isNear || minutesOf([...tour, ...town]) > dayMinutes) close();
    for (const call of town) {
      // A town that is more than a day's work takes another day.
      if (tour.length > 0 && minutesOf([...tour, call]) > dayMinutes) close();
      tour.push(call);
    }
  }
  close();
  return tours;
}

function keyOf(place: Place | null): string {
  return place === null ? '' : `${place.province}\t${place.postalCode}\t${place.town}`;
}

function provinceOf(call: DatedCall | undefined): string {
  return call?.place?.province ?? '';
}

/** Neighbours with the same key, together. */
function runsOf(items: readonly number[], key: (item: number) => string): number[][] {
  const runs: number[][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    if (run !== undefined && key(run[0] ?? -1) === key(item)) run.push(item);
    else runs.push([item]);
  }
  return runs;
}

function lightest(load: readonly number[]): number {
  return load.indexOf(Math.min(...load));
}

/** Of a minute: what sums of fractions may be off by. */
const ROUNDING = 1e-6;

/** A day for each, in order, so that the minutes fill evenly what is left of the days: the one on which the call begins. */
function spread(desk: readonly number[], calls: readonly DatedCall[], load: readonly number[]): number[] {
  const minutes = desk.map((call) => calls[call]?.minutes ?? 0);
  const total = minutes.reduce((sum, next) => sum + next, 0);
  const level = levelFor(load, total);
  const free = load.map((loaded) => Math.max(0, level - loaded));
  const lastDay = free.findLastIndex((left) => left > 0);
  let before = 0;
  return minutes.map((taken) => {
    const begins = before + ROUNDING;
    before += taken;
    let filled = 0;
    const day = free.findIndex((left) => {
      filled += left;
      return filled > begins;
    });
    return day < 0 ? Math.max(0, lastDay) : day;
  });
}

/** How high the days stand when so many minutes have been poured over them, the emptiest filling up first. */
function levelFor(load: readonly number[], minutes: number): number {
  const sorted = load.toSorted((one, other) => one - other);
  let poured = minutes;
  let level = sorted[0] ?? 0;
  for (let days = 1; days <= sorted.length; days += 1) {
    const next = sorted[days] ?? Number.POSITIVE_INFINITY;
    const room = (next - level) * days;
    if (poured <= room) return level + poured / days;
    poured -= room;
    level = next;
  }
  return level;
}
