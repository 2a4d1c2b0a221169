import type { CauseKind, Department } from './cause.ts';

/** Attention, or money. */
export type GestureNature = 'relational' | 'economic';

export const GESTURE_NATURES: readonly GestureNature[] = ['relational', 'economic'];

/** Something that can be offered to a customer: one of those below as the firm wants it, or one of the firm's own. */
export interface Gesture {
  /** A `GestureKind`, or a name the firm has given. */
  readonly kind: string;
  readonly nature: GestureNature;
  /** What it is called; null for the known ones, whose names are in the words. */
  readonly label: string | null;
  /** What giving it once costs us, in cents; null where the amount is said when it is given. */
  readonly costCents: number | null;
  /** Who gives it: a department, or whom the firm names. */
  readonly owner: Department | string;
  /** Most that it may cost for one customer within twelve months, in cents; null = no limit of its own. */
  readonly capCents: number | null;
  /** Is it to end on a day that is said beforehand? */
  readonly needsExpiry: boolean;
  /** Does it lower what the customer pays, and so come out of the margin? */
  readonly isPriceCut: boolean;
  /** Causes for which the firm itself wants it first. */
  readonly causes: readonly CauseKind[];
}

type GestureFacts = Pick<
  Gesture,
  'nature' | 'costCents' | 'owner' | 'capCents' | 'needsExpiry' | 'isPriceCut'
>;

function attention(owner: Department, costCents: number, capCents: number | null = null): GestureFacts {
  return { nature: 'relational', costCents, owner, capCents, needsExpiry: false, isPriceCut: false };
}

/** Gives back in kind what went wrong. */
function restitution(owner: Department): GestureFacts {
  return {
    nature: 'economic',
    costCents: null,
    owner,
    capCents: null,
    needsExpiry: false,
    isPriceCut: false,
  };
}

function priceCut(changes: Partial<GestureFacts> = {}): GestureFacts {
  return {
    nature: 'economic',
    costCents: null,
    owner: 'seller',
    capCents: null,
    needsExpiry: false,
    isPriceCut: true,
    ...changes,
  };
}

/**
 * What every firm can offer. Costs and limits are round figures to begin with, which each firm replaces by its own; that a welcome
 * price and a voucher end on a day is no figure, and stays.
 */
export const GESTURES = {
  'phone-call': attention('seller', 500),
  'remembered-detail': attention('seller', 0),
  'personal-letter': attention('management', 500),
  'reserved-offer': attention('seller', 0),
  'preview-offer': attention('seller', 0),
  'last-minute-order': attention('warehouse', 2_000, 12_000),
  'out-of-hours-delivery': attention('transport', 4_000, 16_000),
  'guaranteed-slot': attention('transport', 1_000, 12_000),
  'thank-you': attention('seller', 500),
  coffee: attention('seller', 1_000, 6_000),
  visit: attention('seller', 6_000, 36_000),
  'superior-apology': attention('management', 1_500),
  'named-contact': attention('seller', 0),
  'credit-note': restitution('billing'),
  exchange: restitution('technical-service'),
  'price-correction': priceCut(),
  'welcome-price': priceCut({ needsExpiry: true }),
  discount: priceCut(),
  'free-shipping': priceCut({ owner: 'transport', costCents: 1_500, capCents: 6_000 }),
  points: priceCut({ capCents: 5_000 }),
  voucher: priceCut({ needsExpiry: true }),
} as const satisfies Record<string, GestureFacts>;

export type GestureKind = keyof typeof GESTURES;

export const GESTURE_KINDS = Object.keys(GESTURES) as readonly GestureKind[];

export function isGestureKind(text: string): text is GestureKind {
  return Object.hasOwn(GESTURES, text);
}

/** What the firm has said of a gesture; null = nothing, so that what is known of it stays. */
export interface GestureEntry {
  readonly kind: string;
  readonly nature: GestureNature | null;
  readonly label: string | null;
  readonly costCents: number | null;
  readonly owner: string | null;
  readonly capCents: number | null;
  readonly needsExpiry: boolean | null;
  readonly causes: readonly CauseKind[] | null;
  /** The firm does not offer it (any more). */
  readonly isWithdrawn: boolean;
}

const STANDARD: readonly Gesture[] = GESTURE_KINDS.map((kind) => ({
  ...GESTURES[kind],
  kind,
  label: null,
  causes: [],
}));

/**
 * The gestures a firm offers: the known ones with what it has said of them laid over, in the order of its words, and its own. A word
 * after a withdrawal brings the gesture back as it was known before the firm said anything.
 */
export function catalogueOf(entries: readonly GestureEntry[]): Gesture[] {
  const offered = new Map(STANDARD.map((gesture) => [gesture.kind, gesture]));
  for (const entry of entries) {
    if (entry.isWithdrawn) offered.delete(entry.kind);
    else offered.set(entry.kind, laidOver(knownAs(entry, offered), entry));
  }
  return [...offered.values()];
}

function knownAs({ kind, nature }: GestureEntry, offered: ReadonlyMap<string, Gesture>): Gesture {
  const known = offered.get(kind) ?? STANDARD.find((standard) => standard.kind === kind);
  const facts = nature === 'economic' ? priceCut() : attention('seller', 0);
  return known ?? { ...facts, kind, label: null, causes: [] };
}

function laidOver(known: Gesture, entry: GestureEntry): Gesture {
  return {
    ...known,
    label: entry.label ?? known.label,
    costCents: entry.costCents ?? known.costCents,
    owner: entry.owner ?? known.owner,
    capCents: entry.capCents ?? known.capCents,
    needsExpiry: entry.needsExpiry ?? known.needsExpiry,
    causes: entry.causes ?? known.causes,
  };
}
