import { TOP_PART } from '../concentration.ts';
import type { Claim, ClaimGroup } from './claim.ts';
import { unmeasured, whyOf } from './measured.ts';
import { FEWEST_ANSWERS, verdictOn } from './verdict.ts';

/**
 * "15 % of the customers can make 50–60 % of the revenue": everybody is counted, so chance has no part in it. The one doubt is where
 * the 15 % end, since customers come in ones: the interval goes from the whole number below to the one above. Numerator and
 * denominator are cents.
 */
export const topCustomers: Claim = {
  id: 'top-15',
  measure: ({ revenues, look }) => {
    const facts = {
      id: 'top-15',
      source: 'seed 004',
      claimed: { is: 'between', low: 0.5, high: 0.6 },
    } as const;
    const customers = revenues.length;
    if (customers === 0) return unmeasured(facts, { is: 'missing', what: 'revenue' }, 'share');
    const counted = unmeasured(facts, { is: 'too-few', needed: FEWEST_ANSWERS, have: customers }, 'share');
    if (customers < FEWEST_ANSWERS) return counted;
    const sorted = revenues.toSorted((one, other) => other - one);
    const all = sumOf(sorted);
    const largest = (count: number) => sumOf(sorted.slice(0, count));
    const exact = customers * TOP_PART;
    const top = Math.round(exact);
    const interval = {
      low: largest(Math.floor(exact)) / all,
      high: largest(Math.ceil(exact)) / all,
    };
    const verdict = verdictOn(interval, facts.claimed);
    return {
      ...counted,
      numerator: largest(top),
      denominator: all,
      estimate: largest(top) / all,
      ...interval,
      method: 'census',
      anytime: interval,
      decidedBy: look === 'repeated' ? 'anytime' : 'fixed',
      verdict,
      why: whyOf(verdict),
      groups: [headcount(top, customers)],
    };
  },
};

function headcount(top: number, customers: number): ClaimGroup {
  const none = { label: null, estimate: null, low: null, high: null, verdict: null };
  return { group: 'top-customers', numerator: top, denominator: customers, ...none };
}

function sumOf(cents: readonly number[]): number {
  return cents.reduce((sum, amount) => sum + amount, 0);
}
