import { DAYS_PER_WEEK } from './histories.ts';
import type { Patterns } from './patterns.ts';

/** ln(α + t) and 1 / (α + t) for every day t. */
export interface Clock {
  readonly logs: Float64Array;
  readonly inverses: Float64Array;
}

/** A clock that `wind` sets to an alpha. */
export function clockFor({ ageDays }: Patterns): Clock {
  const days = 1 + ageDays.reduce((longest, age) => Math.max(longest, age), 0);
  return { logs: new Float64Array(days), inverses: new Float64Array(days) };
}

export function wind({ logs, inverses }: Clock, alpha: number): void {
  for (let day = 0; day < logs.length; day += 1) {
    const weeks = alpha + day / DAYS_PER_WEEK;
    logs[day] = Math.log(weeks);
    inverses[day] = 1 / weeks;
  }
}

/** Patterns with the same x, which lie side by side. */
export interface Group {
  readonly repeats: number;
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** What the silences of customers with the same x share. */
export interface SharedTerms {
  readonly k: number;
  /** n = r + kx. */
  readonly events: number;
  /** ln of a / (b + x − 1 + D); −∞ where nobody can have left. */
  readonly logLeft: number;
  /** (n)_j / j! and its derivative by n, for j < k. */
  readonly rising: Float64Array;
  readonly risingByEvents: Float64Array;
}

export function risingTerms(k: number, events: number): Pick<SharedTerms, 'rising' | 'risingByEvents'> {
  const rising = new Float64Array(k).fill(1);
  const risingByEvents = new Float64Array(k);
  for (let j = 1; j < k; j += 1) {
    const [before, slope] = [rising[j - 1] ?? 1, risingByEvents[j - 1] ?? 0];
    rising[j] = (before * (events + j - 1)) / j;
    risingByEvents[j] = (slope * (events + j - 1) + before) / j;
  }
  return { rising, risingByEvents };
}

/** Sums over customers with the same x. */
export interface Silences {
  /** ln(S1 + S2) − n ln(α+T), … */
  readonly log: number;
  /** … its derivative by n, … */
  readonly byEvents: number;
  /** … and by α. */
  readonly byAlpha: number;
  /** S1 / (S1 + S2), the customers who have left. */
  readonly left: number;
}

/** Above this the running product is put into its logarithm, long before it overflows. */
const PRODUCT_FULL = 1e200;

/**
 * The inner loop of the fit: plain arithmetic on typed arrays, one exponential a pattern, and the logarithm of a running
 * product instead of a sum of logarithms wherever a pattern stands for one customer, as most do.
 */
export function sumSilences(patterns: Patterns, group: Group, shared: SharedTerms, clock: Clock): Silences {
  const { lastDays, ageDays, weights } = patterns;
  const { k, events, logLeft, rising, risingByEvents } = shared;
  const { logs, inverses } = clock;
  let sumLog = 0;
  let byEvents = 0;
  let byAlpha = 0;
  let left = 0;
  let product = 1;
  for (let i = group.from; i < group.to; i += 1) {
    const last = lastDays[i] ?? 0;
    const age = ageDays[i] ?? 0;
    const weight = weights[i] ?? 0;
    const logAge = logs[age] ?? 0;
    const inverseAge = inverses[age] ?? 0;
    const stretch = logAge - (logs[last] ?? 0);

    let due = 1;
    let dueByEvents = 0;
    let dueByLogQ = 0;
    if (k > 1) {
      const q = ((age - last) / DAYS_PER_WEEK) * inverseAge;
      let power = 1;
      for (let j = 1; j < k; j += 1) {
        power *= q;
        const term = (rising[j] ?? 0) * power;
        due += term;
        dueByEvents += (risingByEvents[j] ?? 0) * power;
        dueByLogQ += j * term;
      }
    }
    // S1 + S2 divided by whichever keeps it from overflowing.
    const logGone = logLeft + events * stretch;
    const isSmall = logGone < 0;
    const ratio = Math.exp(isSmall ? logGone : -logGone);
    const total = isSmall ? ratio + due : 1 + due * ratio;
    const gone = (isSmall ? ratio : 1) / total;
    const perDue = (isSmall ? 1 : ratio) / total;

    const scaled = weight * ((isSmall ? 0 : logGone) - events * logAge);
    if (weight === 1) {
      sumLog += scaled;
      product *= total;
      if (product > PRODUCT_FULL) {
        sumLog += Math.log(product);
        product = 1;
      }
    } else sumLog += scaled + weight * Math.log(total);
    byEvents += weight * (gone * stretch - logAge + dueByEvents * perDue);
    byAlpha +=
      weight *
      (gone * events * (inverseAge - (inverses[last] ?? 0)) -
        events * inverseAge -
        dueByLogQ * perDue * inverseAge);
    left += weight * gone;
  }
  return { log: sumLog + Math.log(product), byEvents, byAlpha, left };
}
