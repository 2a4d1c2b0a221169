import digamma from '@stdlib/math-base-special-digamma';
import gammaln from '@stdlib/math-base-special-gammaln';
import type { BuyingModel, Leaving } from './buying-model.ts';
import type { Objective } from './minimise.ts';
import type { Patterns } from './patterns.ts';
import { clockFor, type Group, risingTerms, type SharedTerms, sumSilences, wind } from './silences.ts';
import { ALWAYS_STAYING, type Staying, stayingAfter } from './staying.ts';

/** The parameters as logarithms: r, alpha and, where customers leave, a and b. */
export function logParametersOf({ leaving, parameters: { r, alpha, a, b } }: BuyingModel): Float64Array {
  return Float64Array.from(leaving === 'never' ? [r, alpha] : [r, alpha, a, b], Math.log);
}

export function modelFrom(leaving: Leaving, k: number, logParameters: Float64Array): BuyingModel {
  const [r = Number.NaN, alpha = Number.NaN, a = 0, b = 1] = logParameters.map(Math.exp);
  return { leaving, k, parameters: { r, alpha, a, b } };
}

/**
 * −lnL per customer of (M)BG/CNBD-k, without the term (k−1) Σ ln(gap) that no parameter moves, and its gradient,
 * both in the logarithms of the parameters (Reutterer, Platzer & Schröder 2021; for k = 1 Fader, Hardie & Lee 2005 and Batislam et al. 2007). With
 * D = 1 for `mbg` and 0 for `bg`, n = r + kx, per customer:
 *
 * lnL = −x lnΓ(k) + lnB(a, b+x+D) − lnB(a, b) + lnΓ(n) − lnΓ(r) + r ln α − n ln(α+T) + ln(S1 + S2)
 * S1 = a/(b+x−1+D) · ((α+T)/(α+t_x))ⁿ, 0 for `bg` with x = 0 and for `never`
 * S2 = Σ_{j<k} (n)_j/j! · qʲ, q = (T−t_x)/(α+T)
 *
 * What depends on x alone is computed once per x, logarithms of α + t once per day: one exponential per pattern remains.
 */
export function negativeMeanLogLikelihood(leaving: Leaving, k: number, patterns: Patterns): Objective {
  const groups = groupsByRepeats(patterns);
  const chances = groups.map(({ repeats }) => chancesToLeave(leaving, repeats));
  const clock = clockFor(patterns);
  return (at, gradient) => {
    const model = modelFrom(leaving, k, at);
    const { r, alpha, a, b } = model.parameters;
    wind(clock, alpha);
    gradient.fill(0);
    const stays = stayingAfter(a, b, chances);
    let logLikelihood = 0;
    for (const [index, group] of groups.entries()) {
      const terms = termsOf(model, group.repeats, stays[index] ?? ALWAYS_STAYING);
      const silences = sumSilences(patterns, group, terms, clock);
      logLikelihood += group.weight * terms.constant + silences.log;
      add(gradient, 0, r * (group.weight * terms.byR + silences.byEvents));
      add(gradient, 1, group.weight * r + alpha * silences.byAlpha);
      if (leaving === 'never') continue;
      add(gradient, 2, a * group.weight * terms.byA + silences.left);
      add(gradient, 3, b * (group.weight * terms.byB - silences.left * terms.leftByB));
    }
    for (let i = 0; i < gradient.length; i += 1) gradient[i] = -(gradient[i] ?? 0) / patterns.customers;
    return -logLikelihood / patterns.customers;
  };
}

function add(sums: Float64Array, index: number, value: number): void {
  sums[index] = (sums[index] ?? 0) + value;
}

function groupsByRepeats({ repeats, weights }: Patterns): Group[] {
  const groups: Group[] = [];
  let from = 0;
  let weight = 0;
  for (let i = 0; i < repeats.length; i += 1) {
    weight += weights[i] ?? 0;
    if (repeats[i + 1] === repeats[i]) continue;
    groups.push({ repeats: repeats[i] ?? 0, from, to: i + 1, weight });
    from = i + 1;
    weight = 0;
  }
  return groups;
}

/** What all customers with the same x share. */
interface Terms extends SharedTerms {
  /** The part of lnL that no silence changes, and its derivatives. */
  readonly constant: number;
  readonly byR: number;
  readonly byA: number;
  readonly byB: number;
  /** The derivative of `logLeft` by b, its sign turned. */
  readonly leftByB: number;
}

function termsOf(model: BuyingModel, repeats: number, stay: Staying): Terms {
  const { leaving, k, parameters } = model;
  const { r, alpha, a, b } = parameters;
  const events = r + k * repeats;
  const chances = chancesToLeave(leaving, repeats);
  return {
    k,
    events,
    constant: gammaln(events) - gammaln(r) + r * Math.log(alpha) - repeats * gammaln(k) + stay.log,
    byR: digamma(events) - digamma(r) + Math.log(alpha),
    byA: stay.byA,
    byB: stay.byB,
    logLeft: chances > 0 ? Math.log(a / (b + chances - 1)) : Number.NEGATIVE_INFINITY,
    leftByB: chances > 0 ? 1 / (b + chances - 1) : 0,
    ...risingTerms(k, events),
  };
}

/** x + D: how often a customer could have left and may have. */
function chancesToLeave(leaving: Leaving, repeats: number): number {
  if (leaving === 'never') return 0;
  return leaving === 'mbg' ? repeats + 1 : repeats;
}
