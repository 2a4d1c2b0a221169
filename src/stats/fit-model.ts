import type { BuyingModel, BuyingParameters, Leaving } from './buying-model.ts';
import { type Histories, repeatCustomersIn } from './histories.ts';
import { logParametersOf, modelFrom, negativeMeanLogLikelihood } from './likelihood.ts';
import { minimise } from './minimise.ts';
import { collapse, type Patterns, thinned } from './patterns.ts';

/** Fewer customers who came back than this say nothing about leaving: on 92 companies every model was nonsense. */
export const REPEAT_CUSTOMERS_NEEDED = 100;
export const MOST_REGULAR = 6;

/**
 * Twice the gain in log-likelihood that leaving must bring: 5 % point of the mixture ½χ²₀ + ½χ²₁, because "nobody
 * leaves" lies on the border of the model (Self & Liang 1987).
 */
const GAIN_NEEDED = 2.71;
/** A smaller chance of leaving after a purchase is "nobody leaves" in other words. */
const LEAVING_NEEDED = 0.001;

export type ModelFit = FittedModel | UnfittedModel;

export interface FittedModel extends BuyingModel {
  readonly fitted: true;
  readonly logLikelihood: number;
  readonly repeatCustomers: number;
}

export interface UnfittedModel {
  readonly fitted: false;
  readonly why: 'too-few-repeat-customers' | 'drop-out-not-identifiable';
  readonly repeatCustomers: number;
}

/**
 * MBG/CNBD-k with k = 1 … 6 by likelihood (k = 1 is MBG/NBD), or the reason why it must not be used. Leaving is
 * identifiable when the model beats the same one in which nobody leaves (for k = 1 the NBD); where it is not, P(alive)
 * would be 1 for everybody, and the customer's own rhythm has to decide.
 */
export function fitMbgCnbdK(histories: Histories): ModelFit {
  const repeatCustomers = repeatCustomersIn(histories);
  if (repeatCustomers < REPEAT_CUSTOMERS_NEEDED) {
    return { fitted: false, why: 'too-few-repeat-customers', repeatCustomers };
  }
  const data: Data = { patterns: collapse(histories), sumLogGaps: histories.sumLogGaps };
  const { model, logLikelihood } = mostLikelyRegularity(data);
  const stay = refined(data, startFor('never', model.k, model));
  return 2 * (logLikelihood - stay.logLikelihood) >= GAIN_NEEDED && showsLeaving(model.parameters)
    ? { fitted: true, ...model, logLikelihood, repeatCustomers }
    : { fitted: false, why: 'drop-out-not-identifiable', repeatCustomers };
}

export interface LikelihoodFit {
  readonly model: BuyingModel;
  readonly logLikelihood: number;
}

/** Maximum likelihood for one kind of leaving and one regularity, on whatever data; the caller judges what it is worth. */
export function fitModel(leaving: Leaving, k: number, histories: Histories): LikelihoodFit {
  const data: Data = { patterns: collapse(histories), sumLogGaps: histories.sumLogGaps };
  const { model, logLikelihood } = fromScratch(data, leaving, k);
  return { model, logLikelihood };
}

/** Where the search starts when nothing is known (times in weeks). */
const START: BuyingParameters = { r: 0.5, alpha: 5, a: 1, b: 3 };
/** Where few come back, "most leave at once" and "most buy rarely" may be two hills; this start stands on the first. */
const OTHER_START: BuyingParameters = { r: 1, alpha: 20, a: 0.3, b: 0.15 };
/** From twice as many patterns on, about this many evenly chosen ones show where to search among all. */
const SAMPLE = 5_000;

interface Data {
  readonly patterns: Patterns;
  readonly sumLogGaps: number;
}

interface Start {
  readonly model: BuyingModel;
  readonly inverseHessian?: Float64Array;
}

type Refined = LikelihoodFit & Required<Start>;

/**
 * Every regularity is tried: on all the data where they are few, else on a sample; there the best of the sample and its
 * neighbours are compared on all the data, further outwards as long as that pays.
 */
function mostLikelyRegularity(data: Data): LikelihoodFit {
  const sample = sampleOf(data);
  const tried = [fromScratch(sample, 'mbg', 1)];
  for (let k = 2; k <= MOST_REGULAR; k += 1) {
    tried.push(refined(sample, startFor('mbg', k, tried.at(-1)?.model)));
  }
  const rough = tried.reduce(moreLikely);
  if (sample === data) return rough;

  let best = refined(data, checked(rough));
  for (const step of [1, -1]) {
    for (
      let next = tried[best.model.k - 1 + step];
      next !== undefined;
      next = tried[next.model.k - 1 + step]
    ) {
      const candidate = refined(data, checked(next));
      if (candidate.logLikelihood <= best.logLikelihood) break;
      best = candidate;
    }
  }
  return best;
}

function fromScratch(data: Data, leaving: Leaving, k: number): Refined {
  return [START, OTHER_START]
    .map((parameters) => refined(data, { model: { leaving, k, parameters } }))
    .reduce(moreLikely);
}

function moreLikely(one: Refined, other: Refined): Refined {
  return other.logLikelihood > one.logLikelihood ? other : one;
}

/** An evenly chosen part of the patterns, with its part of the gaps; all of them when they are few. */
function sampleOf(data: Data): Data {
  const stride = Math.floor(data.patterns.weights.length / SAMPLE);
  if (stride < 2) return data;
  const patterns = thinned(data.patterns, stride);
  return { patterns, sumLogGaps: (data.sumLogGaps * gapsIn(patterns)) / gapsIn(data.patterns) };
}

function gapsIn({ repeats, weights }: Patterns): number {
  return weights.reduce((sum, weight, i) => sum + weight * (repeats[i] ?? 0), 0);
}

/** The maximum near the start; without knowledge of the curvature a sample provides it first. */
function refined(data: Data, start: Start): Refined {
  const { leaving, k } = start.model;
  const sample = start.inverseHessian === undefined ? sampleOf(data) : data;
  const from = sample === data ? start : checked(refined(sample, start));
  const { at, value, inverseHessian } = minimise(
    negativeMeanLogLikelihood(leaving, k, data.patterns),
    logParametersOf(from.model),
    from.inverseHessian,
  );
  const logLikelihood = -value * data.patterns.customers + (k - 1) * data.sumLogGaps;
  return { model: modelFrom(leaving, k, at), inverseHessian, logLikelihood };
}

/** A start found on a sample, unless nobody leaves there: the likelihood is flat, and a search from it would stay. */
function checked({ model, inverseHessian }: Refined): Start {
  return model.leaving === 'never' || showsLeaving(model.parameters)
    ? { model, inverseHessian }
    : startFor(model.leaving, model.k);
}

/** The parameters of a neighbouring model with its clock set to k events a purchase, or the usual start. */
function startFor(leaving: Leaving, k: number, near?: BuyingModel): Start {
  if (near === undefined || !showsLeaving(near.parameters))
    return { model: { leaving, k, parameters: START } };
  const { alpha } = near.parameters;
  return { model: { leaving, k, parameters: { ...near.parameters, alpha: (alpha * near.k) / k } } };
}

function showsLeaving({ a, b }: BuyingParameters): boolean {
  return a / (a + b) >= LEAVING_NEEDED;
}
