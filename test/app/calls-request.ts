import { callsRuleFrom } from '../../src/app/calls-rule.ts';
import type { CallsRequest } from '../../src/app/issue-calls.ts';
import { DEFAULT_PRIORITY_RULE } from '../../src/app/priority-rule.ts';
import { DEFAULT_DORMANCY_RULE as RULE } from '../../src/domain/dormancy.ts';
import { DEFAULT_GATE_RULE } from '../../src/domain/gate.ts';
import { TODAY } from './imported.ts';

/** The lists of week 48, ten rows each, for winning back only, unless it is said otherwise. */
export function callsRequest(changes: Partial<CallsRequest> = {}): CallsRequest {
  const today = changes.today ?? TODAY;
  return {
    week: '2026-W48',
    seller: undefined,
    capacity: { unit: 'rows', amount: 10 },
    refresh: false,
    today,
    from: today,
    rule: RULE,
    priorityRule: DEFAULT_PRIORITY_RULE,
    callsRule: callsRuleFrom({ shareMaintenance: 0, shareAcquisition: 0 }),
    gateRule: DEFAULT_GATE_RULE,
    firm: null,
    language: 'it',
    patronDay: null,
    ...changes,
  };
}
