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
export function flaggingAt({ scores, happened }: Foretold, threshold: number): Flagging {
  const isFlagged = scores.map((score) => (score > threshold ? 1 : 0));
  const flagged = sumOf(isFlagged);
  const right = sumOf(isFlagged.map((flag, i) => flag * (happened[i] ?? 0)));
  return {
    flagged,
    right,
    flaggedShare: shareOf(flagged, scores.length),
    precision: shareOf(right, flagged),
    recall: shareOf(right, sumOf(happened)),
  };
}

function sumOf(values: Float64Array | Uint8Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

function shareOf(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}
