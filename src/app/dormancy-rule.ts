import { DEFAULT_DORMANCY_RULE, type DormancyRule } from '../domain/dormancy.ts';

/** The default rule with whatever the settings say otherwise; settings of other things are passed over. */
export function dormancyRuleFrom(settings: Readonly<Record<string, unknown>>): DormancyRule {
  const entries = Object.entries(DEFAULT_DORMANCY_RULE).map(([name, standard]) => {
    const own = settings[name];
    return [name, typeof own === 'number' ? own : standard];
  });
  return Object.fromEntries(entries) as DormancyRule;
}
