import type { CustomerStatus, Exclusion } from './customer.ts';
import type { Day } from './day.ts';
import { OUTCOMES, type OutcomeKind } from './outcome.ts';

/** All that may keep a customer off the lists. */
export interface Circumstances {
  readonly status: CustomerStatus;
  /** Has the customer objected to every contact? */
  readonly hasObjected: boolean;
  readonly lastOrderOn: Day | null;
  readonly contact: LastContact | null;
  /** Has another customer of the same group been called lately, and this one not? */
  readonly groupIsCalled: boolean;
}

interface LastContact {
  readonly outcome: OutcomeKind;
  readonly contactedOn: Day;
  readonly nextDueOn: Day | null;
}

/**
 * The firm's own word first, then the customer's, then what is under way; an order placed after the last contact takes back what
 * that said. Only who is dormant can be under way: nobody else is on the list that these two keep them off.
 */
export function exclusionOf(circumstances: Circumstances, isDormant: boolean, today: Day): Exclusion | null {
  const { status, hasObjected, lastOrderOn, contact, groupIsCalled } = circumstances;
  if (status !== 'active') return status;
  if (hasObjected) return 'objected';
  // An order after the contact has begun a new story: what was said or agreed upon before is settled.
  const standing =
    contact !== null && lastOrderOn !== null && lastOrderOn > contact.contactedOn ? null : contact;
  const closed = standing === null ? null : closedBy(standing);
  if (closed !== null || !isDormant) return closed;
  if (standing?.nextDueOn != null && standing.nextDueOn > today) return 'snoozed';
  return groupIsCalled ? 'linked' : null;
}

/** An objection to one channel leaves the others open; one to all was found before. */
function closedBy({ outcome }: LastContact): Exclusion | null {
  const { excludes } = OUTCOMES[outcome];
  return excludes === 'objected' ? null : excludes;
}

/** Still dormant, only not to be called today: the flag stands. */
export function isUnderWay(exclusion: Exclusion | null): boolean {
  return exclusion === 'snoozed' || exclusion === 'linked';
}
