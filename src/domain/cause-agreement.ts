import { type Agreement, agreementOf } from '../stats/kappa.ts';
import { CAUSE_KINDS, type CauseKind, type CauseSide, factsOf } from './cause.ts';
import { FEWEST_ANSWERS } from './claims/verdict.ts';
import type { Followed } from './followed.ts';

/** How often a cause was named, and by whom: what the seller believes and what the customer answered are two facts. */
export interface CauseCount {
  readonly cause: CauseKind;
  readonly side: CauseSide;
  readonly bySeller: number;
  readonly byCustomer: number;
}

/** Customers of whom the seller says the one cause, and who say the other themselves. */
export interface CausePair {
  readonly seller: CauseKind;
  readonly customer: CauseKind;
  readonly customers: number;
}

/** The seller's cause against the customer's: "lost in the seller's head", cause by cause. */
export interface CauseAgreement {
  readonly counts: readonly CauseCount[];
  /** Customers of whom both have named a cause; the commonest pair first. */
  readonly pairs: readonly CausePair[];
  /** κ is null of too few. */
  readonly agreement: Agreement;
}

/** "Not stated" is a value of its own, and no cause: whoever has not said is in no pair. */
export function causeAgreementOf(followed: readonly Followed[]): CauseAgreement {
  const pairs = causePairs(followed);
  const grouped = [...Map.groupBy(pairs, (pair) => pair.join(' '))].flatMap(([, same]): CausePair[] => {
    const [pair] = same;
    return pair === undefined ? [] : [{ seller: pair[0], customer: pair[1], customers: same.length }];
  });
  const agreement = agreementOf(pairs);
  return {
    counts: CAUSE_KINDS.map((cause) => countOf(cause, followed)).filter(
      ({ bySeller, byCustomer }) => bySeller + byCustomer > 0,
    ),
    pairs: grouped.toSorted(byCustomers),
    agreement:
      pairs.length < FEWEST_ANSWERS ? { ...agreement, kappa: null, low: null, high: null } : agreement,
  };
}

export function causePairs(followed: readonly Followed[]): (readonly [CauseKind, CauseKind])[] {
  return followed.flatMap(({ causes: { seller, customer } }) =>
    isStated(seller) && isStated(customer) ? [[seller, customer] as const] : [],
  );
}

function isStated(cause: CauseKind | null): cause is CauseKind {
  return cause !== null && cause !== 'not-stated';
}

function countOf(cause: CauseKind, followed: readonly Followed[]): CauseCount {
  const count = (who: 'seller' | 'customer') => followed.filter(({ causes }) => causes[who] === cause).length;
  return { cause, side: factsOf(cause).side, bySeller: count('seller'), byCustomer: count('customer') };
}

function byCustomers(one: CausePair, other: CausePair): number {
  return other.customers - one.customers || (nameOf(one) < nameOf(other) ? -1 : 1);
}

function nameOf({ seller, customer }: CausePair): string {
  return `${seller} ${customer}`;
}
