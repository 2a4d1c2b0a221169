import { gapsOf } from '../domain/cadence.ts';
import { factsOf } from '../domain/cause.ts';
import type { Day } from '../domain/day.ts';
import { catalogueOf, type Gesture } from '../domain/gesture.ts';
import {
  type GestureLimits,
  type GestureStanding,
  type PastGesture,
  spentInYear,
  yearOf,
} from '../domain/gesture-limits.ts';
import { medianOf } from '../stats/median.ts';
import { loadCauses, type NotedCause } from '../store/causes.ts';
import { forgottenGestures } from '../store/forgotten-gestures.ts';
import { type GivenGesture, loadGestureEntries, loadGiven } from '../store/gestures.ts';
import { type CustomerHistory, loadHistories } from '../store/histories.ts';
import { loadRatings } from '../store/ratings.ts';
import type { Db } from '../store/schema.ts';
import { unknownCustomer } from './explain-customer.ts';
import { type GestureRule, limitsOf } from './gesture-rule.ts';
import { primaryCauses } from './primary-causes.ts';

/** What the firm has set of what gestures may cost. */
export interface GestureTerms {
  readonly rule: GestureRule;
  /** The firm's usual share of margin; null = not said. */
  readonly marginShare: number | null;
  /** Orders so many days apart are one purchase. */
  readonly mergeDays: number;
}

/** What is left of the year's budget; null = none is set. */
export interface Purse {
  readonly year: number;
  readonly budgetCents: number | null;
  readonly spentCents: number;
  readonly leftCents: number | null;
}

/** All that decides which gestures one customer may be given. */
export interface CustomerGestures {
  readonly customer: CustomerHistory;
  readonly cause: NotedCause | null;
  readonly catalogue: readonly Gesture[];
  readonly standing: GestureStanding;
  readonly limits: GestureLimits;
}

/** @throws Fault `unknown-customer` */
export async function gesturesAt(
  db: Db,
  code: string,
  today: Day,
  { rule, marginShare, mergeDays }: GestureTerms,
): Promise<CustomerGestures> {
  const [customer] = await loadHistories(db, today, code);
  if (customer === undefined) throw await unknownCustomer(db, code);
  const causes = await loadCauses(db, today, customer.id);
  const everybody = standing(await loadGiven(db, today));
  const { id, orders, totalCents, purchaseDays } = customer;
  const own = (await loadRatings(db, today)).get(id)?.ratings.margin ?? null;
  return {
    customer,
    cause: (await primaryCauses(db, today, causes)).get(id) ?? null,
    catalogue: await offeredGestures(db, today),
    limits: limitsOf(rule),
    standing: {
      given: everybody.filter(({ customerId }) => customerId === id),
      failedOn: causes.flatMap(({ kind, happenedOn }) =>
        factsOf(kind).side === 'ours' && happenedOn !== null ? [happenedOn] : [],
      ),
      marginShare: own === null ? marginShare : own / 100,
      usualOrderCents: orders > 0 && totalCents > 0 ? Math.round(totalCents / orders) : null,
      typicalGapDays: medianOf(gapsOf(purchaseDays, mergeDays)) ?? null,
      spentCents: spentInYear(everybody, today) + moneyIn(await forgottenGestures(db, yearOf(today))),
    },
  };
}

/** What the firm offers. */
export async function offeredGestures(db: Db, today: Day): Promise<Gesture[]> {
  return catalogueOf(await loadGestureEntries(db, today));
}

/** What economic gestures have cost. */
export function moneyIn(gestures: readonly Pick<PastGesture, 'nature' | 'costCents'>[]): number {
  return gestures.reduce((sum, { nature, costCents }) => sum + (nature === 'economic' ? costCents : 0), 0);
}

/** Those that have not been undone. */
export function standing(given: readonly GivenGesture[]): GivenGesture[] {
  return given.filter(({ undoneOn }) => undoneOn === null);
}

export function purseOf(spentCents: number, { budgetCents }: GestureLimits, today: Day): Purse {
  const leftCents = budgetCents === null ? null : Math.max(0, budgetCents - spentCents);
  return { year: yearOf(today), budgetCents, spentCents, leftCents };
}
