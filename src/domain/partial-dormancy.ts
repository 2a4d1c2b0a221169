import { medianOf } from '../stats/median.ts';
import { gapsOf } from './cadence.ts';
import type { DormancyRule } from './dormancy.ts';

/** A product line a customer bought regularly and buys no more. All figures in days. */
export interface SilentLine {
  /** Day number of its last purchase. */
  readonly lastDay: number;
  readonly silentDays: number;
  readonly typicalGapDays: number;
  readonly timesCadence: number;
  readonly limitDays: number;
}

/**
 * Is this line silent while the customer goes on buying others? Judged like a whole customer, by the line's own rhythm: beyond twice its
 * typical gap and beyond the shortest limit. Undefined for a line with no rhythm, one not silent, and one of a customer who has bought
 * nothing else since, which is the silence of the customer and not of the line.
 *
 * @param lineDays day numbers of the purchases with this line, ascending
 * @param lastDay of any purchase of the customer
 */
export function silentLineOf(
  lineDays: readonly number[],
  lastDay: number,
  today: number,
  rule: DormancyRule,
): SilentLine | undefined {
  const last = lineDays.at(-1);
  const gaps = gapsOf(lineDays, rule.mergeDays);
  const typicalGapDays = medianOf(gaps);
  if (last === undefined || typicalGapDays === undefined || gaps.length < rule.gapsNeeded) return undefined;
  const silentDays = today - last;
  const limitDays = Math.ceil(Math.max(rule.timesCadence * typicalGapDays, rule.floorDays));
  const goesOnBuying = lastDay > last + rule.mergeDays;
  if (!goesOnBuying || silentDays <= limitDays) return undefined;
  return { lastDay: last, silentDays, typicalGapDays, timesCadence: silentDays / typicalGapDays, limitDays };
}
