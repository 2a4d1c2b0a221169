import { tailOf } from './level.ts';
import { logLogBand } from './log-log-band.ts';
import { type Bounds, highestShare } from './proportion.ts';
import { atRiskOn, type EndingDay, endingsOf, lastWatchedDay, type Spell } from './spells.ts';

/** The share still waiting after a day on which waits ended. */
export interface SurvivalStep extends Bounds {
  readonly days: number;
  readonly atRisk: number;
  readonly ended: number;
  readonly survival: number;
  /** Greenwood's; null once nobody is left, where it is not defined. */
  readonly standardError: number | null;
}

/** A falling staircase: between two steps, and after the last until the last day watched, nothing changes. */
export interface SurvivalCurve {
  readonly steps: readonly SurvivalStep[];
  readonly watchedDays: readonly number[];
  readonly level: number;
}

/** The curve read off at a day. */
export interface SurvivalPoint extends Bounds {
  readonly days: number;
  /** Still watched when the day began. */
  readonly atRisk: number;
  readonly survival: number;
}

/**
 * Share still waiting, day by day, whatever end a wait has (Kaplan & Meier 1958), with Greenwood's error (1926) and the log-log
 * band at each day. Who is watched no longer counts until then, and is assumed to be like the others. Where waits can end in
 * ways that exclude each other, use `incidenceOf`: to leave the one out here overstates the other.
 */
export function kaplanMeier(spells: readonly Spell[], level = 0.95): SurvivalCurve {
  const { days, watchedDays } = endingsOf(spells);
  const steps: SurvivalStep[] = [];
  let [survival, greenwood] = [1, 0];
  for (const day of days) {
    const { atRisk, ended } = day;
    survival *= 1 - ended / atRisk;
    greenwood += ended / (atRisk * (atRisk - ended));
    steps.push(survivalStep(day, survival, greenwood, steps.at(-1), level));
  }
  return { steps, watchedDays, level };
}

function survivalStep(
  { days, atRisk, ended }: EndingDay,
  survival: number,
  greenwood: number,
  before: SurvivalStep | undefined,
  level: number,
): SurvivalStep {
  const step = { days, atRisk, ended, survival };
  if (survival > 0) {
    const standardError = survival * Math.sqrt(greenwood);
    return { ...step, standardError, ...logLogBand(survival, standardError, level) };
  }
  // The band does not exist at 0. What was the most before is still the most; if nothing was before, all ended at once.
  const high = before?.high ?? highestShare(0, atRisk, tailOf(level));
  return { ...step, standardError: null, low: 0, high };
}

/**
 * The curve at a day; null later than anybody was watched, unless no wait was left. Before the first step nobody has ended, and
 * the lower end is the exact one for none among those still watched.
 */
export function survivalAt({ steps, watchedDays, level }: SurvivalCurve, days: number): SurvivalPoint | null {
  const step = steps.findLast((candidate) => candidate.days <= days);
  const isOver = step !== undefined && step.survival === 0;
  if (days > lastWatchedDay(watchedDays) && !isOver) return null;
  const atRisk = atRiskOn(watchedDays, days);
  if (step === undefined) {
    return { days, atRisk, survival: 1, low: 1 - highestShare(0, atRisk, tailOf(level)), high: 1 };
  }
  return { days, atRisk, survival: step.survival, low: step.low, high: step.high };
}

/** Days; null where the curve, or its band, does not come down so far. */
export interface MedianWait {
  readonly days: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** A half reached by multiplying fractions may miss by the last digits. */
const HALF = 0.5 + 1e-9;

/**
 * First day by which half have ended, with the days on which the band's ends come down to a half (Brookmeyer & Crowley 1982,
 * Biometrics 38:29).
 */
export function medianWait({ steps }: SurvivalCurve): MedianWait {
  const firstDay = (heightOf: (step: SurvivalStep) => number) =>
    steps.find((step) => heightOf(step) <= HALF)?.days ?? null;
  return {
    days: firstDay(({ survival }) => survival),
    low: firstDay(({ low }) => low),
    high: firstDay(({ high }) => high),
  };
}
