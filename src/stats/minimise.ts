/** Value at a point; writes the gradient there into `gradient`. */
export type Objective = (at: Float64Array, gradient: Float64Array) => number;

export interface Minimum {
  readonly at: Float64Array;
  readonly value: number;
  readonly gradient: Float64Array;
  readonly evaluations: number;
  /** Row by row; what the search learned about the curvature, a good start for a similar objective. */
  readonly inverseHessian: Float64Array;
}

/** No coordinate moves further at once: parameters are logarithms, and e² is far enough to look. */
const LONGEST_STEP = 2;
const SUFFICIENT_FALL = 1e-4;
const MOST_STEPS = 200;
const MOST_HALVINGS = 20;

/**
 * Quasi-Newton search of Broyden, Fletcher, Goldfarb and Shanno with backtracking (Nocedal & Wright 2006, algorithms
 * 6.1 and 3.1). Ends when a step lowers the value by no more than `smallestFall`, or when no step lowers it at all. Where
 * the value falls for ever towards infinity, as with a parameter that the data do not show, it ends on the way.
 *
 * @param inverseHessian what an earlier search learned about a similar objective
 * @throws RangeError when the objective has no value at the start
 */
export function minimise(
  objective: Objective,
  start: Float64Array,
  smallestFall: number,
  inverseHessian?: Float64Array,
): Minimum {
  const size = start.length;
  let at = start.slice();
  let gradient = new Float64Array(size);
  let value = objective(at, gradient);
  if (!Number.isFinite(value)) throw new RangeError(`the search starts at ${value}`);
  const hessian = inverseHessian?.slice() ?? identity(size);
  let isFirst = inverseHessian === undefined;
  let evaluations = 1;

  for (let step = 0; step < MOST_STEPS; step += 1) {
    const direction = directionFrom(hessian, gradient, isFirst);
    // So little is to be gained that the last digits of the value would hide it.
    if (!isFirst && -dot(direction, gradient) <= smallestFall) break;
    const found = backtrack(objective, at, value, gradient, direction);
    evaluations += found.evaluations;
    if (found.at === undefined) {
      if (isFirst) break;
      // What was learned of the curvature may be wrong here: once more, straight downhill.
      hessian.set(identity(size));
      isFirst = true;
      continue;
    }
    const move = minus(found.at, at);
    const turn = minus(found.gradient, gradient);
    const fall = value - found.value;
    [at, gradient, value] = [found.at, found.gradient, found.value];
    if (fall <= smallestFall) break;
    learn(hessian, move, turn, isFirst);
    isFirst = false;
  }
  return { at, value, gradient, evaluations, inverseHessian: hessian };
}

/** Downhill by what is known of the curvature; a first step knows nothing and goes half a unit. */
function directionFrom(hessian: Float64Array, gradient: Float64Array, isFirst: boolean): Float64Array {
  const direction = product(hessian, gradient).map((value) => -value);
  if (!(dot(direction, gradient) < 0)) direction.set(gradient.map((value) => -value));
  const longest = direction.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const limit = isFirst ? LONGEST_STEP / 4 : LONGEST_STEP;
  return longest > limit ? direction.map((value) => (value * limit) / longest) : direction;
}

interface Backtracked {
  /** Undefined when no step along the direction lowers the value enough. */
  readonly at: Float64Array<ArrayBuffer> | undefined;
  readonly value: number;
  readonly gradient: Float64Array<ArrayBuffer>;
  readonly evaluations: number;
}

function backtrack(
  objective: Objective,
  from: Float64Array,
  value: number,
  gradient: Float64Array,
  direction: Float64Array,
): Backtracked {
  const slope = dot(gradient, direction);
  const there = new Float64Array(from.length);
  let share = 1;
  for (let tries = 1; tries <= MOST_HALVINGS; tries += 1) {
    const at = new Float64Array(from.map((start, i) => start + share * (direction[i] ?? 0)));
    const tried = objective(at, there);
    if (tried <= value + SUFFICIENT_FALL * share * slope) {
      return { at, value: tried, gradient: there, evaluations: tries };
    }
    // The minimum of the parabola through both values and the slope, kept away from either end.
    const parabola = (-slope * share * share) / (2 * (tried - value - slope * share));
    share = Number.isFinite(parabola) ? Math.min(Math.max(parabola, share / 10), share / 2) : share / 10;
  }
  return { at: undefined, value, gradient: there, evaluations: MOST_HALVINGS };
}

/** The BFGS update of the inverse Hessian; left out where the curvature seen is not positive. */
function learn(hessian: Float64Array, move: Float64Array, turn: Float64Array, isFirst: boolean): void {
  const size = move.length;
  const curvature = dot(move, turn);
  if (!(curvature > 1e-10 * Math.sqrt(dot(move, move) * dot(turn, turn)))) return;
  if (isFirst) hessian.set(identity(size).map((value) => (value * curvature) / dot(turn, turn)));
  const bent = product(hessian, turn);
  const scale = (1 + dot(turn, bent) / curvature) / curvature;
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j < size; j += 1) {
      const [mi, mj, bi, bj] = [move[i] ?? 0, move[j] ?? 0, bent[i] ?? 0, bent[j] ?? 0];
      const cell = i * size + j;
      hessian[cell] = (hessian[cell] ?? 0) + scale * mi * mj - (bi * mj + mi * bj) / curvature;
    }
  }
}

function identity(size: number): Float64Array {
  return new Float64Array(size * size).map((_, cell) => (cell % (size + 1) === 0 ? 1 : 0));
}

function product(matrix: Float64Array, vector: Float64Array): Float64Array {
  return vector.map((_, i) => dot(matrix.subarray(i * vector.length, (i + 1) * vector.length), vector));
}

function dot(one: Float64Array, other: Float64Array): number {
  return one.reduce((sum, value, i) => sum + value * (other[i] ?? 0), 0);
}

function minus(one: Float64Array, other: Float64Array): Float64Array {
  return one.map((value, i) => value - (other[i] ?? 0));
}
