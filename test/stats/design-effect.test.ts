import { describe, expect, it } from 'vitest';
import { clusterCorrelation, designEffect } from '../../src/stats/design-effect.ts';
import { randomFrom } from '../../src/stats/random.ts';

const tally = (successes: number, trials: number) => ({ successes, trials });

describe('the design effect', () => {
  it('nearly halves the answers of sellers with twenty customers each, alike by 0.05', () => {
    expect(designEffect([20, 20, 20, 20], 0.05)).toBeCloseTo(1.95, 12);
  });

  it('is larger for the same customers in unequal hands', () => {
    // (1 600 + 400 + 400) / 80 = 30
    expect(designEffect([40, 20, 20], 0.05)).toBeCloseTo(2.45, 12);
  });

  it.each([
    ['nobody is like anybody', [20, 20], 0],
    ['everybody is a cluster of one', [1, 1, 1], 0.4],
    ['nobody answered', [0, 0], 0.05],
    ['there are no clusters', [], 0.05],
  ])('is none where %s', (_, sizes, correlation) => {
    expect(designEffect(sizes, correlation)).toBe(1);
  });
});

describe('the likeness within clusters', () => {
  it('is the one of the analysis of variance in R', () => {
    const sellers = [tally(9, 20), tally(2, 20), tally(6, 15), tally(1, 25)];
    expect(clusterCorrelation(sellers)).toBeCloseTo(0.19888069, 8);
  });

  it('is whole where each seller hears one answer only, and none where all hear the same mixture', () => {
    expect(clusterCorrelation([tally(10, 10), tally(0, 10)])).toBeCloseTo(1, 12);
    expect(clusterCorrelation([tally(3, 10), tally(3, 10), tally(3, 10)])).toBe(0);
  });

  it.each([
    ['one seller only', [tally(3, 10)]],
    ['sellers with one customer each', [tally(1, 1), tally(0, 1)]],
    ['one kind of answer', [tally(0, 10), tally(0, 12)]],
    ['nobody', []],
  ])('cannot be seen with %s', (_, clusters) => {
    expect(clusterCorrelation(clusters)).toBeUndefined();
  });

  it('is found again where it was put in', () => {
    // Every seller has a share of his own, 10 % or 40 %: variance 0.0225 of a total of 0.25 · 0.75.
    const random = randomFrom('likeness');
    const sellers = Array.from({ length: 4000 }, () => {
      const share = random() < 0.5 ? 0.1 : 0.4;
      const trials = 5 + Math.floor(20 * random());
      return tally(Array.from({ length: trials }, random).filter((roll) => roll < share).length, trials);
    });
    expect(Math.abs((clusterCorrelation(sellers) ?? 1) - 0.0225 / (0.25 * 0.75))).toBeLessThan(0.015);
  });
});
