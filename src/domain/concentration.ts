import { type LorenzPoint, lorenzCurve, shareOfTop } from '../stats/lorenz.ts';

/** The part of the customers that is looked at: with most firms it makes more than half of the revenue. */
export const TOP_PART = 0.15;
/** Points of the curve besides the first: a hundredth of the customers each, however many there are. */
const CURVE_STEPS = 100;

export interface Buyer {
  /** Above zero. */
  readonly totalCents: number;
  readonly isDormant: boolean;
}

/** How the revenue is spread over customers. */
export interface Spread {
  readonly customers: number;
  readonly revenueCents: number;
  /** The largest 15 % of them, in whole customers and at least one where there is one. */
  readonly topCustomers: number;
  readonly topCents: number;
  /** Largest first; empty where there is nobody. */
  readonly curve: readonly LorenzPoint[];
}

export interface Concentration {
  readonly everybody: Spread;
  readonly withoutDormant: Spread;
  /** Among the largest of everybody: how many have stopped, and what they had made of the revenue. */
  readonly dormantAmongTop: { readonly customers: number; readonly cents: number };
}

/** On how few customers a firm depends, and what is left of it where some of them have stopped. */
export function concentrationOf(buyers: readonly Buyer[]): Concentration {
  const sorted = buyers.toSorted((one, other) => other.totalCents - one.totalCents);
  const everybody = spreadOf(sorted);
  const gone = sorted.slice(0, everybody.topCustomers).filter(({ isDormant }) => isDormant);
  return {
    everybody,
    withoutDormant: spreadOf(sorted.filter(({ isDormant }) => !isDormant)),
    dormantAmongTop: { customers: gone.length, cents: sumOf(gone) },
  };
}

/** @param sorted largest first */
function spreadOf(sorted: readonly Buyer[]): Spread {
  const customers = sorted.length;
  const topCustomers = Math.min(customers, Math.max(1, Math.round(TOP_PART * customers)));
  const curve = lorenzCurve(sorted.map(({ totalCents }) => totalCents));
  return {
    customers,
    revenueCents: sumOf(sorted),
    topCustomers,
    topCents: sumOf(sorted.slice(0, topCustomers)),
    curve:
      curve.length === 0 ? [] : Array.from({ length: CURVE_STEPS + 1 }, (_, step) => pointAt(curve, step)),
  };
}

function pointAt(curve: readonly LorenzPoint[], step: number): LorenzPoint {
  const share = step / CURVE_STEPS;
  return { share, ofSum: shareOfTop(curve, share) ?? 0 };
}

function sumOf(buyers: readonly Buyer[]): number {
  return buyers.reduce((sum, { totalCents }) => sum + totalCents, 0);
}
