import { describe, expect, it } from 'vitest';
import { type AnswerClaim, answersIn, CELLS, cellIn } from '../../../src/domain/claims/cells.ts';
import { answeredBy } from '../../../src/domain/followed.ts';
import { OUTCOME_KINDS, OUTCOMES } from '../../../src/domain/outcome.ts';
import { customers } from '../follow.ts';

const ANSWER_CLAIMS = Object.keys(CELLS) as AnswerClaim[];

/** Numerator, denominator alone, outside: of every claim what each first answer counts for. */
const EXPECTED: Record<AnswerClaim, string> = {
  'refused-6-7': 'open D, maybe D, refused N, impossible D, delisted D, objected N',
  'not-lost-95': 'open N, maybe N, refused D, impossible D, delisted D, objected D',
  'perhaps-80': 'open N, maybe N, refused D, impossible D, delisted D, objected D',
  'refusals-alarm': 'open D, maybe D, refused N, impossible D, delisted D, objected N',
  'sectors-differ': 'open D, maybe D, refused N, impossible D, delisted N, objected N',
  'abroad-differs': 'open D, maybe D, refused N, impossible D, delisted N, objected N',
  'same-seller': 'open N, maybe N, refused D, impossible D, delisted D, objected D',
  'third-attempt': 'open N, maybe N, refused -, impossible -, delisted -, objected -',
  'unannounced-delay': 'open D, maybe D, refused N, impossible D, delisted N, objected N',
};

describe('what an answer counts for', () => {
  it.each(ANSWER_CLAIMS)('in the claim %s', (claim) => {
    const letters = { numerator: 'N', denominator: 'D', outside: '-' };
    const told = Object.entries(CELLS[claim]).map(([cell, counts]) => `${cell} ${letters[counts]}`);
    expect(told.join(', ')).toBe(EXPECTED[claim]);
  });

  const pairs = ANSWER_CLAIMS.flatMap((claim) => OUTCOME_KINDS.map((outcome) => [outcome, claim] as const));

  it.each(pairs)(
    '%s stands in one cell of %s, and a customer with it is counted there once',
    (outcome, claim) => {
      const { cell } = OUTCOMES[outcome];
      const expected = cell === null ? 'outside' : CELLS[claim][cell];
      expect(cellIn(claim, outcome)).toBe(expected);
      expect(answersIn(claim, answeredBy(customers(1, [outcome])))).toEqual({
        trials: expected === 'outside' ? 0 : 1,
        successes: expected === 'numerator' ? 1 : 0,
      });
    },
  );

  it('is decided by the first conclusive answer, whatever comes after it', () => {
    for (const [first, claim] of pairs) {
      if (OUTCOMES[first].cell === null) continue;
      for (const later of OUTCOME_KINDS) {
        const once = answersIn(claim, answeredBy(customers(1, ['no-answer', first])));
        expect(answersIn(claim, answeredBy(customers(1, ['no-answer', first, later])))).toEqual(once);
      }
    }
  });
});
