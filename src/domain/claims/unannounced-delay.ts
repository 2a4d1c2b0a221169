import type { CauseKind } from '../cause.ts';
import { answeredBy, assignedTo } from '../followed.ts';
import { answersIn } from './cells.ts';
import type { Claim } from './claim.ts';
import { differenceResult, groupOf } from './measured.ts';

/** "That you do not tell him is worse than the delay itself": how much more often those have broken off whom nobody had told. */
export const unannouncedDelay: Claim = {
  id: 'unannounced-delay',
  measure: ({ followed, look }) => {
    const facts = {
      id: 'unannounced-delay',
      source: 'seed 002',
      claimed: { is: 'above', value: 0 },
    } as const;
    const answered = answeredBy(assignedTo('contact', followed));
    const of = (cause: CauseKind) =>
      answersIn(
        'unannounced-delay',
        answered.filter(({ customer }) => customer.causes.primary === cause),
      );
    const [untold, told] = [of('late-not-announced'), of('late-announced')];
    return {
      ...differenceResult(facts, [untold, told], look),
      groups: [groupOf('not-announced', untold), groupOf('announced', told)],
      isObservational: true,
    };
  },
};
