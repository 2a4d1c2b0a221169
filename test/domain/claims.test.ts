import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClaimResult, refusalClaim } from '../../src/domain/claims.ts';
import type { Ladder } from '../../src/domain/ladder.ts';

/** A ladder on which `refused` of `conclusive` answers are refusals, of `assigned` customers. */
function ladder(refused: number, conclusive: number, assigned: number, objected = 0): Ladder {
  return {
    assigned,
    attempted: conclusive,
    neverReached: 0,
    reached: conclusive,
    conclusive,
    open: conclusive - refused - objected,
    maybe: 0,
    refused,
    impossible: 0,
    delisted: 0,
    objected,
    ordered: 0,
    reordered: 0,
    told: 0,
  };
}

function verdict(refused: number, answers: number): ClaimResult['verdict'] {
  return refusalClaim(ladder(refused, answers, answers)).verdict;
}

describe('the claim that only 6–7 % are not interested any more', () => {
  it('is not decided by 4 refusals among 100 answers of 160 customers', () => {
    const { measured, ...claim } = refusalClaim(ladder(4, 100, 160));
    expect(claim).toEqual({ id: 'refused-6-7', bounds: { low: 0.025, high: 0.4 }, verdict: 'not-decided' });
    // R 4.2.2, binom.test(4, 100): 0.01100449 0.09925716
    expect({ ...measured, low: measured.low.toFixed(8), high: measured.high.toFixed(8) }).toEqual({
      numerator: 4,
      denominator: 100,
      estimate: 0.04,
      low: '0.01100449',
      high: '0.09925716',
      method: 'clopper-pearson',
    });
  });

  it.each([
    ['no refusal among 29 answers says nothing', 0, 29, 'too-few'],
    ['29 refusals among 29 answers say nothing', 29, 29, 'too-few'],
    ['nobody asked says nothing', 0, 0, 'too-few'],
    ['no refusal among 30 answers does not decide', 0, 30, 'not-decided'],
    ['no refusal among 50 answers does not decide', 0, 50, 'not-decided'],
    ['no refusal among 51 answers supports it', 0, 51, 'supported'],
    ['6 in 100, the claim itself, does not decide', 6, 100, 'not-decided'],
    ['12 of 100 do not decide', 12, 100, 'not-decided'],
    ['13 of 100 contradict it', 13, 100, 'contradicted'],
    ['all of 30 contradict it', 30, 30, 'contradicted'],
    ['5 % refusals support it from 589 answers on', 29, 589, 'supported'],
    ['5 % refusals among 588 answers do not', 29, 588, 'not-decided'],
  ])('is judged by the interval, not by the point: %s', (_, refused, answers, expected) => {
    expect(verdict(refused, answers)).toBe(expected);
  });

  it('counts an objection to being contacted as a refusal', () => {
    const one = refusalClaim(ladder(3, 100, 160, 2));
    const other = refusalClaim(ladder(5, 100, 160));
    expect(one).toEqual(other);
  });

  it('keeps whoever has not answered in the bounds', () => {
    expect(refusalClaim(ladder(0, 0, 200)).bounds).toEqual({ low: 0, high: 1 });
    expect(refusalClaim(ladder(6, 60, 100)).bounds).toEqual({ low: 0.06, high: 0.46 });
  });

  it('is supported only when the whole interval is at most 7 %, contradicted only when it is above', () => {
    const counts = fc
      .integer({ min: 0, max: 800 })
      .chain((answers) => fc.tuple(fc.integer({ min: 0, max: answers }), fc.constant(answers)));
    fc.assert(
      fc.property(counts, ([refused, answers]) => {
        const { measured, verdict: said } = refusalClaim(ladder(refused, answers, answers + 10));
        const side =
          measured.high <= 0.07 ? 'supported' : measured.low > 0.07 ? 'contradicted' : 'not-decided';
        expect(said).toBe(answers < 30 ? 'too-few' : side);
      }),
    );
  });

  it('cannot be saved by more refusals', () => {
    const ranks = { supported: 0, 'not-decided': 1, contradicted: 2, 'too-few': 3 } as const;
    const verdicts = Array.from({ length: 201 }, (_, refused) => ranks[verdict(refused, 200)]);
    expect(verdicts).toEqual(verdicts.toSorted());
    expect(new Set(verdicts)).toEqual(new Set([0, 1, 2]));
  });
});
