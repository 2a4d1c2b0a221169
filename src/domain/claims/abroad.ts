import { answeredBy, assignedTo } from '../followed.ts';
import { answersIn } from './cells.ts';
import type { Claim } from './claim.ts';
import { differenceResult, groupOf, unmeasured } from './measured.ts';

/** "Abroad it is much more frequent": how much more often customers abroad have broken off than those at home. */
export const abroad: Claim = {
  id: 'abroad-differs',
  measure: ({ followed, look }) => {
    const facts = { id: 'abroad-differs', source: 'seed 002', claimed: { is: 'above', value: 0 } } as const;
    const answered = answeredBy(assignedTo('contact', followed));
    const side = (isAbroad: boolean) =>
      answersIn(
        'abroad-differs',
        answered.filter(({ customer }) => customer.isAbroad === isAbroad),
      );
    const [away, home] = [side(true), side(false)];
    if (answered.length > 0 && away.trials + home.trials === 0) {
      return unmeasured(facts, { is: 'missing', what: 'country' }, 'difference');
    }
    return {
      ...differenceResult(facts, [away, home], look),
      groups: [groupOf('abroad', away), groupOf('home', home)],
      isObservational: true,
    };
  },
};
