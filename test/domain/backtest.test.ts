import { describe, expect, it } from 'vitest';
import { type Backtest, backtest } from '../../src/domain/backtest.ts';
import { DEFAULT_DORMANCY_RULE } from '../../src/domain/dormancy.ts';
import { type BacktestRule, DEFAULT_FLAG_LIMITS, flagLimitsOf } from '../../src/domain/rule-scores.ts';
import {
  HAS_PUBLIC_DATA,
  NEEDS_PUBLIC_DATA,
  numberOf,
  type PublicData,
  purchaseDaysOf,
} from '../stats/public-data.ts';
import { simulate } from '../stats/simulated.ts';

const SAME_DAY = { ...DEFAULT_DORMANCY_RULE, mergeDays: 0 };

describe.skipIf(!HAS_PUBLIC_DATA)(`public data${NEEDS_PUBLIC_DATA}`, () => {
  const periods: Record<PublicData, [string, string]> = {
    cdnow: ['1997-09-30', '1998-06-30'],
    grocery: ['2006-12-31', '2007-12-30'],
  };

  function tried(name: PublicData): Backtest {
    const [cut = 0, end = 0] = periods[name].map(numberOf);
    const plan = { cut, end, horizonDays: end - cut, rule: SAME_DAY, limits: DEFAULT_FLAG_LIMITS };
    return backtest(purchaseDaysOf(name), plan);
  }

  it.each<[PublicData, 'everybody' | 'returning', number, Partial<Record<BacktestRule, number>>]>([
    [
      'cdnow',
      'everybody',
      2357,
      {
        silence: 0.7714,
        'own-cadence': 0.7092,
        'shrunk-cadence': 0.733,
        'p-no-order': 0.7601,
        'p-alive': 0.6866,
      },
    ],
    [
      'cdnow',
      'returning',
      946,
      {
        silence: 0.7122,
        'own-cadence': 0.6534,
        'shrunk-cadence': 0.6796,
        'p-no-order': 0.7178,
        'p-alive': 0.7005,
      },
    ],
    [
      'grocery',
      'everybody',
      1525,
      { silence: 0.8868, 'own-cadence': 0.8458, 'shrunk-cadence': 0.8588, 'p-no-order': 0.8535 },
    ],
  ])('of %s, %s: every rule separates as well as was published', (name, group, customers, areas) => {
    const result = tried(name)[group];
    expect(result.customers).toBe(customers);
    const distances = Object.entries(areas).map(([rule, auc]) => {
      const found = result.rules.find((one) => one.rule === rule);
      return Math.abs((found?.separation.auc ?? Number.NaN) - auc);
    });
    expect(Math.max(...distances)).toBeLessThan(1e-3);
  });

  it('have the published operating points', () => {
    const flagged = tried('cdnow').returning.rules.map(({ rule, flagging }) => [
      rule,
      [flagging.flaggedShare, flagging.precision, flagging.recall]
        .map((share) => share?.toFixed(2))
        .join(' '),
    ]);
    expect(Object.fromEntries(flagged)).toMatchObject({
      silence: '0.24 0.75 0.37',
      'own-cadence': '0.48 0.60 0.60',
      'p-no-order': '0.24 0.71 0.36',
      'p-alive': '0.45 0.64 0.60',
    });
  });

  it('are foretold with the published Brier score', () => {
    const honesty = tried('cdnow').everybody.rules.find(({ rule }) => rule === 'p-no-order')?.honesty;
    expect(honesty?.brier.toFixed(4)).toBe('0.1614');
  });

  it('see the published share of customers come back by themselves', () => {
    const long = tried('grocery').spontaneous.at(-1);
    expect(long?.customers).toBe(353);
    const shares = long?.returns.map(({ customers }) => ((100 * (customers ?? 0)) / 353).toFixed(1));
    expect(shares).toEqual(['2.3', '7.6', '12.5']);
  });
});

const CUT = 1000;

/** Day numbers of simulated customers; the first purchases lie before the cut. */
function purchaseDays(k: number, customers: number): number[][] {
  const market = {
    customers,
    k,
    r: 2,
    alpha: 12 / k,
    leaving: { a: 0.6, b: 6 },
    arrivalDays: 700,
    days: 1200,
  };
  return simulate(market, 40 + k).list.map(({ gaps, ageDays }) => {
    const days = [1200 - ageDays];
    for (const gap of gaps) days.push((days.at(-1) ?? 0) + gap);
    return days;
  });
}

