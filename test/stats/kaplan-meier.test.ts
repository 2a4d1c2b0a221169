import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kaplanMeier, medianWait, survivalAt } from '../../src/stats/kaplan-meier.ts';
import type { Spell } from '../../src/stats/spells.ts';
import { CUSTOMERS, MAINTAINED, NOT_MAINTAINED, waits } from './waits.ts';

const anySpell: fc.Arbitrary<Spell> = fc.record({
  days: fc.integer({ min: 0, max: 30 }),
  end: fc.constantFrom('ended', null),
});

describe('the Kaplan–Meier curve', () => {
  it('of the aml study is the one of R’s survival package, with Greenwood’s error and the log-log band', () => {
    const steps = kaplanMeier(MAINTAINED).steps.map((step) => [
      step.days,
      step.atRisk,
      ...[step.survival, step.standardError, step.low, step.high].map((value) => value?.toFixed(8)),
    ]);
    expect(steps).toEqual([
      [9, 11, '0.90909091', '0.08667842', '0.50808021', '0.98667382'],
      [13, 10, '0.81818182', '0.11629130', '0.44742861', '0.95116223'],
      [18, 8, '0.71590909', '0.13966497', '0.35019039', '0.89902397'],
      [23, 7, '0.61363636', '0.15263233', '0.26575204', '0.83529924'],
      [31, 5, '0.49090909', '0.16419327', '0.16733091', '0.75339979'],
      [34, 4, '0.36818182', '0.16266889', '0.09282957', '0.65704083'],
      [48, 2, '0.18409091', '0.15349275', '0.01173848', '0.52501484'],
    ]);
  });

  it.each([
    [3, '0.05000000'],
    [12, '0.25882353'],
    [30, '0.44023036'],
    [60, '0.59183464'],
    [90, '0.72788976'],
  ])('of twenty customers has by day %i lost %s of the silent ones', (days, ended) => {
    expect((1 - (survivalAt(kaplanMeier(CUSTOMERS), days)?.survival ?? Number.NaN)).toFixed(8)).toBe(ended);
  });

  it('of twenty customers has its band at 90 days', () => {
    const point = survivalAt(kaplanMeier(CUSTOMERS), 90);
    expect([1 - (point?.high ?? 0), 1 - (point?.low ?? 0)].map((value) => value.toFixed(8))).toEqual([
      '0.45206452',
      '0.94014799',
    ]);
  });

  it.each([
    [0, 20],
    [3, 20],
    [5, 19],
    [12, 16],
    [29, 10],
    [30, 10],
    [31, 8],
    [90, 3],
  ])('counts who is still watched on day %i: %i', (days, atRisk) => {
    expect(survivalAt(kaplanMeier(CUSTOMERS), days)?.atRisk).toBe(atRisk);
  });

  it('says nothing of days that nobody has lived to see', () => {
    expect(survivalAt(kaplanMeier(CUSTOMERS), 91)).toBeNull();
    expect(survivalAt(kaplanMeier([]), 1)).toBeNull();
    expect(survivalAt(kaplanMeier([]), 0)).toEqual({ days: 0, atRisk: 0, survival: 1, low: 0, high: 1 });
  });

  it('knows the end when all have ended: nobody waits any more, then or later', () => {
    const curve = kaplanMeier(waits('2 4 4'));
    expect(curve.steps.at(-1)).toEqual({
      days: 4,
      atRisk: 2,
      ended: 2,
      survival: 0,
      standardError: null,
      low: 0,
      high: curve.steps[0]?.high,
    });
    expect(survivalAt(curve, 400)).toEqual({
      days: 400,
      atRisk: 0,
      survival: 0,
      low: 0,
      high: curve.steps[0]?.high,
    });
  });

  it('is not sure of nothing because three ended at once', () => {
    // One-sided 2.5 %: 1 − 0.025^(1/3)
    expect(kaplanMeier(waits('4 4 4')).steps).toMatchObject([
      { survival: 0, low: 0, high: expect.closeTo(0.7075982, 6) },
    ]);
  });

  it('is not sure of all because none has ended yet among twenty', () => {
    const quiet = kaplanMeier(Array.from({ length: 20 }, () => ({ days: 30, end: null })));
    // 0.025^(1/20)
    expect(survivalAt(quiet, 30)).toEqual({
      days: 30,
      atRisk: 20,
      survival: 1,
      low: expect.closeTo(0.83156653, 8),
      high: 1,
    });
  });

  it('is a plain share where everybody is watched to the end', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 60 }), (days) => {
        const curve = kaplanMeier(days.map((day) => ({ days: day, end: 'ended' })));
        for (const step of curve.steps) {
          const share = days.filter((day) => day > step.days).length / days.length;
          expect(step.survival).toBeCloseTo(share, 10);
          if (step.standardError !== null) {
            expect(step.standardError).toBeCloseTo(Math.sqrt((share * (1 - share)) / days.length), 10);
          }
        }
      }),
    );
  });

  it('falls, and lies within its band', () => {
    fc.assert(
      fc.property(fc.array(anySpell, { maxLength: 60 }), (spells) => {
        let before = 1;
        for (const { survival, low, high } of kaplanMeier(spells).steps) {
          expect(survival).toBeLessThan(before);
          expect(low).toBeLessThanOrEqual(survival);
          expect(high).toBeGreaterThanOrEqual(survival);
          before = survival;
        }
      }),
    );
  });

  it('has no place for who was watched less than no time', () => {
    const message = 'nobody can be watched for -1 days';
    expect(() => kaplanMeier([{ days: -1, end: null }])).toThrow(new RangeError(message));
    expect(() => kaplanMeier([{ days: Number.NaN, end: null }])).toThrow(RangeError);
  });
});

describe('the median wait', () => {
  // R’s survfit with conf.type = "log-log".
  it.each([
    ['those with maintenance', MAINTAINED, { days: 31, low: 13, high: null }],
    ['those without', NOT_MAINTAINED, { days: 23, low: 5, high: 33 }],
    ['both', [...MAINTAINED, ...NOT_MAINTAINED], { days: 27, low: 13, high: 34 }],
    ['twenty customers', CUSTOMERS, { days: 41, low: 12, high: null }],
    ['nobody', [], { days: null, low: null, high: null }],
    ['four of whom one has ended', waits('3 9+ 9+ 9+'), { days: null, low: 3, high: null }],
    // (1 − 1/4)(1 − 1/3) is a half
    ['four of whom two have ended', waits('3 7 9+ 9+'), { days: 7, low: 3, high: null }],
  ])('of %s', (_, spells, median) => {
    expect(medianWait(kaplanMeier(spells))).toEqual(median);
  });
});
