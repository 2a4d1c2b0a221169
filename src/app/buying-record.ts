import { dayNumber } from '../domain/day.ts';
import type { BuyingRecord } from '../domain/judgement.ts';
import type { PurchaseColumns } from '../domain/purchase-columns.ts';
import { historyAt } from '../stats/histories.ts';
import type { Particulars } from '../store/purchases.ts';

type Stated = Pick<Particulars, 'statedLastOrderOn' | 'statedOrders' | 'statedTotalCents'>;

/** Where a list states more than the documents show, the list is believed. */
export function totalCentsOf(netCents: number, stated: Stated | undefined): number {
  return Math.max(netCents, stated?.statedTotalCents ?? 0);
}

/** What one customer has bought, by row `at` of the columns and by what a list states; undefined for who never bought. */
export function buyingRecordOf(
  columns: PurchaseColumns | undefined,
  at: number,
  stated: Stated | undefined,
): BuyingRecord | undefined {
  const statedDay = stated?.statedLastOrderOn == null ? null : dayNumber(stated.statedLastOrderOn);
  if (columns === undefined) return statedDay === null ? undefined : byListAlone(statedDay, stated);

  const purchaseDays = columns.days.subarray(columns.starts[at], columns.starts[at + 1]);
  const [first = 0] = purchaseDays;
  const last = purchaseDays.at(-1) ?? first;
  const history = historyAt(columns, at);
  const lastOrderDay = Math.max(last, statedDay ?? last);
  return {
    purchaseDays,
    history: lastOrderDay > last ? undefined : history,
    typicalGapDays: history.repeats === 0 ? undefined : columns.typicalGapDays[at],
    gaps: history.repeats,
    lastOrderDay,
    daysTogether: lastOrderDay - first,
    orders: Math.max(purchaseDays.length, stated?.statedOrders ?? 0),
    totalCents: totalCentsOf(columns.netCents[at] ?? 0, stated),
  };
}

function byListAlone(lastOrderDay: number, stated: Stated | undefined): BuyingRecord {
  return {
    purchaseDays: [],
    history: undefined,
    typicalGapDays: undefined,
    gaps: 0,
    lastOrderDay,
    daysTogether: null,
    orders: stated?.statedOrders ?? 0,
    totalCents: totalCentsOf(0, stated),
  };
}
