/** Customers by how long they had been silent, and how many of them came back by themselves. */
export interface ReturnBand {
  /** Silent for this many days or more … */
  readonly fromDays: number;
  /** … and for fewer than this many; null without an upper end. */
  readonly belowDays: number | null;
  readonly customers: number;
  readonly returns: readonly Returns[];
}

export interface Returns {
  readonly withinDays: number;
  /** null where the data end before so many days have passed. */
  readonly customers: number | null;
}

/** A customer on the day of the cut. */
export interface Silence {
  readonly silentDays: number;
  /** Days from the cut to the next purchase; null when none is known. */
  readonly nextAfterDays: number | null;
}

export const RETURN_WITHIN_DAYS = [30, 90, 180];
const BANDS: readonly (readonly [number, number | null])[] = [
  [60, 120],
  [120, 180],
  [180, null],
];

/**
 * Who orders again without being called, as far as the data say: what a campaign has to beat, and usually more than one thinks.
 *
 * @param watchedDays days from the cut to the end of the data
 */
export function spontaneousReturns(silences: readonly Silence[], watchedDays: number): ReturnBand[] {
  return BANDS.map(([fromDays, belowDays]) => {
    const members = silences.filter(
      ({ silentDays }) => silentDays >= fromDays && (belowDays === null || silentDays < belowDays),
    );
    const returns = RETURN_WITHIN_DAYS.map((withinDays) => ({
      withinDays,
      customers:
        withinDays > watchedDays
          ? null
          : members.filter(({ nextAfterDays }) => nextAfterDays !== null && nextAfterDays <= withinDays)
              .length,
    }));
    return { fromDays, belowDays, customers: members.length, returns };
  });
}
