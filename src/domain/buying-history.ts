import type { GapHistory } from '../stats/histories.ts';
import { gapsOf } from './cadence.ts';

/**
 * What was known of a customer on a day, as the buying models see it: gaps between purchases and days since the first.
 * Later purchases are left out. Undefined when nothing had been bought yet.
 *
 * @param purchaseDays day numbers, ascending
 * @param mergeDays orders at most this many days after the one before belong to the same purchase
 */
export function buyingHistoryOn(
  purchaseDays: readonly number[],
  today: number,
  mergeDays: number,
): GapHistory | undefined {
  const known = purchasesUpTo(purchaseDays, today);
  const [first] = known;
  return first === undefined ? undefined : { gaps: gapsOf(known, mergeDays), ageDays: today - first };
}

/** The purchases up to and on a day; the list itself when there are no later ones. */
export function purchasesUpTo(purchaseDays: readonly number[], today: number): readonly number[] {
  return (purchaseDays.at(-1) ?? today) <= today ? purchaseDays : purchaseDays.filter((day) => day <= today);
}
