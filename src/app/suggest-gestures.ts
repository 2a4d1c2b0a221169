import type { CauseKind, CauseSource } from '../domain/cause.ts';
import type { Day } from '../domain/day.ts';
import type { Gesture } from '../domain/gesture.ts';
import { notFirstFor, type SuggestedGesture, suggestedGestures } from '../domain/gesture-choice.ts';
import { type GestureRefusal, mostShareAt, refusalOf } from '../domain/gesture-limits.ts';
import type { Db } from '../store/schema.ts';
import {
  type CustomerGestures,
  type GestureTerms,
  gesturesAt,
  type Purse,
  purseOf,
} from './gesture-standing.ts';

/** A gesture to offer first, with what it may cost. */
export interface AdvisedGesture extends SuggestedGesture {
  readonly gesture: Gesture;
  /** Of a price cut: the largest share of the price, and what that is of a usual order; else null. */
  readonly mostShare: number | null;
  readonly mostCents: number | null;
}

/** What would answer the cause, but may not be given now. */
export interface ClosedGesture {
  readonly gesture: Gesture;
  readonly because: GestureRefusal;
}

export interface GestureAdvice {
  readonly code: string;
  readonly name: string;
  /** The primary cause, and who said it; null where nothing is known. */
  readonly cause: CauseKind | null;
  readonly saidBy: CauseSource | null;
  readonly gestures: readonly AdvisedGesture[];
  readonly notFirst: readonly Gesture[];
  readonly closed: readonly ClosedGesture[];
  readonly purse: Purse;
}

/**
 * What to offer to a customer, for the primary cause, within limits and budget.
 *
 * @throws Fault `unknown-customer`
 */
export async function suggestGestures(
  db: Db,
  code: string,
  today: Day,
  terms: GestureTerms,
): Promise<GestureAdvice> {
  const at = await gesturesAt(db, code, today, terms);
  const { customer, catalogue, standing, limits } = at;
  const cause = at.cause?.kind ?? null;
  const refusalFor = (gesture: Gesture) => probe(gesture, at, today);
  const wished = suggestedGestures(cause, catalogue);
  const closed = wished.flatMap(({ kind }) => {
    const gesture = catalogue.find((offered) => offered.kind === kind);
    const because = gesture === undefined ? undefined : refusalFor(gesture);
    return gesture === undefined || because === undefined ? [] : [{ gesture, because }];
  });
  const open = suggestedGestures(cause, catalogue, (gesture) => refusalFor(gesture) === undefined);
  return {
    code: customer.code,
    name: customer.name,
    cause,
    saidBy: at.cause?.saidBy ?? null,
    gestures: open.flatMap((suggested) => advised(suggested, at)),
    notFirst: notFirstFor(cause, catalogue),
    closed,
    purse: purseOf(standing.spentCents, limits, today),
  };
}

/** The same question as when it is given, before anybody has named a figure. */
function probe(
  gesture: Gesture,
  { standing, limits }: CustomerGestures,
  today: Day,
): GestureRefusal | undefined {
  // Whatever it will be, it costs something.
  const costCents = gesture.costCents ?? 1;
  const amountCents = gesture.isPriceCut ? gesture.costCents : null;
  return refusalOf({ gesture, share: null, amountCents, costCents }, standing, limits, today);
}

function advised(
  suggested: SuggestedGesture,
  { catalogue, standing, limits }: CustomerGestures,
): AdvisedGesture[] {
  const gesture = catalogue.find(({ kind }) => kind === suggested.kind);
  if (gesture === undefined) return [];
  const { marginShare, usualOrderCents } = standing;
  const isLimited = gesture.isPriceCut && marginShare !== null;
  const mostShare = isLimited ? mostShareAt(marginShare, limits) : null;
  const mostCents =
    mostShare === null || usualOrderCents === null ? null : Math.floor(mostShare * usualOrderCents);
  return [{ ...suggested, gesture, mostShare, mostCents }];
}
