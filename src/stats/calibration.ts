import type { Foretold } from './ranking.ts';

/** One band of a calibration table: honest probabilities lie near the share to whom it happened. */
export interface CalibrationBand {
  readonly customers: number;
  readonly lowest: number;
  readonly highest: number;
  readonly meanForetold: number;
  readonly happened: number;
}

/** Mean squared distance between probability and what happened (Brier 1950): 0 is perfect. Undefined without customers. */
export function brierScore(list: readonly Foretold[]): number | undefined {
  if (list.length === 0) return undefined;
  const sum = list.reduce((total, { score, happened }) => total + (score - (happened ? 1 : 0)) ** 2, 0);
  return sum / list.length;
}

/**
 * Foretold against happened, in `bands` bands of equally many customers by ascending probability. Equal probabilities stay in
 * one band, so that a band may take more than its part and another be left out.
 */
export function calibrationOf(list: readonly Foretold[], bands = 5): CalibrationBand[] {
  const sorted = list.toSorted((one, other) => one.score - other.score);
  const table: CalibrationBand[] = [];
  let from = 0;
  for (let band = 1; band <= bands; band += 1) {
    let to = Math.max(from, Math.round((sorted.length * band) / bands));
    while (to > from && to < sorted.length && sorted[to]?.score === sorted[to - 1]?.score) to += 1;
    const members = sorted.slice(from, to);
    from = to;
    const [first] = members;
    const last = members.at(-1);
    if (first === undefined || last === undefined) continue;
    table.push({
      customers: members.length,
      lowest: first.score,
      highest: last.score,
      meanForetold: members.reduce((sum, { score }) => sum + score, 0) / members.length,
      happened: members.filter(({ happened }) => happened).length,
    });
  }
  return table;
}
