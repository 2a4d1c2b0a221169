import { brierScore, type CalibrationBand, calibrationOf } from '../stats/calibration.ts';
import { fitMbgCnbdK, type ModelFit } from '../stats/fit-model.ts';
import { type Flagging, flaggingAt } from '../stats/flagging.ts';
import { historiesFrom } from '../stats/histories.ts';
import { type Foretold, type Separation, separationGap, separationOf } from '../stats/ranking.ts';
import { buyingHistoryOn, purchasesUpTo } from './buying-history.ts';
import type { DormancyRule } from './dormancy.ts';
import {
  type BacktestRule,
  type FlagLimits,
  type KnownCustomer,
  type RuleScores,
  scoresOf,
} from './rule-scores.ts';
import { type ReturnBand, type Silence, spontaneousReturns } from './spontaneous-return.ts';

export interface BacktestPlan {
  /** Day number of the cut: the rules know nothing later. */
  readonly cut: number;
  /** Last day the data tell of. */
  readonly end: number;
  /** The rules foretell who orders nothing in so many days after the cut. */
  readonly horizonDays: number;
  /** The firm's own rule, to be tried with the others; all merge orders as it does. */
  readonly rule: DormancyRule;
  readonly limits: FlagLimits;
}

export interface Backtest {
  readonly model: ModelFit;
  /** Everybody who had bought by the cut. */
  readonly everybody: RulesTried;
  /** Those who had come back at least once: the ones a rhythm can be known of. */
  readonly returning: RulesTried;
  /** Among those who had come back. */
  readonly spontaneous: readonly ReturnBand[];
}

export interface RulesTried {
  readonly customers: number;
  /** Those who ordered nothing within the horizon. */
  readonly silent: number;
  /** Best first; empty when everybody ordered or nobody did. */
  readonly rules: readonly RuleTried[];
}

export interface RuleTried {
  readonly rule: BacktestRule;
  readonly separation: Separation;
  readonly flagging: Flagging;
  /** How far behind the best rule, and whether that is more than noise (two standard errors, DeLong); null for the best. */
  readonly behind: {
    readonly difference: number;
    readonly standardError: number;
    readonly isClear: boolean;
  } | null;
  /** Only for the rule that is a probability of what is foretold. */
  readonly honesty: { readonly brier: number; readonly calibration: readonly CalibrationBand[] } | null;
}

/** Two-sided 5 % point of the normal distribution. */
const Z_95 = 1.959963984540054;

/**
 * Each rule judged on the firm's own orders: what it would have said on the day of the cut, and what then happened. No rule wins
 * everywhere, so a firm should see which one wins on its data, and whether by more than luck.
 *
 * @param customers purchase days of each, as ascending day numbers
 * @throws RangeError when the data end before the horizon
 */
export function backtest(customers: readonly (readonly number[])[], plan: BacktestPlan): Backtest {
  if (plan.cut + plan.horizonDays > plan.end) {
    throw new RangeError(`${plan.horizonDays} days after the cut lie beyond the end of the data`);
  }
  const known: (KnownCustomer & Silence)[] = [];
  for (const purchaseDays of customers) {
    const history = buyingHistoryOn(purchaseDays, plan.cut, plan.rule.mergeDays);
    if (history !== undefined) known.push({ history, ...silenceAt(purchaseDays, plan) });
  }
  const histories = historiesFrom(known.map(({ history }) => history));
  const model = fitMbgCnbdK(histories);
  const scores = scoresOf(known, histories, model, plan);
  const hasReturned = known.map(({ history }) => history.gaps.length > 0);
  const isSilent = Uint8Array.from(known, ({ nextAfterDays }) =>
    nextAfterDays === null || nextAfterDays > plan.horizonDays ? 1 : 0,
  );
  return {
    model,
    everybody: rulesTried(scores, isSilent, plan.limits),
    returning: rulesTried(
      scores.map(({ rule, values }) => ({ rule, values: values.filter((_, i) => hasReturned[i]) })),
      isSilent.filter((_, i) => hasReturned[i]),
      plan.limits,
    ),
    spontaneous: spontaneousReturns(
      known.filter((_, i) => hasReturned[i]),
      plan.end - plan.cut,
    ),
  };
}

/** An order that only completes the purchase before the cut is no return. */
function silenceAt(purchaseDays: readonly number[], { cut, rule }: BacktestPlan): Silence {
  const last = purchasesUpTo(purchaseDays, cut).at(-1) ?? cut;
  const next = purchaseDays.find((day) => day > cut && day > last + rule.mergeDays);
  return { silentDays: cut - last, nextAfterDays: next === undefined ? null : next - cut };
}

function rulesTried(scores: readonly RuleScores[], isSilent: Uint8Array, limits: FlagLimits): RulesTried {
  const tried = scores
    .flatMap(({ rule, values }) => {
      const foretold: Foretold = { scores: values, happened: isSilent };
      const separation = separationOf(foretold);
      return separation === undefined ? [] : [{ rule, foretold, separation }];
    })
    .toSorted((one, other) => other.separation.auc - one.separation.auc);
  const [best] = tried;
  return {
    customers: isSilent.length,
    silent: isSilent.filter((silent) => silent === 1).length,
    rules: tried.map(({ rule, foretold, separation }) => ({
      rule,
      separation,
      flagging: flaggingAt(foretold, limits[rule]),
      behind: best === undefined || rule === best.rule ? null : behindOf(best.foretold, foretold),
      honesty: rule === 'p-no-order' ? honestyOf(foretold) : null,
    })),
  };
}

function behindOf(best: Foretold, foretold: Foretold): RuleTried['behind'] {
  const gap = separationGap(best, foretold);
  return gap === undefined ? null : { ...gap, isClear: gap.difference > Z_95 * gap.standardError };
}

function honestyOf(foretold: Foretold): RuleTried['honesty'] {
  const brier = brierScore(foretold);
  return brier === undefined ? null : { brier, calibration: calibrationOf(foretold) };
}
