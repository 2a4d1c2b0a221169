import type { Tally } from '../../stats/beta-binomial.ts';
import type { Answered } from '../followed.ts';
import { type AnswerCell, OUTCOMES, type OutcomeKind } from '../outcome.ts';
import type { ClaimId } from './claim.ts';

/** In the numerator (and so in the denominator), in the denominator alone, or in neither. */
export type ClaimCell = 'numerator' | 'denominator' | 'outside';

/** The claims whose figure is made of first answers. */
export type AnswerClaim = Extract<
  ClaimId,
  | 'refused-6-7'
  | 'not-lost-95'
  | 'perhaps-80'
  | 'refusals-alarm'
  | 'sectors-differ'
  | 'abroad-differs'
  | 'same-seller'
  | 'third-attempt'
  | 'unannounced-delay'
>;

type Cells = Readonly<Record<AnswerCell, ClaimCell>>;

/**
 * Whoever does not want to be contacted has refused: to leave an objection out would flatter the claim. Whoever cannot buy any more
 * has not refused, and is no open door either.
 */
const REFUSED: Cells = {
  open: 'denominator',
  maybe: 'denominator',
  refused: 'numerator',
  impossible: 'denominator',
  delisted: 'denominator',
  objected: 'numerator',
};

const STILL_OPEN: Cells = {
  open: 'numerator',
  maybe: 'numerator',
  refused: 'denominator',
  impossible: 'denominator',
  delisted: 'denominator',
  objected: 'denominator',
};

/** Ended by the customer's own will: to be struck off the list of suppliers is one way of saying so. */
const BROKEN_OFF: Cells = { ...REFUSED, delisted: 'numerator' };

/** Which attempt brought a yes: whoever said no is not asked. Those before the third are in the denominator alone. */
const WON: Cells = {
  open: 'numerator',
  maybe: 'numerator',
  refused: 'outside',
  impossible: 'outside',
  delisted: 'outside',
  objected: 'outside',
};

/** The one table of what an answer counts for. */
export const CELLS: Readonly<Record<AnswerClaim, Cells>> = {
  'refused-6-7': REFUSED,
  'not-lost-95': STILL_OPEN,
  'perhaps-80': STILL_OPEN,
  'refusals-alarm': REFUSED,
  'sectors-differ': BROKEN_OFF,
  'abroad-differs': BROKEN_OFF,
  'same-seller': STILL_OPEN,
  'third-attempt': WON,
  'unannounced-delay': BROKEN_OFF,
};

/** Where an outcome counts in a claim: in exactly one cell. What concludes nothing is outside of all. */
export function cellIn(claim: AnswerClaim, outcome: OutcomeKind): ClaimCell {
  const { cell } = OUTCOMES[outcome];
  return cell === null ? 'outside' : CELLS[claim][cell];
}

/** The answers counted for a claim. */
export function answersIn(claim: AnswerClaim, answered: readonly Answered[]): Tally {
  const cells = answered.map(({ answer }) => CELLS[claim][answer.cell]);
  const successes = cells.filter((cell) => cell === 'numerator').length;
  return { successes, trials: successes + cells.filter((cell) => cell === 'denominator').length };
}
