import { worstCaseBounds } from '../../stats/proportion.ts';
import { type Answered, answeredBy, assignedTo } from '../followed.ts';
import { forgottenAnswers, forgottenIn, together } from '../forgotten.ts';
import { answersIn } from './cells.ts';
import type { Claim, ClaimGroup } from './claim.ts';
import { groupOf, shareResult, tallyOf } from './measured.ts';
import { withheldWhereStrataDiffer } from './strata.ts';

/**
 * "80 % would perhaps buy from us again; to turn that perhaps into a yes is the seller's work." Beside it, of those who said perhaps,
 * how many have ordered: a share only once the window is over, since until then it can but grow.
 */
export const perhaps: Claim = {
  id: 'perhaps-80',
  measure: ({ followed, forgotten, look, window }) => {
    const assigned = assignedTo('contact', followed);
    const answered = answeredBy(assigned);
    const others = forgottenIn('contact', forgotten);
    const tally = together(answersIn('perhaps-80', answered), forgottenAnswers('perhaps-80', others));
    const size = assigned.length + others.assigned;
    const bounds = worstCaseBounds(tally.successes, tally.trials, size);
    const facts = {
      id: 'perhaps-80',
      source: 'seed 002',
      claimed: { is: 'at-least', value: 0.8 },
    } as const;
    const result = {
      ...shareResult(facts, tally, look, bounds),
      groups: [turnedToYes(answered, window?.isOver === true)],
    };
    return withheldWhereStrataDiffer('perhaps-80', result, answered);
  },
};

function turnedToYes(answered: readonly Answered[], isOver: boolean): ClaimGroup {
  const undecided = answered.filter(({ answer }) => answer.cell === 'maybe');
  const group = groupOf(
    'perhaps-ordered',
    tallyOf(undecided, ({ customer, answer }) =>
      customer.orders.some(({ placedOn }) => placedOn >= answer.givenOn),
    ),
  );
  return isOver ? group : { ...group, estimate: null, low: null, high: null };
}
