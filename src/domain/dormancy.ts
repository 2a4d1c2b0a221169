import type { Cadence } from './cadence.ts';
import { type Day, daysBetween } from './day.ts';

/** When silence becomes dormancy. Every parameter is a setting. */
export interface DormancyRule {
  /** Dormant beyond this many times the shrunk cadence. */
  readonly timesCadence: number;
  /** … but never before this many times the customer's own typical gap: shrinking must not hurry a yearly buyer. */
  readonly timesOwnGap: number;
  /** … and never before this many days. */
  readonly floorDays: number;
  /** The limit for customers with too few orders to have a rhythm. */
  readonly fallbackDays: number;
  /** Gaps needed before a rhythm is believed. */
  readonly gapsNeeded: number;
  /** Orders this close together are one purchase. */
  readonly mergeDays: number;
}

/**
 * Twice the shrunk cadence: on regular business buyers "twice the own median gap" finds the lost ones about
 * as well as a fitted model does, and it can be explained in one sentence.
 */
export const DEFAULT_DORMANCY_RULE: DormancyRule = {
  timesCadence: 2,
  timesOwnGap: 1.5,
  floorDays: 30,
  fallbackDays: 180,
  gapsNeeded: 2,
  mergeDays: 2,
};

export type DormancyReason = 'cadence' | 'fallback';

export interface Limit {
  readonly days: number;
  readonly reason: DormancyReason;
}

export type Dormancy =
  | { readonly state: 'never-bought' }
  | { readonly state: 'active'; readonly silentDays: number; readonly limit: Limit }
  | { readonly state: 'dormant'; readonly silentDays: number; readonly limit: Limit };

export function dormancyOf(
  lastOrderOn: Day | null,
  cadence: Cadence | undefined,
  today: Day,
  rule: DormancyRule,
): Dormancy {
  if (lastOrderOn === null) return { state: 'never-bought' };

  const silentDays = daysBetween(lastOrderOn, today);
  const limit = limitFor(cadence, rule);
  return { state: silentDays > limit.days ? 'dormant' : 'active', silentDays, limit };
}

/** The longest silence that is still normal for this customer, in whole days. */
function limitFor(cadence: Cadence | undefined, rule: DormancyRule): Limit {
  const own = (cadence?.typicalGapDays ?? 0) * rule.timesOwnGap;
  if (cadence === undefined || cadence.gaps < rule.gapsNeeded) {
    return { days: wholeDays(Math.max(rule.fallbackDays, own)), reason: 'fallback' };
  }
  const days = Math.max(rule.timesCadence * cadence.shrunkGapDays, own, rule.floorDays);
  return { days: wholeDays(days), reason: 'cadence' };
}

/** Rounded up, but not for the last bit: exp(ln 30) is a hair above 30. */
function wholeDays(days: number): number {
  return Math.ceil(days - 1e-9);
}

/** Everything the sentence that explains a flag needs. */
export interface DormancyFacts {
  readonly because: DormancyReason;
  readonly lastOrderOn: Day;
  readonly silentDays: number;
  readonly limitDays: number;
  /** null where too few orders make no rhythm. */
  readonly typicalGapDays: number | null;
  readonly timesCadence: number | null;
  readonly orders: number;
}
