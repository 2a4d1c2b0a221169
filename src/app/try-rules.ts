import { type Backtest, backtest } from '../domain/backtest.ts';
import { type BacktestConclusion, conclusionOf } from '../domain/backtest-conclusion.ts';
import { type Day, dayNumber, dayOfNumber } from '../domain/day.ts';
import type { DormancyRule } from '../domain/dormancy.ts';
import { type FlagLimits, flagLimitsOf } from '../domain/rule-scores.ts';
import { RETURN_WITHIN_DAYS } from '../domain/spontaneous-return.ts';
import { Fault } from '../fault.ts';
import { loadPurchaseDays } from '../store/purchase-days.ts';
import type { Db } from '../store/schema.ts';

const DEFAULT_HORIZON_DAYS = 90;

export interface TrialWish {
  /** The rules are asked on this day; undefined leaves it to the length of the history. */
  readonly cut: Day | undefined;
  /** undefined: a quarter, the time in which a sales manager expects a customer to order. */
  readonly horizonDays: number | undefined;
  readonly rule: DormancyRule;
  /** Nothing later is looked at. */
  readonly today: Day;
}

export interface RuleTrial extends Backtest {
  readonly today: Day;
  readonly cut: Day;
  /** The last purchase known: what came after it, nobody knows. */
  readonly end: Day;
  readonly horizonDays: number;
  readonly mergeDays: number;
  readonly limits: FlagLimits;
  /** About everybody who had bought by the cut. */
  readonly conclusion: BacktestConclusion;
}

/**
 * Every rule tried on the firm's own orders. Customers who have since ceased or refused are tried too: on the day of the cut
 * nobody knew.
 *
 * @throws Fault `cut-too-late`
 */
export async function tryRules(db: Db, wish: TrialWish): Promise<RuleTrial> {
  const { cut: asked, horizonDays = DEFAULT_HORIZON_DAYS, rule, today } = wish;
  const customers = await loadPurchaseDays(db, today);
  const period = periodOf(customers, dayNumber(today));
  const cut = asked === undefined ? cutOf(period, horizonDays) : dayNumber(asked);
  if (asked !== undefined && cut + horizonDays > period.end) {
    throw new Fault('usage', 'cut-too-late', {
      cut: asked,
      horizonDays,
      end: dayOfNumber(period.end),
      latest: dayOfNumber(period.end - horizonDays),
    });
  }
  const limits = flagLimitsOf(rule);
  const tried = backtest(customers, { cut, end: period.end, horizonDays, rule, limits });
  return {
    ...tried,
    today,
    cut: dayOfNumber(cut),
    end: dayOfNumber(period.end),
    horizonDays,
    mergeDays: rule.mergeDays,
    limits,
    conclusion: conclusionOf(tried.everybody),
  };
}

interface Period {
  readonly first: number;
  readonly end: number;
}

/** From the first purchase of anybody to the last: beyond the end of an export every customer would seem silent. */
function periodOf(customers: readonly (readonly number[])[], today: number): Period {
  let first = Number.POSITIVE_INFINITY;
  let end = Number.NEGATIVE_INFINITY;
  for (const days of customers) {
    first = Math.min(first, days[0] ?? first);
    end = Math.max(end, days.at(-1) ?? end);
  }
  return customers.length === 0 ? { first: today, end: today } : { first, end };
}

/** Late enough for the rules to know much, and early enough to see who comes back within half a year, where the history allows it. */
function cutOf({ first, end }: Period, horizonDays: number): number {
  const watched = Math.max(horizonDays, ...RETURN_WITHIN_DAYS);
  return end - (end - first >= 3 * watched ? watched : horizonDays);
}
