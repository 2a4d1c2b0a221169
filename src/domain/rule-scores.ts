import { pAlive, pNoOrder } from '../stats/buying-model.ts';
import type { ModelFit } from '../stats/fit-model.ts';
import { type GapHistory, type Histories, historyAt } from '../stats/histories.ts';
import { type Cadence, cadenceOf, typicalGapOfAll } from './cadence.ts';
import { type DormancyRule, limitFor } from './dormancy.ts';

/**
 * Ways to say who will not order: each gives every customer a number, the higher the worse. `dormancy-rule` is the one the list of
 * dormant customers is made by: the silence as a multiple of the customer's limit.
 */
export type BacktestRule =
  | 'dormancy-rule'
  | 'silence'
  | 'own-cadence'
  | 'shrunk-cadence'
  | 'p-no-order'
  | 'p-alive';

/** Beyond this a rule flags: times the limit, days, times the cadence, probabilities (of having left for `p-alive`). */
export type FlagLimits = Readonly<Record<BacktestRule, number>>;

export const DEFAULT_FLAG_LIMITS: FlagLimits = {
  'dormancy-rule': 1,
  silence: 180,
  'own-cadence': 2,
  'shrunk-cadence': 2,
  'p-no-order': 0.8,
  'p-alive': 0.5,
};

/** The simple rules flag where the firm's settings draw the line, so that what is compared is what could be set. */
export function flagLimitsOf(rule: DormancyRule): FlagLimits {
  const { fallbackDays, timesCadence } = rule;
  return {
    ...DEFAULT_FLAG_LIMITS,
    silence: fallbackDays,
    'own-cadence': timesCadence,
    'shrunk-cadence': timesCadence,
  };
}

/** A customer on the day of the cut. */
export interface KnownCustomer {
  readonly history: GapHistory;
  readonly silentDays: number;
}

/** What a score may depend on besides the customer. */
export interface ScoringPlan {
  /** Day number of the cut. */
  readonly cut: number;
  readonly horizonDays: number;
  readonly rule: DormancyRule;
}

export interface RuleScores {
  readonly rule: BacktestRule;
  readonly values: Float64Array;
}

/**
 * What every rule says on the day of the cut; the model's rules only where it could be fitted.
 *
 * @param histories the same customers in the same order, as the model sees them
 */
export function scoresOf(
  known: readonly KnownCustomer[],
  histories: Histories,
  model: ModelFit,
  plan: ScoringPlan,
): RuleScores[] {
  const pooled = typicalGapOfAll(known.map(({ history }) => history.gaps)) ?? 1;
  // Without a gap of one's own both cadences are the firm's.
  const cadences = known.map(({ history }) => cadenceOf(history.gaps, pooled));
  const scored = (rule: BacktestRule, scoreOf: (customer: KnownCustomer, index: number) => number) => ({
    rule,
    values: Float64Array.from(known, scoreOf),
  });
  const simple = [
    scored('dormancy-rule', timesLimit(histories, cadences, model, { ...plan, pooled })),
    scored('silence', ({ silentDays }) => silentDays),
    scored('own-cadence', ({ silentDays }, i) => silentDays / (cadences[i]?.typicalGapDays ?? pooled)),
    scored('shrunk-cadence', ({ silentDays }, i) => silentDays / (cadences[i]?.shrunkGapDays ?? pooled)),
  ];
  if (!model.fitted) return simple;
  return [
    ...simple,
    scored('p-no-order', (_, i) => pNoOrder(model, historyAt(histories, i), plan.horizonDays)),
    scored('p-alive', (_, i) => 1 - pAlive(model, historyAt(histories, i))),
  ];
}

/** As the list of dormant customers judges, seasons apart: nothing here decides, or the two would drift apart. */
function timesLimit(
  histories: Histories,
  cadences: readonly (Cadence | undefined)[],
  model: ModelFit,
  { horizonDays, rule, pooled }: ScoringPlan & { readonly pooled: number },
): (customer: KnownCustomer, index: number) => number {
  return ({ silentDays }, index) => {
    const history = historyAt(histories, index);
    // The model's clock starts with the first of the orders that are one purchase, silence with the last.
    const start = history.ageDays - silentDays;
    const pNoOrderAfter = model.fitted
      ? (days: number) => pNoOrder(model, { ...history, ageDays: start + days }, horizonDays)
      : undefined;
    const regularity = model.fitted ? model.k : 0;
    const cadence = cadences[index];
    const evidence = { cadence, pooledGapDays: pooled, pNoOrderAfter, regularity, offSeason: [] };
    return silentDays / Math.max(1, limitFor(evidence, rule).days);
  };
}
