import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ContactStory, type Ladder, ladderOf } from '../../src/domain/ladder.ts';
import { OUTCOME_KINDS, type OutcomeKind } from '../../src/domain/outcome.ts';

const EMPTY: Ladder = {
  assigned: 0,
  attempted: 0,
  neverReached: 0,
  reached: 0,
  conclusive: 0,
  open: 0,
  maybe: 0,
  refused: 0,
  impossible: 0,
  delisted: 0,
  objected: 0,
  ordered: 0,
  reordered: 0,
  told: 0,
};
const ONE_REACHED: Partial<Ladder> = { assigned: 1, attempted: 1, reached: 1 };

function story(outcomes: OutcomeKind[], ordersSince = 0): ContactStory {
  return { outcomes, ordersSince };
}

const anyStory = fc.record({
  outcomes: fc.array(fc.constantFrom(...OUTCOME_KINDS), { maxLength: 6 }),
  ordersSince: fc.integer({ min: 0, max: 4 }),
});

describe('the ladder', () => {
  it('of nobody is empty', () => {
    expect(ladderOf([])).toEqual(EMPTY);
  });

  it.each<[string, ContactStory, Partial<Ladder>]>([
    ['on a list and never tried', story([]), { assigned: 1 }],
    ['who never answered', story(['no-answer', 'wrong-contact']), { assigned: 1, attempted: 1 }],
    [
      'who never answered, to the end of our patience',
      story(['no-answer', 'wrong-contact', 'never-reached']),
      { assigned: 1, attempted: 1, neverReached: 1 },
    ],
    [
      'who was given up, and then answered',
      story(['no-answer', 'never-reached', 'open']),
      { ...ONE_REACHED, conclusive: 1, open: 1 },
    ],
    ['who asked to be called back', story(['callback']), ONE_REACHED],
    ['who said not now', story(['not-now']), ONE_REACHED],
    ['willing to consider', story(['open']), { ...ONE_REACHED, conclusive: 1, open: 1 }],
    ['who said perhaps', story(['maybe']), { ...ONE_REACHED, conclusive: 1, open: 1, maybe: 1 }],
    ['who refused', story(['refused']), { ...ONE_REACHED, conclusive: 1, refused: 1 }],
    [
      'who refused first and agreed later',
      story(['refused', 'open']),
      { ...ONE_REACHED, conclusive: 1, refused: 1 },
    ],
    [
      'who agreed first and refused later',
      story(['open', 'refused']),
      { ...ONE_REACHED, conclusive: 1, open: 1 },
    ],
    [
      'who refused after four attempts and a postponement',
      story(['no-answer', 'no-answer', 'callback', 'not-now', 'refused']),
      { ...ONE_REACHED, conclusive: 1, refused: 1 },
    ],
    ['who has closed down', story(['impossible']), { ...ONE_REACHED, conclusive: 1, impossible: 1 }],
    ['who cannot pay', story(['insolvent']), { ...ONE_REACHED, conclusive: 1, impossible: 1 }],
    ['who struck us off', story(['delisted']), { ...ONE_REACHED, conclusive: 1, delisted: 1 }],
    ['who objected', story(['objection']), { ...ONE_REACHED, conclusive: 1, objected: 1 }],
    [
      'whose order was heard of only',
      story(['ordered']),
      { ...ONE_REACHED, conclusive: 1, open: 1, told: 1 },
    ],
    [
      'whose order was heard of and then imported',
      story(['ordered'], 1),
      { ...ONE_REACHED, conclusive: 1, open: 1, ordered: 1 },
    ],
    [
      'who said perhaps and then ordered twice',
      story(['maybe'], 2),
      { ...ONE_REACHED, conclusive: 1, open: 1, maybe: 1, ordered: 1, reordered: 1 },
    ],
    [
      'who refused and bought all the same',
      story(['refused'], 1),
      { ...ONE_REACHED, conclusive: 1, refused: 1, ordered: 1 },
    ],
  ])('counts a customer %s', (_, one, rungs) => {
    expect(ladderOf([one])).toEqual({ ...EMPTY, ...rungs });
  });

  it('counts every answer in one rung, and nobody higher up than further down', () => {
    fc.assert(
      fc.property(fc.array(anyStory, { maxLength: 30 }), (stories) => {
        const ladder = ladderOf(stories);
        const { open, refused, impossible, delisted, objected } = ladder;
        expect(open + refused + impossible + delisted + objected).toBe(ladder.conclusive);
        const rungs = [ladder.assigned, ladder.attempted, ladder.reached, ladder.conclusive];
        expect(rungs).toEqual(rungs.toSorted((one, other) => other - one));
        expect([ladder.assigned, ladder.ordered, ladder.reordered]).toEqual(
          [ladder.assigned, ladder.ordered, ladder.reordered].toSorted((one, other) => other - one),
        );
        expect(ladder.maybe).toBeLessThanOrEqual(ladder.open);
      }),
    );
  });

  it('of two groups together is the sum of their ladders', () => {
    const group = fc.array(anyStory, { maxLength: 15 });
    fc.assert(
      fc.property(group, group, (one, other) => {
        const [first, second] = [ladderOf(one), ladderOf(other)];
        const sums = (Object.keys(EMPTY) as (keyof Ladder)[]).map((rung) => [
          rung,
          first[rung] + second[rung],
        ]);
        expect(ladderOf([...one, ...other])).toEqual(Object.fromEntries(sums));
      }),
    );
  });

  it('does not move any more once somebody has answered, however often one goes on calling', () => {
    const concluded = fc.constantFrom<OutcomeKind>(
      'open',
      'maybe',
      'refused',
      'impossible',
      'delisted',
      'objection',
    );
    const later = fc.array(fc.constantFrom(...OUTCOME_KINDS.filter((kind) => kind !== 'ordered')), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(concluded, later, (first, rest) => {
        expect(ladderOf([story([first, ...rest])])).toEqual(ladderOf([story([first])]));
      }),
    );
  });
});
