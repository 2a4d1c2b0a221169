import { departmentRows } from '../departments.ts';
import { answeredBy, assignedTo } from '../followed.ts';
import { forgottenAnswers, forgottenIn, together } from '../forgotten.ts';
import { answersIn } from './cells.ts';
import type { Claim, ClaimResult, Why } from './claim.ts';
import { shareResult } from './measured.ts';
import { AT_MOST_SEVEN } from './refused.ts';

/**
 * "If it is more, somebody in the firm is doing damage": an alarm, when the interval of the refusals lies above 7 %; then, whose
 * process stands out. Without an alarm there is nothing to be found, and nobody is looked for. That nobody stands out proves no
 * innocence, so this claim is not contradicted.
 */
export const alarm: Claim = {
  id: 'refusals-alarm',
  measure: ({ followed, forgotten, look }) => {
    const answered = answeredBy(assignedTo('contact', followed));
    const facts = { id: 'refusals-alarm', source: 'seed 002', claimed: AT_MOST_SEVEN } as const;
    const others = forgottenAnswers('refusals-alarm', forgottenIn('contact', forgotten));
    const tally = together(answersIn('refusals-alarm', answered), others);
    const result = shareResult(facts, tally, look);
    if (result.verdict === 'too-few') return result;
    const culprits = departmentRows(answered).filter(({ standing }) => standing === 'act');
    const isAlarm = result.verdict === 'contradicted';
    return { ...result, ...judged(isAlarm ? culprits.map(({ department }) => department) : null) };
  },
};

/** @param departments that stand out; null where there is no alarm */
function judged(departments: readonly string[] | null): Pick<ClaimResult, 'verdict' | 'why'> {
  if (departments === null) return { verdict: 'not-decided', why: { is: 'no-alarm' } };
  if (departments.length === 0) return { verdict: 'not-decided', why: { is: 'alarm-undirected' } };
  const why: Why = { is: 'alarm-directed', departments };
  return { verdict: 'supported', why };
}
