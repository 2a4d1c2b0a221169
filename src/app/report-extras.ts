import { type CalibratedBand, calibratedBands } from '../domain/calibrated-bands.ts';
import type { DormancyRule } from '../domain/dormancy.ts';
import { type FunnelLimits, funnelCurve } from '../domain/funnel-curve.ts';
import type { Db } from '../store/schema.ts';
import { type MeasuredConcentration, measureConcentration } from './measure-concentration.ts';
import type { ReportData } from './report-data.ts';
import { type RuleTrial, tryRules } from './try-rules.ts';

/** What a page draws besides the figures of the report itself. */
export interface ReportExtras {
  /** Around the share of refusals among all who have answered; the target is null while nobody has. */
  readonly funnel: { readonly target: number | null; readonly limits: readonly FunnelLimits[] };
  /** What sellers believed against what happened, with exact intervals. */
  readonly beliefs: readonly CalibratedBand[];
  /** The rules tried on the firm's own orders. */
  readonly trial: RuleTrial;
  readonly calibration: readonly CalibratedBand[];
  readonly concentration: MeasuredConcentration;
}

/** Room to the right of the largest group. */
const BEYOND_LARGEST = 1.15;

export async function reportExtras(db: Db, report: ReportData, rule: DormancyRule): Promise<ReportExtras> {
  const { today, departments, sellers, beliefs } = report;
  const trial = await tryRules(db, { cut: undefined, horizonDays: undefined, rule, today });
  const model = trial.everybody.rules.find((one) => one.rule === 'p-no-order');
  const groups = [...departments, ...(sellers?.rows ?? [])];
  return {
    funnel: funnelOf(report, Math.max(0, ...groups.map(({ answers }) => answers))),
    beliefs: calibratedBands(beliefs?.bands ?? []),
    trial,
    calibration: calibratedBands(model?.honesty?.calibration ?? []),
    concentration: await measureConcentration(db, today, rule),
  };
}

function funnelOf({ claims }: ReportData, largest: number): ReportExtras['funnel'] {
  const all = claims.find(({ id }) => id === 'refusals-alarm');
  if (all?.numerator == null || !all.denominator) return { target: null, limits: [] };
  const target = all.numerator / all.denominator;
  return { target, limits: funnelCurve(target, Math.ceil(largest * BEYOND_LARGEST)) };
}
