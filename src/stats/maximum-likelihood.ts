import type { BuyingModel, BuyingParameters, Leaving } from './buying-model.ts';
import { type Histories, thinned } from './histories.ts';
import { logParametersOf, modelFrom, negativeMeanLogLikelihood } from './likelihood.ts';
import { minimise } from './minimise.ts';
import { collapse, type Patterns } from './patterns.ts';

const MOST_REGULAR = 6;
/** A smaller chance of leaving after a purchase is "nobody leaves" in other words. */
const LEAVING_NEEDED = 0.001;

export interface LikelihoodFit {
  readonly model: BuyingModel;
  readonly logLikelihood: number;
}

/** Where the search starts when nothing is known (times in weeks). */
const START: BuyingParameters = { r: 0.5, alpha: 5, a: 1, b: 3 };
/** Where few come back, "most leave at once" and "most buy rarely" may be two hills; this start stands on the first. */
const OTHER_START: BuyingParameters = { r: 1, alpha: 20, a: 0.3, b: 0.15 };
/** The log-likelihood per customer is found to within about this: 0.00004 in all for a hundred thousand. */
const EXACTNESS = 4e-10;
/** On a sample, which only shows where to search, less will do. */
const SAMPLE_EXACTNESS = 1e-7;
/** No search begins at a greater a + b unless a sample has led there. */
const MOST_ALIKE = 20;
/** So far behind in log-likelihood per customer of a sample, by many standard errors, a regularity cannot be the best. */
const RULED_OUT = 0.05;
/** From twice as many customers on, about this many show where to search among all. */
const SAMPLE = 2_000;

/** What a search works on; a small likeness of it shows where to begin. */
interface Data {
  readonly patterns: Patterns;
  readonly sumLogGaps: number;
  readonly exactness: number;
  /** Undefined where the data themselves are few. */
  readonly sample: Data | undefined;
}

export function dataFrom(histories: Histories): Data {
  const share = Math.floor(histories.customers / SAMPLE);
  const sample = share < 2 ? undefined : thinned(histories, share);
  return {
    ...collapsed(histories),
    exactness: EXACTNESS,
    sample: sample && { ...collapsed(sample), exactness: SAMPLE_EXACTNESS, sample: undefined },
  };
}

function collapsed(histories: Histories): Pick<Data, 'patterns' | 'sumLogGaps'> {
  return {
    patterns: collapse(histories),
    sumLogGaps: histories.logGaps.reduce((sum, logs) => sum + logs, 0),
  };
}

interface Start {
  readonly model: BuyingModel;
  readonly inverseHessian?: Float64Array;
}

type Refined = LikelihoodFit & Required<Start>;

/**
 * Every regularity is tried: on all the data where they are few, else on a sample; those that the sample does not rule out
 * are then compared on all the data.
 */
export function mostLikelyRegularity(data: Data): LikelihoodFit {
  const sample = data.sample ?? data;
  const tried = [fromScratch(sample, 'mbg', 1)];
  for (let k = 2; k <= MOST_REGULAR; k += 1) {
    tried.push(fromNeighbour(sample, k, tried.at(-1)?.model));
  }
  const best = tried.reduce(moreLikely);
  if (sample === data) return best;

  const least = best.logLikelihood - RULED_OUT * sample.patterns.customers;
  return tried
    .filter(({ logLikelihood }) => logLikelihood >= least)
    .map((found) => refined(data, checked(found)))
    .reduce(moreLikely);
}

/** That nobody leaves is believed only when no other start finds anybody who does. */
function fromNeighbour(data: Data, k: number, near: BuyingModel | undefined): Refined {
  const found = refined(data, startFor('mbg', k, near));
  return showsLeaving(found.model.parameters) ? found : moreLikely(found, fromScratch(data, 'mbg', k));
}

export function fromScratch(data: Data, leaving: Leaving, k: number): Refined {
  return [START, OTHER_START]
    .map((parameters) => refined(data, { model: { leaving, k, parameters } }))
    .reduce(moreLikely);
}

function moreLikely(one: Refined, other: Refined): Refined {
  return other.logLikelihood > one.logLikelihood ? other : one;
}

/** The maximum near the start; without knowledge of the curvature a sample provides it first. */
export function refined(data: Data, start: Start): Refined {
  const isRough = start.inverseHessian === undefined && data.sample !== undefined;
  const { found, wouldDiffer } = search(data, isRough ? checked(refined(data.sample, start)) : start);
  if (!wouldDiffer) return found;
  return moreLikely(found, search(data, startFor(found.model.leaving, found.model.k, found.model)).found);
}

interface Searched {
  readonly found: Refined;
  /** Stopped where everybody is equally loyal, although the likelihood grows when customers differ. */
  readonly wouldDiffer: boolean;
}

function search(data: Data, start: Start): Searched {
  const { leaving, k } = start.model;
  const { at, value, gradient, inverseHessian } = minimise(
    negativeMeanLogLikelihood(leaving, k, data.patterns),
    logParametersOf(start.model),
    data.exactness,
    start.inverseHessian,
  );
  const model = modelFrom(leaving, k, at);
  const logLikelihood = -value * data.patterns.customers + (k - 1) * data.sumLogGaps;
  const [, , byA = 0, byB = 0] = gradient;
  return {
    found: { model, inverseHessian, logLikelihood },
    wouldDiffer: model.parameters.a + model.parameters.b > MOST_ALIKE && byA + byB > 0,
  };
}

/** A start found on a sample, unless nobody leaves there: the likelihood is flat, and a search from it would stay. */
function checked({ model, inverseHessian }: Refined): Start {
  return model.leaving === 'never' || showsLeaving(model.parameters)
    ? { model, inverseHessian }
    : startFor(model.leaving, model.k);
}

/**
 * The parameters of a neighbouring model with its clock set to k events a purchase, or the usual start. Where the neighbour
 * sees nobody leave, or everybody equally loyal (a and b beyond all bounds), the likelihood is flat, and a search started
 * there would not find what this model sees.
 */
export function startFor(leaving: Leaving, k: number, near?: BuyingModel): Start {
  if (near === undefined) return { model: { leaving, k, parameters: START } };
  const { r, alpha, a, b } = near.parameters;
  const chances = showsLeaving(near.parameters) ? { a, b } : { a: START.a, b: START.b };
  const scale = Math.min(1, MOST_ALIKE / (chances.a + chances.b));
  return {
    model: {
      leaving,
      k,
      parameters: { r, alpha: (alpha * near.k) / k, a: chances.a * scale, b: chances.b * scale },
    },
  };
}

export function showsLeaving({ a, b }: BuyingParameters): boolean {
  return a / (a + b) >= LEAVING_NEEDED;
}
