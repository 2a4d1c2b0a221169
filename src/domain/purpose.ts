import type { CallPurpose } from './customer-case.ts';

/** What a contact is for: the story with who had stopped, or to keep who still buys, or to win who does not buy yet. */
export type Purpose = CallPurpose | 'maintenance' | 'acquisition';

export const PURPOSES: readonly Purpose[] = [
  'win-back',
  'thank-you',
  'follow-up',
  'maintenance',
  'acquisition',
];

/** Parts of a seller's capacity, 0 to 1; what they leave, and what they do not use, is for winning back. */
export interface CapacityShares {
  readonly maintenance: number;
  readonly acquisition: number;
}

export const DEFAULT_SHARES: CapacityShares = { maintenance: 0.2, acquisition: 0.1 };

/** The part of the capacity that a purpose may take. */
export function shareOf(purpose: Purpose, shares: CapacityShares): number {
  return purpose === 'maintenance' || purpose === 'acquisition' ? shares[purpose] : 1;
}
