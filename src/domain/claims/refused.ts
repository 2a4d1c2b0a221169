import { worstCaseBounds } from '../../stats/proportion.ts';
import { answeredBy, assignedTo } from '../followed.ts';
import { forgottenAnswers, forgottenIn, together } from '../forgotten.ts';
import { answersIn } from './cells.ts';
import type { Claim, ClaimResult } from './claim.ts';
import { shareResult } from './measured.ts';
import { withheldWhereStrataDiffer } from './strata.ts';
import type { Claimed } from './verdict.ts';

/** "Only 6–7 % were not interested any more." More would be somebody's doing, fewer would not contradict it. */
export const AT_MOST_SEVEN: Claimed = { is: 'at-most', value: 0.07 };

/** The share of refusals among conclusive answers. The bounds let everybody without an answer refuse, or nobody. */
export const refused: Claim = {
  id: 'refused-6-7',
  measure: ({ followed, forgotten, look }) => {
    const assigned = assignedTo('contact', followed);
    const answered = answeredBy(assigned);
    const others = forgottenIn('contact', forgotten);
    const tally = together(answersIn('refused-6-7', answered), forgottenAnswers('refused-6-7', others));
    const size = assigned.length + others.assigned;
    const bounds = worstCaseBounds(tally.successes, tally.trials, size);
    const facts = { id: 'refused-6-7', source: 'seed 002', claimed: AT_MOST_SEVEN } as const;
    return withheldWhereStrataDiffer('refused-6-7', shareResult(facts, tally, look, bounds), answered);
  },
};

/** What two sentences of one discussion say of the refusals, and cannot both be exact. */
export interface Compatibility {
  readonly sixToSeven: boolean;
  /** 95 of 100 not lost: 5 % refusals. */
  readonly ninetyFive: boolean;
}

const SIX_TO_SEVEN = { low: 0.06, high: 0.07 };
const FIVE = { low: 0.05, high: 0.05 };

/** Whether the data could come from such a share, by the interval that decides; null where there is none. */
export function compatibilityOf({ anytime, decidedBy, low, high }: ClaimResult): Compatibility | null {
  if (low === null || high === null) return null;
  const interval = decidedBy === 'anytime' && anytime !== null ? anytime : { low, high };
  const meets = (said: { readonly low: number; readonly high: number }) =>
    interval.low <= said.high && interval.high >= said.low;
  return { sixToSeven: meets(SIX_TO_SEVEN), ninetyFive: meets(FIVE) };
}
