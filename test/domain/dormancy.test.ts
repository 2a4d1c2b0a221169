import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cadence, cadenceOf } from '../../src/domain/cadence.ts';
import { addDays, dayOfNumber } from '../../src/domain/day.ts';
import {
  DEFAULT_DORMANCY_RULE,
  type Dormancy,
  type DormancyRule,
  dormancyOf,
  type Evidence,
  type Silence,
} from '../../src/domain/dormancy.ts';
import { on } from './on.ts';

const LAST_ORDER = on('2026-01-10');
/** What the customers of the firm usually do, in days. */
const FIRM = 30;

function every(days: number, gaps: number): Cadence | undefined {
  return cadenceOf(
    Array.from({ length: gaps }, () => days),
    FIRM,
  );
}

/** What is known without a model. */
function byRhythm(cadence: Cadence | undefined): Evidence {
  return { cadence, pooledGapDays: FIRM, pNoOrderAfter: undefined, regularity: 0, offSeason: [] };
}

function afterSilence(days: number, cadence: Cadence | undefined): Dormancy {
  return dormancyOf(LAST_ORDER, byRhythm(cadence), addDays(LAST_ORDER, days), DEFAULT_DORMANCY_RULE);
}

describe('a customer', () => {
  it('who never bought cannot be dormant', () => {
    expect(dormancyOf(null, byRhythm(undefined), on('2026-11-22'), DEFAULT_DORMANCY_RULE)).toEqual({
      state: 'never-bought',
    });
  });

  it.each<[string, Silence['state'], number, Cadence | undefined]>([
    ['a yearly buyer silent for seven months', 'active', 214, every(365, 3)],
    ['a yearly buyer who has bought twice, silent for seven months', 'active', 214, every(365, 1)],
    ['a yearly buyer silent for two years', 'dormant', 730, every(365, 3)],
    ['a weekly buyer silent for two months', 'dormant', 61, every(7, 50)],
    ['a weekly buyer silent for two weeks', 'active', 14, every(7, 50)],
    ['a monthly buyer silent for three months', 'dormant', 91, every(30, 12)],
    ['a monthly buyer silent for six weeks', 'active', 42, every(30, 12)],
    ['a buyer who ordered today', 'active', 0, every(7, 50)],
    ['a buyer with one order, silent for five months', 'late', 150, undefined],
    ['a buyer with one order, silent for seven months', 'dormant', 214, undefined],
  ])('%s is %s', (_, state, silentDays, cadence) => {
    expect(afterSilence(silentDays, cadence)).toMatchObject({ state, silentDays });
  });
});

describe('the limit of silence', () => {
  it.each<[string, Cadence | undefined, object]>([
    ['is the fixed one with a single order', undefined, { days: 180, reason: 'fallback' }],
    ['is the fixed one while a rhythm rests on one gap', every(20, 1), { days: 180, reason: 'fallback' }],
    ['waits one and a half times the only gap there is', every(365, 1), { days: 548, reason: 'fallback' }],
    ['is never below thirty days', every(7, 50), { days: 30, reason: 'cadence' }],
    ['is never below one and a half times the own gap', every(365, 3), { days: 548, reason: 'cadence' }],
    ['is twice the rhythm', every(30, 12), { days: 60, reason: 'cadence' }],
  ])('%s', (_, cadence, limit) => {
    expect(afterSilence(400, cadence)).toMatchObject({ limit });
  });

  it('is twice the gap, to the day, for a customer who buys exactly as often as the firm’s customers do', () => {
    const rhythms = Array.from({ length: 385 }, (_, index) => 16 + index);
    const wrong = rhythms.flatMap((days) => {
      const cadence = cadenceOf([days, days, days], days);
      const dormancy = dormancyOf(LAST_ORDER, byRhythm(cadence), LAST_ORDER, DEFAULT_DORMANCY_RULE);
      const limit = dormancy.state === 'never-bought' ? undefined : dormancy.limit.days;
      return limit === Math.max(30, 2 * days) ? [] : [{ days, limit }];
    });
    expect(wrong).toEqual([]);
  });

  it.each<[string, Cadence | undefined, number]>([
    ['with few orders', undefined, 180],
    ['with a rhythm', every(30, 12), 60],
  ])('is not dormancy yet, the day after is: %s', (_, cadence, limit) => {
    expect([limit, limit + 1].map((days) => afterSilence(days, cadence).state)).toEqual(['late', 'dormant']);
  });

  it('follows the settings', () => {
    const rule = {
      ...DEFAULT_DORMANCY_RULE,
      timesOwnGap: 3,
      floorDays: 10,
      fallbackDays: 90,
      gapsNeeded: 1,
    };
    const limits = [undefined, every(FIRM, 1)].map((cadence) =>
      dormancyOf(LAST_ORDER, byRhythm(cadence), LAST_ORDER, rule),
    );
    expect(limits).toEqual([
      { state: 'active', silentDays: 0, countedDays: 0, limit: { days: 90, reason: 'fallback' } },
      { state: 'active', silentDays: 0, countedDays: 0, limit: { days: 90, reason: 'cadence' } },
    ]);
  });
});

const SEVERITY: readonly Dormancy['state'][] = ['never-bought', 'active', 'late', 'dormant'];
const fixed = Object.fromEntries(
  Object.entries(DEFAULT_DORMANCY_RULE).map(([name, value]) => [name, fc.constant(value)]),
) as { [Name in keyof DormancyRule]: fc.Arbitrary<DormancyRule[Name]> };

describe('silence', () => {
  const gaps = fc.array(fc.integer({ min: 1, max: 800 }), { maxLength: 30 });
  const rule = fc.record({
    ...fixed,
    timesCadence: fc.double({ min: 1, max: 5, noNaN: true }),
    timesOwnGap: fc.double({ min: 1, max: 3, noNaN: true }),
    floorDays: fc.integer({ min: 1, max: 90 }),
    fallbackDays: fc.integer({ min: 30, max: 400 }),
    gapsNeeded: fc.integer({ min: 1, max: 5 }),
  });

  it('that lasts longer never makes it less serious', () => {
    const silence = fc.integer({ min: 0, max: 2000 });
    fc.assert(
      fc.property(gaps, rule, silence, silence, (own, settings, one, other) => {
        const cadence = cadenceOf(own, FIRM);
        const [sooner, later] = [Math.min(one, other), Math.max(one, other)].map(
          (days) => dormancyOf(LAST_ORDER, byRhythm(cadence), addDays(LAST_ORDER, days), settings).state,
        );
        expect(SEVERITY.indexOf(later ?? 'active')).toBeGreaterThanOrEqual(
          SEVERITY.indexOf(sooner ?? 'active'),
        );
      }),
    );
  });

  it('makes somebody dormant on exactly one day', () => {
    fc.assert(
      fc.property(gaps, rule, fc.integer({ min: 0, max: 40_000 }), (own, settings, start) => {
        const cadence = cadenceOf(own, FIRM);
        const lastOrder = dayOfNumber(start);
        const first = dormancyOf(lastOrder, byRhythm(cadence), lastOrder, settings);
        const limit = first.state === 'never-bought' ? Number.NaN : first.limit.days;
        const states = [0, limit, limit + 1].map(
          (days) => dormancyOf(lastOrder, byRhythm(cadence), addDays(lastOrder, days), settings).state,
        );
        expect(states).toEqual(['active', 'late', 'dormant']);
      }),
    );
  });
});
