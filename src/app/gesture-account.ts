import type { Day } from '../domain/day.ts';
import type { GestureNature } from '../domain/gesture.ts';
import { spentInYear, yearOf } from '../domain/gesture-limits.ts';
import { loadGiven } from '../store/gestures.ts';
import type { Db } from '../store/schema.ts';
import { type GestureRule, limitsOf } from './gesture-rule.ts';
import { type Purse, purseOf, standing } from './gesture-standing.ts';

/** One kind of gesture over a year. */
export interface GestureLine {
  readonly kind: string;
  /** The firm's own name for it; null where the words have one. */
  readonly label: string | null;
  readonly nature: GestureNature;
  readonly count: number;
  readonly costCents: number;
}

/** What was given in the calendar year, to how many customers, and what is left of the budget. */
export interface GestureAccount extends Purse {
  readonly count: number;
  readonly customers: number;
  readonly costCents: number;
  /** The dearest first. */
  readonly kinds: readonly GestureLine[];
}

export async function gestureAccount(db: Db, today: Day, rule: GestureRule): Promise<GestureAccount> {
  const all = standing(await loadGiven(db, today));
  const given = all.filter(({ givenOn }) => yearOf(givenOn) === yearOf(today));
  const costOf = (some: readonly { readonly costCents: number }[]) =>
    some.reduce((sum, { costCents }) => sum + costCents, 0);
  const lines = [...Map.groupBy(given, ({ kind }) => kind)].flatMap(([kind, some]): GestureLine[] => {
    const last = some.at(-1);
    if (last === undefined) return [];
    const { label, nature } = last;
    return [{ kind, label, nature, count: some.length, costCents: costOf(some) }];
  });
  return {
    ...purseOf(spentInYear(all, today), limitsOf(rule), today),
    count: given.length,
    customers: new Set(given.map(({ customerId }) => customerId)).size,
    costCents: costOf(given),
    kinds: lines.toSorted(
      (one, other) =>
        other.costCents - one.costCents || other.count - one.count || (one.kind < other.kind ? -1 : 1),
    ),
  };
}
