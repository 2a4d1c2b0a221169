import { DAYS_PER_WEEK, type Histories } from '../stats/histories.ts';
import { medianOf } from '../stats/median.ts';
import { gapsOf } from './cadence.ts';

/** Everybody who has bought by documents, one column a figure; row i is customer `customerIds[i]`, ids ascending. */
export interface PurchaseColumns extends Histories {
  readonly customerIds: Int32Array;
  /** NaN where there is no gap. */
  readonly typicalGapDays: Float64Array;
  readonly netCents: Float64Array;
  /** The purchases of row i are `days` from `starts[i]` up to `starts[i + 1]`: day numbers, ascending. */
  readonly starts: Int32Array;
  readonly days: Int32Array;
}

export interface PurchaseCollector {
  /** @param dayOf the n-th purchase of this customer as a day number, in whatever order */
  readonly add: (customerId: number, netCents: number, orders: number, dayOf: (n: number) => number) => void;
  readonly columns: () => PurchaseColumns;
}

/**
 * Takes up the customers one by one, of whom a hundred thousand would be too many as objects.
 *
 * @param most customers there can be
 * @param today day number from which their age is counted
 */
export function purchaseCollector(most: number, today: number, mergeDays: number): PurchaseCollector {
  const customerIds = new Int32Array(most);
  const repeats = new Int32Array(most);
  const lastDays = new Int32Array(most);
  const ageDays = new Int32Array(most);
  const logGaps = new Float64Array(most);
  const typicalGapDays = new Float64Array(most);
  const netCents = new Float64Array(most);
  const starts = new Int32Array(most + 1);
  let days = new Int32Array(Math.max(16, most * 8));
  let customers = 0;

  const add: PurchaseCollector['add'] = (customerId, cents, orders, dayOf) => {
    const start = starts[customers] ?? 0;
    const end = start + orders;
    if (end > days.length) days = grown(days, end);
    const own = days.subarray(start, end);
    for (let n = 0; n < orders; n += 1) own[n] = dayOf(n);
    if (!isAscending(own)) own.sort();

    const gaps = gapsOf(own, mergeDays);
    let last = 0;
    let logs = 0;
    for (const gap of gaps) {
      last += gap;
      logs += Math.log(gap / DAYS_PER_WEEK);
    }
    customerIds[customers] = customerId;
    repeats[customers] = gaps.length;
    lastDays[customers] = last;
    ageDays[customers] = today - (own[0] ?? today);
    logGaps[customers] = logs;
    typicalGapDays[customers] = medianOf(gaps) ?? Number.NaN;
    netCents[customers] = cents;
    customers += 1;
    starts[customers] = end;
  };
  const columns = (): PurchaseColumns => ({
    customers,
    customerIds: customerIds.subarray(0, customers),
    repeats: repeats.subarray(0, customers),
    lastDays: lastDays.subarray(0, customers),
    ageDays: ageDays.subarray(0, customers),
    logGaps: logGaps.subarray(0, customers),
    typicalGapDays: typicalGapDays.subarray(0, customers),
    netCents: netCents.subarray(0, customers),
    starts: starts.subarray(0, customers + 1),
    days: days.subarray(0, starts[customers]),
  });
  return { add, columns };
}

function grown(days: Int32Array, needed: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(needed, days.length * 2));
  larger.set(days);
  return larger;
}

/** Documents come in the order of their numbers, which is nearly always that of their days. */
function isAscending(days: Int32Array): boolean {
  for (let n = 1; n < days.length; n += 1) if ((days[n] ?? 0) < (days[n - 1] ?? 0)) return false;
  return true;
}
