import { DEFAULT_DORMANCY_RULE, DORMANCY_JUDGES, type DormancyRule } from '../domain/dormancy.ts';

/** Who may decide, as the setting `dormantBy` names them. */
export const DORMANT_BY: readonly string[] = DORMANCY_JUDGES;

/** The default rule with whatever the settings say otherwise; settings of other things are passed over. */
export function dormancyRuleFrom(settings: Readonly<Record<string, unknown>>): DormancyRule {
  const entries = Object.entries(DEFAULT_DORMANCY_RULE).map(([name, standard]) => {
    const own = settings[name];
    return [name, typeof own === typeof standard ? own : standard];
  });
  const rule = Object.fromEntries(entries) as DormancyRule;
  return { ...rule, dormantBy: DORMANCY_JUDGES.find((judge) => judge === rule.dormantBy) ?? 'combined' };
}
