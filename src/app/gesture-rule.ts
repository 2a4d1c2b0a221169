import type { GestureLimits } from '../domain/gesture-limits.ts';

/** What the firm may set about gestures, under the names of the settings. */
export interface GestureRule {
  /** Largest part of the margin that a price cut may take. */
  readonly discountCap: number;
  /** In euro, for all economic gestures of a calendar year; null = not set. */
  readonly gestureBudget: number | null;
}

/** A customer won back with more than so much of the margin is no longer worth having. */
export const DEFAULT_GESTURE_RULE: GestureRule = { discountCap: 0.3, gestureBudget: null };

/** The default rule with whatever the settings say otherwise. */
export function gestureRuleFrom(settings: Readonly<Record<string, unknown>>): GestureRule {
  const { discountCap, gestureBudget } = settings;
  return {
    discountCap: typeof discountCap === 'number' ? discountCap : DEFAULT_GESTURE_RULE.discountCap,
    gestureBudget: typeof gestureBudget === 'number' ? gestureBudget : DEFAULT_GESTURE_RULE.gestureBudget,
  };
}

export function limitsOf({ discountCap, gestureBudget }: GestureRule): GestureLimits {
  return { discountCap, budgetCents: gestureBudget === null ? null : Math.round(gestureBudget * 100) };
}
