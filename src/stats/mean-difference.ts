import { tailOf } from './level.ts';
import { integerBelow, type Random, randomFrom, type Seed } from './random.ts';

/** How much larger the mean of one group is than that of another. */
export interface MeanDifference {
  readonly one: number;
  readonly other: number;
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  readonly method: 'permutation';
}

/**
 * Mean of `one` less the mean of `other`, where chance has drawn who is in which: the interval holds every constant gain that random
 * exchanges between the groups do not reject (Pitman 1937; ends as in Garthwaite 1996, Biometrics 52:1387). Money is nothing for most
 * customers and much for a few; limits made of standard errors, bootstrapped or not, are then wrong far more often than they say,
 * while exchanges are exact about there being no gain at all. The same seed gives the same interval. Undefined with an empty group,
 * or where all values are the same.
 */
export function meanDifference(
  one: readonly number[],
  other: readonly number[],
  { draws, seed, level = 0.95 }: { readonly draws: number; readonly seed: Seed; readonly level?: number },
): MeanDifference | undefined {
  if (one.length === 0 || other.length === 0) return undefined;
  const all = [...one, ...other];
  if (all.every((value) => value === all[0])) return undefined;
  const [first, second] = [meanOf(one), meanOf(other)];
  const estimate = first - second;
  const random = randomFrom(seed);
  const places = Uint32Array.from(all, (_, place) => place);
  const seen = { estimate, size: one.length, total: first * one.length + second * other.length };
  const gains = Float64Array.from({ length: draws }, () => gainMeeting(seen, all, places, random)).sort();
  const rank = Math.max(1, Math.floor(tailOf(level) * (draws + 1)));
  return {
    one: first,
    other: second,
    estimate,
    low: gains[rank - 1] ?? estimate,
    high: gains[draws - rank] ?? estimate,
    method: 'permutation',
  };
}

interface Seen {
  readonly estimate: number;
  /** Of the first group. */
  readonly size: number;
  readonly total: number;
}

/**
 * The constant gain of the first group at which one random exchange looks just like what was seen. With a gain g taken off, the
 * groups differ by `estimate` − g; after the exchange by d − g·c, c being by how much more of the first group stayed in its place.
 */
function gainMeeting(
  { estimate, size, total }: Seen,
  all: readonly number[],
  places: Uint32Array,
  random: Random,
): number {
  const rest = all.length - size;
  let [sum, exchanged] = [0, 0];
  for (let drawn = 0; drawn < rest; drawn += 1) {
    const chosen = drawn + integerBelow(all.length - drawn, random);
    const place = places[chosen] ?? 0;
    places[chosen] = places[drawn] ?? 0;
    places[drawn] = place;
    sum += all[place] ?? 0;
    if (place < size) exchanged += 1;
  }
  // Everybody in place again: it looks like what was seen whatever the gain.
  if (exchanged === 0) return estimate;
  const difference = (total - sum) / size - sum / rest;
  return (estimate - difference) / (exchanged * (1 / size + 1 / rest));
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
