import type { Tally } from './beta-binomial.ts';
import { homogeneityOf } from './homogeneity.ts';
import { integerBelow, randomFrom, type Seed } from './random.ts';

/** A statistic computed in another order may differ in its last digits. */
const TIE = 1 - 1e-9;

/**
 * Probability that chance alone makes the groups differ as much, by χ² over random exchanges of who succeeded (Dwass 1957; one is
 * added on either side, so that it is never too small). Holds for groups of any size, where χ²'s own tables want five of everything.
 * Undefined where `homogeneityOf` is.
 */
export function permutationPValue(
  groups: readonly Tally[],
  { draws, seed }: { readonly draws: number; readonly seed: Seed },
): number | undefined {
  if (homogeneityOf(groups) === undefined) return undefined;
  const sizes = groups.map(({ trials }) => trials);
  const owners = Uint16Array.from(groups.flatMap(({ trials }, place) => Array(trials).fill(place)));
  const successes = groups.reduce((sum, group) => sum + group.successes, 0);
  const observed = spreadOf(
    groups.map((group) => group.successes),
    sizes,
  );
  const random = randomFrom(seed);
  let asMuch = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    const counts = drawnCounts(owners, successes, groups.length, random);
    if (spreadOf(counts, sizes) >= observed * TIE) asMuch += 1;
  }
  return (asMuch + 1) / (draws + 1);
}

/** Rises and falls with χ² as long as the groups and the successes in all stay the same. */
function spreadOf(counts: ArrayLike<number>, sizes: readonly number[]): number {
  return sizes.reduce((sum, size, place) => (size === 0 ? sum : sum + (counts[place] ?? 0) ** 2 / size), 0);
}

/** Who the successes fall on: the first of a shuffle that goes no further than needed. Leaves `owners` in another order. */
function drawnCounts(
  owners: Uint16Array,
  successes: number,
  groups: number,
  random: () => number,
): Uint32Array {
  const counts = new Uint32Array(groups);
  for (let place = 0; place < successes; place += 1) {
    const chosen = place + integerBelow(owners.length - place, random);
    const owner = owners[chosen] ?? 0;
    owners[chosen] = owners[place] ?? 0;
    owners[place] = owner;
    counts[owner] = (counts[owner] ?? 0) + 1;
  }
  return counts;
}
