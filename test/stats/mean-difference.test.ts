import { describe, expect, it } from 'vitest';
import { meanDifference } from '../../src/stats/mean-difference.ts';
import { type Random, randomFrom } from '../../src/stats/random.ts';

const DRAWS = { draws: 1999, seed: 'exchanges' };

/** Nothing for most, much for a few. */
function amount(random: Random): number {
  return random() < 0.15 ? Math.exp(6 + 2 * random() + random()) : 0;
}

describe('the difference of two means', () => {
  it('is that of the means, and the same again from the same seed', () => {
    const [one, other] = [
      [0, 0, 300, 600, 0, 900],
      [0, 0, 0, 300, 0],
    ];
    const difference = meanDifference(one, other, DRAWS);
    expect(difference).toMatchObject({ one: 300, other: 60, estimate: 240, method: 'permutation' });
    expect(meanDifference(one, other, DRAWS)).toEqual(difference);
  });

  it('holds the gains that none of all exchanges rejects', () => {
    // Of 4 + 3 values 35 exchanges; at 80 % the interval ends where 3.5 of them are more extreme.
    const difference = meanDifference([9, 7, 6, 8], [1, 3, 2], { ...DRAWS, level: 0.8 });
    expect(difference?.estimate).toBe(5.5);
    expect(difference?.low).toBeGreaterThan(3);
    expect(difference?.high).toBeLessThan(8);
    // To turn the groups round turns the interval round.
    const turned = meanDifference([1, 3, 2], [9, 7, 6, 8], { ...DRAWS, level: 0.8 });
    expect(turned?.low).toBeCloseTo(-(difference?.high ?? 0), 0);
  });

  it('comes near Welch’s interval where values are many and well-behaved', () => {
    const random = randomFrom('values');
    const values = (mean: number) => Array.from({ length: 400 }, () => mean + random() * 12);
    const [one, other] = [values(10), values(8)];
    const variance = (all: readonly number[], mean: number) =>
      all.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (all.length - 1) / all.length;
    const difference = meanDifference(one, other, DRAWS);
    if (difference === undefined) throw new Error('there is a difference');
    const error = Math.sqrt(variance(one, difference.one) + variance(other, difference.other));
    expect((difference.estimate - difference.low) / error).toBeCloseTo(1.96, 0);
    expect((difference.high - difference.estimate) / error).toBeCloseTo(1.96, 0);
  });

  it('cannot be told of an empty group, or where everybody brought the same', () => {
    expect(meanDifference([], [1, 2], DRAWS)).toBeUndefined();
    expect(meanDifference([0, 0, 0], [0, 0], DRAWS)).toBeUndefined();
  });

  it('of money that most bring none of shows a gain where there is none in 2.5 of 100, whatever the sizes', () => {
    const random = randomFrom('money');
    const campaigns = 600;
    const wrong = Array.from({ length: campaigns }, (_, campaign) => {
      const [one, other] = [120, 40].map((size) => Array.from({ length: size }, () => amount(random)));
      return meanDifference(one ?? [], other ?? [], { draws: 399, seed: campaign });
    }).filter((difference) => difference !== undefined && difference.low > 0).length;
    // Three standard errors: 1.9 points.
    expect(wrong / campaigns).toBeLessThanOrEqual(0.025 + 0.019);
    expect(wrong).toBeGreaterThan(0);
  });

  it('shows a gain that is large', () => {
    const random = randomFrom('gain');
    const called = Array.from({ length: 160 }, () => amount(random) + amount(random) + amount(random));
    const alone = Array.from({ length: 60 }, () => amount(random));
    expect(meanDifference(called, alone, DRAWS)?.low).toBeGreaterThan(0);
  });
});
