export const DAYS_PER_WEEK = 7;

/** Fewer customers who came back than this say nothing about leaving: on 92 companies every model was nonsense. */
export const REPEAT_CUSTOMERS_NEEDED = 100;

/** What the models need to know of one customer. */
export interface BuyingHistory {
  /** x: purchases after the first. */
  readonly repeats: number;
  /** t_x: whole days from the first purchase to the last. */
  readonly lastDays: number;
  /** T: whole days from the first purchase to now. */
  readonly ageDays: number;
}

/** Many customers, one column a figure; row i is customer i. */
export interface Histories {
  readonly customers: number;
  readonly repeats: Int32Array;
  readonly lastDays: Int32Array;
  readonly ageDays: Int32Array;
  /** Σ ln(gap in weeks): the only trace of single gaps, needed to compare regularities k. */
  readonly logGaps: Float64Array;
}

/** One customer as gaps between purchases, in days, and days since the first purchase. */
export interface GapHistory {
  readonly gaps: readonly number[];
  readonly ageDays: number;
}

/**
 * The columns of a list of customers who bought at least once.
 *
 * @throws RangeError for gaps that are no whole positive days or last longer than the customer is known
 */
export function historiesFrom(list: readonly GapHistory[]): Histories {
  const repeats = new Int32Array(list.length);
  const lastDays = new Int32Array(list.length);
  const ageDays = new Int32Array(list.length);
  const logGaps = new Float64Array(list.length);
  list.forEach((customer, index) => {
    let last = 0;
    let logs = 0;
    for (const gap of customer.gaps) {
      if (!(gap > 0)) throw new RangeError(`${gap} days are no gap between purchases`);
      last += gap;
      logs += Math.log(gap / DAYS_PER_WEEK);
    }
    requireDays(last, customer.ageDays);
    repeats[index] = customer.gaps.length;
    lastDays[index] = last;
    ageDays[index] = customer.ageDays;
    logGaps[index] = logs;
  });
  return { customers: list.length, repeats, lastDays, ageDays, logGaps };
}

/** Customers who came back at least once. */
export function repeatCustomersIn({ repeats }: Histories): number {
  return repeats.reduce((count, x) => (x > 0 ? count + 1 : count), 0);
}

export function historyAt(histories: Histories, index: number): BuyingHistory {
  const repeats = histories.repeats[index];
  const lastDays = histories.lastDays[index];
  const ageDays = histories.ageDays[index];
  if (repeats === undefined || lastDays === undefined || ageDays === undefined) {
    throw new RangeError(`no customer ${index} among ${histories.customers}`);
  }
  return { repeats, lastDays, ageDays };
}

/**
 * About one customer in `share`, picked by a hash of the history and not by the place in the list: who is picked does not
 * depend on how the customers are sorted.
 */
export function thinned({ repeats, lastDays, ageDays, logGaps }: Histories, share: number): Histories {
  const picked = repeats
    .map((x, i) => (hashOf(x, lastDays[i] ?? 0, ageDays[i] ?? 0) % share === 0 ? i : -1))
    .filter((i) => i >= 0);
  return {
    customers: picked.length,
    repeats: picked.map((i) => repeats[i] ?? 0),
    lastDays: picked.map((i) => lastDays[i] ?? 0),
    ageDays: picked.map((i) => ageDays[i] ?? 0),
    logGaps: Float64Array.from(picked, (i) => logGaps[i] ?? 0),
  };
}

/** Multiplicative hashing (Knuth 1973, 6.4), the upper bits folded onto the lower ones that a remainder looks at. */
function hashOf(repeats: number, lastDays: number, ageDays: number): number {
  const mixed = Math.imul(Math.imul(repeats * 4_099 + lastDays, 65_537) + ageDays, 0x9e3779b1);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

function requireDays(lastDays: number, ageDays: number): void {
  if (!Number.isInteger(lastDays) || !Number.isInteger(ageDays) || lastDays > ageDays) {
    throw new RangeError(`a last purchase after ${lastDays} of ${ageDays} days`);
  }
}
