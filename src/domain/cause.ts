/** Why a customer stopped. Our error, the market, or the customer's own situation. */
export type CauseSide = 'ours' | 'market' | 'customer' | 'unknown';

export const DEPARTMENTS = [
  'warehouse',
  'transport',
  'production',
  'seller',
  'billing',
  'switchboard',
  'technical-service',
  'administration',
  'management',
] as const;

export type Department = (typeof DEPARTMENTS)[number];

/**
 * What a failure of ours lets the customer doubt: that we can, or that we are honest. The first is answered by an apology, best by
 * voice; the second by no script at all: the owner writes (Kim et al. 2004).
 */
export type Failing = 'competence' | 'integrity';

interface CauseFacts {
  readonly side: CauseSide;
  /** null where the cause is no failure of ours. */
  readonly failing: Failing | null;
  /** Was the customer told in time? null where there was nothing to tell. */
  readonly warned: boolean | null;
  /** Can we do something about it? */
  readonly controllable: boolean;
  /** Can it change by itself or with time? */
  readonly canChange: boolean;
  readonly department: Department | null;
}

const OUR_FAILURE = {
  side: 'ours',
  failing: 'competence',
  warned: null,
  controllable: true,
  canChange: true,
} as const;

const NOT_OURS = { failing: null, warned: null, department: null } as const;

/**
 * The taxonomy. Late and announced, late and not announced are two causes: not being told is worse than
 * the delay. "not-stated" is a value of its own and never counted as price.
 */
export const CAUSES = {
  'late-announced': { ...OUR_FAILURE, department: 'transport', warned: true },
  'late-not-announced': { ...OUR_FAILURE, department: 'transport', warned: false },
  'missed-delivery': { ...OUR_FAILURE, department: 'warehouse' },
  'wrong-delivery': { ...OUR_FAILURE, department: 'warehouse' },
  'defective-product': { ...OUR_FAILURE, department: 'production' },
  'wrong-invoice': { ...OUR_FAILURE, department: 'billing' },
  overpricing: { ...OUR_FAILURE, department: 'seller' },
  'not-called-back': { ...OUR_FAILURE, department: 'seller' },
  'seller-changed': { ...OUR_FAILURE, department: 'seller' },
  'no-contact-person': { ...OUR_FAILURE, department: 'switchboard' },
  'complaint-mishandled': { ...OUR_FAILURE, department: 'technical-service' },
  'broken-promise': { ...OUR_FAILURE, department: 'administration' },
  dishonesty: { ...OUR_FAILURE, department: 'management', failing: 'integrity' },
  'competitor-price': { ...NOT_OURS, side: 'market', controllable: true, canChange: true },
  'competitor-range': { ...NOT_OURS, side: 'market', controllable: false, canChange: true },
  'product-discontinued': { ...NOT_OURS, side: 'market', controllable: false, canChange: false },
  'sector-crisis': { ...NOT_OURS, side: 'market', controllable: false, canChange: true },
  closed: { ...NOT_OURS, side: 'customer', controllable: false, canChange: false },
  moved: { ...NOT_OURS, side: 'customer', controllable: false, canChange: false },
  'head-office': { ...NOT_OURS, side: 'customer', controllable: false, canChange: true },
  'no-need': { ...NOT_OURS, side: 'customer', controllable: false, canChange: true },
  drift: { ...NOT_OURS, side: 'customer', controllable: true, canChange: true },
  'not-stated': { ...NOT_OURS, side: 'unknown', controllable: false, canChange: true },
} as const satisfies Record<string, CauseFacts>;

export type CauseKind = keyof typeof CAUSES;

export const CAUSE_KINDS = Object.keys(CAUSES) as readonly CauseKind[];

/** Who said so: what the seller believes and what the customer answered are two different facts. */
export type CauseSource = 'seller' | 'customer';

export function isCauseKind(text: string): text is CauseKind {
  return Object.hasOwn(CAUSES, text);
}

export function factsOf(kind: CauseKind): CauseFacts {
  return CAUSES[kind];
}

/** Accused of dishonesty, a firm does not send a seller with a script: the owner writes. */
export function isForOwner(kind: CauseKind | null): boolean {
  return kind !== null && factsOf(kind).failing === 'integrity';
}
