import type { RulesTried, RuleTried } from './backtest.ts';
import type { BacktestRule } from './rule-scores.ts';

/** Fewer customers on either side than this, and the areas of two rules differ by chance alone. */
const CUSTOMERS_NEEDED_PER_SIDE = 30;

export type BacktestConclusion = { readonly neededPerSide: number } & (
  | { readonly verdict: 'too-few' }
  | {
      /** `clear`: the best is ahead by more than luck (two standard errors, DeLong). */
      readonly verdict: 'clear' | 'not-clear';
      readonly best: BacktestRule;
      /** The firm's own rule; where that is the best, the next one. */
      readonly comparedWith: BacktestRule;
      readonly difference: number;
      readonly standardError: number;
    }
);

/** What a sales manager may take from a backtest: which rule separated best, and whether that says anything. */
export function conclusionOf({ customers, silent, rules }: RulesTried): BacktestConclusion {
  const [best] = rules;
  const other = comparedWith(rules);
  const neededPerSide = CUSTOMERS_NEEDED_PER_SIDE;
  const fewest = Math.min(silent, customers - silent);
  if (fewest < neededPerSide || best === undefined || other === undefined || !other.behind) {
    return { verdict: 'too-few', neededPerSide };
  }
  const { difference, standardError, isClear } = other.behind;
  return {
    verdict: isClear ? 'clear' : 'not-clear',
    best: best.rule,
    comparedWith: other.rule,
    difference,
    standardError,
    neededPerSide,
  };
}

/** The rule in use is the one a firm would have to give up; it is told apart from the best, never from itself. */
function comparedWith(rules: readonly RuleTried[]): RuleTried | undefined {
  const [best, second] = rules;
  return best?.rule === 'dormancy-rule' ? second : rules.find(({ rule }) => rule === 'dormancy-rule');
}
