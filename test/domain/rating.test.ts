import fc from 'fast-check';
import { expect, it } from 'vitest';
import { marginMeant, percentMeant } from '../../src/domain/rating.ts';

it.each([
  [1, 5, 0],
  [3, 5, 50],
  [5, 5, 100],
  [4, 4, 75],
  [5, 10, 44],
  [10, 10, 100],
  [5, 100, 5],
  [80, 90, 80],
  [1, 1, 100],
  [0, 1, 0],
  [0.4, 0.9, 40],
  [0, 5, 0],
  [3, 50_000, null],
  [-1, 5, null],
])('a %d in a column whose largest is %d means %s per cent', (mark, largest, meant) => {
  expect(percentMeant(mark, largest)).toBe(meant);
});

it('a higher mark of the same column never means less', () => {
  const marks = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 2, maxLength: 20 });
  fc.assert(
    fc.property(marks, (list) => {
      const largest = Math.max(...list);
      const meant = list
        .toSorted((one, other) => one - other)
        .map((mark) => percentMeant(mark, largest) ?? 0);
      expect(meant).toEqual(meant.toSorted((one, other) => one - other));
      expect(meant.filter((percent) => percent < 0 || percent > 100)).toEqual([]);
    }),
  );
});

it.each([
  [35, 60, 35],
  [4, 5, 4],
  [0.35, 0.6, 35],
  [35, 1_200, null],
])('a margin of %d where the largest is %d is %s per cent', (mark, largest, meant) => {
  expect(marginMeant(mark, largest)).toBe(meant);
});
