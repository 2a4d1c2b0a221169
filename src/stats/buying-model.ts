import { type BuyingHistory, DAYS_PER_WEEK } from './histories.ts';

/**
 * When a customer may leave for ever: `mbg` after any purchase, the first included (Batislam, Denizel & Filiztekin 2007;
 * Hoppe & Wagner 2007); `bg` only after a repeat purchase (Fader, Hardie & Lee 2005), so that whoever bought once is
 * taken for loyal for ever; `never`: nobody leaves, the negative binomial alone (Ehrenberg 1959).
 */
export type Leaving = 'mbg' | 'bg' | 'never';

/**
 * While a customer stays, gaps between purchases are Erlang-k with a rate of its own, gamma distributed with shape r and
 * rate alpha (in weeks); after a purchase the customer leaves with a probability of its own, beta distributed (a, b).
 * Regularity k = 1 is chance, k = 6 nearly clockwork; it is the same for all (Reutterer, Platzer & Schröder 2021).
 */
export interface BuyingModel {
  readonly leaving: Leaving;
  readonly k: number;
  readonly parameters: BuyingParameters;
}

export interface BuyingParameters {
  readonly r: number;
  /** In weeks. */
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

/**
 * Probability that the customer has not left: P(alive) = S2 / (S1 + S2), S1 and S2 as in the likelihood. Where purchases
 * come in bursts every model is too sure of itself: never write "lost" from this number.
 */
export function pAlive(model: BuyingModel, history: BuyingHistory): number {
  const { k, parameters } = model;
  const now = parameters.alpha + history.ageDays / DAYS_PER_WEEK;
  const last = parameters.alpha + history.lastDays / DAYS_PER_WEEK;
  const logGone = logLeft(model, history.repeats) + eventsOf(model, history) * Math.log(now / last);
  return 1 / (1 + Math.exp(logGone) / notYetDue(k, eventsOf(model, history), 1 - last / now));
}

/**
 * Probability of no purchase within `days` from now: P0 = L(x, t_x, T + t) / L(x, t_x, T), the same past seen by a later
 * clock, here as 1 − P(alive)·P(a purchase | alive). Unlike P(alive) alone it can be compared with what then happened,
 * and between models.
 */
export function pNoOrder(model: BuyingModel, history: BuyingHistory, days: number): number {
  const { k, parameters } = model;
  const events = eventsOf(model, history);
  const last = parameters.alpha + history.lastDays / DAYS_PER_WEEK;
  const now = parameters.alpha + history.ageDays / DAYS_PER_WEEK;
  const later = now + days / DAYS_PER_WEEK;
  const stillSilent =
    ((now / later) ** events * notYetDue(k, events, 1 - last / later)) / notYetDue(k, events, 1 - last / now);
  return 1 - pAlive(model, history) * (1 - stillSilent);
}

/** r + kx: every purchase takes k events of the customer's clock. */
function eventsOf({ k, parameters }: BuyingModel, { repeats }: BuyingHistory): number {
  return parameters.r + k * repeats;
}

/** ln of the odds of having left after the last of x + 1 purchases, before anything is known of the silence since. */
function logLeft({ leaving, parameters: { a, b } }: BuyingModel, repeats: number): number {
  if (leaving === 'never' || (leaving === 'bg' && repeats === 0)) return Number.NEGATIVE_INFINITY;
  return Math.log(a / (b + repeats - (leaving === 'bg' ? 1 : 0)));
}

/** S2 = Σ_{j<k} (n)_j / j! · q^j: how much more likely the silence is when only the last of k events makes a purchase. */
function notYetDue(k: number, events: number, q: number): number {
  let sum = 1;
  let term = 1;
  for (let j = 1; j < k; j += 1) {
    term *= ((events + j - 1) / j) * q;
    sum += term;
  }
  return sum;
}
