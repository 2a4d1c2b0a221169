import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clopperPearson, highestShare, lowestShare, worstCaseBounds } from '../../src/stats/proportion.ts';

const counts = fc
  .integer({ min: 1, max: 300 })
  .chain((trials) => fc.tuple(fc.integer({ min: 0, max: trials }), fc.constant(trials)));

describe('the Clopper–Pearson interval', () => {
  // R 4.2.2, as printed in STATISTICS §6.
  it.each([
    [81, 263, '0.25273675', '0.36762192'],
    [15, 148, '0.05784401', '0.16165049'],
    [0, 20, '0.00000000', '0.16843347'],
    [1, 29, '0.00087265', '0.17764430'],
    [95, 100, '0.88716509', '0.98356812'],
    [47, 50, '0.83451805', '0.98745141'],
    [20, 20, '0.83156653', '1.00000000'],
  ])('of %i in %i is [%s, %s] as R computes it', (successes, trials, low, high) => {
    const interval = clopperPearson(successes, trials);
    expect({ ...interval, low: interval.low.toFixed(8), high: interval.high.toFixed(8) }).toEqual({
      numerator: successes,
      denominator: trials,
      estimate: successes / trials,
      low,
      high,
      method: 'clopper-pearson',
    });
  });

  it('of 95 in 100 has the one-sided lower limit that R computes', () => {
    expect(clopperPearson(95, 100, 0.9).low.toFixed(8)).toBe('0.89774662');
    expect(lowestShare(95, 100).toFixed(8)).toBe('0.89774662');
    expect((1 - highestShare(5, 100)).toFixed(8)).toBe('0.89774662');
  });

  it('has one-sided limits that end where nothing is left to be known', () => {
    expect([lowestShare(0, 20), highestShare(20, 20), lowestShare(0, 0), highestShare(0, 0)]).toEqual([
      0, 1, 0, 1,
    ]);
    // The rule of three, exactly: 1 − 0.05^(1/20)
    expect(highestShare(0, 20)).toBeCloseTo(0.13910834, 8);
  });

  // STATISTICS §9: one-sided 95 % lower limit above 7 %.
  it.each([
    [4, 20],
    [6, 30],
    [7, 40],
    [9, 60],
    [12, 100],
    [21, 200],
  ])('raises the alarm from %i refusals among %i on', (refusals, customers) => {
    const lows = [refusals - 1, refusals].map((count) => clopperPearson(count, customers, 0.9).low > 0.07);
    expect(lows).toEqual([false, true]);
  });

  it('knows nothing without trials', () => {
    expect(clopperPearson(0, 0)).toEqual({
      numerator: 0,
      denominator: 0,
      estimate: null,
      low: 0,
      high: 1,
      method: 'clopper-pearson',
    });
  });

  it('leaves 2.5 % of the binomial distribution on either side, summed term by term', () => {
    fc.assert(
      fc.property(counts, ([successes, trials]) => {
        const { low, high } = clopperPearson(successes, trials);
        if (successes > 0) expect(1 - binomialAtMost(successes - 1, trials, low)).toBeCloseTo(0.025, 8);
        else expect(low).toBe(0);
        if (successes < trials) expect(binomialAtMost(successes, trials, high)).toBeCloseTo(0.025, 8);
        else expect(high).toBe(1);
      }),
    );
  });

  it('is the mirror of the interval for the failures', () => {
    fc.assert(
      fc.property(counts, ([successes, trials]) => {
        const [one, other] = [clopperPearson(successes, trials), clopperPearson(trials - successes, trials)];
        expect(one.low).toBeCloseTo(1 - other.high, 10);
        expect(one.high).toBeCloseTo(1 - other.low, 10);
      }),
    );
  });

  it('holds the measured share, within nothing and one', () => {
    fc.assert(
      fc.property(counts, ([successes, trials]) => {
        const { low, estimate, high } = clopperPearson(successes, trials);
        const inOrder = [0, low, estimate ?? Number.NaN, high, 1];
        expect(inOrder).toEqual(inOrder.toSorted((one, other) => one - other));
      }),
    );
  });
});

describe('the worst-case bounds', () => {
  // Manski; yes, known, size as in STATISTICS §6.
  it.each([
    [57, 60, 100, 0.57, 0.97],
    [80, 84, 200, 0.4, 0.98],
    [190, 200, 250, 0.76, 0.96],
    [45, 50, 50, 0.9, 0.9],
    [6, 60, 100, 0.06, 0.46],
    [0, 0, 40, 0, 1],
    [0, 0, 0, 0, 1],
  ])('of %i yes among %i known of %i are %d and %d', (yes, known, size, low, high) => {
    expect(worstCaseBounds(yes, known, size)).toEqual({ low, high });
  });

  it('hold the share that would be found if everybody answered', () => {
    const lists = fc.array(fc.record({ yes: fc.boolean(), known: fc.boolean() }), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(lists, (members) => {
        const known = members.filter((member) => member.known);
        const { low, high } = worstCaseBounds(
          known.filter(({ yes }) => yes).length,
          known.length,
          members.length,
        );
        const truth = members.filter(({ yes }) => yes).length / members.length;
        expect(truth).toBeGreaterThanOrEqual(low);
        expect(truth).toBeLessThanOrEqual(high);
      }),
    );
  });
});

it.each([
  ['more yes than answers', () => clopperPearson(5, 4), '5 out of 4 is not a count'],
  ['less than nobody', () => clopperPearson(-1, 4), '-1 out of 4 is not a count'],
  ['half a person', () => clopperPearson(0.5, 4), '0.5 out of 4 is not a count'],
  ['more answers than people', () => worstCaseBounds(2, 11, 10), '11 out of 10 is not a count'],
])('a count of %s is a mistake of the program', (_, count, message) => {
  expect(count).toThrow(new RangeError(message));
});

/** P(X ≤ k), each term from the one before; independent of any beta function. */
function binomialAtMost(k: number, trials: number, share: number): number {
  let sum = 0;
  let logTerm = trials * Math.log1p(-share);
  for (let i = 0; i <= k; i += 1) {
    sum += Math.exp(logTerm);
    logTerm += Math.log(trials - i) - Math.log(i + 1) + Math.log(share) - Math.log1p(-share);
  }
  return sum;
}
