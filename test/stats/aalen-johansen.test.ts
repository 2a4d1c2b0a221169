import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { incidenceAt, incidenceOf } from '../../src/stats/aalen-johansen.ts';
import { kaplanMeier, survivalAt } from '../../src/stats/kaplan-meier.ts';
import type { Spell } from '../../src/stats/spells.ts';
import { CUSTOMERS } from './waits.ts';

type End = 'ordered' | 'refused';

const anySpell: fc.Arbitrary<Spell<End>> = fc.record({
  days: fc.integer({ min: 0, max: 30 }),
  end: fc.constantFrom<End | null>('ordered', 'refused', null),
});

describe('the incidence of orders beside that of refusals', () => {
  it.each([
    [10, '0.10000000', '0.05294118'],
    [30, '0.33027561', '0.10995475'],
    [60, '0.41190868', '0.17992596'],
    [90, '0.54796380', '0.17992596'],
  ])('of twenty customers by day %i: %s ordered, %s refused', (days, ...expected) => {
    const found = (['ordered', 'refused'] as const).map((end) =>
      incidenceAt(incidenceOf(CUSTOMERS, end), days)?.incidence.toFixed(8),
    );
    expect(found).toEqual(expected);
  });

  it('has the error that R’s survival package states', () => {
    const errors = (end: End) =>
      incidenceOf(CUSTOMERS, end).steps.map(({ days, standardError }) => [days, standardError.toFixed(10)]);
    expect(errors('ordered')).toEqual([
      [3, '0.0487339717'],
      [5, '0.0670820393'],
      [12, '0.0919212798'],
      [27, '0.1036231463'],
      [30, '0.1118603721'],
      [60, '0.1240925224'],
      [90, '0.1485404209'],
    ]);
    expect(errors('refused')).toEqual([
      [8, '0.0515118470'],
      [20, '0.0734264488'],
      [41, '0.0950322723'],
    ]);
  });

  it('adds up, over all ways to end, to what Kaplan–Meier says of any end', () => {
    fc.assert(
      fc.property(fc.array(anySpell, { minLength: 1, maxLength: 60 }), (spells) => {
        const curve = kaplanMeier(spells);
        const parts = (['ordered', 'refused'] as const).map((end) => incidenceOf(spells, end));
        for (let days = 0; days <= 30; days += 1) {
          const ended = survivalAt(curve, days);
          const [ordered, refused] = parts.map((part) => incidenceAt(part, days));
          if (ended === null) expect([ordered, refused]).toEqual([null, null]);
          else {
            expect((ordered?.incidence ?? 0) + (refused?.incidence ?? 0)).toBeCloseTo(1 - ended.survival, 10);
            expect(ordered?.atRisk).toBe(ended.atRisk);
          }
        }
      }),
    );
  });

  it('is Kaplan–Meier, with its error and its band, where there is one way to end', () => {
    fc.assert(
      fc.property(fc.array(anySpell, { minLength: 1, maxLength: 60 }), (spells) => {
        const oneWay = spells.map(({ days, end }) => ({ days, end: end === 'ordered' ? end : null }));
        const [incidence, survival] = [incidenceOf(oneWay, 'ordered'), kaplanMeier(oneWay)];
        expect(incidence.steps).toHaveLength(survival.steps.length);
        incidence.steps.forEach((step, i) => {
          const mirror = survival.steps[i];
          expect(step.incidence).toBeCloseTo(1 - (mirror?.survival ?? 0), 10);
          if (mirror?.standardError === null) return;
          expect(step.standardError).toBeCloseTo(mirror?.standardError ?? 0, 8);
          expect(step.low).toBeCloseTo(1 - (mirror?.high ?? 0), 6);
          expect(step.high).toBeCloseTo(1 - (mirror?.low ?? 0), 6);
        });
      }),
    );
  });

  it('is a plain share with a plain share’s error where everybody is watched to the end', () => {
    const ended = anySpell.filter(({ end }) => end !== null);
    fc.assert(
      fc.property(fc.array(ended, { minLength: 1, maxLength: 60 }), (spells) => {
        for (const step of incidenceOf(spells, 'ordered').steps) {
          const orders = spells.filter(({ days, end }) => end === 'ordered' && days <= step.days).length;
          const share = orders / spells.length;
          expect(step.incidence).toBeCloseTo(share, 10);
          // Squared: the root of a vanishing difference has half the digits.
          expect(step.standardError ** 2).toBeCloseTo((share * (1 - share)) / spells.length, 10);
        }
      }),
    );
  });

  it('would be overstated by who counts a refusal as being out of sight', () => {
    const outOfSight = CUSTOMERS.map(({ days, end }) => ({ days, end: end === 'ordered' ? end : null }));
    const naive = 1 - (survivalAt(kaplanMeier(outOfSight), 90)?.survival ?? 1);
    expect(naive).toBeGreaterThan(0.62);
    expect(incidenceAt(incidenceOf(CUSTOMERS, 'ordered'), 90)?.incidence).toBeLessThan(0.55);
  });

  it('is not sure of nothing before the first order', () => {
    // 1 − 0.025^(1/20), of twenty still waiting.
    expect(incidenceAt(incidenceOf(CUSTOMERS, 'ordered'), 2)).toEqual({
      days: 2,
      atRisk: 20,
      incidence: 0,
      low: 0,
      high: expect.closeTo(0.16843347, 8),
    });
  });

  it('is not sure of all because three ordered at once', () => {
    const spells: Spell<End>[] = Array.from({ length: 3 }, () => ({ days: 4, end: 'ordered' }));
    expect(incidenceOf(spells, 'ordered').steps).toMatchObject([
      { incidence: 1, low: expect.closeTo(0.2924018, 6), high: 1 },
    ]);
  });

  it('says nothing of days that nobody has lived to see, unless nobody waits any more', () => {
    expect(incidenceAt(incidenceOf(CUSTOMERS, 'ordered'), 91)).toBeNull();
    const over: Spell<End>[] = [
      { days: 3, end: 'ordered' },
      { days: 8, end: 'refused' },
    ];
    expect(incidenceAt(incidenceOf(over, 'ordered'), 365)).toMatchObject({ atRisk: 0, incidence: 0.5 });
    expect(incidenceAt(incidenceOf<End>([], 'ordered'), 1)).toBeNull();
  });
});
