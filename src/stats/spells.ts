/** A wait: how many days it was watched, and what ended it; null when the watching ended before the wait did. */
export interface Spell<End extends string = string> {
  readonly days: number;
  readonly end: End | null;
}

/** A day on which waits ended. */
export interface EndingDay<End extends string = string> {
  readonly days: number;
  /** Still waiting and watched when the day began: whoever stops being watched on it is among them. */
  readonly atRisk: number;
  readonly ended: number;
  readonly endedBy: ReadonlyMap<End, number>;
}

/** Waits, day by day. */
export interface Endings<End extends string = string> {
  /** Ascending; only days on which a wait ended. */
  readonly days: readonly EndingDay<End>[];
  /** How long each was watched, ascending. */
  readonly watchedDays: readonly number[];
}

/**
 * Gathers the waits by the day on which they ended.
 *
 * @throws RangeError when somebody was watched for less than no time
 */
export function endingsOf<End extends string>(spells: readonly Spell<End>[]): Endings<End> {
  const wrong = spells.find(({ days }) => !(days >= 0 && days < Number.POSITIVE_INFINITY));
  if (wrong !== undefined) throw new RangeError(`nobody can be watched for ${wrong.days} days`);

  const watchedDays = spells.map(({ days }) => days).toSorted((one, other) => one - other);
  const ended = spells.filter(({ end }) => end !== null);
  const days = [...Map.groupBy(ended, (spell) => spell.days)]
    .toSorted(([one], [other]) => one - other)
    .map(([day, group]) => ({
      days: day,
      atRisk: atRiskOn(watchedDays, day),
      ended: group.length,
      endedBy: countsByEnd(group),
    }));
  return { days, watchedDays };
}

function countsByEnd<End extends string>(spells: readonly Spell<End>[]): Map<End, number> {
  const counts = new Map<End, number>();
  for (const { end } of spells) if (end !== null) counts.set(end, (counts.get(end) ?? 0) + 1);
  return counts;
}

/** How many were still watched when day `days` began. `watchedDays` ascend. */
export function atRiskOn(watchedDays: readonly number[], days: number): number {
  let [low, high] = [0, watchedDays.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((watchedDays[middle] ?? days) < days) low = middle + 1;
    else high = middle;
  }
  return watchedDays.length - low;
}

/** The last day of which the waits tell anything: all that were watched had ended or stopped being watched. 0 without any. */
export function lastWatchedDay(watchedDays: readonly number[]): number {
  return watchedDays.at(-1) ?? 0;
}
