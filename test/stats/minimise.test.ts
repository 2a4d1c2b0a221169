import { describe, expect, it } from 'vitest';
import { minimise, type Objective } from '../../src/stats/minimise.ts';

/** Rosenbrock 1960: a bent valley, with its bottom at (1, 1). */
const valley: Objective = (at, gradient) => {
  const [x = 0, y = 0] = at;
  gradient.set([-400 * x * (y - x * x) - 2 * (1 - x), 200 * (y - x * x)]);
  return 100 * (y - x * x) ** 2 + (1 - x) ** 2 + 1;
};

describe('the search for a minimum', () => {
  it.each([
    [-1.2, 1],
    [5, -5],
    [0, 0],
  ])('finds the end of a bent valley from (%d, %d)', (x, y) => {
    const { at, value } = minimise(valley, Float64Array.of(x, y), 1e-12);
    expect([...at].map((coordinate) => coordinate.toFixed(4))).toEqual(['1.0000', '1.0000']);
    expect(value).toBeCloseTo(1, 9);
  });

  it('looks around once when it starts at the bottom', () => {
    const { at, evaluations } = minimise(valley, Float64Array.of(1, 1), 1e-12);
    expect([...at]).toEqual([1, 1]);
    expect(evaluations).toBe(2);
  });

  it('goes no further than two units at once, so that no exponential overflows', () => {
    const looked: number[] = [0];
    const slope: Objective = ([x = 0], gradient) => {
      looked.push(x);
      gradient[0] = Math.exp(x) - 1e6;
      return Math.exp(x) - 1e6 * x;
    };
    expect(minimise(slope, Float64Array.of(0), 1e-12).at[0]).toBeCloseTo(Math.log(1e6), 5);
    const strides = looked.slice(1).map((x, i) => Math.abs(x - (looked[i] ?? 0)));
    expect(Math.max(...strides)).toBeLessThanOrEqual(2 + 1e-12);
  });

  it('steps back from where there is no value', () => {
    const wall: Objective = ([x = 0], gradient) => {
      gradient[0] = 2 * (x - 0.9);
      return x > 1 ? Number.NaN : (x - 0.9) ** 2 + 1;
    };
    expect(minimise(wall, Float64Array.of(-3), 1e-12).at[0]).toBeCloseTo(0.9, 4);
  });

  it('ends although the value falls for ever', () => {
    const descent: Objective = ([x = 0], gradient) => {
      gradient[0] = -Math.exp(-x);
      return 1 + Math.exp(-x);
    };
    expect(minimise(descent, Float64Array.of(0), 1e-12).value).toBeCloseTo(1, 9);
  });

  it('gains from what was learned before', () => {
    const cold = minimise(valley, Float64Array.of(-1.2, 1), 1e-12);
    const warm = minimise(valley, Float64Array.of(1.01, 1.01), 1e-12, cold.inverseHessian);
    expect(warm.evaluations).toBeLessThan(cold.evaluations / 2);
    expect(warm.value).toBeCloseTo(1, 9);
  });

  it('does not start where there is no value', () => {
    const start = () => minimise(() => Number.NaN, Float64Array.of(0), 1e-12);
    expect(start).toThrow(new RangeError('the search starts at NaN'));
  });
});
