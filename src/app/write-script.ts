import { type CauseKind, factsOf } from '../domain/cause.ts';
import type { Channel } from '../domain/channel.ts';
import { canReach } from '../domain/channel.ts';
import type { Day } from '../domain/day.ts';
import type { DormancyRule } from '../domain/dormancy.ts';
import { isUnderWay } from '../domain/exclusion.ts';
import { type Gate, gateFor } from '../domain/gate.ts';
import { OUTCOMES } from '../domain/outcome.ts';
import { promisableRemedy, type Remedy } from '../domain/remedy.ts';
import { Fault } from '../fault.ts';
import { formatsFor } from '../locale/format.ts';
import { type ComposedScript, composeScript } from '../playbook/compose.ts';
import type { ScriptChannel, ScriptLanguage } from '../playbook/script.ts';
import { loadCauses, loadRemedies, type NotedCause } from '../store/causes.ts';
import type { Db } from '../store/schema.ts';
import { type AssessedCustomer, assessCustomers } from './assess-customers.ts';
import { unknownCustomer } from './explain-customer.ts';

export interface ScriptRequest {
  readonly code: string;
  readonly channel: ScriptChannel;
  /** null = the customer's own seller. */
  readonly caller: string | null;
  readonly firm: string | null;
  readonly language: ScriptLanguage;
  readonly today: Day;
  readonly rule: DormancyRule;
}

export type ScriptWarning = 'no-caller' | 'no-firm' | 'not-dormant' | 'check-first' | 'excluded';

export interface CustomerScript extends ComposedScript {
  readonly code: string;
  readonly name: string;
  readonly channel: ScriptChannel;
  readonly caller: string | null;
  readonly language: ScriptLanguage;
  readonly cause: CauseKind | null;
  readonly phase: AssessedCustomer['phase'];
  readonly gate: Gate;
  readonly remedy: Remedy | null;
  readonly warnings: readonly ScriptWarning[];
}

/** What is needed to write scripts for many customers. */
export interface Playbook {
  readonly causes: ReadonlyMap<number, NotedCause>;
  readonly remedies: readonly Remedy[];
  readonly firm: string | null;
  readonly language: ScriptLanguage;
  readonly today: Day;
}

/**
 * The script for one customer.
 *
 * @throws Fault `unknown-customer`, `channel-denied`, `channel-impossible`
 */
export async function writeScript(db: Db, request: ScriptRequest): Promise<CustomerScript> {
  const { code } = request;
  const [customer] = (await assessCustomers(db, request.today, request.rule, { code })).customers;
  if (customer === undefined) throw await unknownCustomer(db, request.code);
  const gate = gateOf(customer, request.channel);
  if (gate.status === 'denied') {
    throw new Fault('input', 'channel-denied', {
      code: request.code,
      channel: request.channel,
      reason: gate.reason,
    });
  }
  if (!canReach(customer, request.channel)) {
    throw new Fault('input', 'channel-impossible', { code: request.code, channel: request.channel });
  }
  const playbook = await loadPlaybook(db, request);
  return scriptFor(customer, request.channel, request.caller ?? customer.seller, playbook);
}

export async function loadPlaybook(
  db: Db,
  { firm, language, today }: Pick<ScriptRequest, 'firm' | 'language' | 'today'>,
): Promise<Playbook> {
  return {
    causes: primaryCauses(await loadCauses(db, today)),
    remedies: await loadRemedies(db),
    firm,
    language,
    today,
  };
}

export function gateOf(customer: AssessedCustomer, channel: Channel): Gate {
  return gateFor(channel, customer);
}

export function scriptFor(
  customer: AssessedCustomer,
  channel: ScriptChannel,
  caller: string | null,
  playbook: Playbook,
): CustomerScript {
  const { firm, language, today } = playbook;
  const noted = playbook.causes.get(customer.id);
  const cause = noted === undefined || noted.kind === 'not-stated' ? null : noted.kind;
  const known = cause === null ? undefined : factsOf(cause);
  const remedy =
    cause === null ? undefined : promisableRemedy(playbook.remedies, cause, noted?.happenedOn ?? null, today);
  const formats = formatsFor(language);
  const composed = composeScript({
    language,
    channel,
    caller,
    firm,
    name: customer.name,
    contactPerson: customer.contactPerson,
    phase: customer.phase,
    firstYear: customer.firstOrderOn === null ? null : Number(customer.firstOrderOn.slice(0, 4)),
    lastOrder: customer.lastOrderOn === null ? null : formats.longDay(customer.lastOrderOn),
    cause,
    side: known?.side ?? 'unknown',
    department: known?.department ?? null,
    remedy:
      remedy?.doneOn == null
        ? null
        : { what: remedy.what, since: formats.longDay(remedy.doneOn), news: remedy.news },
    followUp: customer.lastContact !== null && OUTCOMES[customer.lastContact.outcome].reached,
  });
  const gate = gateOf(customer, channel);
  return {
    ...composed,
    code: customer.code,
    name: customer.name,
    channel,
    caller,
    language,
    cause,
    phase: customer.phase,
    gate,
    remedy: remedy ?? null,
    warnings: warningsFor(customer, caller, firm, gate),
  };
}

function warningsFor(
  customer: AssessedCustomer,
  caller: string | null,
  firm: string | null,
  gate: Gate,
): ScriptWarning[] {
  const warnings: ScriptWarning[] = [];
  if (caller === null) warnings.push('no-caller');
  if (firm === null) warnings.push('no-firm');
  if (customer.exclusion !== null && !isUnderWay(customer.exclusion)) warnings.push('excluded');
  else if (customer.dormancy.state !== 'dormant') warnings.push('not-dormant');
  if (gate.status === 'check') warnings.push('check-first');
  return warnings;
}

/** What the customer said outweighs what the seller believes; of each, the latest counts. */
function primaryCauses(causes: readonly NotedCause[]): Map<number, NotedCause> {
  const primary = new Map<number, NotedCause>();
  for (const cause of causes) {
    const standing = primary.get(cause.customerId);
    if (standing?.saidBy === 'customer' && cause.saidBy === 'seller') continue;
    primary.set(cause.customerId, cause);
  }
  return primary;
}
