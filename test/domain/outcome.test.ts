import { describe, expect, it } from 'vitest';
import { closesStory, isOutcomeKind, OUTCOME_KINDS, OUTCOMES } from '../../src/domain/outcome.ts';

describe('an outcome', () => {
  it('stands in exactly one cell of the report, or in none while nothing is concluded', () => {
    expect(Object.fromEntries(OUTCOME_KINDS.map((kind) => [kind, OUTCOMES[kind].cell]))).toEqual({
      'no-answer': null,
      'wrong-contact': null,
      callback: null,
      'not-now': null,
      open: 'open',
      maybe: 'maybe',
      meeting: 'open',
      quote: 'open',
      ordered: 'open',
      refused: 'refused',
      impossible: 'impossible',
      delisted: 'delisted',
      insolvent: 'impossible',
      objection: 'objected',
    });
  });

  it('was a talk with the customer in every case but two', () => {
    expect(OUTCOME_KINDS.filter((kind) => !OUTCOMES[kind].reached)).toEqual(['no-answer', 'wrong-contact']);
  });

  it('that concludes something was a talk with the customer', () => {
    const concluded = OUTCOME_KINDS.filter((kind) => OUTCOMES[kind].cell !== null);
    expect(concluded.filter((kind) => !OUTCOMES[kind].reached)).toEqual([]);
  });

  it('ends the story when the customer has said, or shown, that it is over', () => {
    expect(OUTCOME_KINDS.filter(closesStory)).toEqual([
      'refused',
      'impossible',
      'delisted',
      'insolvent',
      'objection',
    ]);
  });

  it('asks for the next day where only the customer can know it', () => {
    expect(OUTCOME_KINDS.filter((kind) => OUTCOMES[kind].needsNextDay)).toEqual([
      'callback',
      'not-now',
      'maybe',
      'meeting',
    ]);
  });

  it('otherwise brings its own next day', () => {
    const own = OUTCOME_KINDS.flatMap((kind) => {
      const { nextInDays } = OUTCOMES[kind];
      return nextInDays === null ? [] : [[kind, nextInDays]];
    });
    expect(own).toEqual([
      ['no-answer', 4],
      ['wrong-contact', 7],
      ['open', 14],
      ['quote', 7],
      ['ordered', 3],
    ]);
  });

  it.each([
    ['maybe', true],
    ['forse', false],
    ['constructor', false],
  ])('is known by its exact name: "%s" %s', (text, known) => {
    expect(isOutcomeKind(text)).toBe(known);
  });
});
