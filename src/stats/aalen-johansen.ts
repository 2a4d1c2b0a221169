import { tailOf } from './level.ts';
import { logLogBand } from './log-log-band.ts';
import { type Bounds, highestShare, lowestShare } from './proportion.ts';
import { atRiskOn, endingsOf, lastWatchedDay, type Spell } from './spells.ts';

/** The share ended in one of several ways, after a day on which that happened. */
export interface IncidenceStep extends Bounds {
  readonly days: number;
  readonly atRisk: number;
  /** In this way, on this day. */
  readonly ended: number;
  readonly incidence: number;
  readonly standardError: number;
}

/** A rising staircase: between two steps, and after the last until the last day watched, nothing changes. */
export interface IncidenceCurve {
  readonly steps: readonly IncidenceStep[];
  readonly watchedDays: readonly number[];
  /** All waits have ended: what the last step says holds for ever. */
  readonly isOver: boolean;
  readonly level: number;
}

/** The curve read off at a day. */
export interface IncidencePoint extends Bounds {
  readonly days: number;
  /** Neither ended in any way nor out of sight when the day began. */
  readonly atRisk: number;
  readonly incidence: number;
}

/** What an ending day adds to the sums. */
interface Jump {
  readonly atRisk: number;
  readonly ended: number;
  readonly endedThisWay: number;
  /** Share still waiting before the day. */
  readonly waiting: number;
  /** Incidence after the day. */
  readonly incidence: number;
}

/**
 * Share of waits that have ended in the way `end`, day by day, where other ways exclude it: who has refused will not order
 * (Aalen & Johansen 1978). The incidences of all ways add up to 1 − Kaplan–Meier of any end.
 *
 * The error is the delta-method one of Gaynor et al. (1993, JASA 88:400), in its binomial form: Greenwood's when there is one
 * way only, and that of a plain share when everybody is watched to the end. The band is symmetric on the scale
 * ln(−ln(1 − F)), so that with one way only it is that of Kaplan–Meier.
 */
export function incidenceOf<End extends string>(
  spells: readonly Spell<End>[],
  end: NoInfer<End>,
  level = 0.95,
): IncidenceCurve {
  const { days, watchedDays } = endingsOf(spells);
  const steps: IncidenceStep[] = [];
  const jumps: Jump[] = [];
  let [waiting, incidence] = [1, 0];
  for (const day of days) {
    const { atRisk, ended } = day;
    const endedThisWay = day.endedBy.get(end) ?? 0;
    incidence += (waiting * endedThisWay) / atRisk;
    jumps.push({ atRisk, ended, endedThisWay, waiting, incidence });
    waiting *= 1 - ended / atRisk;
    if (endedThisWay === 0) continue;
    const standardError = Math.sqrt(Math.max(0, varianceOf(jumps, incidence)));
    const step = { days: day.days, atRisk, ended: endedThisWay, incidence, standardError };
    steps.push({ ...step, ...bandOf(step, steps.at(-1), level) });
  }
  return { steps, watchedDays, isOver: waiting === 0, level };
}

/** Variance of the incidence `now`, after the last of the jumps. */
function varianceOf(jumps: readonly Jump[], now: number): number {
  return jumps.reduce((sum, { atRisk, ended, endedThisWay, waiting, incidence }) => {
    const since = now - incidence;
    // Where everybody at risk ended nothing can come after: the first term is 0 · ∞, and it is nothing.
    const byAnyEnd = ended === atRisk ? 0 : (since ** 2 * ended) / (atRisk * (atRisk - ended));
    const byThisWay = (waiting ** 2 * endedThisWay * (atRisk - endedThisWay)) / atRisk ** 3;
    const together = (since * waiting * endedThisWay) / atRisk ** 2;
    return sum + byAnyEnd + byThisWay - 2 * together;
  }, 0);
}

function bandOf(
  { atRisk, incidence, standardError }: Pick<IncidenceStep, 'atRisk' | 'incidence' | 'standardError'>,
  before: IncidenceStep | undefined,
  level: number,
): Bounds {
  if (incidence < 1) {
    const { low, high } = logLogBand(1 - incidence, standardError, level);
    return { low: 1 - high, high: 1 - low };
  }
  // The band does not exist at 1. What was the least before is still the least; if nothing was before, all ended at once.
  return { low: before?.low ?? lowestShare(atRisk, atRisk, tailOf(level)), high: 1 };
}

/**
 * The curve at a day; null later than anybody was watched, unless no wait was left. Before the first step none has ended in
 * this way, and the upper end is the exact one for none among those still waiting.
 */
export function incidenceAt(curve: IncidenceCurve, days: number): IncidencePoint | null {
  const { steps, watchedDays, isOver, level } = curve;
  if (days > lastWatchedDay(watchedDays) && !isOver) return null;
  const atRisk = atRiskOn(watchedDays, days);
  const step = steps.findLast((candidate) => candidate.days <= days);
  if (step === undefined) {
    return { days, atRisk, incidence: 0, low: 0, high: highestShare(0, atRisk, tailOf(level)) };
  }
  return { days, atRisk, incidence: step.incidence, low: step.low, high: step.high };
}
