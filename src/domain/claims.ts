import { type Bounds, clopperPearson, type Estimate, worstCaseBounds } from '../stats/proportion.ts';
import type { Ladder } from './ladder.ts';

export type Verdict = 'supported' | 'contradicted' | 'not-decided' | 'too-few';

export type ClaimId = 'refused-6-7';

/** A claim of the trade beside what was measured. */
export interface ClaimResult {
  readonly id: ClaimId;
  readonly measured: Estimate;
  readonly bounds: Bounds;
  readonly verdict: Verdict;
}

/** Below this many conclusive answers no sentence about a share is worth printing. */
export const FEWEST_ANSWERS = 30;

/** "Only 6–7 % are really not interested any more." */
const CLAIMED_REFUSALS = 0.07;

/**
 * The share of refusals among conclusive answers. An objection ("do not contact me") counts as a refusal: leaving
 * it out would flatter the claim. The bounds let everyone without an answer refuse, or nobody.
 */
export function refusalClaim(ladder: Ladder): ClaimResult {
  const refusals = ladder.refused + ladder.objected;
  const measured = clopperPearson(refusals, ladder.conclusive);
  return {
    id: 'refused-6-7',
    measured,
    bounds: worstCaseBounds(refusals, ladder.conclusive, ladder.assigned),
    verdict: verdictAtMost(measured, CLAIMED_REFUSALS),
  };
}

/** Read off the interval, never off the point. */
function verdictAtMost(measured: Estimate, claimed: number): Verdict {
  if (measured.denominator < FEWEST_ANSWERS) return 'too-few';
  if (measured.high <= claimed) return 'supported';
  return measured.low > claimed ? 'contradicted' : 'not-decided';
}
