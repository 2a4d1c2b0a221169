import {
  type IncidenceCurve,
  type IncidencePoint,
  incidenceAt,
  incidenceOf,
} from '../stats/aalen-johansen.ts';
import type { Spell } from '../stats/spells.ts';
import { type Day, daysBetween } from './day.ts';
import type { Followed } from './followed.ts';
import { OUTCOMES } from './outcome.ts';

/** The days at which a curve is read off. */
export const LANDMARK_DAYS = [30, 60, 90, 180] as const;

/** What ends the wait for an order: the order itself, or the customer's word that there will be none. */
export type WaitEnd = 'ordered' | 'refused';

/** For how long customers have been watched: from the freezing to today, and no longer than the window. */
export interface Watch {
  readonly frozenOn: Day;
  readonly until: Day;
}

/** Whose curve it is. */
export type CurveGroup = 'contact' | 'holdout' | 'same-seller' | 'other-seller';

export interface ReactivationCurve {
  readonly group: CurveGroup;
  readonly customers: number;
  /** Per landmark; a point is null while nobody was watched for so long. */
  readonly ordered: readonly LandmarkPoint[];
  readonly refused: readonly LandmarkPoint[];
  /** The whole staircases. */
  readonly curves: Readonly<Record<WaitEnd, IncidenceCurve>>;
}

export interface LandmarkPoint {
  readonly days: number;
  readonly point: IncidencePoint | null;
}

/**
 * Share that has ordered again by so many days, where a refusal ends the wait as well (Aalen & Johansen 1978). An order takes a
 * refusal back: only a refusal that no order follows ends anything. Everybody is watched equally long, so that at the end of the
 * window the curve is the plain share.
 */
export function reactivationOf(
  group: CurveGroup,
  customers: readonly Followed[],
  watch: Watch,
): ReactivationCurve {
  const spells = customers.map((customer) => waitOf(customer, watch));
  const curves = { ordered: incidenceOf(spells, 'ordered'), refused: incidenceOf(spells, 'refused') };
  const watchedDays = daysBetween(watch.frozenOn, watch.until);
  const read = (end: WaitEnd) =>
    LANDMARK_DAYS.map((days) => ({
      days,
      // A curve in which no wait is left goes on for ever; the window does not.
      point: days > watchedDays || customers.length === 0 ? null : incidenceAt(curves[end], days),
    }));
  return { group, customers: customers.length, ordered: read('ordered'), refused: read('refused'), curves };
}

export function waitOf({ orders, contacts }: Followed, { frozenOn, until }: Watch): Spell<WaitEnd> {
  const [order] = orders;
  if (order !== undefined) return { days: daysBetween(frozenOn, order.placedOn), end: 'ordered' };
  const no = contacts.find(({ outcome }) => ENDED.has(OUTCOMES[outcome].cell));
  if (no !== undefined) return { days: daysBetween(frozenOn, no.contactedOn), end: 'refused' };
  return { days: daysBetween(frozenOn, until), end: null };
}

const ENDED: ReadonlySet<string | null> = new Set(['refused', 'impossible', 'delisted', 'objected']);
