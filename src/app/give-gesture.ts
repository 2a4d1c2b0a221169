import type { Day } from '../domain/day.ts';
import type { Gesture } from '../domain/gesture.ts';
import { notFirstFor } from '../domain/gesture-choice.ts';
import { costOfCut, type GestureOffer, ordersUntil, refusalOf } from '../domain/gesture-limits.ts';
import { Fault } from '../fault.ts';
import type { DecimalMark } from '../intake/amounts.ts';
import { appendGiven, appendUndone, type GivenGesture, loadGiven } from '../store/gestures.ts';
import type { Db } from '../store/schema.ts';
import { inTransaction } from '../store/transaction.ts';
import { percentOf, refusalFault } from './gesture-fault.ts';
import {
  type CustomerGestures,
  type GestureTerms,
  gesturesAt,
  type Purse,
  purseOf,
} from './gesture-standing.ts';
import { requireGesture } from './keep-gestures.ts';
import { requireCustomer } from './record-outcome.ts';
import { requireDay } from './today.ts';
import { requireAmount, requireShare } from './typed-figures.ts';

/** A gesture as it is told: figures and days as typed. */
export interface GiveRequest {
  readonly code: string;
  readonly kind: string;
  readonly amount: string | undefined;
  readonly percent: string | undefined;
  readonly until: string | undefined;
  readonly by: string | null;
  readonly note: string | null;
  readonly today: Day;
  readonly terms: GestureTerms;
  /** How the person writes decimals, where a figure leaves it open. */
  readonly decimal: DecimalMark;
}

export interface GaveGesture {
  readonly given: GivenGesture;
  /** How many orders the estimate of the cost is for; null where a figure was named. */
  readonly orders: number | null;
  readonly purse: Purse;
  /** For this cause it is not what one begins with. */
  readonly isNotFirst: boolean;
}

/**
 * Notes what is granted to a customer, within the limits of the margin, of the gesture and of the year's budget.
 *
 * @throws Fault `unknown-customer`, `not-one-of`, `amount-or-percent`, `not-an-amount`, `not-a-percent`, `gesture-takes-no-percent`,
 *   `gesture-needs-amount`, `gesture-needs-expiry`, `expiry-not-after`, `no-usual-order`, `already-compensated`, `margin-unknown`,
 *   `discount-above-cap`, `gesture-above-cap`, `budget-exhausted`
 */
export async function giveGesture(db: Db, request: GiveRequest): Promise<GaveGesture> {
  const { code, today, terms, by, note } = request;
  return inTransaction(db, async (transaction) => {
    const at = await gesturesAt(transaction, code, today, terms);
    const { customer, cause, catalogue, standing, limits } = at;
    const gesture = requireGesture(request.kind, catalogue);
    const untilOn = expiryOf(gesture, request);
    const { offer, orders } = offerOf(gesture, request, at, untilOn);
    const refusal = refusalOf(offer, standing, limits, today);
    if (refusal !== undefined) throw refusalFault(refusal, offer, at, today);

    const id = await appendGiven(transaction, {
      customerId: customer.id,
      kind: gesture.kind,
      label: gesture.label,
      nature: gesture.nature,
      givenOn: today,
      amountCents: offer.share === null ? offer.amountCents : null,
      percent: offer.share === null ? null : percentOf(offer.share),
      costCents: offer.costCents,
      isEstimate: orders !== null,
      untilOn,
      givenBy: by,
      cause: cause?.kind ?? null,
      note,
    });
    const given = (await loadGiven(transaction, today, customer.id)).find((one) => one.id === id);
    if (given === undefined) throw new Error('the gesture was not kept');
    const spentCents = standing.spentCents + (gesture.nature === 'economic' ? offer.costCents : 0);
    const isFirst = standing.given.length === 0;
    return {
      given,
      orders,
      purse: purseOf(spentCents, limits, today),
      isNotFirst: isFirst && notFirstFor(cause?.kind ?? null, catalogue).includes(gesture),
    };
  });
}

function expiryOf(gesture: Gesture, { until, today }: GiveRequest): Day | null {
  if (until === undefined) {
    if (gesture.needsExpiry) throw new Fault('usage', 'gesture-needs-expiry', { kind: gesture.kind });
    return null;
  }
  const untilOn = requireDay(until);
  if (untilOn <= today) throw new Fault('usage', 'expiry-not-after', { until: untilOn, today });
  return untilOn;
}

/** What it costs: the figure named; else, of a share of the price, what that is on the orders it will fall on. */
function offerOf(
  gesture: Gesture,
  { amount, percent, today, decimal }: GiveRequest,
  { customer, standing }: CustomerGestures,
  untilOn: Day | null,
): { readonly offer: GestureOffer; readonly orders: number | null } {
  if (amount !== undefined && percent !== undefined) throw new Fault('usage', 'amount-or-percent', {});
  if (percent !== undefined) {
    if (!gesture.isPriceCut) throw new Fault('usage', 'gesture-takes-no-percent', { kind: gesture.kind });
    const share = requireShare(percent, '--percent');
    const orders = ordersUntil(untilOn, standing.typicalGapDays, today);
    const costCents = costOfCut(share, orders, standing);
    if (costCents === undefined) throw new Fault('input', 'no-usual-order', { code: customer.code });
    return { offer: { gesture, share, amountCents: null, costCents }, orders };
  }
  const amountCents = amount === undefined ? null : requireAmount(amount, '--amount', decimal);
  if (amountCents === 0 && gesture.nature === 'economic') {
    throw new Fault('usage', 'not-an-amount', { text: amount ?? '', flag: '--amount' });
  }
  const costCents = amountCents ?? gesture.costCents;
  if (costCents === null) throw new Fault('usage', 'gesture-needs-amount', { kind: gesture.kind });
  return { offer: { gesture, share: null, amountCents: costCents, costCents }, orders: null };
}

/**
 * Takes a gesture back that was not given after all: it stays in the history, and counts nowhere.
 *
 * @throws Fault `unknown-given-gesture`, `gesture-is-undone`
 */
export async function undoGesture(db: Db, id: string, today: Day): Promise<GivenGesture> {
  return inTransaction(db, async (transaction) => {
    const all = await loadGiven(transaction, today);
    const given = all.find((candidate) => String(candidate.id) === id);
    if (given === undefined) throw new Fault('input', 'unknown-given-gesture', { id });
    if (given.undoneOn !== null) {
      throw new Fault('input', 'gesture-is-undone', { id, undoneOn: given.undoneOn });
    }
    await appendUndone(transaction, given.id, today);
    return { ...given, undoneOn: today };
  });
}

/**
 * What has been given, to one customer or to all, oldest first; undone ones too.
 *
 * @throws Fault `unknown-customer`
 */
export async function listGiven(db: Db, code: string | undefined, today: Day): Promise<GivenGesture[]> {
  return loadGiven(db, today, code === undefined ? undefined : await requireCustomer(db, code));
}
