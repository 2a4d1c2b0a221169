import { type Answered, answeredBy, assignedTo } from '../followed.ts';
import { answersIn } from './cells.ts';
import type { Claim } from './claim.ts';
import { differenceResult, groupOf } from './measured.ts';

/** "A new seller has it much harder": how much more often customers are open to the seller they know than to another. */
export const sameSeller: Claim = {
  id: 'same-seller',
  measure: ({ followed, look }) => {
    const facts = { id: 'same-seller', source: 'seed 002', claimed: { is: 'above', value: 0 } } as const;
    const answered = answeredBy(assignedTo('contact', followed));
    const [same, other] = [true, false].map((isSame) =>
      answersIn(
        'same-seller',
        answered.filter((one) => isOfSameSeller(one) === isSame),
      ),
    ) as [ReturnType<typeof answersIn>, ReturnType<typeof answersIn>];
    return {
      ...differenceResult(facts, [same, other], look),
      groups: [groupOf('same-seller', same), groupOf('other-seller', other)],
      isObservational: true,
    };
  },
};

/** null where it is not known who looked after the customer, or who called. */
function isOfSameSeller({ customer, answer }: Answered): boolean | null {
  if (customer.seller === null || answer.seller === null) return null;
  return customer.seller.toLowerCase() === answer.seller.toLowerCase();
}
