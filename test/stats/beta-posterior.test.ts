import { describe, expect, it } from 'vitest';
import { beliefAtLeast, beliefAtMost, posteriorOf } from '../../src/stats/beta-posterior.ts';
import { JEFFREYS, UNIFORM } from '../../src/stats/beta-prior.ts';

describe('the belief in a share', () => {
  // As computed in R 4.2.2.
  it.each([
    ['Laplace', UNIFORM, 95, 100, '0.94117647', '0.88824494', '0.97788943'],
    ['Jeffreys', JEFFREYS, 95, 100, '0.94554455', '0.89389993', '0.98066819'],
    ['Laplace', UNIFORM, 6, 100, '0.06862745', '0.02831741', '0.12482644'],
    ['Laplace', UNIFORM, 0, 20, '0.04545455', '0.00120488', '0.16109762'],
    ['experience of two in ten', { a: 2, b: 8 }, 12, 80, '0.15555556', '0.08875434', '0.23682024'],
  ])('beginning from %s, after %3$i of %4$i', (_, prior, successes, trials, ...expected) => {
    const { mean, low, high } = posteriorOf({ successes, trials }, prior);
    expect([mean, low, high].map((value) => value.toFixed(8))).toEqual(expected);
  });

  it('is told as a probability on either side of a line', () => {
    const interested = posteriorOf({ successes: 95, trials: 100 }, UNIFORM);
    const refusing = posteriorOf({ successes: 6, trials: 100 }, UNIFORM);
    const byJeffreys = posteriorOf({ successes: 95, trials: 100 });
    expect(beliefAtLeast(0.95, interested).toFixed(8)).toBe('0.39300176');
    expect(beliefAtLeast(0.9, interested).toFixed(8)).toBe('0.94580969');
    expect(beliefAtLeast(0.95, byJeffreys).toFixed(8)).toBe('0.47191170');
    expect(beliefAtMost(0.07, refusing).toFixed(8)).toBe('0.56641963');
    expect(beliefAtMost(0.95, interested) + beliefAtLeast(0.95, interested)).toBeCloseTo(1, 12);
  });

  it('is the one before when nothing was counted', () => {
    expect(posteriorOf({ successes: 0, trials: 0 }, UNIFORM)).toEqual({
      a: 1,
      b: 1,
      mean: 0.5,
      low: expect.closeTo(0.025, 12),
      high: expect.closeTo(0.975, 12),
    });
  });

  it('is not formed of more successes than trials', () => {
    expect(() => posteriorOf({ successes: 3, trials: 2 })).toThrow(
      new RangeError('3 out of 2 is not a count'),
    );
  });
});
