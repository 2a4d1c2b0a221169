import { describe, expect, it } from 'vitest';
import { agreementOf } from '../../src/stats/kappa.ts';

/** Cases by what the one said (row) and the other (column). */
function cases(words: readonly string[], table: readonly (readonly number[])[]): [string, string][] {
  return table.flatMap((row, i) =>
    row.flatMap((count, j) =>
      Array.from({ length: count }, (): [string, string] => [words[i] ?? '', words[j] ?? '']),
    ),
  );
}

describe('the agreement of seller and auditor', () => {
  it('is 0.68 in Fleiss’s example of a hundred diagnoses', () => {
    const diagnoses = cases(
      ['psychosis', 'neurosis', 'organic'],
      [
        [75, 1, 4],
        [5, 4, 1],
        [0, 0, 10],
      ],
    );
    // Error by the delta method with a numerical gradient, in R.
    expect(agreementOf(diagnoses)).toEqual({
      cases: 100,
      agreed: 89,
      kappa: expect.closeTo(0.67647059, 8),
      low: expect.closeTo(0.50457596, 7),
      high: expect.closeTo(0.84836522, 7),
    });
  });

  it('is none where they agree as often as chance has it, and less than none where they contradict each other', () => {
    const coins = cases(
      ['open', 'refused'],
      [
        [25, 25],
        [25, 25],
      ],
    );
    const opposed = cases(
      ['open', 'refused'],
      [
        [0, 10],
        [10, 0],
      ],
    );
    expect(agreementOf(coins).kappa).toBeCloseTo(0, 12);
    expect(agreementOf(opposed)).toMatchObject({ kappa: -1, low: -1 });
  });

  it('is not beyond all doubt because ten of ten agreed', () => {
    const alike = cases(
      ['open', 'refused'],
      [
        [5, 0],
        [0, 5],
      ],
    );
    // Exact lower limit of 10 in 10 is 0.69150289; by chance half agree.
    expect(agreementOf(alike)).toEqual({
      cases: 10,
      agreed: 10,
      kappa: 1,
      low: expect.closeTo((0.69150289 - 0.5) / 0.5, 7),
      high: 1,
    });
  });

  it('shows in the words they use, not in their order', () => {
    const pairs = cases(
      ['open', 'maybe', 'refused'],
      [
        [8, 2, 0],
        [1, 5, 1],
        [0, 1, 6],
      ],
    );
    const turned = pairs.map(([one, other]): [string, string] => [other, one]).toReversed();
    const [straight, reversed] = [agreementOf(pairs), agreementOf(turned)];
    expect(reversed.kappa).toBeCloseTo(straight.kappa ?? 0, 12);
    expect(reversed.low).toBeCloseTo(straight.low ?? 0, 12);
  });

  it.each([
    ['there are no cases', [], 0],
    ['both say the same of everybody', cases(['open'], [[12]]), 12],
  ])('cannot be told from chance when %s', (_, pairs, agreed) => {
    expect(agreementOf(pairs)).toEqual({ cases: agreed, agreed, kappa: null, low: null, high: null });
  });
});
