import { DEFAULT_GATE_RULE, GATE_POLICIES, type GateRule } from '../domain/gate.ts';

/** The policies by name, for the setting. */
export const POLICIES: readonly string[] = GATE_POLICIES;

/** The default rule with whatever the settings say otherwise. */
export function gateRuleFrom(settings: Readonly<Record<string, unknown>>): GateRule {
  const days = (name: string, standard: number) => {
    const own = settings[name];
    return typeof own === 'number' ? own : standard;
  };
  return {
    policy: GATE_POLICIES.find((policy) => policy === settings['gate.policy']) ?? DEFAULT_GATE_RULE.policy,
    registerDays: days('gate.registerDays', DEFAULT_GATE_RULE.registerDays),
    contractDays: days('gate.contractDays', DEFAULT_GATE_RULE.contractDays),
  };
}

/** The rule under the names of the settings. */
export function gateSettings(rule: GateRule): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(rule).map(([name, value]) => [`gate.${name}`, value]));
}
