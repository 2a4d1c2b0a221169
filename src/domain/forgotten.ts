import type { Tally } from '../stats/beta-binomial.ts';
import { type AnswerClaim, CELLS } from './claims/cells.ts';
import type { Arm } from './cohort.ts';
import { type Ladder, ladderOf, withCounts } from './ladder.ts';
import type { AnswerCell } from './outcome.ts';

/**
 * What customers add to a report who have asked to be forgotten: numbers, told apart by nothing but the arm and what the seller had
 * believed. Without them whoever asks to be forgotten would take a refusal out of the figures.
 */
export interface ForgottenGroup {
  readonly arm: Arm;
  readonly believedLost: boolean | null;
  /** `assigned` is 0 in a cohort, of which they are members still. */
  readonly rungs: Ladder;
}

/** All those of an arm together. */
export function forgottenIn(arm: Arm, groups: readonly ForgottenGroup[]): Ladder {
  return groups
    .filter((group) => group.arm === arm)
    .reduce((sum, { rungs }) => withCounts(sum, rungs), ladderOf([]));
}

/** What their first answers count for in a claim. */
export function forgottenAnswers(claim: AnswerClaim, rungs: Ladder): Tally {
  const { maybe, refused, impossible, delisted, objected } = rungs;
  const answers = { open: rungs.open - maybe, maybe, refused, impossible, delisted, objected };
  const count = (where: 'numerator' | 'denominator') =>
    (Object.keys(answers) as AnswerCell[]).reduce(
      (sum, cell) => (CELLS[claim][cell] === where ? sum + answers[cell] : sum),
      0,
    );
  const successes = count('numerator');
  return { successes, trials: successes + count('denominator') };
}

export function together(one: Tally, other: Tally): Tally {
  return { successes: one.successes + other.successes, trials: one.trials + other.trials };
}
