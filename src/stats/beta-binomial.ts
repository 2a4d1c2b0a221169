import betaln from '@stdlib/math-base-special-betaln';

/** How often something came out well, of how many times. */
export interface Tally {
  readonly trials: number;
  readonly successes: number;
}

/** How many trials the whole is worth in the eyes of a group; the last one is: groups do not differ at all. */
const STRENGTHS = [2, 3, 5, 8, 12, 20, 30, 50, 80, 120, 200] as const;
const STRONGEST = 200;

/** Share over all groups, with a success and a failure added, so that a few trials never say "always" or "never". */
export function pooledShare(groups: readonly Tally[]): number {
  const [trials, successes] = groups.reduce(
    ([all, good], group) => [all + group.trials, good + group.successes],
    [0, 0],
  );
  return (successes + 1) / (trials + 2);
}

/**
 * Strength s of the Beta(s·p, s·(1 − p)) from which the groups' own shares come, by maximum likelihood of the beta-binomial
 * (Skellam 1948) over a grid. Groups that differ no more than chance has it give the strongest.
 */
export function sharedStrength(groups: readonly Tally[], pooled: number): number {
  let best: number = STRONGEST;
  let highest = logLikelihood(groups, pooled, STRONGEST);
  for (const strength of STRENGTHS.toReversed()) {
    const value = logLikelihood(groups, pooled, strength);
    if (value > highest + 1e-9) [best, highest] = [strength, value];
  }
  return best;
}

function logLikelihood(groups: readonly Tally[], pooled: number, strength: number): number {
  const [a, b] = [strength * pooled, strength * (1 - pooled)];
  return groups.reduce(
    (sum, { trials, successes }) =>
      trials === 0 ? sum : sum + betaln(a + successes, b + trials - successes) - betaln(a, b),
    0,
  );
}

/** A group's share, pulled towards the pooled one as far as few trials deserve: the posterior mean. */
export function shrunkShare({ trials, successes }: Tally, pooled: number, strength: number): number {
  return (strength * pooled + successes) / (strength + trials);
}
