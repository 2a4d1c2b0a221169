import gammaln from '@stdlib/math-base-special-gammaln';

/** Probability of every number of successes from 0 to `trials`. */
export function binomialChances(trials: number, share: number): Float64Array {
  const whole = gammaln(trials + 1);
  return Float64Array.from({ length: trials + 1 }, (_, successes) => {
    const failures = trials - successes;
    const ways = whole - gammaln(successes + 1) - gammaln(failures + 1);
    // 0 · ln 0 is nothing: what cannot happen does not happen for certain.
    const lnSuccesses = successes === 0 ? 0 : successes * Math.log(share);
    const lnFailures = failures === 0 ? 0 : failures * Math.log1p(-share);
    return Math.exp(ways + lnSuccesses + lnFailures);
  });
}

/** Two probabilities that are equal on paper may differ in their last digits. */
export const TIE = 1 + 1e-7;

/**
 * Probability of anything as unlikely as what was seen, or more so, if the share is `share`: the two-sided exact test of a single
 * share. With no trials it is 1.
 */
export function binomialPValue(successes: number, trials: number, share: number): number {
  return chanceOfNoLikelier(binomialChances(trials, share), successes);
}

/** Sum of all chances that are no larger than the one at `place`, ties included. */
export function chanceOfNoLikelier(chances: Float64Array, place: number): number {
  const limit = (chances[place] ?? 0) * TIE;
  return Math.min(
    1,
    chances.reduce((sum, chance) => (chance <= limit ? sum + chance : sum), 0),
  );
}
