import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Leaving } from '../../src/stats/buying-model.ts';
import { historiesFrom } from '../../src/stats/histories.ts';
import { logParametersOf, negativeMeanLogLikelihood } from '../../src/stats/likelihood.ts';
import { collapse, type Patterns } from '../../src/stats/patterns.ts';
import { dice, simulate } from './simulated.ts';

const BG = { r: 0.242595, alpha: 4.413602, a: 0.792922, b: 2.425907 };
const MBG = { r: 0.524843, alpha: 6.183085, a: 0.891359, b: 1.614002 };

/** One customer, from weeks. */
function customer(repeats: number, lastWeeks: number, ageWeeks: number): Patterns {
  return {
    customers: 1,
    repeats: Int32Array.of(repeats),
    lastDays: Int32Array.of(Math.round(lastWeeks * 7)),
    ageDays: Int32Array.of(Math.round(ageWeeks * 7)),
    weights: Float64Array.of(1),
  };
}

function logLikelihood(leaving: Leaving, k: number, parameters: typeof BG, patterns: Patterns): number {
  const at = logParametersOf({ leaving, k, parameters });
  return (
    -patterns.customers * negativeMeanLogLikelihood(leaving, k, patterns)(at, new Float64Array(at.length))
  );
}

describe('the log-likelihood of one customer', () => {
  // R 4.2.2; the term of single gaps left out.
  it.each<[number, number, number, number, number, number]>([
    [0, 0, 38.857143, -0.55379238, -0.53959833, -0.37708509],
    [2, 30.428571, 38.857143, -9.45955817, -9.48571344, -14.35587947],
    [7, 10, 35, -16.70210566, -16.80808093, -19.95866837],
    [29, 37, 38.857143, -44.39790494, -44.9151546, -45.23519246],
  ])('with x = %i, t_x = %d, T = %d weeks is what R computes', (x, last, age, bg, mbg, mbg2) => {
    const one = customer(x, last, age);
    expect(logLikelihood('bg', 1, BG, one)).toBeCloseTo(bg, 7);
    expect(logLikelihood('mbg', 1, MBG, one)).toBeCloseTo(mbg, 7);
    expect(logLikelihood('mbg', 2, MBG, one)).toBeCloseTo(mbg2, 7);
  });

  it.each<[number, number, number, number]>([
    [0, 0, 52, -0.972817],
    [1, 352 / 7, 52, -11.155055],
    [2, 341 / 7, 341 / 7, -16.478609],
    [3, 331 / 7, 353 / 7, -20.857436],
    [5, 361 / 7, 362 / 7, -28.877811],
    [12, 333 / 7, 348 / 7, -43.611407],
  ])('of a grocer with k = 2 and x = %i too', (x, last, age, known) => {
    const grocery = { r: 1.329175, alpha: 2.812551, a: 0.424709, b: 0.790029 };
    expect(logLikelihood('mbg', 2, grocery, customer(x, last, age))).toBeCloseTo(known, 5);
  });

  it('is a number even after a thousand purchases and ten years of silence', () => {
    expect(Number.isFinite(logLikelihood('mbg', 6, MBG, customer(1000, 100, 620)))).toBe(true);
  });
});

describe('the likelihood of many', () => {
  const { list } = simulate(
    { customers: 500, k: 2, r: 0.9, alpha: 3, leaving: { a: 1, b: 4 }, arrivalDays: 60, days: 365 },
    17,
  );
  const together = collapse(historiesFrom(list));
  const leavings: Leaving[] = ['mbg', 'bg', 'never'];
  const parameter = fc.double({ min: 0.1, max: 8, noNaN: true });
  const parameters = fc.record({ r: parameter, alpha: parameter, a: parameter, b: parameter });
  const model = fc.tuple(fc.constantFrom(...leavings), fc.integer({ min: 1, max: 6 }), parameters);

  it('is the sum of the likelihoods of each, alike or not', () => {
    expect(together.weights.length).toBeLessThan(list.length);
    fc.assert(
      fc.property(model, ([leaving, k, at]) => {
        const apart = list
          .map((one) => logLikelihood(leaving, k, at, collapse(historiesFrom([one]))))
          .reduce((sum, value) => sum + value);
        expect(logLikelihood(leaving, k, at, together) / apart).toBeCloseTo(1, 11);
      }),
      { numRuns: 30 },
    );
  });

  it('has the gradient that differences show, for every kind of leaving and every k', () => {
    fc.assert(
      fc.property(model, ([leaving, k, point]) => {
        const objective = negativeMeanLogLikelihood(leaving, k, together);
        const at = logParametersOf({ leaving, k, parameters: point });
        const [gradient, ignored] = [new Float64Array(at.length), new Float64Array(at.length)];
        objective(at, gradient);
        const differences = at.map((_, i) => {
          const [above, below] = [1e-5, -1e-5].map((step) =>
            objective(at.with(i, (at[i] ?? 0) + step), ignored),
          );
          return ((above ?? 0) - (below ?? 0)) / 2e-5;
        });
        expect(gradient.length).toBe(leaving === 'never' ? 2 : 4);
        gradient.forEach((slope, i) => {
          expect(slope - (differences[i] ?? Number.NaN)).toBeCloseTo(0, 6);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('does not overflow where one history is shared by very many', () => {
    const roll = dice(1);
    const long = Array.from({ length: 3000 }, () => ({
      gaps: [1],
      ageDays: 3000 + Math.floor(roll() * 300),
    }));
    expect(Number.isFinite(logLikelihood('mbg', 6, MBG, collapse(historiesFrom(long))))).toBe(true);
  });
});
