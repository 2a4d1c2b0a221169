import { expectedSpending, fitSpending, type SpendingModel } from '../stats/gamma-gamma.ts';
import { medianOf } from '../stats/median.ts';

/** What the expected loss is computed from. */
export interface PurchaseRecord {
  readonly orders: number;
  readonly totalCents: number;
  /** What a year without this customer costs in turnover, from the own past. */
  readonly lostCentsPerYear: number;
  /** null = not known. */
  readonly marginPercent: number | null;
}

/** Where the margin comes from: the customer's own, the firm's setting, the others' median, or none: turnover counts. */
export type MarginSource = 'customer' | 'setting' | 'others' | 'turnover';

export interface ExpectedMargin {
  readonly lostCentsPerYear: number;
  readonly turnoverCentsPerYear: number;
  /** Mean of the own orders; null without any. */
  readonly ownOrderCents: number | null;
  /** The same pulled towards the others as far as few orders deserve; null where there are too few to learn it from. */
  readonly expectedOrderCents: number | null;
  readonly marginShare: number;
  readonly marginFrom: MarginSource;
}

/** With fewer customers who ordered twice, nothing can be learned about how order values differ between customers. */
const CUSTOMERS_NEEDED = 30;
/** So many customers tell as much as all of them. */
const CUSTOMERS_FITTED = 10_000;

/**
 * Margin that each customer of a list is expected to bring in a year: the yearly turnover, with the mean order replaced by
 * its Gamma–Gamma expectation (Fader & Hardie 2013), times the margin.
 */
export function expectedMargins(
  list: readonly PurchaseRecord[],
  standardShare: number | null,
): ExpectedMargin[] {
  const model = spendingModelOf(list);
  const others = medianOf(list.flatMap(({ marginPercent }) => marginPercent ?? []));
  return list.map((record) => {
    const ownOrderCents = meanOrderOf(record);
    const expectedOrderCents = expectedOrderOf(record, model);
    const correction =
      ownOrderCents === null || expectedOrderCents === null ? 1 : expectedOrderCents / ownOrderCents;
    const turnoverCentsPerYear = record.lostCentsPerYear * correction;
    const { marginShare, marginFrom } = marginOf(record, standardShare, others);
    return {
      lostCentsPerYear: Math.round(turnoverCentsPerYear * marginShare),
      turnoverCentsPerYear: Math.round(turnoverCentsPerYear),
      ownOrderCents,
      expectedOrderCents,
      marginShare,
      marginFrom,
    };
  });
}

function meanOrderOf({ orders, totalCents }: PurchaseRecord): number | null {
  return orders > 0 && totalCents > 0 ? totalCents / orders : null;
}

function spendingModelOf(list: readonly PurchaseRecord[]): SpendingModel | undefined {
  const told = list.filter((record) => meanOrderOf(record) !== null);
  if (told.filter(({ orders }) => orders > 1).length < CUSTOMERS_NEEDED) return undefined;
  const step = Math.ceil(told.length / CUSTOMERS_FITTED);
  const sample = told.filter((_, index) => index % step === 0);
  return fitSpending(
    sample.map(({ orders, totalCents }) => ({ purchases: orders, mean: totalCents / orders })),
  )?.model;
}

function expectedOrderOf(record: PurchaseRecord, model: SpendingModel | undefined): number | null {
  const mean = meanOrderOf(record);
  if (model === undefined || mean === null) return null;
  const expected = expectedSpending(model, { purchases: record.orders, mean });
  return expected !== undefined && Number.isFinite(expected) ? expected : null;
}

/** Whoever has no margin of their own gets a usual one, so that those whose margin is known are not put at a disadvantage. */
function marginOf(
  { marginPercent }: PurchaseRecord,
  standardShare: number | null,
  others: number | undefined,
): Pick<ExpectedMargin, 'marginShare' | 'marginFrom'> {
  if (marginPercent !== null) return { marginShare: marginPercent / 100, marginFrom: 'customer' };
  if (standardShare !== null) return { marginShare: standardShare, marginFrom: 'setting' };
  if (others !== undefined) return { marginShare: others / 100, marginFrom: 'others' };
  return { marginShare: 1, marginFrom: 'turnover' };
}
