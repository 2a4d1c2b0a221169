import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  confidenceSequence,
  logEvidenceAgainst,
  looksAtEvery,
  runningSequence,
} from '../../src/stats/confidence-sequence.ts';
import { clopperPearson } from '../../src/stats/proportion.ts';
import { shuffled } from '../../src/stats/random.ts';

const counts = fc
  .integer({ min: 1, max: 300 })
  .chain((trials) =>
    fc.record({ successes: fc.integer({ min: 0, max: trials }), trials: fc.constant(trials) }),
  );

describe('the interval for any moment', () => {
  // Robbins 1970 with a uniform mixture, 5 %; as computed in R 4.2.2.
  it.each([
    [5, 10, '0.12921901', '0.87078099'],
    [10, 10, '0.58311972', '1.00000000'],
    [0, 10, '0.00000000', '0.41688028'],
    [47, 50, '0.76755673', '0.99608174'],
    [95, 100, '0.83974113', '0.99342287'],
    [6, 100, '0.01013162', '0.17461077'],
    [190, 200, '0.87658487', '0.98706032'],
    [475, 500, '0.90614612', '0.97796831'],
  ])('after %i of %i is [%s, %s]', (successes, trials, low, high) => {
    const interval = confidenceSequence(successes, trials);
    expect({ ...interval, low: interval.low.toFixed(8), high: interval.high.toFixed(8) }).toEqual({
      numerator: successes,
      denominator: trials,
      estimate: successes / trials,
      low,
      high,
      method: 'confidence-sequence',
    });
  });

  it('knows nothing without trials', () => {
    expect(confidenceSequence(0, 0)).toMatchObject({ estimate: null, low: 0, high: 1 });
  });

  it('ends where the bets against a share have won twenty times the stake', () => {
    fc.assert(
      fc.property(counts, (tally) => {
        const { low, high } = confidenceSequence(tally.successes, tally.trials);
        if (tally.successes > 0) expect(logEvidenceAgainst(low, tally)).toBeCloseTo(Math.log(20), 8);
        else expect(low).toBe(0);
        if (tally.successes < tally.trials)
          expect(logEvidenceAgainst(high, tally)).toBeCloseTo(Math.log(20), 8);
        else expect(high).toBe(1);
      }),
    );
  });

  it('is wider than the interval of whoever looks only once', () => {
    fc.assert(
      fc.property(counts, ({ successes, trials }) => {
        const [anytime, once] = [confidenceSequence(successes, trials), clopperPearson(successes, trials)];
        expect(anytime.low).toBeLessThanOrEqual(once.low + 1e-12);
        expect(anytime.high).toBeGreaterThanOrEqual(once.high - 1e-12);
      }),
    );
  });
});

describe('the evidence against a share', () => {
  it.each([
    [5, 10, '7.30780348'],
    [95, 100, '-2.90042112'],
  ])('of 95 %% after %i of %i is e to the %s', (successes, trials, expected) => {
    expect(logEvidenceAgainst(0.95, { successes, trials }).toFixed(8)).toBe(expected);
  });

  it('is endless against what cannot be, and none before the first trial', () => {
    expect(logEvidenceAgainst(0, { successes: 1, trials: 5 })).toBe(Number.POSITIVE_INFINITY);
    expect(logEvidenceAgainst(1, { successes: 4, trials: 5 })).toBe(Number.POSITIVE_INFINITY);
    expect(logEvidenceAgainst(0.3, { successes: 0, trials: 0 })).toBe(0);
  });

  it('multiplies by one on average with the next trial, whatever came before: a fair game', () => {
    fc.assert(
      fc.property(
        counts,
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        ({ successes, trials }, share) => {
          const now = logEvidenceAgainst(share, { successes, trials });
          const gain = (success: number) =>
            Math.exp(logEvidenceAgainst(share, { successes: successes + success, trials: trials + 1 }) - now);
          expect(share * gain(1) + (1 - share) * gain(0)).toBeCloseTo(1, 8);
        },
      ),
    );
  });
});

describe('looking again and again', () => {
  it('keeps what an earlier look has excluded', () => {
    const looks = [
      { successes: 10, trials: 10 },
      { successes: 14, trials: 20 },
    ];
    const [first, last] = looks.map(({ successes, trials }) => confidenceSequence(successes, trials));
    expect(runningSequence(looks)).toEqual({ ...last, low: first?.low, hasDrifted: false });
    expect(first?.low).toBeGreaterThan(last?.low ?? 1);
  });

  it('says so when the first customers were of another kind than the last', () => {
    const looks = [
      { successes: 20, trials: 20 },
      { successes: 20, trials: 60 },
    ];
    expect(runningSequence(looks)).toEqual({ ...confidenceSequence(20, 60), hasDrifted: true });
  });

  it('has seen nothing without looks', () => {
    expect(runningSequence([])).toEqual({ ...confidenceSequence(0, 0), hasDrifted: false });
  });

  it('can be done after every customer', () => {
    expect(looksAtEvery([true, false, true])).toEqual([
      { successes: 1, trials: 1 },
      { successes: 1, trials: 2 },
      { successes: 2, trials: 3 },
    ]);
  });

  it('never widens, look by look, while the looks agree', () => {
    const answers = shuffled(
      Array.from({ length: 120 }, (_, i) => i < 24),
      'a fifth says yes',
    );
    const looks = looksAtEvery(answers);
    const intervals = looks.map((_, i) => runningSequence(looks.slice(0, i + 1)));
    intervals.slice(1).forEach(({ low, high, hasDrifted }, i) => {
      expect(hasDrifted).toBe(false);
      expect(low).toBeGreaterThanOrEqual(intervals[i]?.low ?? 1);
      expect(high).toBeLessThanOrEqual(intervals[i]?.high ?? 0);
    });
  });
});
