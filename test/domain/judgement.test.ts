import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../src/domain/day.ts';
import { DEFAULT_DORMANCY_RULE, DORMANCY_JUDGES, type DormancyRule } from '../../src/domain/dormancy.ts';
import { type BuyingRecord, type FirmFacts, type Judgement, judge } from '../../src/domain/judgement.ts';
import { purchaseCollector } from '../../src/domain/purchase-columns.ts';
import { historyAt } from '../../src/stats/histories.ts';
import { on } from './on.ts';

const FIRST = dayNumber(on('2020-03-01'));
const SEVERITY = ['active', 'late', 'dormant'];

/** A customer who bought on these days, as seen on a later one. */
function recordOn(today: number, purchaseDays: readonly number[], mergeDays = 2): BuyingRecord {
  const collector = purchaseCollector(1, today, mergeDays);
  collector.add(1, 100_00, purchaseDays.length, (n) => purchaseDays[n] ?? 0);
  const columns = collector.columns();
  const history = historyAt(columns, 0);
  return {
    purchaseDays: columns.days,
    history,
    typicalGapDays: history.repeats === 0 ? undefined : columns.typicalGapDays[0],
    gaps: history.repeats,
    lastOrderDay: columns.days.at(-1) ?? 0,
    daysTogether: (columns.days.at(-1) ?? 0) - (columns.days[0] ?? 0),
    orders: purchaseDays.length,
    totalCents: 100_00,
  };
}

function judged(
  purchaseDays: readonly number[],
  silentDays: number,
  firm: FirmFacts,
  rule: DormancyRule,
): Judgement {
  const today = (purchaseDays.at(-1) ?? FIRST) + silentDays;
  return judge(recordOn(today, purchaseDays, rule.mergeDays), firm, today, rule);
}

const positive = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const anyFirm: fc.Arbitrary<FirmFacts> = fc.record({
  pooledGapDays: fc.integer({ min: 1, max: 120 }),
  model: fc.record({
    leaving: fc.constant('mbg' as const),
    k: fc.integer({ min: 1, max: 6 }),
    parameters: fc.record({
      r: positive(0.1, 5),
      alpha: positive(0.5, 60),
      a: positive(0.05, 5),
      b: positive(0.1, 20),
    }),
  }),
  partnerTotalCents: fc.constant(0),
});
const anyHistory = fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 25 }).map((gaps) => {
  const days = [FIRST];
  for (const gap of gaps) days.push((days.at(-1) ?? FIRST) + gap);
  return days;
});
const anyRule: fc.Arbitrary<DormancyRule> = fc
  .constantFrom(...DORMANCY_JUDGES)
  .map((dormantBy) => ({ ...DEFAULT_DORMANCY_RULE, dormantBy }));
const anySilence = fc.integer({ min: 0, max: 1500 });

describe('a judgement', () => {
  it('never gets milder while the silence goes on, whoever decides', () => {
    fc.assert(
      fc.property(anyHistory, anyFirm, anyRule, anySilence, anySilence, (days, firm, rule, one, other) => {
        const [sooner, later] = [Math.min(one, other), Math.max(one, other)].map((silentDays) =>
          SEVERITY.indexOf(judged(days, silentDays, firm, rule).silence.state),
        );
        expect(later).toBeGreaterThanOrEqual(sooner ?? 0);
      }),
    );
  });

  it('is lifted by an order today, whoever decides', () => {
    fc.assert(
      fc.property(anyHistory, anyFirm, anyRule, anySilence, (days, firm, rule, silentDays) => {
        const today = (days.at(-1) ?? FIRST) + silentDays;
        expect(judged([...days, today], 0, firm, rule).silence).toMatchObject({
          state: 'active',
          silentDays: 0,
        });
      }),
    );
  });

  it('gives probabilities', () => {
    fc.assert(
      fc.property(anyHistory, anyFirm, anySilence, (days, firm, silentDays) => {
        const { pNoOrder, pAlive } = judged(days, silentDays, firm, DEFAULT_DORMANCY_RULE);
        for (const probability of [pNoOrder, pAlive]) {
          expect(probability).toBeGreaterThanOrEqual(0);
          expect(probability).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('flags nobody among irregular buyers of whom an order is the more likely', () => {
    fc.assert(
      fc.property(anyHistory, anyFirm, anySilence, (days, firm, silentDays) => {
        const { silence, offSeason, pNoOrder } = judged(days, silentDays, firm, DEFAULT_DORMANCY_RULE);
        const mayObject = (firm.model?.k ?? 0) < DEFAULT_DORMANCY_RULE.regularFrom && offSeason.length === 0;
        const isWrong = silence.state === 'dormant' && mayObject && (pNoOrder ?? 0) < 0.5 - 1e-9;
        expect(isWrong).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes somebody who bought once for less and less likely to come back', () => {
    const firm = {
      pooledGapDays: 30,
      model: { leaving: 'mbg', k: 1, parameters: { r: 0.525, alpha: 6.18, a: 0.891, b: 1.614 } },
      partnerTotalCents: 0,
    } as const;
    const chances = Array.from({ length: 60 }, (_, week) =>
      judged([FIRST], 7 * week, firm, DEFAULT_DORMANCY_RULE),
    ).map(({ pNoOrder }) => pNoOrder ?? Number.NaN);
    expect(chances.every((chance, week) => week === 0 || chance > (chances[week - 1] ?? 1))).toBe(true);
  });
});

describe('a seasonal buyer', () => {
  /** Every two weeks from April to September, four years running. */
  const seasons = [2022, 2023, 2024, 2025].flatMap((year) =>
    Array.from({ length: 12 }, (_, n) => dayNumber(on(`${year}-04-19`)) + 14 * n),
  );
  const firm: FirmFacts = { pooledGapDays: 14, model: null, partnerTotalCents: 0 };
  const stateOn = (day: string) => {
    const today = dayNumber(on(day));
    const { silence, offSeason } = judge(recordOn(today, seasons), firm, today, DEFAULT_DORMANCY_RULE);
    return { state: silence.state, counted: silence.countedDays, offSeason };
  };

  it('is not flagged out of season', () => {
    expect(stateOn('2026-02-20')).toEqual({ state: 'active', counted: 10, offSeason: [1, 2, 3, 10, 11, 12] });
  });

  it('is flagged when the season begins without an order', () => {
    expect(stateOn('2026-05-01')).toMatchObject({ state: 'dormant', counted: 41 });
  });
});
