import type { CauseKind } from './cause.ts';
import type { Gesture, GestureKind, GestureNature } from './gesture.ts';

/** Why this gesture and no other; the sentence lives with the words. */
export type GestureReason =
  | 'repay-in-kind'
  | 'secure-delivery'
  | 'attention'
  | 'meet-the-price'
  | 'show-the-range'
  | 'listen'
  | 'courtesy'
  | 'owner-writes'
  | 'instead-of-money'
  | 'own-choice';

/** A gesture to be offered first. */
export interface SuggestedGesture {
  /** A `GestureKind`, or the firm's own. */
  readonly kind: string;
  readonly nature: GestureNature;
  /** Must it end on a day that is said? */
  readonly needsExpiry: boolean;
  readonly why: GestureReason;
}

interface Choice {
  readonly why: GestureReason;
  readonly first: readonly GestureKind[];
  /** What does harm when it comes first. */
  readonly notFirst: readonly GestureKind[];
}

const PRICE_CUTS = [
  'discount',
  'price-correction',
  'welcome-price',
  'free-shipping',
  'points',
  'voucher',
] as const;
const MONEY = ['credit-note', 'exchange', ...PRICE_CUTS] as const;

const ATTENTION: Choice = {
  why: 'attention',
  first: ['superior-apology', 'named-contact', 'visit'],
  notFirst: PRICE_CUTS,
};

/** A restitution that is due is paid in money, at once; a promise of money to come is not (Roschk & Gelbrich 2014). */
const REPAYMENT: Choice = {
  why: 'repay-in-kind',
  first: ['credit-note'],
  notFirst: ['voucher', 'points', 'discount'],
};

const SECURE_DELIVERY: Choice = {
  why: 'secure-delivery',
  first: ['guaranteed-slot', 'named-contact'],
  notFirst: MONEY,
};

const LISTENING: Choice = {
  why: 'listen',
  first: ['phone-call', 'visit', 'preview-offer'],
  notFirst: ['superior-apology', ...PRICE_CUTS],
};

/** Whoever cannot buy is thanked, and asked whom else we might be of use to. */
const COURTESY: Choice = {
  why: 'courtesy',
  first: ['thank-you'],
  notFirst: [...MONEY, 'reserved-offer', 'preview-offer'],
};

const RANGE: Choice = {
  why: 'show-the-range',
  first: ['preview-offer', 'visit'],
  notFirst: ['superior-apology', ...PRICE_CUTS],
};

/** Which gesture answers which cause, and which one does not: in kind, at once, attention before money. */
const CHOICES: Readonly<Record<CauseKind, Choice>> = {
  'late-announced': SECURE_DELIVERY,
  'late-not-announced': { ...ATTENTION, first: [...ATTENTION.first, 'guaranteed-slot'] },
  'missed-delivery': SECURE_DELIVERY,
  'wrong-delivery': SECURE_DELIVERY,
  'defective-product': {
    why: 'repay-in-kind',
    first: ['exchange'],
    notFirst: PRICE_CUTS,
  },
  'wrong-invoice': REPAYMENT,
  overpricing: REPAYMENT,
  'not-called-back': ATTENTION,
  'seller-changed': ATTENTION,
  'no-contact-person': ATTENTION,
  'complaint-mishandled': ATTENTION,
  'broken-promise': REPAYMENT,
  dishonesty: { why: 'owner-writes', first: ['personal-letter'], notFirst: MONEY },
  'competitor-price': {
    why: 'meet-the-price',
    first: ['price-correction', 'welcome-price'],
    notFirst: ['superior-apology'],
  },
  'competitor-range': RANGE,
  'product-discontinued': RANGE,
  'sector-crisis': LISTENING,
  closed: COURTESY,
  moved: COURTESY,
  'head-office': COURTESY,
  'no-need': COURTESY,
  drift: LISTENING,
  'not-stated': LISTENING,
};

/** An unknown cause is listened to, like one that was not stated. */
function choiceFor(cause: CauseKind | null): Choice {
  return CHOICES[cause ?? 'not-stated'];
}

/**
 * What to offer first to a customer who stopped for this cause, out of what the firm offers: first what the firm itself wants for
 * it, then what answers the cause. Where money alone would answer it and none is to be given, attention takes its place.
 *
 * @param catalogue what the firm offers
 * @param mayGive whether a gesture is within limits and budget at this customer; everything is when left out
 */
export function suggestedGestures(
  cause: CauseKind | null,
  catalogue: readonly Gesture[],
  mayGive: (gesture: Gesture) => boolean = () => true,
): SuggestedGesture[] {
  const { why, first } = choiceFor(cause);
  const own = catalogue.filter(({ causes }) => cause !== null && causes.includes(cause));
  const known = offeredAmong(first, catalogue).filter((gesture) => !own.includes(gesture));
  const given = [
    ...own.filter(mayGive).map((gesture) => suggestion(gesture, 'own-choice')),
    ...known.filter(mayGive).map((gesture) => suggestion(gesture, why)),
  ];
  if (given.length > 0) return given;
  const instead = isNotFirst(cause, 'superior-apology') ? LISTENING : ATTENTION;
  return offeredAmong(instead.first, catalogue)
    .filter(mayGive)
    .map((gesture) => suggestion(gesture, 'instead-of-money'));
}

/** Is this what does harm when it is offered first for such a cause? */
function isNotFirst(cause: CauseKind | null, kind: string): boolean {
  return choiceFor(cause).notFirst.some((name) => name === kind);
}

/** Those of the catalogue that do harm when they come first for this cause; what the firm itself wants for it is its own affair. */
export function notFirstFor(cause: CauseKind | null, catalogue: readonly Gesture[]): Gesture[] {
  return catalogue.filter(
    (gesture) => isNotFirst(cause, gesture.kind) && !(cause !== null && gesture.causes.includes(cause)),
  );
}

function offeredAmong(kinds: readonly GestureKind[], catalogue: readonly Gesture[]): Gesture[] {
  return kinds.flatMap((kind) => catalogue.find((gesture) => gesture.kind === kind) ?? []);
}

function suggestion({ kind, nature, needsExpiry }: Gesture, why: GestureReason): SuggestedGesture {
  return { kind, nature, needsExpiry, why };
}
