import { confidenceSequence } from '../../stats/confidence-sequence.ts';
import { answeredBy, assignedTo } from '../followed.ts';
import { answersIn } from './cells.ts';
import type { Claim, ClaimGroup } from './claim.ts';
import { unmeasured } from './measured.ts';
import { comparedStrata } from './strata.ts';
import { FEWEST_ANSWERS } from './verdict.ts';

const RISK = 0.05;

/**
 * "In capital goods suppliers are struck off far more often": do the sectors differ in how many customers have broken off? That they
 * do not is never shown by failing to see it, so this claim is not contradicted.
 */
export const sectors: Claim = {
  id: 'sectors-differ',
  measure: ({ followed, look }) => {
    const facts = { id: 'sectors-differ', source: 'seed 002', claimed: null } as const;
    if (followed.length > 0 && followed.every(({ sector }) => sector === null)) {
      return unmeasured(facts, { is: 'missing', what: 'sector' });
    }
    const answered = answeredBy(assignedTo('contact', followed)).filter(
      ({ customer }) => customer.sector !== null,
    );
    const { successes, trials } = answersIn('sectors-differ', answered);
    const { groups, pValue } = comparedStrata('sectors-differ', 'sector', answered);
    const counted = {
      ...unmeasured(facts, { is: 'too-few', needed: FEWEST_ANSWERS, have: trials }),
      numerator: successes,
      denominator: trials,
      groups,
      isObservational: true,
    };
    if (trials < FEWEST_ANSWERS) return counted;
    const isShown = look === 'repeated' ? differForAllLooks(groups) : pValue !== null && pValue < RISK;
    return {
      ...counted,
      method: 'permutation',
      decidedBy: look === 'repeated' ? 'anytime' : 'fixed',
      verdict: isShown ? 'supported' : 'not-decided',
      why: { is: isShown ? 'strata-differ' : 'strata-alike', pValue: pValue ?? 1 },
    };
  },
};

/** Two sectors whose sequences do not touch; the risk is shared among all of them. */
function differForAllLooks(groups: readonly ClaimGroup[]): boolean {
  const level = 1 - RISK / groups.length;
  const ends = groups.map(({ numerator, denominator }) => confidenceSequence(numerator, denominator, level));
  return Math.max(...ends.map(({ low }) => low)) > Math.min(...ends.map(({ high }) => high));
}
