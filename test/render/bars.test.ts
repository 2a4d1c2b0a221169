import { expect, it } from 'vitest';
import { bar, sparkline } from '../../src/render/bars.ts';

it.each([
  [0, '··········'],
  [0.25, '███·······'],
  [1, '██████████'],
  [-0.4, '··········'],
  [1.7, '██████████'],
])('a bar of %d is as wide as any other', (share, text) => {
  expect(bar(share, 10)).toBe(text);
});

it('a sparkline has a mark for every value, and never leaves its row', () => {
  expect(sparkline([-1, 0, 0.13, 0.5, 0.99, 1, 2])).toBe('▁▁▂▅███');
});
