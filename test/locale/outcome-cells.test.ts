import { describe, expect, it } from 'vitest';
import { outcomeIn, requireCause, requireChannel } from '../../src/app/contact-words.ts';
import { CAUSE_KINDS } from '../../src/domain/cause.ts';
import { CHANNELS } from '../../src/domain/channel.ts';
import { foldText } from '../../src/domain/customer.ts';
import { OUTCOME_KINDS } from '../../src/domain/outcome.ts';
import { SLOT_HOURS, TIME_SLOTS } from '../../src/domain/time-slot.ts';
import { ENGLISH } from '../../src/locale/english.ts';
import { ITALIAN } from '../../src/locale/italian.ts';
import { CHANNEL_CELLS, OUTCOME_CELLS } from '../../src/locale/outcome-cells.ts';

describe.each([
  ['Italian', ITALIAN],
  ['English', ENGLISH],
])('what our lists write in %s', (_, { labels, contacts }) => {
  it('is understood again', () => {
    expect(OUTCOME_KINDS.map((kind) => outcomeIn(labels.outcomes[kind]))).toEqual(OUTCOME_KINDS);
    expect(CHANNELS.map((channel) => requireChannel(labels.channels[channel].toUpperCase()))).toEqual(
      CHANNELS,
    );
    expect(CAUSE_KINDS.map((cause) => requireCause(labels.causes[cause]))).toEqual(CAUSE_KINDS);
  });

  it('names the hours of each slot as they are', () => {
    for (const slot of TIME_SLOTS) {
      const [from, to] = SLOT_HOURS[slot];
      expect(contacts.hours(slot)).toBe(`${from}–${to}`);
      expect(contacts.trySlot(slot)).toMatch(new RegExp(`\\b${from}\\b.*\\b${to}\\b`));
    }
  });
});

describe('a word in a cell', () => {
  it.each([
    ['Forse', 'maybe'],
    ['NON RISPONDE', 'no-answer'],
    ['ha-ordinato', 'ordered'],
    ['più avanti', 'not-now'],
    ['maybe', 'maybe'],
    ['boh', undefined],
    ['', undefined],
    ['constructor', undefined],
  ])('means an outcome, however it is written: "%s"', (text, kind) => {
    expect(outcomeIn(text)).toBe(kind);
  });

  it.each([
    ['outcome', OUTCOME_CELLS],
    ['channel', CHANNEL_CELLS],
  ])('never means two kinds of %s', (_, cells) => {
    const meanings = new Map<string, Set<string>>();
    for (const [text, name] of cells) {
      const known = meanings.get(foldText(text)) ?? new Set();
      meanings.set(foldText(text), known.add(name));
    }
    expect([...meanings].filter(([, names]) => names.size > 1)).toEqual([]);
  });
});
