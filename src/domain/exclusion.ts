import type { CustomerStatus, Exclusion } from './customer.ts';
import type { Day } from './day.ts';
import { closesStory, type OutcomeKind } from './outcome.ts';

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
 * The firm's own word first, then the customer's, then what is under way; an order placed after a refusal takes the refusal
 * back. Only who is dormant can be under way: nobody else is on the list that these two keep them off.
 */
export function exclusionOf(circumstances: Circumstances, isDormant: boolean, today: Day): Exclusion | null {
  const { status, hasObjected, lastOrderOn, contact, groupIsCalled } = circumstances;
  if (status !== 'active') return status;
  if (hasObjected) return 'objected';
  const closed = contact === null ? null : closedBy(contact, lastOrderOn);
  if (closed !== null || !isDormant) return closed;
  if (contact?.nextDueOn != null && contact.nextDueOn > today) return 'snoozed';
  return groupIsCalled ? 'linked' : null;
}

function closedBy({ outcome, contactedOn }: LastContact, lastOrderOn: Day | null): Exclusion | null {
  if (!closesStory(outcome) || (lastOrderOn !== null && lastOrderOn > contactedOn)) return null;
  switch (outcome) {
    case 'refused':
    case 'impossible':
    case 'delisted':
    case 'insolvent':
      return outcome;
    default:
      // An objection to one channel leaves the others open; one to all was found before.
      return null;
  }
}

/** Still dormant, only not to be called today: the flag stands. */
export function isUnderWay(exclusion: Exclusion | null): boolean {
  return exclusion === 'snoozed' || exclusion === 'linked';
}
