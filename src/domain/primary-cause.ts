import type { CauseKind, CauseSource } from './cause.ts';
import type { Day } from './day.ts';

/** One of the causes of a customer: who said it, and of when it is. */
export interface StatedCause {
  readonly id: number;
  readonly kind: CauseKind;
  readonly saidBy: CauseSource;
  readonly happenedOn: Day | null;
  readonly notedOn: Day;
}

/**
 * The one cause by which a customer is treated: the one a person has chosen; else the latest stated by the customer; else the latest
 * stated by the seller. A customer who was asked and did not say counts before what the seller believes: a silence is not to be
 * filled with a guess, least of all with the price.
 *
 * @param causes of one customer
 * @param chosenId null where nobody has chosen
 */
export function primaryCause<Cause extends StatedCause>(
  causes: readonly Cause[],
  chosenId: number | null,
): Cause | undefined {
  const chosen = causes.find(({ id }) => id === chosenId);
  if (chosen !== undefined) return chosen;
  return latestBy('customer', causes) ?? latestBy('seller', causes);
}

/** The latest word of one of the two, preferring one that says something. */
export function latestBy<Cause extends StatedCause>(
  saidBy: CauseSource,
  causes: readonly Cause[],
): Cause | undefined {
  const own = causes.filter((cause) => cause.saidBy === saidBy).toSorted(byWhenStated);
  return own.findLast(({ kind }) => kind !== 'not-stated') ?? own.at(-1);
}

/** What was noted on one day, as a whole file of old cases is, goes by when it happened. */
function byWhenStated(one: StatedCause, other: StatedCause): number {
  if (one.notedOn !== other.notedOn) return one.notedOn < other.notedOn ? -1 : 1;
  const [first, second] = [one.happenedOn ?? '', other.happenedOn ?? ''];
  if (first !== second) return first < second ? -1 : 1;
  return one.id - other.id;
}
