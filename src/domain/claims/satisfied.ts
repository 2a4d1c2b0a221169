import { assignedTo } from '../followed.ts';
import type { Claim } from './claim.ts';
import { groupOf, tallyOf, unmeasured } from './measured.ts';

/**
 * "Satisfied is not loyal." Nobody here is asked how satisfied they are, so this cannot be measured, and is not guessed at. What can
 * be counted is who named no reason at all for having stopped.
 */
export const satisfied: Claim = {
  id: 'satisfied-not-loyal',
  measure: ({ followed }) => {
    const stated = assignedTo('contact', followed).filter(
      ({ causes }) => causes.customer !== null && causes.customer !== 'not-stated',
    );
    const drifted = groupOf(
      'drift',
      tallyOf(stated, ({ causes }) => causes.customer === 'drift'),
    );
    return {
      ...unmeasured(
        { id: 'satisfied-not-loyal', source: 'seed 003', claimed: null },
        { is: 'missing', what: 'satisfaction' },
      ),
      groups: [drifted],
    };
  },
};
