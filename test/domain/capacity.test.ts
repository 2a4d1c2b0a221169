import { describe, expect, it } from 'vitest';
import { capacityText, DEFAULT_MINUTES, minutesOf, parseCapacity } from '../../src/domain/capacity.ts';

describe('a capacity as people write it', () => {
  it.each([
    ['20', { unit: 'rows', amount: 20 }],
    ['600m', { unit: 'minutes', amount: 600 }],
    ['600 minuti', { unit: 'minutes', amount: 600 }],
    ['10h', { unit: 'minutes', amount: 600 }],
    ['2,5 ore', { unit: 'minutes', amount: 150 }],
    ['7.5h', { unit: 'minutes', amount: 450 }],
    ['0', undefined],
    ['-3', undefined],
    ['2.5', undefined],
    ['molte', undefined],
    ['', undefined],
    ['99999', undefined],
  ])('%j', (text, capacity) => {
    expect(parseCapacity(text)).toEqual(capacity);
  });

  it('is kept in a form that means the same again', () => {
    for (const text of ['20', '10h', '45m']) {
      const capacity = parseCapacity(text);
      expect(capacity).toBeDefined();
      if (capacity !== undefined) expect(parseCapacity(capacityText(capacity))).toEqual(capacity);
    }
  });
});

it.each([
  ['phone', 1, 30],
  ['phone', 2, 15],
  ['email', 1, 20],
  ['letter', 4, 10],
  ['visit', 1, 90],
  ['visit', 3, 90],
] as const)('attempt on the channel %s, number %i, takes %i minutes', (channel, attempt, minutes) => {
  expect(minutesOf(channel, attempt, DEFAULT_MINUTES)).toBe(minutes);
});
