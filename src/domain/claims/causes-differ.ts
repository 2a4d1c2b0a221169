import type { CauseKind } from '../cause.ts';
import { causePairs } from '../cause-agreement.ts';
import { assignedTo } from '../followed.ts';
import type { Claim } from './claim.ts';
import { groupOf, shareResult, tallyOf } from './measured.ts';

const PRICE: ReadonlySet<CauseKind> = new Set<CauseKind>(['overpricing', 'competitor-price']);

/**
 * "Firms say price where customers say service": of the customers of whom both have named a cause, how many name another than their
 * seller; the claim is read as: most of them. Beside it, how often either says price.
 */
export const causesDiffer: Claim = {
  id: 'causes-differ',
  measure: ({ followed, look }) => {
    const facts = { id: 'causes-differ', source: 'survey', claimed: { is: 'above', value: 0.5 } } as const;
    const pairs = causePairs(assignedTo('contact', followed));
    const differing = tallyOf(pairs, ([seller, customer]) => seller !== customer);
    return {
      ...shareResult(facts, differing, look),
      groups: [
        groupOf(
          'seller-says-price',
          tallyOf(pairs, ([seller]) => PRICE.has(seller)),
        ),
        groupOf(
          'customer-says-price',
          tallyOf(pairs, ([, customer]) => PRICE.has(customer)),
        ),
      ],
    };
  },
};
