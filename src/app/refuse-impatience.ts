import type { CustomerCase } from '../domain/customer-case.ts';
import { OUTCOMES } from '../domain/outcome.ts';
import { type Patience, patienceOf } from '../domain/patience.ts';
import { Fault } from '../fault.ts';

/**
 * "Never reached" may be concluded only of who was never reached, has not ordered, and after all the attempts that patience asks
 * for.
 *
 * @throws Fault `was-reached`, `has-ordered`, `patience-not-met`
 */
export function refuseImpatience(
  { code }: { readonly code: string },
  current: CustomerCase,
  patience: Patience,
): void {
  const { returns, state, closedBy } = current;
  const latest = returns.at(-1);
  if (latest !== undefined && (state === 'reactivated' || state === 'watched')) {
    throw new Fault('input', 'has-ordered', { code, on: latest.order.placedOn });
  }
  // A story that ended with an order has no attempts of the next one yet.
  const contacts = state === 'relapsed' || closedBy === 'returned' ? [] : current.contacts;
  const reached = contacts.findLast(({ outcome }) => OUTCOMES[outcome].reached);
  if (reached !== undefined) {
    throw new Fault('input', 'was-reached', { code, on: reached.contactedOn, outcome: reached.outcome });
  }
  const { missing, isMet } = patienceOf(contacts, patience);
  if (!isMet) throw new Fault('input', 'patience-not-met', { code, ...missing });
}
