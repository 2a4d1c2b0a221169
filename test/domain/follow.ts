import type { ClaimResult, Evidence } from '../../src/domain/claims/claim.ts';
import type { Followed, FollowedContact } from '../../src/domain/followed.ts';
import type { OutcomeKind } from '../../src/domain/outcome.ts';
import { on } from './on.ts';

export const FROZEN_ON = on('2026-11-22');
export const WINDOW_END = on('2027-02-20');

/** Somebody who was to be contacted, and of whom nothing has been heard. */
export const SILENT: Followed = {
  key: 'k',
  code: 'C1',
  arm: 'contact',
  seller: 'Bianchi',
  sector: null,
  isAbroad: null,
  believedLost: null,
  returnPercent: null,
  causes: { seller: null, customer: null, primary: null },
  contacts: [],
  laterContacts: [],
  orders: [],
  laterOrders: [],
  revenueCents: 0,
  laterRevenueCents: 0,
  marginShare: null,
  gestures: [],
  earlierDiscounts: [],
  relapsedOn: null,
  isSameCause: null,
};

export function contact(outcome: OutcomeKind, changes: Partial<FollowedContact> = {}): FollowedContact {
  return {
    contactedOn: on('2026-12-01'),
    outcome,
    channel: 'phone',
    seller: 'Bianchi',
    minutes: null,
    ...changes,
  };
}

/** So many customers alike, whose contacts brought these outcomes one after another. */
export function customers(
  count: number,
  outcomes: readonly OutcomeKind[] = [],
  changes: Partial<Followed> = {},
): Followed[] {
  const contacts = outcomes.map((outcome) => contact(outcome));
  return Array.from({ length: count }, () => ({ ...SILENT, contacts, ...changes }));
}

/** An order on a day of the window. */
export function order(placedOn = '2026-12-15', amountCents = 10_000): Followed['orders'][number] {
  return { placedOn: on(placedOn), amountCents };
}

export function evidence(followed: readonly Followed[], changes: Partial<Evidence> = {}): Evidence {
  return {
    followed: followed.map((customer, place) => ({ ...customer, key: String(place).padStart(5, '0') })),
    forgotten: [],
    look: 'repeated',
    window: { isOver: false, endsOn: WINDOW_END },
    costs: { totalCents: null, missing: 'hourly-cost', acquisitionCents: null },
    revenues: [],
    ...changes,
  };
}

/** The counts and the verdict of a claim, without its intervals. */
export function verdictOf({ numerator, denominator, verdict, why }: ClaimResult): unknown {
  return { numerator, denominator, verdict, why: why.is };
}
