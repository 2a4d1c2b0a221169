import { type Answered, answeredBy, assignedTo } from '../followed.ts';
import { answersIn, cellIn } from './cells.ts';
import type { Claim, ClaimGroup } from './claim.ts';
import { groupOf, shareResult, tallyOf } from './measured.ts';

/** "One must not think of setting foot there again after one or two visits only." */
const VISITS_TOO_FEW = 2;

/**
 * Of those who left the door open, how many did so only from the third attempt on; the claim is read as: most of them. Beside it, how
 * many of the answers at each attempt were a yes: where they become fewer, whoever was not reached is worse than those who were.
 */
export const thirdAttempt: Claim = {
  id: 'third-attempt',
  measure: ({ followed, look }) => {
    const facts = { id: 'third-attempt', source: 'seed 002', claimed: { is: 'above', value: 0.5 } } as const;
    const answered = answeredBy(assignedTo('contact', followed));
    const won = answered.filter(({ answer }) => cellIn('third-attempt', answer.outcome) === 'numerator');
    const late = tallyOf(won, ({ answer }) => answer.attempt > VISITS_TOO_FEW);
    return { ...shareResult(facts, late, look), groups: byAttempt(answered) };
  },
};

function byAttempt(answered: readonly Answered[]): ClaimGroup[] {
  const at = (isAt: (attempt: number) => boolean) =>
    answersIn(
      'not-lost-95',
      answered.filter(({ answer }) => isAt(answer.attempt)),
    );
  return [
    groupOf(
      'first-attempt',
      at((attempt) => attempt === 1),
    ),
    groupOf(
      'second-attempt',
      at((attempt) => attempt === 2),
    ),
    groupOf(
      'later-attempt',
      at((attempt) => attempt > VISITS_TOO_FEW),
    ),
  ];
}
