import { describe, expect, it } from 'vitest';
import { refused } from '../../src/domain/claims/refused.ts';
import { type Ladder, ladderOf } from '../../src/domain/ladder.ts';
import {
  closesStory,
  isOutcomeKind,
  OUTCOME_KINDS,
  OUTCOMES,
  type OutcomeKind,
} from '../../src/domain/outcome.ts';
import { customers, evidence } from './follow.ts';

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
      'never-reached': null,
    });
  });

  it('was a talk with the customer in every case but three', () => {
    expect(OUTCOME_KINDS.filter((kind) => !OUTCOMES[kind].reached)).toEqual([
      'no-answer',
      'wrong-contact',
      'never-reached',
    ]);
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
      'never-reached',
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

/** Every kind: its rungs of the ladder, and whether it stands in numerator and denominator of the share of refusals. */
const COUNTED: Readonly<Record<OutcomeKind, readonly [rungs: string, numerator: 0 | 1, denominator: 0 | 1]>> =
  {
    'no-answer': ['assigned attempted', 0, 0],
    'wrong-contact': ['assigned attempted', 0, 0],
    callback: ['assigned attempted reached', 0, 0],
    open: ['assigned attempted reached conclusive open', 0, 1],
    maybe: ['assigned attempted reached conclusive open maybe', 0, 1],
    meeting: ['assigned attempted reached conclusive open', 0, 1],
    quote: ['assigned attempted reached conclusive open', 0, 1],
    ordered: ['assigned attempted reached conclusive open told', 0, 1],
    'not-now': ['assigned attempted reached', 0, 0],
    refused: ['assigned attempted reached conclusive refused', 1, 1],
    impossible: ['assigned attempted reached conclusive impossible', 0, 1],
    delisted: ['assigned attempted reached conclusive delisted', 0, 1],
    insolvent: ['assigned attempted reached conclusive impossible', 0, 1],
    objection: ['assigned attempted reached conclusive objected', 1, 1],
    'never-reached': ['assigned attempted neverReached', 0, 0],
  };

describe('every outcome in every cell of the report', () => {
  const rungs = Object.keys(ladderOf([])) as (keyof Ladder)[];
  const pairs = OUTCOME_KINDS.flatMap((kind) => rungs.map((rung) => [kind, rung] as const));

  it.each(pairs)('%s counts in "%s" exactly where it should', (kind, rung) => {
    const expected = COUNTED[kind][0].split(' ').includes(rung) ? 1 : 0;
    expect(ladderOf([{ outcomes: [kind], ordersSince: 0 }])[rung]).toBe(expected);
  });

  it.each(OUTCOME_KINDS.map((kind) => [kind, COUNTED[kind]] as const))(
    '%s stands in the share of refusals as it should, and unanswered it widens the bounds',
    (kind, [, numerator, denominator]) => {
      const list = [...customers(40, [kind]), ...customers(40, ['open'])];
      const measured = refused.measure(evidence(list));
      expect([measured.numerator, measured.denominator]).toEqual([40 * numerator, 40 + 40 * denominator]);
      const unanswered = denominator === 0 ? 0.5 : 0;
      expect(measured.bounds).toEqual({ low: numerator / 2, high: numerator / 2 + unanswered });
    },
  );
});

describe('what an outcome asks for and brings about', () => {
  it('is a cause where a refusal could otherwise be passed off as something else', () => {
    expect(OUTCOME_KINDS.filter((kind) => OUTCOMES[kind].needsCause)).toEqual(['impossible']);
  });

  it('is a next step where a polite no could otherwise be passed off as a perhaps', () => {
    expect(OUTCOME_KINDS.filter((kind) => OUTCOMES[kind].needsStep)).toEqual(['maybe']);
  });

  it('is one thing for each', () => {
    const byFollow = Object.groupBy(OUTCOME_KINDS, (kind) => OUTCOMES[kind].follows);
    expect(byFollow).toEqual({
      retry: ['no-answer', 'wrong-contact'],
      promise: ['callback', 'not-now', 'maybe', 'meeting'],
      'follow-up': ['open', 'quote'],
      'thank-you': ['ordered'],
      nothing: ['refused', 'impossible', 'delisted', 'insolvent', 'objection', 'never-reached'],
    });
  });

  it('keeps a customer off the lists exactly when nothing follows', () => {
    const excluding = OUTCOME_KINDS.filter((kind) => OUTCOMES[kind].excludes !== null);
    expect(excluding).toEqual(OUTCOME_KINDS.filter(closesStory));
  });

  it('comes with a day of ours exactly when it follows by itself and the customer names none', () => {
    for (const kind of OUTCOME_KINDS) {
      const { needsNextDay, nextInDays, follows } = OUTCOMES[kind];
      expect([kind, needsNextDay, nextInDays !== null]).toEqual([
        kind,
        follows === 'promise',
        follows === 'retry' || follows === 'follow-up' || follows === 'thank-you',
      ]);
    }
  });
});
