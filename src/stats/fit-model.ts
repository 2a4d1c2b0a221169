import type { BuyingModel, Leaving } from './buying-model.ts';
import { type Histories, REPEAT_CUSTOMERS_NEEDED, repeatCustomersIn } from './histories.ts';
import {
  dataFrom,
  fromScratch,
  type LikelihoodFit,
  mostLikelyRegularity,
  refined,
  showsLeaving,
  startFor,
} from './maximum-likelihood.ts';

/**
 * Twice the gain in log-likelihood that leaving must bring: 5 % point of the mixture ½χ²₀ + ½χ²₁, because "nobody
 * leaves" lies on the border of the model (Self & Liang 1987).
 */
const GAIN_NEEDED = 2.71;

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
  const data = dataFrom(histories);
  const { model, logLikelihood } = mostLikelyRegularity(data);
  const stay = refined(data, startFor('never', model.k, model));
  return 2 * (logLikelihood - stay.logLikelihood) >= GAIN_NEEDED && showsLeaving(model.parameters)
    ? { fitted: true, ...model, logLikelihood, repeatCustomers }
    : { fitted: false, why: 'drop-out-not-identifiable', repeatCustomers };
}

/** Maximum likelihood for one kind of leaving and one regularity, on whatever data; the caller judges what it is worth. */
export function fitModel(leaving: Leaving, k: number, histories: Histories): LikelihoodFit {
  const data = dataFrom(histories);
  const { model, logLikelihood } = fromScratch(data, leaving, k);
  return { model, logLikelihood };
}
