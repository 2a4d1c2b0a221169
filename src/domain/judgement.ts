import { type BuyingModel, pAlive, pNoOrder } from '../stats/buying-model.ts';
import type { BuyingHistory } from '../stats/histories.ts';
import { type Cadence, shrunkCadence } from './cadence.ts';
import { type DormancyRule, type Evidence, limitByCadence, type Silence, silenceSince } from './dormancy.ts';
import { type Phase, phaseOfBuyer } from './phase.ts';
import { monthsOffSeason } from './season.ts';

/** What one customer has bought, in day numbers and cents. */
export interface BuyingRecord {
  /** Ascending; empty when a list only states totals. */
  readonly purchaseDays: readonly number[] | Int32Array;
  /** As the models see it; undefined when there are no documents, or a list knows of later orders. */
  readonly history: BuyingHistory | undefined;
  /** Median of the gaps; undefined without one. */
  readonly typicalGapDays: number | undefined;
  readonly gaps: number;
  readonly lastOrderDay: number;
  readonly daysTogether: number | null;
  readonly orders: number;
  readonly totalCents: number;
}

/** What is known of the firm as a whole, and every customer is judged by. */
export interface FirmFacts {
  /** Median of the customers' own median gaps, in days; null when nobody has bought twice. */
  readonly pooledGapDays: number | null;
  readonly model: BuyingModel | null;
  /** Partners are among the customers with a total of at least this. */
  readonly partnerTotalCents: number;
}

export interface Judgement {
  readonly silence: Silence;
  readonly cadence: Cadence | undefined;
  /** Probability of no order within the rule's horizon; null where no model is fitted. */
  readonly pNoOrder: number | null;
  readonly pAlive: number | null;
  /** Months 1 to 12 in which a seasonal customer never buys. */
  readonly offSeason: readonly number[];
  readonly phase: Phase;
  /** What a year without this customer costs, from the customer's own past. */
  readonly lostCentsPerYear: number;
}

const DAYS_PER_YEAR = 365.25;
const NO_MONTHS: readonly number[] = [];

/** One customer who has bought, judged on one day. The only judgement there is: lists, explanations and calls all ask it. */
export function judge(record: BuyingRecord, firm: FirmFacts, today: number, rule: DormancyRule): Judgement {
  const { history, typicalGapDays, lastOrderDay } = record;
  const { model, pooledGapDays } = firm;
  const cadence =
    typicalGapDays === undefined || pooledGapDays === null
      ? undefined
      : shrunkCadence(record.gaps, typicalGapDays, pooledGapDays);
  const offSeason = seasonOf(record, cadence, today, rule);
  const judged = offSeason.length === 0 && model !== null && history !== undefined;
  // The model's clock starts with the first of the orders that are one purchase, silence with the last.
  const burst = history === undefined ? 0 : lastOrderDay - (today - history.ageDays + history.lastDays);
  const evidence: Evidence = {
    cadence,
    pooledGapDays,
    // The model knows no seasons: it would take every winter for a farewell.
    pNoOrderAfter: judged
      ? (silentDays) => pNoOrder(model, silentFor(history, silentDays + burst), rule.horizonDays)
      : undefined,
    regularity: model?.k ?? 0,
    offSeason,
  };
  return {
    silence: silenceSince(lastOrderDay, evidence, today, rule),
    cadence,
    pNoOrder: model === null || history === undefined ? null : pNoOrder(model, history, rule.horizonDays),
    pAlive: model === null || history === undefined ? null : pAlive(model, history),
    offSeason,
    phase: phaseOfBuyer(record, firm.partnerTotalCents),
    lostCentsPerYear: yearlyCents(record),
  };
}

/** The same past, with so many days of silence after the last purchase. */
function silentFor(history: BuyingHistory, silentDays: number): BuyingHistory {
  return { ...history, ageDays: history.lastDays + silentDays };
}

/** Three seasons span more than a year; and in season or not, who is not even late by the calendar is not late. */
function seasonOf(
  { purchaseDays, lastOrderDay, daysTogether }: BuyingRecord,
  cadence: Cadence | undefined,
  today: number,
  rule: DormancyRule,
): readonly number[] {
  if (daysTogether === null || daysTogether < DAYS_PER_YEAR) return NO_MONTHS;
  const byRhythm = rule.dormantBy === 'combined' || rule.dormantBy === 'cadence';
  const shortest = byRhythm ? limitByCadence(cadence, rule).days : Math.min(rule.floorDays, rule.fixedDays);
  return today - lastOrderDay <= shortest * rule.warningShare ? NO_MONTHS : monthsOffSeason(purchaseDays);
}

/** Over at least a year, so that two orders in one week do not make a fortune of a newcomer. */
function yearlyCents({ daysTogether, totalCents }: BuyingRecord): number {
  const years = daysTogether === null ? 1 : Math.max(1, daysTogether / DAYS_PER_YEAR);
  return Math.max(0, Math.round(totalCents / years));
}