const PLAN = { cut: CUT, end: 1200, horizonDays: 180, rule: SAME_DAY, limits: DEFAULT_FLAG_LIMITS };

describe('a backtest', () => {
  const customers = purchaseDays(4, 1500);
  const result = backtest(customers, PLAN);

  it('ranks the rules, best first, and says who is behind by more than luck', () => {
    const { rules } = result.everybody;
    const areas = rules.map(({ separation }) => separation.auc);
    expect(areas).toEqual(areas.toSorted((one, other) => other - one));
    expect(rules.map(({ behind }) => behind === null)).toEqual([true, false, false, false, false, false]);
    const silence = rules.find(({ rule }) => rule === 'silence');
    expect(silence?.behind?.isClear).toBe(true);
    for (const { behind } of rules) {
      if (behind === null) continue;
      expect(behind.isClear).toBe(behind.difference > 1.959963984540054 * behind.standardError);
    }
  });

  it('finds the model best on customers of the model’s own making', () => {
    expect(result.model).toMatchObject({ fitted: true, k: 4 });
    expect(result.everybody.rules[0]?.rule).toMatch(/^p-/);
  });

  it('flags by the firm’s own rule whoever the list of dormant customers would name', () => {
    // Every 40 days: dormant after 80. Bought once: dormant after 180.
    const regular = (last: number) => [0, 1, 2, 3, 4].map((order) => last - 40 * (4 - order));
    const known = [regular(CUT - 80), regular(CUT - 81), [CUT - 180], [CUT - 181]];
    const bought = known.map((days, index) => (index % 2 === 0 ? [...days, CUT + 10] : days));
    const own = backtest(bought, PLAN).everybody.rules.find(({ rule }) => rule === 'dormancy-rule');
    expect(own?.flagging).toEqual({ flagged: 2, right: 2, flaggedShare: 0.5, precision: 1, recall: 1 });
  });

  it('draws the line of the simple rules where the settings draw it', () => {
    expect(flagLimitsOf({ ...DEFAULT_DORMANCY_RULE, fallbackDays: 120, timesCadence: 3 })).toEqual({
      ...DEFAULT_FLAG_LIMITS,
      silence: 120,
      'own-cadence': 3,
      'shrunk-cadence': 3,
    });
  });

  it('is not told what happened after the cut', () => {
    const known = customers
      .map((days) => days.filter((day) => day <= CUT))
      .filter(({ length }) => length > 0);
    const blind = backtest(known, PLAN);
    expect(blind.model).toEqual(result.model);
    expect(blind.everybody).toEqual({ customers: known.length, silent: known.length, rules: [] });
  });

  it('looks no further than the horizon', () => {
    const beyond = customers.map((days) => days.filter((day) => day <= CUT + 180));
    expect(backtest(beyond, PLAN).everybody).toEqual(result.everybody);
  });

  it('does without the model where too few came back', () => {
    const few = backtest(purchaseDays(4, 60), PLAN);
    expect(few.model).toMatchObject({ fitted: false, why: 'too-few-repeat-customers' });
    expect(few.everybody.rules.map(({ rule }) => rule).toSorted()).toEqual([
      'dormancy-rule',
      'own-cadence',
      'shrunk-cadence',
      'silence',
    ]);
    expect(few.everybody.rules.every(({ honesty }) => honesty === null)).toBe(true);
  });

  it('takes an order that completes the purchase before the cut for no return', () => {
    const silentOnes = (mergeDays: number) =>
      backtest([[900, CUT - 1, CUT + 1], [900]], { ...PLAN, rule: { ...SAME_DAY, mergeDays } }).everybody
        .silent;
    expect([silentOnes(0), silentOnes(2)]).toEqual([1, 2]);
  });

  it('needs data as far as the horizon', () => {
    expect(() => backtest(customers, { ...PLAN, horizonDays: 201 })).toThrow(
      new RangeError('201 days after the cut lie beyond the end of the data'),
    );
  });
});
