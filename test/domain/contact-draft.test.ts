import { describe, expect, it } from 'vitest';
import {
  type ContactDraft,
  draftFor,
  isNeeded,
  openQuestion,
  type Question,
  questionsFor,
  usualNextDay,
  withCause,
  withChannels,
  withReply,
} from '../../src/domain/contact-draft.ts';
import type { Day } from '../../src/domain/day.ts';
import { OUTCOME_KINDS, type OutcomeKind } from '../../src/domain/outcome.ts';
import { DAY_WORDS } from '../../src/locale/day-words.ts';

/** A Tuesday. */
const TODAY = '2026-11-24' as Day;
const SETTING = { today: TODAY, patronDay: '12-03', dayWords: DAY_WORDS, minutes: 7 };

const QUESTIONS: Readonly<Record<OutcomeKind, readonly Question[]>> = {
  'no-answer': [],
  'wrong-contact': [],
  callback: ['next', 'answer', 'minutes'],
  open: ['next', 'cause', 'answer', 'step', 'minutes'],
  maybe: ['next', 'cause', 'answer', 'step', 'minutes'],
  meeting: ['next', 'cause', 'answer', 'step', 'minutes'],
  quote: ['next', 'cause', 'answer', 'step', 'minutes'],
  ordered: ['answer', 'minutes'],
  'not-now': ['next', 'cause', 'answer', 'minutes'],
  refused: ['cause', 'answer', 'minutes'],
  impossible: ['cause', 'answer', 'minutes'],
  delisted: ['cause', 'answer', 'minutes'],
  insolvent: ['answer', 'minutes'],
  objection: ['channels', 'answer', 'minutes'],
  'never-reached': [],
};

describe('what is asked', () => {
  it.each(OUTCOME_KINDS)('after %s is what the outcome has to tell', (outcome) => {
    expect(questionsFor(outcome)).toEqual(QUESTIONS[outcome]);
  });

  it('is asked one after another, and nothing twice', () => {
    let draft: ContactDraft = draftFor('maybe', 'phone', null);
    const asked: (Question | null)[] = [openQuestion(draft)];
    for (const take of [
      () => withReply(draft, 'next', 'lunedì', SETTING),
      () => withCause(draft, 'drift'),
      () => withReply(draft, 'answer', ' ci penso ', SETTING),
      () => withReply(draft, 'step', '', SETTING),
      () => withReply(draft, 'minutes', '', SETTING),
    ]) {
      const taken = take();
      if ('problem' in taken) throw new Error(taken.problem);
      draft = taken;
      asked.push(openQuestion(draft));
    }
    expect(asked).toEqual(['next', 'cause', 'answer', 'step', 'minutes', null]);
    expect(draft).toEqual({
      outcome: 'maybe',
      channel: 'phone',
      next: '2026-11-30',
      cause: 'drift',
      answer: 'ci penso',
      step: null,
      minutes: 7,
      onlyThisChannel: false,
      replied: ['next', 'cause', 'answer', 'step', 'minutes'],
    });
  });

  it('of a contact told under another outcome is asked again, with what was said kept', () => {
    const before = withReply(draftFor('open', 'phone', null), 'next', '+7', SETTING) as ContactDraft;
    expect(draftFor('open', 'phone', before)).toEqual(before);
    const other = draftFor('maybe', 'visit', before);
    expect({ next: other.next, channel: other.channel, asked: openQuestion(other) }).toEqual({
      next: '2026-12-01',
      channel: 'visit',
      asked: 'next',
    });
  });
});

describe('what cannot be left out', () => {
  it.each([
    ['next', 'maybe', null, true],
    ['next', 'open', null, false],
    ['cause', 'impossible', null, true],
    ['cause', 'refused', null, false],
    ['step', 'maybe', null, true],
    ['step', 'maybe', 'ci penso', false],
    ['step', 'open', null, false],
    ['minutes', 'maybe', null, false],
    ['answer', 'refused', null, false],
  ] as const)('%s of %s with the answer %j: %s', (question, outcome, answer, needed) => {
    expect(isNeeded(question, { ...draftFor(outcome, 'phone', null), answer })).toBe(needed);
  });

  it('is said when it is', () => {
    const maybe = draftFor('maybe', 'phone', null);
    expect(withReply(maybe, 'next', ' ', SETTING)).toEqual({ problem: 'needed' });
    expect(withReply(maybe, 'step', '', SETTING)).toEqual({ problem: 'needed' });
    expect(withCause(draftFor('impossible', 'phone', null), null)).toEqual({ problem: 'needed' });
    expect(withCause(draftFor('refused', 'phone', null), null)).toMatchObject({
      cause: null,
      replied: ['cause'],
    });
  });
});

describe('the next day', () => {
  const next = (typed: string, outcome: OutcomeKind = 'maybe') =>
    withReply(draftFor(outcome, 'phone', null), 'next', typed, SETTING);

  it.each([
    ['2/12', '2026-12-02'],
    ['domani', '2026-11-25'],
    ['5/12!', '2026-12-05'],
  ])('%s is taken: %s', (typed, day) => expect(next(typed)).toMatchObject({ next: day }));

  it('may be left to the rule where the outcome has one', () => {
    expect(next('', 'open')).toMatchObject({ next: null, replied: ['next'] });
    expect(usualNextDay('open', TODAY, null)).toBe('2026-12-09');
    expect(usualNextDay('maybe', TODAY, null)).toBeNull();
  });

  it.each([
    ['5/12', { problem: 'day-off', day: '2026-12-05', proposed: '2026-12-07' }],
    // The patron's day, then a Friday.
    ['3/12', { problem: 'day-off', day: '2026-12-03', proposed: '2026-12-04' }],
    // The Immaculate Conception, a Tuesday.
    ['8/12', { problem: 'day-off', day: '2026-12-08', proposed: '2026-12-09' }],
    ['oggi', { problem: 'not-after' }],
    ['1/1/2020', { problem: 'not-after' }],
    ['1/1/2020!', { problem: 'not-after' }],
    ['chissà', { problem: 'not-a-day' }],
    ['!', { problem: 'not-a-day' }],
  ])('%s is not taken: %o', (typed, problem) => expect(next(typed)).toEqual(problem));
});

it.each([
  ['', 7],
  ['12', 12],
  ['600', 600],
  ['601', 'not-minutes'],
  ['0', 'not-minutes'],
  ['un’ora', 'not-minutes'],
  ['-5', 'not-minutes'],
])('minutes typed as %j are %s', (typed, expected) => {
  const taken = withReply(draftFor('ordered', 'phone', null), 'minutes', typed, SETTING);
  expect('problem' in taken ? taken.problem : taken.minutes).toBe(expected);
});

it('an objection is against all channels or this one', () => {
  const draft = draftFor('objection', 'phone', null);
  expect(withChannels(draft, true)).toMatchObject({ onlyThisChannel: true, replied: ['channels'] });
});
