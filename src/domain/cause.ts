/** Why a customer stopped. Our error, the market, or the customer's own situation. */
export type CauseSide = 'ours' | 'market' | 'customer' | 'unknown';

export type Department =
  | 'warehouse'
  | 'transport'
  | 'production'
  | 'seller'
  | 'billing'
  | 'switchboard'
  | 'technical-service'
  | 'administration';

interface CauseFacts {
  readonly side: CauseSide;
  /** Can we do something about it? */
  readonly controllable: boolean;
  /** Can it change by itself or with time? */
  readonly canChange: boolean;
  readonly department: Department | null;
}

/**
 * The taxonomy. Late and announced, late and not announced are two causes: not being told is worse than
 * the delay. "not-stated" is a value of its own and never counted as price.
 */
export const CAUSES = {
  'late-announced': { side: 'ours', controllable: true, canChange: true, department: 'transport' },
  'late-not-announced': { side: 'ours', controllable: true, canChange: true, department: 'transport' },
  'missed-delivery': { side: 'ours', controllable: true, canChange: true, department: 'warehouse' },
  'wrong-delivery': { side: 'ours', controllable: true, canChange: true, department: 'warehouse' },
  'defective-product': { side: 'ours', controllable: true, canChange: true, department: 'production' },
  'wrong-invoice': { side: 'ours', controllable: true, canChange: true, department: 'billing' },
  overpricing: { side: 'ours', controllable: true, canChange: true, department: 'seller' },
  'not-called-back': { side: 'ours', controllable: true, canChange: true, department: 'seller' },
  'seller-changed': { side: 'ours', controllable: true, canChange: true, department: 'seller' },
  'no-contact-person': { side: 'ours', controllable: true, canChange: true, department: 'switchboard' },
  'complaint-mishandled': {
    side: 'ours',
    controllable: true,
    canChange: true,
    department: 'technical-service',
  },
  'broken-promise': { side: 'ours', controllable: true, canChange: true, department: 'administration' },
  'competitor-price': { side: 'market', controllable: true, canChange: true, department: null },
  'competitor-range': { side: 'market', controllable: false, canChange: true, department: null },
  'product-discontinued': { side: 'market', controllable: false, canChange: false, department: null },
  'sector-crisis': { side: 'market', controllable: false, canChange: true, department: null },
  closed: { side: 'customer', controllable: false, canChange: false, department: null },
  moved: { side: 'customer', controllable: false, canChange: false, department: null },
  'head-office': { side: 'customer', controllable: false, canChange: true, department: null },
  'no-need': { side: 'customer', controllable: false, canChange: true, department: null },
  drift: { side: 'customer', controllable: true, canChange: true, department: null },
  'not-stated': { side: 'unknown', controllable: false, canChange: true, department: null },
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
