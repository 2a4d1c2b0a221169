import { type Day, dayNumber } from './day.ts';
import type { FollowedOrder } from './followed.ts';

/** A document as it was imported; what is credited is below nothing. */
export interface DatedDocument {
  readonly placedOn: Day;
  readonly kind: 'order' | 'credit-note';
  readonly amountCents: number;
}

/**
 * The purchases among documents: orders at most `mergeDays` after the one before are one purchase, on the day of the first.
 *
 * @param documents by day
 */
export function purchasesOf(documents: readonly DatedDocument[], mergeDays: number): FollowedOrder[] {
  const purchases: { placedOn: Day; amountCents: number }[] = [];
  let previous = Number.NEGATIVE_INFINITY;
  for (const { placedOn, kind, amountCents } of documents) {
    if (kind !== 'order') continue;
    const standing = purchases.at(-1);
    if (standing !== undefined && dayNumber(placedOn) - previous <= mergeDays)
      standing.amountCents += amountCents;
    else purchases.push({ placedOn, amountCents });
    previous = dayNumber(placedOn);
  }
  return purchases;
}

/** What documents come to, credit notes taken off. */
export function revenueOf(documents: readonly DatedDocument[]): number {
  return documents.reduce((sum, { amountCents }) => sum + amountCents, 0);
}
