import { medianOf } from '../stats/median.ts';

/** How much the firm's pooled rhythm weighs against a customer's own gaps, in gaps (STATISTICS: n0 = 2). */
const PRIOR_GAPS = 2;

/** A customer's own rhythm. All figures in days. */
export interface Cadence {
  readonly gaps: number;
  /** Median of the customer's own gaps: what the customer would recognise as "every so many days". */
  readonly typicalGapDays: number;
  /** The same, pulled towards the firm's median by as much as few gaps deserve. */
  readonly shrunkGapDays: number;
}

/**
 * Days between purchases. Orders at most `mergeDays` after the one before belong to the same purchase: bursts
 * (an order, the forgotten item the day after) would otherwise make a monthly buyer look like a daily one.
 *
 * @param purchaseDays day numbers, ascending
 */
export function gapsOf(purchaseDays: Iterable<number>, mergeDays: number): number[] {
  const gaps: number[] = [];
  let start: number | undefined;
  let previous = 0;
  for (const day of purchaseDays) {
    if (start === undefined) start = day;
    else if (day - previous > mergeDays) {
      gaps.push(day - start);
      start = day;
    }
    previous = day;
  }
  return gaps;
}

/**
 * The customer's cadence with its shrunk form m' = exp((n ln m + n0 ln M) / (n + n0)), m the customer's median
 * gap over n gaps, M the pooled median. Undefined without a single gap: no rhythm can be known.
 */
export function cadenceOf(gaps: readonly number[], pooledGapDays: number): Cadence | undefined {
  const typicalGapDays = medianOf(gaps);
  return typicalGapDays === undefined ? undefined : shrunkCadence(gaps.length, typicalGapDays, pooledGapDays);
}

/** The same where the median of the gaps is known already. */
export function shrunkCadence(gaps: number, typicalGapDays: number, pooledGapDays: number): Cadence {
  const own = gaps * Math.log(typicalGapDays);
  const firm = PRIOR_GAPS * Math.log(pooledGapDays);
  return { gaps, typicalGapDays, shrunkGapDays: Math.exp((own + firm) / (gaps + PRIOR_GAPS)) };
}

/**
 * The rhythm of the firm's typical customer in days: the median of the customers' own median gaps, so that one who buys daily counts
 * no more than one who buys yearly. Undefined when nobody has bought twice.
 */
export function typicalGapOfAll(gapsOfEach: readonly (readonly number[])[]): number | undefined {
  return medianOf(gapsOfEach.flatMap((gaps) => medianOf(gaps) ?? []));
}
