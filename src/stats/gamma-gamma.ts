import digamma from '@stdlib/math-base-special-digamma';
import gammaln from '@stdlib/math-base-special-gammaln';
import { minimise, type Objective } from './minimise.ts';

/** Purchases that count and what they were worth on average. */
export interface Spending {
  readonly purchases: number;
  readonly mean: number;
}

/**
 * Gamma–Gamma model of the value of a purchase (Fader & Hardie 2013; Colombo & Jiang 1999): single values are gamma
 * distributed with shape p around a customer's own mean, the rates of the customers with shape q and scale v.
 */
export interface SpendingModel {
  readonly p: number;
  readonly q: number;
  /** In the currency of the values. */
  readonly v: number;
}

/** The log-likelihood per customer is found to within about this. */
const EXACTNESS = 4e-10;

export interface SpendingFit {
  readonly model: SpendingModel;
  readonly logLikelihood: number;
  readonly customers: number;
}

/**
 * Maximum likelihood over the customers with purchases worth more than nothing (others say nothing about values here):
 *
 * lnL = lnΓ(px+q) − lnΓ(px) − lnΓ(q) + q ln v + (px−1) ln m + px ln x − (px+q) ln(xm+v)
 *
 * @returns undefined when there is no such customer
 */
export function fitSpending(list: readonly Spending[]): SpendingFit | undefined {
  const told = list.filter(({ purchases, mean }) => purchases > 0 && mean > 0);
  if (told.length === 0) return undefined;
  // In units of the average value, so that one start serves lire and thousands of euros.
  const unit = told.reduce((sum, { mean }) => sum + mean, 0) / told.length;
  const scaled = told.map(({ purchases, mean }) => ({ purchases, mean: mean / unit }));
  const { at, value } = minimise(negativeMeanLogLikelihood(scaled), new Float64Array(3), EXACTNESS);
  const [p = Number.NaN, q = Number.NaN, v = Number.NaN] = at.map(Math.exp);
  return {
    model: { p, q, v: v * unit },
    logLikelihood: -told.length * (value + Math.log(unit)),
    customers: told.length,
  };
}

/**
 * Expected value of a customer's purchase, E[M | x, m] = p(v + mx)/(px + q − 1): the customer's own mean, pulled towards
 * everybody's by as much as few purchases deserve. Undefined where the values have no mean (px + q ≤ 1).
 */
export function expectedSpending({ p, q, v }: SpendingModel, spending: Spending): number | undefined {
  const { purchases, mean } = spending;
  const weight = p * purchases + q - 1;
  return weight > 0 ? (p * (v + (purchases === 0 ? 0 : mean * purchases))) / weight : undefined;
}

/** In the logarithms of p, q, v. */
function negativeMeanLogLikelihood(list: readonly Spending[]): Objective {
  return (at, gradient) => {
    const [p = Number.NaN, q = Number.NaN, v = Number.NaN] = at.map(Math.exp);
    const constant = q * Math.log(v) - gammaln(q);
    const byQ = Math.log(v) - digamma(q);
    let sum = 0;
    const slopes: [number, number, number] = [0, 0, 0];
    for (const { purchases, mean } of list) {
      const shape = p * purchases;
      const total = purchases * mean + v;
      const logTotal = Math.log(total);
      const logSpent = Math.log(purchases * mean);
      sum +=
        gammaln(shape + q) -
        gammaln(shape) +
        constant +
        shape * logSpent -
        Math.log(mean) -
        (shape + q) * logTotal;
      const pull = digamma(shape + q);
      slopes[0] += purchases * (pull - digamma(shape) + logSpent - logTotal);
      slopes[1] += pull + byQ - logTotal;
      slopes[2] += q / v - (shape + q) / total;
    }
    gradient.set([p * slopes[0], q * slopes[1], v * slopes[2]].map((slope) => -slope / list.length));
    return -sum / list.length;
  };
}
