import { tailOf } from './level.ts';
import { integerBelow, type Random, randomFrom, type Seed } from './random.ts';

/** How much larger the mean of one group is than that of another. */
export interface MeanDifference {
  readonly one: number;
  readonly other: number;
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  readonly method: 'bootstrap-t';
}

/**
 * Mean of `one` less the mean of `other` with a studentised bootstrap interval (Efron & Tibshirani 1993, § 12.5): money per customer
 * is nothing for most and much for a few, which plain normal limits take badly. The same seed gives the same interval. Undefined with
 * fewer than two values in a group, or where all values are the same.
 */
export function meanDifference(
  one: readonly number[],
  other: readonly number[],
  { draws, seed, level = 0.95 }: { readonly draws: number; readonly seed: Seed; readonly level?: number },
): MeanDifference | undefined {
  if (one.length < 2 || other.length < 2) return undefined;
  const [first, second] = [momentsOf(one), momentsOf(other)];
  const estimate = first.mean - second.mean;
  const error = Math.sqrt(first.ofMean + second.ofMean);
  if (error === 0) return undefined;
  const random = randomFrom(seed);
  const ratios = Float64Array.from({ length: draws }, () => {
    const [drawn, drawnOther] = [momentsOf(resampled(one, random)), momentsOf(resampled(other, random))];
    const drawnError = Math.sqrt(drawn.ofMean + drawnOther.ofMean);
    const off = drawn.mean - drawnOther.mean - estimate;
    // A draw of nothing but zeros says nothing of how far off it is.
    return drawnError === 0 ? 0 : off / drawnError;
  }).sort();
  const tail = tailOf(level);
  const at = (probability: number) => ratios[Math.round(probability * (draws - 1))] ?? 0;
  return {
    one: first.mean,
    other: second.mean,
    estimate,
    low: estimate - at(1 - tail) * error,
    high: estimate - at(tail) * error,
    method: 'bootstrap-t',
  };
}

interface Moments {
  readonly mean: number;
  /** Variance of the mean. */
  readonly ofMean: number;
}

function momentsOf(values: ArrayLike<number>): Moments {
  let [sum, squares] = [0, 0];
  for (let place = 0; place < values.length; place += 1) sum += values[place] ?? 0;
  const mean = sum / values.length;
  for (let place = 0; place < values.length; place += 1) squares += ((values[place] ?? 0) - mean) ** 2;
  return { mean, ofMean: squares / (values.length - 1) / values.length };
}

function resampled(values: readonly number[], random: Random): Float64Array {
  return Float64Array.from(values, () => values[integerBelow(values.length, random)] ?? 0);
}
