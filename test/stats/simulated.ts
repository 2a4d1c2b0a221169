import type { GapHistory } from '../../src/stats/histories.ts';

/** What a simulated market is like; times in days. */
export interface Market {
  readonly customers: number;
  /** Events of a customer's clock that make a purchase: 1 is chance, 6 nearly clockwork. */
  readonly k: number;
  readonly r: number;
  /** In weeks, for the events of the clock. */
  readonly alpha: number;
  /** Leaving after each purchase; null when nobody ever leaves. */
  readonly leaving: { readonly a: number; readonly b: number } | null;
  /** Customers come in evenly over this many days … */
  readonly arrivalDays: number;
  /** … and are watched until this day. */
  readonly days: number;
}

/** Chance that a test can repeat: mulberry32, uniform in (0, 1). */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (((t ^ (t >>> 14)) >>> 0) + 0.5) / 4294967296;
  };
}

/** Customers of a market of the model's own making, purchases of one day merged, with what no firm knows: who is gone. */
export function simulate(market: Market, seed: number): { list: GapHistory[]; isGone: boolean[] } {
  const roll = dice(seed);
  const isGone: boolean[] = [];
  const list = Array.from({ length: market.customers }, () => {
    const rate = gamma(market.r, roll) / market.alpha / 7;
    const chance = market.leaving === null ? 0 : betaOf(market.leaving.a, market.leaving.b, roll);
    const ageDays = market.days - Math.floor(roll() * market.arrivalDays);
    const gaps: number[] = [];
    let [clock, last] = [0, 0];
    let gone = roll() < chance;
    while (!gone) {
      for (let event = 0; event < market.k; event += 1) clock -= Math.log(roll()) / rate;
      if (clock > ageDays) break;
      const day = Math.floor(clock);
      if (day > last) gaps.push(day - last);
      last = day;
      gone = roll() < chance;
    }
    isGone.push(gone);
    return { gaps, ageDays };
  });
  return { list, isGone };
}

/** Marsaglia & Tsang 2000; below one by the power of a uniform. */
function gamma(shape: number, roll: () => number): number {
  if (shape < 1) return gamma(shape + 1, roll) * roll() ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = Math.sqrt(-2 * Math.log(roll())) * Math.cos(2 * Math.PI * roll());
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(roll()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

function betaOf(a: number, b: number, roll: () => number): number {
  const one = gamma(a, roll);
  return one / (one + gamma(b, roll));
}
