import { type BuyingModel, pAlive } from './buying-model.ts';
import { type BuyingHistory, DAYS_PER_WEEK } from './histories.ts';

/** Nearer than this to a removable pole, the mean of both sides is taken. */
const POLE = 1e-6;
const ASIDE = 1e-5;
const MOST_TERMS = 100_000;

/**
 * Expected purchases within `days` from now, E[X(t) | x, t_x, T], for k = 1 (Fader, Hardie & Lee 2005, equation 10, and
 * its counterpart for MBG/NBD). With nothing behind the customer (x = T = 0) it is that of a new one. With D as in the
 * likelihood, c = a+b+x−1+D and z = t/(α+T+t):
 *
 * E = c/(a−1) · [1 − (1−z)^(a−1) · ₂F₁(a+b−1+D−r, a−1; c; z)] · P(alive)
 *
 * This is Euler's transform of the published form, whose own series overflows for customers with many purchases.
 *
 * @throws RangeError for k > 1, where no closed form exists, and for a model in which nobody leaves
 */
export function expectedOrders(model: BuyingModel, history: BuyingHistory, days: number): number {
  const { leaving, k, parameters } = model;
  if (k !== 1 || leaving === 'never') throw new RangeError(`no closed form for ${leaving} with k = ${k}`);

  const weeks = days / DAYS_PER_WEEK;
  const z = weeks / (parameters.alpha + history.ageDays / DAYS_PER_WEEK + weeks);
  const ifAlive = (a: number): number => expectedIfAlive(model, history.repeats, a, z);
  const { a, b } = parameters;
  const isAtPole = Math.abs(a - 1) < POLE || Math.abs(a + b + history.repeats - 1 + lateness(model)) < POLE;
  const expected = isAtPole ? (ifAlive(a - ASIDE) + ifAlive(a + ASIDE)) / 2 : ifAlive(a);
  return expected * pAlive(model, history);
}

function expectedIfAlive(model: BuyingModel, repeats: number, a: number, z: number): number {
  const { r, b } = model.parameters;
  const c = a + b + repeats - 1 + lateness(model);
  const series = hypergeometric(a + b - 1 + lateness(model) - r, a - 1, c, z);
  return (c / (a - 1)) * (1 - (1 - z) ** (a - 1) * series);
}

/** D: 1 where a customer may leave after the very first purchase. */
function lateness({ leaving }: BuyingModel): number {
  return leaving === 'mbg' ? 1 : 0;
}

/** Gauss's ₂F₁(a, b; c; z) by its series, for 0 ≤ z < 1. */
function hypergeometric(a: number, b: number, c: number, z: number): number {
  let sum = 1;
  let term = 1;
  for (let n = 0; n < MOST_TERMS && Math.abs(term) > Number.EPSILON * Math.abs(sum); n += 1) {
    term *= (((a + n) * (b + n)) / ((c + n) * (n + 1))) * z;
    sum += term;
  }
  return sum;
}
