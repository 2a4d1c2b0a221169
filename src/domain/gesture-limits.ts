import { addDays, type Day, daysBetween } from './day.ts';
import type { Gesture, GestureNature } from './gesture.ts';

/** What the firm may set about money given away. */
export interface GestureLimits {
  /** Largest part of the margin that a price cut may take. */
  readonly discountCap: number;
  /** Most that economic gestures may cost in a calendar year, in cents; null = not set. */
  readonly budgetCents: number | null;
}

/** A gesture as it was given; undone ones are none. */
export interface PastGesture {
  readonly kind: string;
  readonly nature: GestureNature;
  readonly givenOn: Day;
  readonly costCents: number;
}

/** What limits depend on at one customer. */
export interface GestureStanding {
  /** All gestures given to this customer. */
  readonly given: readonly PastGesture[];
  /** The days on which our failures struck this customer. */
  readonly failedOn: readonly Day[];
  /** Share of the price that is margin; null = not known. */
  readonly marginShare: number | null;
  /** Mean of the own orders; null without any. */
  readonly usualOrderCents: number | null;
  /** Usual days between the own orders; null = no rhythm is known. */
  readonly typicalGapDays: number | null;
  /** What economic gestures to anybody have cost this calendar year. */
  readonly spentCents: number;
}

/** What is about to be given. */
export interface GestureOffer {
  readonly gesture: Gesture;
  /** Share of the price; null where an amount was named, or nothing yet. */
  readonly share: number | null;
  readonly amountCents: number | null;
  readonly costCents: number;
}

export type GestureRefusal =
  | { readonly why: 'compensated'; readonly kind: string; readonly givenOn: Day }
  | { readonly why: 'margin-unknown' }
  | {
      readonly why: 'above-cap';
      readonly share: number;
      readonly mostShare: number;
      readonly marginShare: number;
      /** The most for one usual order; null without any. */
      readonly mostCents: number | null;
    }
  | { readonly why: 'gesture-cap'; readonly capCents: number; readonly spentCents: number }
  | { readonly why: 'budget'; readonly budgetCents: number; readonly spentCents: number };

/** How long a gesture to a customer is remembered by the limits. */
const REMEMBERED_DAYS = 365;
/** Shares are computed; the last digit of a product is no reason to refuse. */
const ROUNDING = 1e-9;

/** What economic gestures given in the calendar year of `today` have cost. */
export function spentInYear(given: readonly PastGesture[], today: Day): number {
  return given
    .filter(({ nature, givenOn }) => nature === 'economic' && yearOf(givenOn) === yearOf(today))
    .reduce((sum, { costCents }) => sum + costCents, 0);
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** How many orders fall under a price cut: the next one, and those that the own rhythm brings until it ends. */
export function ordersUntil(untilOn: Day | null, typicalGapDays: number | null, today: Day): number {
  if (untilOn === null || typicalGapDays === null || typicalGapDays <= 0) return 1;
  return Math.max(1, Math.floor(daysBetween(today, untilOn) / typicalGapDays));
}

/** What a cut of `share` costs, in cents, on orders as large as usual; undefined where no order is known. */
export function costOfCut(
  share: number,
  orders: number,
  { usualOrderCents }: Pick<GestureStanding, 'usualOrderCents'>,
): number | undefined {
  return usualOrderCents === null ? undefined : Math.round(share * usualOrderCents * orders);
}

/** The largest share of the price that may be given away at this margin. */
export function mostShareAt(
  marginShare: number,
  { discountCap }: Pick<GestureLimits, 'discountCap'>,
): number {
  return marginShare * discountCap;
}

/**
 * Why a gesture may not be given; undefined when it may. Money twice within a year only to whom we have failed again since the first
 * time; a price cut only out of a known part of the margin; each gesture within its own limit, money within the year's budget.
 */
export function refusalOf(
  offer: GestureOffer,
  standing: GestureStanding,
  limits: GestureLimits,
  today: Day,
): GestureRefusal | undefined {
  const { gesture, costCents } = offer;
  const isMoney = gesture.nature === 'economic';
  return (
    (isMoney ? compensatedBefore(standing, today) : undefined) ??
    (gesture.isPriceCut ? aboveCap(offer, standing, limits) : undefined) ??
    aboveOwnCap(gesture, costCents, standing, today) ??
    (isMoney ? aboveBudget(costCents, standing, limits) : undefined)
  );
}

function compensatedBefore({ given, failedOn }: GestureStanding, today: Day): GestureRefusal | undefined {
  const last = remembered(given, today)
    .filter(({ nature }) => nature === 'economic')
    .toSorted((one, other) => (one.givenOn < other.givenOn ? -1 : 1))
    .at(-1);
  if (last === undefined || failedOn.some((day) => day > last.givenOn)) return undefined;
  return { why: 'compensated', kind: last.kind, givenOn: last.givenOn };
}

function aboveCap(
  { share, amountCents }: GestureOffer,
  { marginShare, usualOrderCents }: GestureStanding,
  limits: GestureLimits,
): GestureRefusal | undefined {
  if (marginShare === null) return { why: 'margin-unknown' };
  const mostShare = mostShareAt(marginShare, limits);
  const ofOrder = usualOrderCents === null || amountCents === null ? null : amountCents / usualOrderCents;
  const asked = share ?? ofOrder;
  if (asked === null || asked <= mostShare + ROUNDING) return undefined;
  const mostCents = usualOrderCents === null ? null : Math.floor(mostShare * usualOrderCents + ROUNDING);
  return { why: 'above-cap', share: asked, mostShare, marginShare, mostCents };
}

function aboveOwnCap(
  { kind, capCents }: Gesture,
  costCents: number,
  { given }: GestureStanding,
  today: Day,
): GestureRefusal | undefined {
  if (capCents === null) return undefined;
  const spentCents = remembered(given, today)
    .filter((past) => past.kind === kind)
    .reduce((sum, past) => sum + past.costCents, 0);
  return spentCents + costCents > capCents ? { why: 'gesture-cap', capCents, spentCents } : undefined;
}

function aboveBudget(
  costCents: number,
  { spentCents }: GestureStanding,
  { budgetCents }: GestureLimits,
): GestureRefusal | undefined {
  if (budgetCents === null || spentCents + costCents <= budgetCents) return undefined;
  return { why: 'budget', budgetCents, spentCents };
}

function remembered(given: readonly PastGesture[], today: Day): PastGesture[] {
  return given.filter(({ givenOn }) => givenOn > addDays(today, -REMEMBERED_DAYS));
}
