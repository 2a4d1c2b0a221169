import type { CauseKind, CauseSide } from './cause.ts';
import type { CustomerStatus } from './customer.ts';

/** What makes it hard to buy from us again. */
export type Obstacle =
  | 'account-blocked'
  | 'no-email'
  | 'no-phone'
  | 'no-seller'
  | 'price-above-others'
  | 'incomplete-master';

interface ObstacleFacts {
  readonly status: CustomerStatus;
  readonly email: string | null;
  /** An address stands there, and nobody can write to it. */
  readonly emailIsUsable: boolean;
  readonly phone: string | null;
  readonly mobile: string | null;
  readonly seller: string | null;
  readonly causes: readonly CauseKind[];
  readonly isIncomplete: boolean;
}

/** To be cleared before the call: who rings up and then cannot take an order has called for nothing. */
export function obstaclesFor(facts: ObstacleFacts): Obstacle[] {
  const obstacles: Obstacle[] = [];
  if (facts.status === 'insolvent') obstacles.push('account-blocked');
  if (facts.email === null || !facts.emailIsUsable) obstacles.push('no-email');
  if (facts.phone === null && facts.mobile === null) obstacles.push('no-phone');
  if (facts.seller === null) obstacles.push('no-seller');
  if (facts.causes.some((cause) => PRICE.has(cause))) obstacles.push('price-above-others');
  if (facts.isIncomplete) obstacles.push('incomplete-master');
  return obstacles;
}

const PRICE: ReadonlySet<CauseKind> = new Set<CauseKind>(['overpricing', 'competitor-price']);

/** What to listen for and which objections to expect go by who made the customer stop, and by whether it is about money. */
export type CallSituation = 'our-error' | 'price' | 'market' | 'own-situation' | 'unknown';

export function situationOf(side: CauseSide, cause: CauseKind | null): CallSituation {
  if (cause !== null && PRICE.has(cause)) return 'price';
  switch (side) {
    case 'ours':
      return 'our-error';
    case 'market':
      return 'market';
    case 'customer':
      return cause === 'drift' ? 'unknown' : 'own-situation';
    case 'unknown':
      return 'unknown';
  }
}
