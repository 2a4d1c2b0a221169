import type { Day } from '../domain/day.ts';
import type { GestureNature } from '../domain/gesture.ts';
import { spentInYear, yearOf } from '../domain/gesture-limits.ts';
import { type ForgottenGestures, forgottenGestures } from '../store/forgotten-gestures.ts';
import { loadGiven } from '../store/gestures.ts';
import type { Db } from '../store/schema.ts';
import { forgottenReceivers } from './forgotten-receivers.ts';
import { type GestureRule, limitsOf } from './gesture-rule.ts';
import { moneyIn, type Purse, purseOf, standing } from './gesture-standing.ts';

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
  const year = yearOf(today);
  const forgotten = await forgottenGestures(db, year);
  const given = all.filter(({ givenOn }) => yearOf(givenOn) === yearOf(today));
  const lines = [...Map.groupBy(given, ({ kind }) => kind)].flatMap(([kind, some]): GestureLine[] => {
    const last = some.at(-1);
    if (last === undefined) return [];
    const { label, nature } = last;
    return [{ kind, label, nature, count: some.length, costCents: costOf(some) }];
  });
  const kinds = withForgotten(lines, forgotten);
  return {
    ...purseOf(spentInYear(all, today) + moneyIn(forgotten), limitsOf(rule), today),
    count: kinds.reduce((sum, { count }) => sum + count, 0),
    customers: new Set(given.map(({ customerId }) => customerId)).size + (await forgottenReceivers(db, year)),
    costCents: costOf(kinds),
    kinds: kinds.toSorted(
      (one, other) =>
        other.costCents - one.costCents || other.count - one.count || (one.kind < other.kind ? -1 : 1),
    ),
  };
}

function costOf(some: readonly { readonly costCents: number }[]): number {
  return some.reduce((sum, { costCents }) => sum + costCents, 0);
}

/** With what was given to people who have been forgotten since: the money is gone all the same. */
function withForgotten(
  lines: readonly GestureLine[],
  forgotten: readonly ForgottenGestures[],
): GestureLine[] {
  const all = [...lines, ...forgotten.map(({ year: _, ...line }) => line)];
  return [...Map.groupBy(all, ({ kind }) => kind).values()].flatMap((alike) => {
    const [first] = alike;
    if (first === undefined) return [];
    const count = alike.reduce((sum, line) => sum + line.count, 0);
    return [{ ...first, count, costCents: costOf(alike) }];
  });
}
