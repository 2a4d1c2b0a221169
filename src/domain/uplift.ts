import type { Tally } from '../stats/beta-binomial.ts';
import { type MeanDifference, meanDifference } from '../stats/mean-difference.ts';
import { type Difference, effectOnReached, newcombeDifference } from '../stats/newcombe.ts';
import type { Bounds } from '../stats/proportion.ts';
import type { Arm } from './cohort.ts';
import { assignedTo, type Followed, isReached } from './followed.ts';
import { type ForgottenGroup, forgottenIn } from './forgotten.ts';
import type { Ladder } from './ladder.ts';

/**
 * `shown`: who was called ordered more often than who was left alone; `reversed`: less often; `not-shown`: the interval holds 0.
 * `useless-holdout`: too few were left alone for a difference to mean anything.
 */
export type UpliftVerdict =
  | 'shown'
  | 'reversed'
  | 'not-shown'
  | 'no-holdout'
  | 'immature'
  | 'too-few'
  | 'useless-holdout';

/** One arm, everybody assigned to it in the denominator, called or not. */
export interface ArmOutcome {
  readonly assigned: number;
  readonly contacted: number;
  readonly reached: number;
  readonly reactivated: number;
  readonly reordered: number;
  readonly revenueCents: number;
}

/** The effect of calling: contact arm against holdout, by intention to treat. */
export interface Uplift {
  readonly arms: Readonly<Record<Arm, ArmOutcome>>;
  readonly verdict: UpliftVerdict;
  /** These four are null unless the window is over and both arms are large enough. */
  readonly difference: Difference | null;
  /** Customers who came back because they were called: the difference times everybody assigned. */
  readonly extraCustomers: (Bounds & { readonly estimate: number }) | null;
  /** The same as an effect on those reached; right only if nothing but a talk can have had it. */
  readonly onReached: (Bounds & { readonly estimate: number }) | null;
  /** In cents of revenue per customer assigned. */
  readonly revenue: MeanDifference | null;
  readonly revenueVerdict: 'shown' | 'reversed' | 'not-shown' | null;
  /** So many would have had to be left alone at least. */
  readonly fewestLeftAlone: number;
}

/** With fewer left alone any effect there is would drown in chance. */
export const FEWEST_LEFT_ALONE = 40;
const FEWEST_CALLED = 30;
const EXCHANGES = { draws: 1999, seed: 'revenue' };

/**
 * @param isOver whether the window is over: orders are compared then, and once
 * @param forgotten what those add who have asked to be forgotten; of their revenue nothing is known any more
 */
export function upliftOf(
  followed: readonly Followed[],
  isOver: boolean,
  forgotten: readonly ForgottenGroup[] = [],
): Uplift {
  const [called, alone] = [assignedTo('contact', followed), assignedTo('holdout', followed)];
  const arms = {
    contact: armOutcome(called, forgottenIn('contact', forgotten)),
    holdout: armOutcome(alone, forgottenIn('holdout', forgotten)),
  };
  const obstacle = obstacleTo(arms, isOver);
  if (obstacle !== undefined) return { arms, verdict: obstacle, ...NOTHING };

  const difference = newcombeDifference(reactivatedOf(arms.contact), reactivatedOf(arms.holdout));
  const revenue =
    meanDifference(
      called.map(({ revenueCents }) => revenueCents),
      alone.map(({ revenueCents }) => revenueCents),
      EXCHANGES,
    ) ?? null;
  const { estimate, low, high } = difference;
  const times = arms.contact.assigned;
  return {
    arms,
    verdict: verdictOf(difference),
    difference,
    extraCustomers:
      estimate === null ? null : { estimate: estimate * times, low: low * times, high: high * times },
    onReached: effectOnReached(difference, arms.contact.reached / times) ?? null,
    revenue,
    revenueVerdict: revenue === null ? null : verdictOf(revenue),
    fewestLeftAlone: FEWEST_LEFT_ALONE,
  };
}

const NOTHING = {
  difference: null,
  extraCustomers: null,
  onReached: null,
  revenue: null,
  revenueVerdict: null,
  fewestLeftAlone: FEWEST_LEFT_ALONE,
} as const;

function obstacleTo({ contact, holdout }: Uplift['arms'], isOver: boolean): UpliftVerdict | undefined {
  if (holdout.assigned === 0) return 'no-holdout';
  if (contact.assigned < FEWEST_CALLED) return 'too-few';
  if (holdout.assigned < FEWEST_LEFT_ALONE) return 'useless-holdout';
  return isOver ? undefined : 'immature';
}

function verdictOf({ low, high }: Bounds): 'shown' | 'reversed' | 'not-shown' {
  if (low > 0) return 'shown';
  return high < 0 ? 'reversed' : 'not-shown';
}

function armOutcome(customers: readonly Followed[], others: Ladder): ArmOutcome {
  const count = (is: (customer: Followed) => boolean) => customers.filter(is).length;
  return {
    assigned: customers.length,
    contacted: count(({ contacts }) => contacts.length > 0) + others.attempted,
    reached: count(isReached) + others.reached,
    reactivated: count(({ orders }) => orders.length >= 1) + others.ordered,
    reordered: count(({ orders }) => orders.length >= 2) + others.reordered,
    revenueCents: customers.reduce((sum, { revenueCents }) => sum + revenueCents, 0),
  };
}

function reactivatedOf({ reactivated, assigned }: ArmOutcome): Tally {
  return { successes: reactivated, trials: assigned };
}
