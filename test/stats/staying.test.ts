import betaln from '@stdlib/math-base-special-betaln';
import { expect, it } from 'vitest';
import { stayingAfter } from '../../src/stats/staying.ts';

it.each([
  [0.793, 2.426],
  [0.01, 40],
  [12, 0.3],
])('with a = %d and b = %d the chance to stay is a quotient of beta functions', (a, b) => {
  const counts = [0, 1, 2, 7, 400];
  const logs = stayingAfter(a, b, counts).map(({ log }) => log.toFixed(9));
  expect(logs).toEqual(counts.map((count) => (betaln(a, b + count) - betaln(a, b)).toFixed(9)));
});

it('keeps its digits where the beta functions lose theirs', () => {
  // All alike, with a chance of one in ten: nine in ten stay after each purchase.
  const [once, often] = stayingAfter(1e12, 9e12, [1, 50]);
  expect(once?.log).toBeCloseTo(Math.log(0.9), 12);
  expect(often?.log).toBeCloseTo(50 * Math.log(0.9), 9);
});

it('has the slopes that differences show', () => {
  const at = (a: number, b: number) => stayingAfter(a, b, [5])[0]?.log ?? Number.NaN;
  const [stay] = stayingAfter(1.5, 4, [5]);
  expect(stay?.byA).toBeCloseTo((at(1.5 + 1e-5, 4) - at(1.5 - 1e-5, 4)) / 2e-5, 8);
  expect(stay?.byB).toBeCloseTo((at(1.5, 4 + 1e-5) - at(1.5, 4 - 1e-5)) / 2e-5, 8);
});
