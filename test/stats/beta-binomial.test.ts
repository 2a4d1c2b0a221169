import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pooledShare, sharedStrength, shrunkShare, type Tally } from '../../src/stats/beta-binomial.ts';

const anyTally: fc.Arbitrary<Tally> = fc
  .integer({ min: 0, max: 60 })
  .chain((trials) =>
    fc.record({ trials: fc.constant(trials), successes: fc.integer({ min: 0, max: trials }) }),
  );

describe('the share of a group', () => {
  it('is the posterior mean of a beta-binomial: Beta(2, 8) and 12 of 80', () => {
    expect(shrunkShare({ trials: 80, successes: 12 }, 0.2, 10)).toBeCloseTo(0.15555556, 8);
  });

  it('is that of all where the group has no trial', () => {
    expect(shrunkShare({ trials: 0, successes: 0 }, 0.7, 5)).toBeCloseTo(0.7, 12);
  });

  it('lies between the group’s own and that of all', () => {
    fc.assert(
      fc.property(anyTally, fc.array(anyTally, { maxLength: 10 }), (group, others) => {
        const groups = [group, ...others];
        const pooled = pooledShare(groups);
        const share = shrunkShare(group, pooled, sharedStrength(groups, pooled));
        const own = group.trials === 0 ? pooled : group.successes / group.trials;
        expect(share).toBeGreaterThanOrEqual(Math.min(own, pooled) - 1e-12);
        expect(share).toBeLessThanOrEqual(Math.max(own, pooled) + 1e-12);
      }),
    );
  });
});

it('groups that differ as chance has it are pulled together entirely', () => {
  const groups = [5, 5, 5, 5].map((successes) => ({ trials: 10, successes }));
  expect(sharedStrength(groups, pooledShare(groups))).toBe(200);
});

it('groups that differ as day and night keep their own shares', () => {
  const groups = [19, 1, 20, 0].map((successes) => ({ trials: 20, successes }));
  expect(sharedStrength(groups, pooledShare(groups))).toBe(2);
});

it('a first success does not make a certainty', () => {
  expect([pooledShare([]), pooledShare([{ trials: 1, successes: 1 }])]).toEqual([0.5, 2 / 3]);
});
