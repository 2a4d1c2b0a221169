import { confidenceSequence } from '../../stats/confidence-sequence.ts';
import { clopperPearson } from '../../stats/proportion.ts';
import { assignedTo } from '../followed.ts';
import type { Claim, ClaimGroup, Evidence } from './claim.ts';
import { tallyOf, unmeasured, whyOf } from './measured.ts';
import { FEWEST_ANSWERS, verdictOn } from './verdict.ts';

/**
 * "Seven times cheaper than to win a new customer": what a new one costs by the firm's own figure, against what one that ordered again
 * has cost in contacts and gestures. What was spent is known; how many came back for it is chance, so the interval is that of their
 * share. Who would have come back uncalled is among them: the effect of calling stands elsewhere.
 */
export const cheaper: Claim = {
  id: 'seven-times-cheaper',
  measure: ({ followed, look, window, costs }: Evidence) => {
    const facts = {
      id: 'seven-times-cheaper',
      source: 'seed 004',
      claimed: { is: 'at-least', value: 7 },
    } as const;
    if (window === null) return unmeasured(facts, { is: 'missing', what: 'cohort' }, 'ratio');
    const { totalCents, missing, acquisitionCents } = costs;
    if (missing !== null) return unmeasured(facts, { is: 'missing', what: missing }, 'ratio');
    if (acquisitionCents === null) {
      return unmeasured(facts, { is: 'missing', what: 'acquisition-cost' }, 'ratio');
    }
    if (!window.isOver) return unmeasured(facts, { is: 'immature', maturesOn: window.endsOn }, 'ratio');
    const { successes, trials } = tallyOf(assignedTo('contact', followed), ({ orders }) => orders.length > 0);
    const counted = {
      ...unmeasured(facts, { is: 'too-few', needed: FEWEST_ANSWERS, have: trials }, 'ratio'),
      groups: [headcount(successes, trials)],
    };
    if (trials < FEWEST_ANSWERS || totalCents === null || totalCents === 0) return counted;
    const perShare = (acquisitionCents * trials) / totalCents;
    const scaled = ({ low, high }: { readonly low: number; readonly high: number }) => ({
      low: low * perShare,
      high: high * perShare,
    });
    const fixed = scaled(clopperPearson(successes, trials));
    const anytime = scaled(confidenceSequence(successes, trials));
    const verdict = verdictOn(look === 'repeated' ? anytime : fixed, facts.claimed);
    return {
      ...counted,
      estimate: (successes / trials) * perShare,
      ...fixed,
      method: 'cost-ratio',
      anytime,
      decidedBy: look === 'repeated' ? 'anytime' : 'fixed',
      verdict,
      why: whyOf(verdict),
    };
  },
};

function headcount(reactivated: number, assigned: number): ClaimGroup {
  const none = { label: null, estimate: null, low: null, high: null, verdict: null };
  return { group: 'reactivated', numerator: reactivated, denominator: assigned, ...none };
}
