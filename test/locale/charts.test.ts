import { expect, it } from 'vitest';
import { ENGLISH } from '../../src/locale/english.ts';
import { ITALIAN } from '../../src/locale/italian.ts';

/** Every text that needs no facts, by where it stands. */
function textsIn(value: unknown, path = ''): (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, `${path}/${key}`));
}

it('the words of the drawings are in the same places in both languages, and nowhere the same', () => {
  const [italian, english] = [ITALIAN, ENGLISH].map((words) => textsIn(words.screens.charts));
  expect(english?.map(([path]) => path)).toEqual(italian?.map(([path]) => path));
  const inItalian = new Map(italian);
  expect(english?.filter(([path, text]) => inItalian.get(path) === text)).toEqual([]);
  expect(english?.length).toBeGreaterThan(60);
});

it.each([
  [ITALIAN, '6,7\u00a0%', '0\u00a0%', '+12', '−3,5', '0'],
  [ENGLISH, '6.7%', '0%', '+12', '−3.5', '0'],
])('shares and differences are written as a reader of %# expects', (words, ...expected) => {
  const { percent, points } = words.screens.charts;
  expect([percent(0.067), percent(0), points(0.12), points(-0.035), points(0.0001)]).toEqual(expected);
});
