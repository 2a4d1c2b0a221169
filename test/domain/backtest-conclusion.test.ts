import { describe, expect, it } from 'vitest';
import type { RulesTried, RuleTried } from '../../src/domain/backtest.ts';
import { conclusionOf } from '../../src/domain/backtest-conclusion.ts';
import type { BacktestRule } from '../../src/domain/rule-scores.ts';

/** Rules in the order of their areas; `isClear` says of each whether it is behind by more than luck. */
function tried(rules: readonly (readonly [BacktestRule, number, boolean])[], silent = 50): RulesTried {
  const best = rules[0]?.[1] ?? 0;
  return {
    customers: 100,
    silent,
    rules: rules.map(
      ([rule, auc, isClear], index): RuleTried => ({
        rule,
        separation: { happened: silent, spared: 100 - silent, auc, standardError: 0.03 },
        flagging: { flagged: 0, right: 0, flaggedShare: 0, precision: undefined, recall: 0 },
        behind: index === 0 ? null : { difference: best - auc, standardError: 0.01, isClear },
        honesty: null,
      }),
    ),
  };
}

describe('the conclusion', () => {
  it('compares the best with the rule in use, not with the next best', () => {
    expect(
      conclusionOf(
        tried([
          ['silence', 0.75, false],
          ['p-no-order', 0.625, false],
          ['dormancy-rule', 0.5, true],
        ]),
      ),
    ).toEqual({
      verdict: 'clear',
      best: 'silence',
      comparedWith: 'dormancy-rule',
      difference: 0.25,
      standardError: 0.01,
      neededPerSide: 30,
    });
  });

  it('compares the rule in use with the next best where it is the best itself', () => {
    expect(
      conclusionOf(
        tried([
          ['dormancy-rule', 0.75, false],
          ['p-no-order', 0.625, false],
          ['silence', 0.5, true],
        ]),
      ),
    ).toEqual({
      verdict: 'not-clear',
      best: 'dormancy-rule',
      comparedWith: 'p-no-order',
      difference: 0.125,
      standardError: 0.01,
      neededPerSide: 30,
    });
  });

  it.each([
    ['fewer than thirty fell silent', 29, 'too-few'],
    ['thirty fell silent', 30, 'not-clear'],
    ['thirty ordered', 70, 'not-clear'],
    ['fewer than thirty ordered', 71, 'too-few'],
  ])('where %s is: %3$s', (_, silent, verdict) => {
    const rules = [
      ['silence', 0.75, false],
      ['dormancy-rule', 0.5, false],
    ] as const;
    expect(conclusionOf(tried(rules, silent)).verdict).toBe(verdict);
  });

  it('of nobody is that there are too few', () => {
    expect(conclusionOf({ customers: 0, silent: 0, rules: [] })).toEqual({
      verdict: 'too-few',
      neededPerSide: 30,
    });
  });
});
