import type { CalibrationBand } from '../stats/calibration.ts';
import { clopperPearson } from '../stats/proportion.ts';

/** Customers of whom much the same was foretold, and the share to whom it happened, with its exact interval. */
export interface CalibratedBand {
  readonly customers: number;
  readonly foretold: number;
  readonly happened: number;
  readonly low: number;
  readonly high: number;
}

/** What was foretold is taken as it is; only what happened is chance. */
export function calibratedBands(bands: readonly CalibrationBand[]): CalibratedBand[] {
  return bands.map(({ customers, meanForetold, happened }) => {
    const { low, high } = clopperPearson(happened, customers);
    return { customers, foretold: meanForetold, happened: happened / customers, low, high };
  });
}
