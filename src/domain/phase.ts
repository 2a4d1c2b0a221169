import { type Day, daysBetween } from './day.ts';

/** Where in its life a customer is, or, for a dormant one, which phase it fell from. */
export type Phase = 'prospect' | 'new' | 'established' | 'partner';

export const PHASES: readonly Phase[] = ['prospect', 'new', 'established', 'partner'];

const NEW_ORDERS = 2;
const NEW_DAYS = 180;
const PARTNER_ORDERS = 8;
const PARTNER_DAYS = 730;

export interface Relationship {
  readonly firstOrderOn: Day | null;
  readonly lastOrderOn: Day | null;
  readonly orders: number;
  readonly totalCents: number;
}

/**
 * Nobody (no order) → new (still learning to know us: one or two orders, or less than half a year between
 * first and last) → established → partner (two years and eight orders with us, and among the customers
 * whose total reaches `partnerTotalCents`).
 */
export function phaseOf(relationship: Relationship, partnerTotalCents: number): Phase {
  const { firstOrderOn, lastOrderOn, orders, totalCents } = relationship;
  if (lastOrderOn === null) return 'prospect';
  const daysTogether = firstOrderOn === null ? null : daysBetween(firstOrderOn, lastOrderOn);
  return phaseOfBuyer({ daysTogether, orders, totalCents }, partnerTotalCents);
}

export interface Together {
  /** From the first order to the last; null for a list that gives only totals. */
  readonly daysTogether: number | null;
  readonly orders: number;
  readonly totalCents: number;
}

/** The same for somebody who has bought. */
export function phaseOfBuyer(
  { daysTogether, orders, totalCents }: Together,
  partnerTotalCents: number,
): Phase {
  if (orders <= NEW_ORDERS) return 'new';
  // Nothing is said of the first order: several orders make the customer established.
  if (daysTogether === null) return 'established';

  if (daysTogether < NEW_DAYS) return 'new';
  const isPartner =
    orders >= PARTNER_ORDERS && daysTogether >= PARTNER_DAYS && totalCents >= partnerTotalCents;
  return isPartner ? 'partner' : 'established';
}
