import { describe, expect, it } from 'vitest';
import { fisherPValue } from '../../src/stats/fisher.ts';
import { permutationPValue } from '../../src/stats/permutation.ts';
import { randomFrom } from '../../src/stats/random.ts';

const DRAWS = { draws: 4999, seed: 'permutation' };

describe('a permutation test of shares', () => {
  it('comes near Fisher’s exact test for two groups of one size, where both mean the same', () => {
    for (const [one, other] of [
      [8, 2],
      [7, 3],
      [15, 9],
    ] as const) {
      const groups = [one, other].map((successes) => ({ trials: 20, successes }));
      const [first, second] = groups;
      if (first === undefined || second === undefined) throw new Error('two groups');
      expect(permutationPValue(groups, DRAWS)).toBeCloseTo(fisherPValue(first, second), 1);
    }
  });

  it('is 1 where the groups are alike, and as small as the draws allow where they could not differ more', () => {
    const alike = [1, 2, 3].map((size) => ({ trials: 10 * size, successes: 2 * size }));
    expect(permutationPValue(alike, DRAWS)).toBe(1);
    const apart = [
      { trials: 30, successes: 30 },
      { trials: 30, successes: 0 },
    ];
    expect(permutationPValue(apart, DRAWS)).toBe(1 / 5000);
  });

  it('has nothing to say of one group, or where all say the same', () => {
    expect(permutationPValue([{ trials: 10, successes: 5 }], DRAWS)).toBeUndefined();
    expect(
      permutationPValue(
        [
          { trials: 10, successes: 0 },
          { trials: 10, successes: 0 },
        ],
        DRAWS,
      ),
    ).toBeUndefined();
  });

  it('finds small groups that do not differ to differ in one of twenty at most', () => {
    const random = randomFrom('null');
    const campaigns = 400;
    const found = Array.from({ length: campaigns }, (_, campaign) => {
      const groups = [8, 12, 20, 40].map((trials) => ({
        trials,
        successes: Array.from({ length: trials }, random).filter((draw) => draw < 0.07).length,
      }));
      return permutationPValue(groups, { draws: 199, seed: campaign }) ?? 1;
    }).filter((pValue) => pValue <= 0.05).length;
    // Three standard errors of 5 % of 400.
    expect(found / campaigns).toBeLessThanOrEqual(0.05 + 0.033);
    expect(found).toBeGreaterThan(0);
  });
});
