import type { Tally } from '../../stats/beta-binomial.ts';
import { confidenceSequence } from '../../stats/confidence-sequence.ts';
import { newcombeDifference } from '../../stats/newcombe.ts';
import { type Bounds, clopperPearson } from '../../stats/proportion.ts';
import type { ClaimGroup, ClaimId, ClaimResult, ClaimSource, GroupName, Look, Why } from './claim.ts';
import { type Claimed, FEWEST_ANSWERS, type Verdict, verdictOn } from './verdict.ts';

/** What stays the same of a claim, whatever is measured. */
export interface ClaimFacts {
  readonly id: ClaimId;
  readonly source: ClaimSource;
  readonly claimed: Claimed | null;
}

type Kind = ClaimResult['kind'];

/** A claim of which nothing is known yet. */
export function unmeasured(facts: ClaimFacts, why: Why, kind: Kind = 'unmeasured'): ClaimResult {
  return {
    ...facts,
    kind,
    numerator: null,
    denominator: null,
    estimate: null,
    low: null,
    high: null,
    method: null,
    anytime: null,
    decidedBy: null,
    bounds: null,
    verdict: why.is === 'immature' ? 'not-decided' : 'too-few',
    why,
    groups: [],
    isObservational: false,
  };
}

/**
 * A share against its claim: Clopper–Pearson's interval for one look, Robbins' sequence for all looks together. Below thirty there
 * is the count alone.
 */
export function shareResult(
  facts: ClaimFacts & { readonly claimed: Claimed },
  { successes, trials }: Tally,
  look: Look,
  bounds: Bounds | null = null,
): ClaimResult {
  const counted = {
    ...unmeasured(facts, { is: 'too-few', needed: FEWEST_ANSWERS, have: trials }, 'share'),
    numerator: successes,
    denominator: trials,
  };
  if (trials < FEWEST_ANSWERS) return counted;
  const { estimate, low, high } = clopperPearson(successes, trials);
  const sequence = confidenceSequence(successes, trials);
  return {
    ...counted,
    estimate,
    low,
    high,
    method: 'clopper-pearson',
    anytime: { low: sequence.low, high: sequence.high },
    bounds,
    ...judged(facts.claimed, look, { low, high }, sequence),
  };
}

/** Two shares: each sequence at half the risk, so that their difference keeps the whole. */
const LEVEL_OF_TWO = 0.975;

/**
 * How much larger the share of `one` is than that of `other`: Newcombe's interval for one look; for all looks together what the
 * ends of two sequences leave. Below thirty in either group there are the counts alone.
 */
export function differenceResult(
  facts: ClaimFacts & { readonly claimed: Claimed },
  [one, other]: readonly [Tally, Tally],
  look: Look,
): ClaimResult {
  const have = Math.min(one.trials, other.trials);
  const counted = unmeasured(facts, { is: 'too-few', needed: FEWEST_ANSWERS, have }, 'difference');
  if (have < FEWEST_ANSWERS) return counted;
  const { estimate, low, high } = newcombeDifference(one, other);
  const [first, second] = [sequenceOf(one), sequenceOf(other)];
  const anytime = { low: first.low - second.high, high: first.high - second.low };
  return {
    ...counted,
    estimate,
    low,
    high,
    method: 'newcombe',
    anytime,
    ...judged(facts.claimed, look, { low, high }, anytime),
  };
}

function sequenceOf({ successes, trials }: Tally): Bounds {
  return confidenceSequence(successes, trials, LEVEL_OF_TWO);
}

type Judged = Pick<ClaimResult, 'verdict' | 'why' | 'decidedBy'>;

function judged(claimed: Claimed, look: Look, fixed: Bounds, anytime: Bounds): Judged {
  const verdict = verdictOn(look === 'repeated' ? anytime : fixed, claimed);
  return { verdict, why: whyOf(verdict), decidedBy: look === 'repeated' ? 'anytime' : 'fixed' };
}

export function whyOf(verdict: Exclude<Verdict, 'too-few'>): Why {
  return { is: ({ supported: 'within', contradicted: 'beyond', 'not-decided': 'both' } as const)[verdict] };
}

/** A part of a claim by itself, with its interval for one look. */
export function groupOf(
  group: GroupName,
  { successes, trials }: Tally,
  label: string | null = null,
): ClaimGroup {
  const counted = { group, label, numerator: successes, denominator: trials, verdict: null };
  if (trials < FEWEST_ANSWERS) return { ...counted, estimate: null, low: null, high: null };
  const { estimate, low, high } = clopperPearson(successes, trials);
  return { ...counted, estimate, low, high };
}

/** How many of them, and of how many of those that count. */
export function tallyOf<Item>(items: readonly Item[], isSuccess: (item: Item) => boolean): Tally {
  return { trials: items.length, successes: items.filter(isSuccess).length };
}
