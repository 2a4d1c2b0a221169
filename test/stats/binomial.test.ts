import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialChances, binomialPValue } from '../../src/stats/binomial.ts';

describe('the test of a single share', () => {
  // R’s binom.test.
  it.each([
    [9, 40, 0.07, '0.001502586307'],
    [0, 30, 0.07, '0.2683482023'],
    [2, 30, 0.07, '1.0000000000'],
    [12, 20, 0.5, '0.5034446716'],
  ])('%i of %i where %d was expected', (successes, trials, share, p) => {
    const digits = (p.split('.')[1] ?? '').length;
    expect(binomialPValue(successes, trials, share).toFixed(digits)).toBe(p);
  });

  it('finds nothing strange without trials', () => {
    expect(binomialPValue(0, 0, 0.3)).toBe(1);
  });

  it.each([
    [0, 5, 0, 1],
    [1, 5, 0, 0],
    [5, 5, 1, 1],
    [4, 5, 1, 0],
  ])('knows what cannot be: %i of %i where the share is %d', (successes, trials, share, p) => {
    expect(binomialPValue(successes, trials, share)).toBe(p);
  });
});

it('something always happens: the chances add up to one, also for a thousand trials', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (trials, share) => {
        const chances = binomialChances(trials, share);
        expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
        const mean = chances.reduce((sum, chance, successes) => sum + successes * chance, 0);
        expect(mean / Math.max(1, trials)).toBeCloseTo(trials === 0 ? 0 : share, 9);
      },
    ),
  );
});
