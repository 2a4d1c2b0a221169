import { worstCaseBounds } from '../../stats/proportion.ts';
import { answeredBy, assignedTo } from '../followed.ts';
import { answersIn } from './cells.ts';
import type { Claim } from './claim.ts';
import { shareResult } from './measured.ts';
import { withheldWhereStrataDiffer } from './strata.ts';
import type { Claimed } from './verdict.ts';

/** "Only 6–7 % were not interested any more." More would be somebody's doing, fewer would not contradict it. */
export const AT_MOST_SEVEN: Claimed = { is: 'at-most', value: 0.07 };

/** The share of refusals among conclusive answers. The bounds let everybody without an answer refuse, or nobody. */
export const refused: Claim = {
  id: 'refused-6-7',
  measure: ({ followed, look }) => {
    const assigned = assignedTo('contact', followed);
    const answered = answeredBy(assigned);
    const tally = answersIn('refused-6-7', answered);
    const bounds = worstCaseBounds(tally.successes, tally.trials, assigned.length);
    const facts = { id: 'refused-6-7', source: 'seed 002', claimed: AT_MOST_SEVEN } as const;
    return withheldWhereStrataDiffer('refused-6-7', shareResult(facts, tally, look, bounds), answered);
  },
};
