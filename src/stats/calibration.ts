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
export function brierScore({ scores, happened }: Foretold): number | undefined {
  if (scores.length === 0) return undefined;
  const sum = scores.reduce((total, score, i) => total + (score - (happened[i] ?? 0)) ** 2, 0);
  return sum / scores.length;
}

/**
 * Foretold against happened, in `bands` bands of equally many customers by ascending probability. Equal probabilities stay in
 * one band, so that a band may take more than its part and another be left out.
 */
export function calibrationOf({ scores, happened }: Foretold, bands = 5): CalibrationBand[] {
  const sorted = Uint32Array.from(scores, (_, i) => i);
  const scoreAt = (place: number) => scores[sorted[place] ?? -1] ?? Number.NaN;
  sorted.sort((one, other) => (scores[one] ?? 0) - (scores[other] ?? 0));
  const table: CalibrationBand[] = [];
  let from = 0;
  for (let band = 1; band <= bands; band += 1) {
    let to = Math.max(from, Math.round((sorted.length * band) / bands));
    while (to > from && to < sorted.length && scoreAt(to) === scoreAt(to - 1)) to += 1;
    const members = sorted.subarray(from, to);
    if (members.length > 0) {
      table.push({
        customers: members.length,
        lowest: scoreAt(from),
        highest: scoreAt(to - 1),
        meanForetold: members.reduce((sum, i) => sum + (scores[i] ?? 0), 0) / members.length,
        happened: members.reduce((count, i) => count + (happened[i] ?? 0), 0),
      });
    }
    from = to;
  }
  return table;
}
