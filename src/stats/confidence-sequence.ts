import betaln from '@stdlib/math-base-special-betaln';
import type { Tally } from './beta-binomial.ts';
import { type BetaPrior, UNIFORM } from './beta-prior.ts';
import { lastHolding } from './bisection.ts';
import { tailOf } from './level.ts';
import { type Estimate, requireCounts } from './proportion.ts';

/**
 * Interval for a share that stays valid however often one looks and whenever one stops: the chance that it ever, at any look,
 * misses the truth is 1 − `level` at most (Robbins 1970, Ann. Math. Stat. 41:1397; Howard, Ramdas, McAuliffe & Sekhon 2021,
 * Ann. Stat. 49:1055). It holds the shares against which the e-value stays below 1 / (1 − level).
 *
 * The price of looking every week: at a hundred trials it is some 60 % wider than Clopper–Pearson. With no trials it returns
 * [0, 1].
 */
export function confidenceSequence(
  successes: number,
  trials: number,
  level = 0.95,
  prior = UNIFORM,
): Estimate {
  requireCounts(successes, trials);
  const limit = -Math.log(2 * tailOf(level));
  const evidence = evidenceAfter(successes, trials, prior);
  const isHeld = (share: number) => evidence(share) < limit;
  const measured = trials === 0 ? null : successes / trials;
  return {
    numerator: successes,
    denominator: trials,
    estimate: measured,
    // The evidence is least at the measured share and grows without end towards a share that cannot be.
    low: successes === 0 || measured === null ? 0 : lastHolding(isHeld, measured, 0),
    high: successes === trials || measured === null ? 1 : lastHolding(isHeld, measured, 1),
    method: 'confidence-sequence',
  };
}

/**
 * ln of the e-value against `share`: what a bettor who spreads his bets by `prior` would have multiplied his stake by if the
 * share were so. Above ln 20 rejects it at 5 %, at any moment (Ville 1939). Infinite against a share that cannot be.
 */
export function logEvidenceAgainst(share: number, { successes, trials }: Tally, prior = UNIFORM): number {
  requireCounts(successes, trials);
  return evidenceAfter(successes, trials, prior)(share);
}

function evidenceAfter(successes: number, trials: number, { a, b }: BetaPrior): (share: number) => number {
  const failures = trials - successes;
  const mixed = betaln(a + successes, b + failures) - betaln(a, b);
  // 0 · ln 0 is nothing: a share of 0 is not contradicted by failures.
  return (share) =>
    mixed -
    (successes === 0 ? 0 : successes * Math.log(share)) -
    (failures === 0 ? 0 : failures * Math.log1p(-share));
}

/** The interval after a series of looks. */
export interface RunningEstimate extends Estimate {
  /**
   * The looks contradict each other: no single share fits them all, as when the first customers to answer are of another kind
   * than the last. Then the interval is that of the last look alone.
   */
  readonly hasDrifted: boolean;
}

/**
 * What all the looks at a growing count leave possible: shares excluded once stay excluded (the running intersection is as
 * valid as the sequence). The looks come in order, each counting everything so far. Without looks it returns [0, 1].
 */
export function runningSequence(looks: readonly Tally[], level = 0.95, prior = UNIFORM): RunningEstimate {
  const estimates = looks.map(({ successes, trials }) => confidenceSequence(successes, trials, level, prior));
  const last = estimates.at(-1) ?? confidenceSequence(0, 0, level, prior);
  const low = Math.max(0, ...estimates.map((estimate) => estimate.low));
  const high = Math.min(1, ...estimates.map((estimate) => estimate.high));
  return low > high ? { ...last, hasDrifted: true } : { ...last, low, high, hasDrifted: false };
}

/** A look after every single trial, in order: the most that a running sequence can exclude. */
export function looksAtEvery(trials: readonly boolean[]): Tally[] {
  let successes = 0;
  return trials.map((isSuccess, i) => {
    if (isSuccess) successes += 1;
    return { trials: i + 1, successes };
  });
}
