import { brierScore, type CalibrationBand, calibrationOf } from '../stats/calibration.ts';
import { type Bounds, clopperPearson } from '../stats/proportion.ts';
import { answersIn } from './claims/cells.ts';
import { FEWEST_ANSWERS } from './claims/verdict.ts';
import { FEWEST_IN_GROUP, type FunnelStanding, funnelStandings } from './departments.ts';
import { answeredBy, type Followed } from './followed.ts';

/** What sellers had believed against what happened: a return foretold in per cent, an order within the window. */
export interface BeliefCalibration {
  /** Customers with a belief, counted since the window is over; 0 until then. */
  readonly customers: number;
  readonly returned: number;
  /** These are null where there are too few. */
  readonly meanForetold: number | null;
  readonly happened: number | null;
  /** Mean squared distance between belief and outcome, and that of somebody who gives everybody the share that happened. */
  readonly brier: number | null;
  readonly brierOfShare: number | null;
  readonly bands: readonly CalibrationBand[];
  /** By how much more customers came back than was believed: above 0 the sellers were too dark. */
  readonly pessimism: (Bounds & { readonly estimate: number }) | null;
  readonly verdict: 'too-dark' | 'too-bright' | 'not-decided' | 'too-few';
}

/** One person's figures say little of a few customers. */
export const FEWEST_OF_SELLER = 20;

/**
 * The interval of the pessimism is the exact one of the share that came back, less the mean belief: beliefs are what they are, only
 * the returns are chance.
 *
 * @param customers those whose window is over
 */
export function beliefCalibrationOf(
  customers: readonly Followed[],
  fewest = FEWEST_ANSWERS,
): BeliefCalibration {
  const told = customers.flatMap(({ returnPercent, orders }) =>
    returnPercent === null ? [] : [{ foretold: returnPercent / 100, came: orders.length > 0 ? 1 : 0 }],
  );
  const returned = told.filter(({ came }) => came === 1).length;
  if (told.length < fewest) return { ...TOO_FEW, customers: told.length, returned };
  const beliefs = {
    scores: Float64Array.from(told, ({ foretold }) => foretold),
    happened: Uint8Array.from(told, ({ came }) => came),
  };
  const meanForetold = beliefs.scores.reduce((sum, score) => sum + score, 0) / told.length;
  const { low, high } = clopperPearson(returned, told.length);
  const happened = returned / told.length;
  const pessimism = {
    estimate: happened - meanForetold,
    low: low - meanForetold,
    high: high - meanForetold,
  };
  return {
    customers: told.length,
    returned,
    meanForetold,
    happened,
    brier: brierScore(beliefs) ?? null,
    brierOfShare: happened * (1 - happened),
    bands: calibrationOf(beliefs),
    pessimism,
    verdict: pessimism.low > 0 ? 'too-dark' : pessimism.high < 0 ? 'too-bright' : 'not-decided',
  };
}

const TOO_FEW: BeliefCalibration = {
  customers: 0,
  returned: 0,
  meanForetold: null,
  happened: null,
  brier: null,
  brierOfShare: null,
  bands: [],
  pessimism: null,
  verdict: 'too-few',
};

/** One seller's customers: only on request, and never in an order of merit. */
export interface SellerRow extends FunnelStanding {
  readonly seller: string;
  readonly customers: number;
  readonly answers: number;
  readonly refusals: number;
  readonly beliefs: BeliefCalibration;
}

export interface SellerRows {
  /** By name. */
  readonly rows: readonly SellerRow[];
  /** Sellers with fewer than twenty customers, of whom nothing is told. */
  readonly tooFew: number;
}

/**
 * Sellers side by side, refusals within the limits of chance around the share of all.
 *
 * @param isOver whether the window is over, so that beliefs can be held against orders
 */
export function sellerRowsOf(assigned: readonly Followed[], isOver: boolean): SellerRows {
  const all = answersIn('refused-6-7', answeredBy(assigned));
  const groups = [...Map.groupBy(assigned, ({ seller }) => seller)].flatMap(([seller, customers]) =>
    seller === null ? [] : [{ seller, customers }],
  );
  const told = groups.filter(({ customers }) => customers.length >= FEWEST_OF_SELLER);
  const counted = told
    .toSorted((one, other) => (one.seller < other.seller ? -1 : 1))
    .map(({ seller, customers }) => {
      const { trials, successes } = answersIn('refused-6-7', answeredBy(customers));
      return { seller, customers, answers: trials, refusals: successes };
    });
  const target = all.trials === 0 ? 0 : all.successes / all.trials;
  const standings = funnelStandings(counted, target, FEWEST_IN_GROUP);
  return {
    tooFew: groups.length - told.length,
    rows: counted.flatMap(({ customers, ...row }, place): SellerRow[] => {
      const standing = standings[place];
      if (standing === undefined) return [];
      const beliefs = beliefCalibrationOf(isOver ? customers : [], FEWEST_OF_SELLER);
      return [{ ...row, ...standing, customers: customers.length, beliefs }];
    }),
  };
}
