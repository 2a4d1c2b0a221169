import binomialCdf from '@stdlib/stats-base-dists-binomial-cdf';
import { clopperPearson } from './proportion.ts';

/** A claimed share to be tested against what is the truth. */
export interface ShareTest {
  readonly claimed: number;
  readonly truth: number;
  /** One-sided: how often a true claim is rejected at most. */
  readonly risk?: number;
  /** How often the false claim is to be rejected at least. */
  readonly power?: number;
}

/** How many trials a conclusion takes. Whole numbers make the curve a saw: more trials may do worse for a while. */
export interface TrialsNeeded {
  /** The first number that does. */
  readonly first: number;
  /** From this number on every one does. */
  readonly lasting: number;
}

/** Fewest successes among `trials` that speak against a share as low as `claimed`; undefined when not even all of them do. */
export function fewestAgainst(trials: number, claimed: number, risk = 0.05): number | undefined {
  const failures = mostAgainst(trials, 1 - claimed, risk);
  return failures === undefined ? undefined : trials - failures;
}

/** Most successes among `trials` that speak against a share as high as `claimed`; undefined when not even none does. */
export function mostAgainst(trials: number, claimed: number, risk = 0.05): number | undefined {
  if (binomialCdf(0, trials, claimed) > risk) return undefined;
  // Holds at `low`, fails at `high`: so few as `trials` have probability 1.
  let [low, high] = [0, trials];
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (binomialCdf(middle, trials, claimed) <= risk) low = middle;
    else high = middle;
  }
  return low;
}

/** Probability that `trials` reject the claimed share when the truth is another: exact binomial, one-sided towards the truth. */
export function powerAgainst(trials: number, { claimed, truth, risk = 0.05 }: ShareTest): number {
  // Seen from the failures, a truth above the claim is one below it.
  const [high, low] = truth > claimed ? [1 - claimed, 1 - truth] : [claimed, truth];
  const most = mostAgainst(trials, high, risk);
  return most === undefined ? 0 : binomialCdf(most, trials, low);
}

/** Trials with which a false claim is rejected with the wanted power; undefined beyond 20 000. */
export function trialsToReject(test: ShareTest): TrialsNeeded | undefined {
  const { claimed, truth, power = 0.9 } = test;
  if (claimed === truth) return undefined;
  return trialsWhere((trials) => powerAgainst(trials, test) >= power);
}

/**
 * Trials whose Clopper–Pearson interval lies wholly below `claimed` ("at most 7 %") when the share `observed` is found, to the
 * nearest whole success; undefined beyond 20 000.
 */
export function trialsToSupport(claimed: number, observed: number, level = 0.95): TrialsNeeded | undefined {
  if (observed >= claimed) return undefined;
  return trialsWhere((trials) => clopperPearson(nearest(observed, trials), trials, level).high <= claimed);
}

/** Trials whose Clopper–Pearson interval is no wider than `halfWidth` to either side on average; undefined beyond 20 000. */
export function trialsForHalfWidth(share: number, halfWidth: number, level = 0.95): TrialsNeeded | undefined {
  return trialsWhere((trials) => {
    const { low, high } = clopperPearson(nearest(share, trials), trials, level);
    return (high - low) / 2 <= halfWidth;
  });
}

/** Successes nearest to the share; a half counts towards the middle, where less is known. */
function nearest(share: number, trials: number): number {
  if (share > 0.5) return trials - nearest(1 - share, trials);
  // Some halves fall short by the last digit.
  return Math.round(share * trials + 1e-9);
}

const MOST_TRIALS = 20_000;
/** The saw's teeth grow smaller: what holds from n to this multiple of n, and some more, holds for ever. */
const LOOK_AHEAD = 2;
const LOOK_AHEAD_MORE = 100;

function trialsWhere(does: (trials: number) => boolean): TrialsNeeded | undefined {
  let [first, lasting] = [0, 1];
  for (let trials = 1; trials <= Math.max(LOOK_AHEAD * lasting, first) + LOOK_AHEAD_MORE; trials += 1) {
    if (first === 0 && trials > MOST_TRIALS) return undefined;
    if (!does(trials)) lasting = trials + 1;
    else if (first === 0) first = trials;
  }
  return first === 0 ? undefined : { first, lasting };
}
