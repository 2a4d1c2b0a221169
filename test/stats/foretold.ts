import type { Foretold } from '../../src/stats/ranking.ts';

/** One customer, as it is easier to write down. */
export interface Told {
  readonly score: number;
  readonly happened: boolean;
}

export function foretoldBy(list: readonly Told[]): Foretold {
  return {
    scores: Float64Array.from(list, ({ score }) => score),
    happened: Uint8Array.from(list, ({ happened }) => Number(happened)),
  };
}
