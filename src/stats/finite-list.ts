import { drawsAtMost } from './hypergeometric.ts';
import { tailOf } from './level.ts';
import { type Estimate, requireCounts } from './proportion.ts';

/** A share of a list that has an end: the limits are also whole numbers of its members. */
export interface ListEstimate extends Estimate {
  readonly size: number;
  /** Members of the list with the mark, at least … */
  readonly lowest: number;
  /** … and at most. */
  readonly highest: number;
}

/**
 * How many members of a list of `size` say yes, when `successes` of `reached` do and those reached are a random part of the
 * list: Clopper–Pearson on the hypergeometric distribution (Buonaccorsi 1987, Am. Stat. 41:215). Narrower than for an endless
 * population, and exact without any doubt once everybody was reached. An empty list has the share [0, 1].
 */
export function finiteListInterval(
  successes: number,
  reached: number,
  size: number,
  level = 0.95,
): ListEstimate {
  requireCounts(successes, reached);
  requireCounts(reached, size);
  const tail = tailOf(level);
  const fewest = successes;
  const most = size - (reached - successes);
  const isTooFew = (marked: number) =>
    1 - drawsAtMost(successes - 1, { size, marked, drawn: reached }) <= tail;
  const isTooMany = (marked: number) => drawsAtMost(successes, { size, marked, drawn: reached }) <= tail;
  const lowest = firstWhere((marked) => !isTooFew(marked), fewest, most);
  const highest = firstWhere(isTooMany, lowest, most + 1) - 1;
  return {
    numerator: successes,
    denominator: reached,
    estimate: reached === 0 ? null : successes / reached,
    low: size === 0 ? 0 : lowest / size,
    high: size === 0 ? 1 : highest / size,
    method: 'hypergeometric',
    size,
    lowest,
    highest,
  };
}

/** The first whole number from `from` on that holds, where all after it hold too; `to` when none before it does. */
function firstWhere(holds: (value: number) => boolean, from: number, to: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
