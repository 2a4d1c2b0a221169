import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustedPValues } from '../../src/stats/benjamini-hochberg.ts';

describe('p-values that are many', () => {
  it('are adjusted in the order in which they came', () => {
    expect(adjustedPValues([0.01, 0.04, 0.03, 0.005]).map((p) => p.toFixed(12))).toEqual(
      [0.02, 0.04, 0.04, 0.02].map((p) => p.toFixed(12)),
    );
  });

  it('of Benjamini and Hochberg’s own example are theirs', () => {
    const paper = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
      0.759, 1,
    ];
    expect(adjustedPValues(paper).map((p) => Number(p.toFixed(8)))).toEqual([
      0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.06385714, 0.06385714, 0.0645, 0.0765, 0.486, 0.58118182,
      0.714875, 0.75323077, 0.81321429, 1,
    ]);
  });

  it('are none where none were', () => {
    expect(adjustedPValues([])).toEqual([]);
  });

  it('never fall, keep their ranks, and one alone stays as it is', () => {
    const probability = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(probability, { minLength: 1, maxLength: 30 }), (list) => {
        const adjusted = adjustedPValues(list);
        list.forEach((p, i) => {
          expect(adjusted[i]).toBeGreaterThanOrEqual(p * (1 - 1e-12));
          expect(adjusted[i]).toBeLessThanOrEqual(1);
          list.forEach((other, j) => {
            if (p < other) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j] ?? 0);
          });
        });
        expect(adjustedPValues(list.slice(0, 1))).toEqual(list.slice(0, 1));
      }),
    );
  });
});
