import { assignedTo, type Followed } from '../followed.ts';
import type { GestureNature } from '../gesture.ts';
import type { Claim, Evidence } from './claim.ts';
import { differenceResult, groupOf, tallyOf, unmeasured } from './measured.ts';

/**
 * "Almost always attention counts for more than money": how much more often customers ordered again who were given attention alone
 * than those who were given money (too). Counted when the window is over, by what was given before the order.
 */
export const relationalGestures: Claim = {
  id: 'relational-gestures',
  measure: ({ followed, look, window }: Evidence) => {
    const facts = {
      id: 'relational-gestures',
      source: 'seed 001',
      claimed: { is: 'above', value: 0 },
    } as const;
    if (window === null) return unmeasured(facts, { is: 'missing', what: 'cohort' }, 'difference');
    const given = assignedTo('contact', followed).flatMap((customer) => {
      const kind = kindGiven(customer);
      return kind === undefined ? [] : [{ customer, kind }];
    });
    const of = (kind: GestureNature, purchases: number) =>
      tallyOf(
        given.filter((one) => one.kind === kind),
        ({ customer }) => customer.orders.length >= purchases,
      );
    const [attention, money] = [of('relational', 1), of('economic', 1)];
    const groups = [
      groupOf('relational', attention),
      groupOf('economic', money),
      groupOf('relational-reordered', of('relational', 2)),
      groupOf('economic-reordered', of('economic', 2)),
    ];
    if (!window.isOver) {
      const waiting = unmeasured(facts, { is: 'immature', maturesOn: window.endsOn }, 'difference');
      return { ...waiting, groups: groups.map((group) => ({ ...group, ...NO_SHARE })) };
    }
    return { ...differenceResult(facts, [attention, money], look), groups, isObservational: true };
  },
};

const NO_SHARE = { estimate: null, low: null, high: null } as const;

/** What was given before the customer ordered: what came afterwards has not brought the order. */
function kindGiven({ gestures, orders }: Followed): GestureNature | undefined {
  const [first] = orders;
  const before = gestures.filter(({ givenOn }) => first === undefined || givenOn <= first.placedOn);
  if (before.length === 0) return undefined;
  return before.some(({ nature }) => nature === 'economic') ? 'economic' : 'relational';
}
