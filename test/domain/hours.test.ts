import { expect, it } from 'vitest';
import { DEFAULT_HOURS, parseHours, workingMinutes } from '../../src/domain/hours.ts';

it.each([
  [
    DEFAULT_HOURS,
    [
      [540, 750],
      [870, 1080],
    ],
  ],
  ['9-18', [[540, 1080]]],
  ['8.30–12', [[510, 720]]],
  [
    '9:00-12:30; 14:30-18:00',
    [
      [540, 750],
      [870, 1080],
    ],
  ],
  ['18-9', undefined],
  ['9-13, 12-18', undefined],
  ['9:75-10', undefined],
  ['mattina', undefined],
  ['', undefined],
])('%j are hours for calling, or none', (text, spans) => {
  expect(parseHours(text)?.spans).toEqual(spans);
});

it('make up a working day', () => {
  expect(workingMinutes(parseHours(DEFAULT_HOURS) ?? { spans: [] })).toBe(420);
});
