import { integerBelow, randomFrom, type Seed, shuffledBy } from './random.ts';

/** Whom a draw took and whom it left, each in the order of the list. */
export interface Draw<T> {
  readonly drawn: readonly T[];
  readonly left: readonly T[];
}

export interface DrawRule<T> {
  /** In [0, 1]: the part of the list to be drawn. */
  readonly share: number;
  readonly seed: Seed;
  /** Names an item, for ever and once in the list: the draw depends on names, not on the order of the list. */
  readonly keyOf: (item: T) => string;
  /** Items that are to be represented in the draw as in the list share a stratum. */
  readonly stratumOf: (item: T) => string;
}

/**
 * A random draw that represents every stratum: systematic sampling from the list laid out stratum after stratum, at random
 * within each (Madow & Madow 1944).
 *
 * Chosen over rounding each stratum for itself, or by largest remainder, because it keeps three promises at once: the total is
 * the share of the list to the nearest whole, each stratum gets its part rounded up or down, and every item has the same
 * chance. Where small strata could never be drawn, drawn and left would differ before anything has happened.
 *
 * @throws RangeError on a share outside [0, 1] or a key that names two items
 */
export function drawnAtRandom<T>(items: readonly T[], rule: DrawRule<T>): Draw<T> {
  const { share, seed, keyOf, stratumOf } = rule;
  if (!(share >= 0 && share <= 1)) throw new RangeError(`${share} is not a share`);
  if (new Set(items.map(keyOf)).size < items.length) {
    throw new RangeError('two items of a draw have the same key');
  }

  const random = randomFrom(seed);
  const sorted = items.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  const laidOut = [...Map.groupBy(sorted, stratumOf)]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, members]) => shuffledBy(members, random));
  const places = everyNth(laidOut.length, Math.round(share * laidOut.length), random);
  const chosen = new Set(laidOut.filter((_, place) => places.has(place)).map(keyOf));
  return {
    drawn: items.filter((item) => chosen.has(keyOf(item))),
    left: items.filter((item) => !chosen.has(keyOf(item))),
  };
}

/** `count` places of `size`, evenly spaced from a random start; in whole numbers, so that no place is taken twice. */
function everyNth(size: number, count: number, random: () => number): Set<number> {
  const start = integerBelow(size, random);
  return new Set(Array.from({ length: count }, (_, i) => Math.floor((start + i * size) / count)));
}
