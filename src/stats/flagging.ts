import type { Foretold } from './ranking.ts';

/** What a threshold on a score would have meant. Shares are undefined where there is nothing to share. */
export interface Flagging {
  readonly flagged: number;
  /** Flagged, and it happened. */
  readonly right: number;
  readonly flaggedShare: number | undefined;
  /** Share of the flagged to whom it happened. */
  readonly precision: number | undefined;
  /** Share of those to whom it happened that were flagged. */
  readonly recall: number | undefined;
}

/** Everybody above the threshold is flagged; whoever stands exactly on it is not. */
export function flaggingAt(list: readonly Foretold[], threshold: number): Flagging {
  const flagged = list.filter(({ score }) => score > threshold);
  const right = flagged.filter(({ happened }) => happened).length;
  const happened = list.filter((one) => one.happened).length;
  return {
    flagged: flagged.length,
    right,
    flaggedShare: shareOf(flagged.length, list.length),
    precision: shareOf(right, flagged.length),
    recall: shareOf(right, happened),
  };
}

function shareOf(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}
