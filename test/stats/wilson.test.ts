import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tailOf, zOf } from '../../src/stats/level.ts';
import { wilson } from '../../src/stats/wilson.ts';

describe('Wilson’s interval', () => {
  // The first four are of Newcombe 1998; all as computed in R 4.2.2.
  it.each([
    [81, 263, 0.95, '0.25528852', '0.36620958'],
    [15, 148, 0.95, '0.06238640', '0.16048724'],
    [0, 20, 0.95, '0.00000000', '0.16112516'],
    [1, 29, 0.95, '0.00611321', '0.17175522'],
    [95, 100, 0.95, '0.88824953', '0.97845632'],
    [6, 100, 0.95, '0.02778612', '0.12476815'],
    [7, 100, 0.95, '0.03431926', '0.13749515'],
    [47, 50, 0.95, '0.83782908', '0.97938503'],
    [95, 100, 0.9, '0.90083891', '0.97545264'],
  ])('of %i in %i at the level %d is [%s, %s]', (successes, trials, level, low, high) => {
    const interval = wilson(successes, trials, level);
    expect({ ...interval, low: interval.low.toFixed(8), high: interval.high.toFixed(8) }).toEqual({
      numerator: successes,
      denominator: trials,
      estimate: successes / trials,
      low,
      high,
      method: 'wilson',
    });
  });

  it('knows nothing without trials', () => {
    const nothing = { numerator: 0, denominator: 0, estimate: null, low: 0, high: 1, method: 'wilson' };
    expect(wilson(0, 0)).toEqual(nothing);
  });

  it('ends where the measured share lies just 1.96 standard errors of the end away', () => {
    const counts = fc
      .integer({ min: 1, max: 500 })
      .chain((trials) => fc.tuple(fc.integer({ min: 0, max: trials }), fc.constant(trials)));
    fc.assert(
      fc.property(counts, ([successes, trials]) => {
        const { low, high } = wilson(successes, trials);
        const distance = (end: number) => (successes / trials - end) / Math.sqrt((end * (1 - end)) / trials);
        if (successes > 0) expect(distance(low)).toBeCloseTo(1.959963984540054, 8);
        else expect(low).toBe(0);
        if (successes < trials) expect(distance(high)).toBeCloseTo(-1.959963984540054, 8);
        else expect(high).toBe(1);
      }),
    );
  });
});

it('an interval of 95 % leaves out 2.5 % on either side, beyond 1.96 standard errors', () => {
  expect(tailOf(0.95)).toBeCloseTo(0.025, 15);
  expect(zOf(0.95)).toBeCloseTo(1.959963984540054, 12);
});

it.each([95, 1, 0, -0.5, Number.NaN])('a level of %d is a mistake of the program', (level) => {
  expect(() => wilson(1, 2, level)).toThrow(new RangeError(`${level} is not a level between 0 and 1`));
});
