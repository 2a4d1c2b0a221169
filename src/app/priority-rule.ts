import { DEFAULT_VALUE_WEIGHTS, type ValueWeights } from '../domain/priority.ts';

/** What the firm may set about priority, under the names of the settings. */
export interface PriorityRule {
  readonly weightMargin: number;
  readonly weightPotential: number;
  readonly weightStrategy: number;
  readonly weightTerritory: number;
  readonly weightPunctuality: number;
  readonly weightGrowth: number;
  /** Share of the turnover that is margin; null = not said. */
  readonly marginShare: number | null;
}

export const DEFAULT_PRIORITY_RULE: PriorityRule = {
  weightMargin: DEFAULT_VALUE_WEIGHTS.lostMargin,
  weightPotential: DEFAULT_VALUE_WEIGHTS.potential,
  weightStrategy: DEFAULT_VALUE_WEIGHTS.strategy,
  weightTerritory: DEFAULT_VALUE_WEIGHTS.territory,
  weightPunctuality: DEFAULT_VALUE_WEIGHTS.punctuality,
  weightGrowth: DEFAULT_VALUE_WEIGHTS.growth,
  marginShare: null,
};

/** The default rule with whatever the settings say otherwise. */
export function priorityRuleFrom(settings: Readonly<Record<string, unknown>>): PriorityRule {
  const entries = Object.entries(DEFAULT_PRIORITY_RULE).map(([name, standard]) => {
    const own = settings[name];
    return [name, typeof own === 'number' ? own : standard];
  });
  return Object.fromEntries(entries) as PriorityRule;
}

export function valueWeightsOf(rule: PriorityRule): ValueWeights {
  return {
    lostMargin: rule.weightMargin,
    potential: rule.weightPotential,
    strategy: rule.weightStrategy,
    territory: rule.weightTerritory,
    punctuality: rule.weightPunctuality,
    growth: rule.weightGrowth,
  };
}
