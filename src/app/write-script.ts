import { type CauseKind, factsOf, isForOwner } from '../domain/cause.ts';
import { type Channel, canReach } from '../domain/channel.ts';
import type { CallPurpose } from '../domain/customer-case.ts';
import type { Day } from '../domain/day.ts';
import type { DormancyRule } from '../domain/dormancy.ts';
import { isUnderWay } from '../domain/exclusion.ts';
import type { Gate, GateRule } from '../domain/gate.ts';
import { latestStrikes, promisableRemedy, type Remedy, type Strike } from '../domain/remedy.ts';
import { Fault } from '../fault.ts';
import { formatsFor } from '../locale/format.ts';
import { type ComposedScript, composeScript } from '../playbook/compose.ts';
import { type LintFinding, lintScript } from '../playbook/lint.ts';
import { offeredAs } from '../playbook/offered-gesture.ts';
import {
  type CallerRole,
  formOf,
  type ScriptFacts,
  type ScriptLanguage,
  type ScriptVariant,
} from '../playbook/script.ts';
import { loadCauses, loadRemedies, type NotedCause } from '../store/causes.ts';
import { openMemberships } from '../store/cohort-memberships.ts';
import { type GivenGesture, loadGiven } from '../store/gestures.ts';
import type { Db } from '../store/schema.ts';
import { type PostalAddress, postalAddressOf } from '../store/script-background.ts';
import { type AssessedCustomer, assessCustomers } from './assess-customers.ts';
import { caseOfCustomer } from './customer-cases.ts';
import { unknownCustomer } from './explain-customer.ts';
import { type GateBench, gateBench, gateOf, phoneToCall } from './gates.ts';
import { type PreparationCard, prepareCard } from './prepare-card.ts';
import { primaryCauses } from './primary-causes.ts';
import { rememberPromises } from './remember-promises.ts';
import {
  callerRoleOf,
  loadBackground,
  PLAIN_STYLE,
  type ScriptBackground,
  type ScriptStyle,
  saidBefore,
} from './script-bench.ts';
import { messageFor, type ScriptMessage } from './script-message.ts';
import { standingGestures } from './standing-gestures.ts';

export interface ScriptRequest {
  readonly code: string;
  readonly channel: Channel;
  /** null = the owner for who was a partner, where the firm has named one; otherwise the customer's own seller. */
  readonly caller: string | null;
  /** undefined = as the names say. */
  readonly callerRole?: CallerRole;
  readonly firm: string | null;
  readonly language: ScriptLanguage;
  readonly today: Day;
  readonly rule: DormancyRule;
  readonly style?: ScriptStyle;
  readonly gateRule: GateRule;
}

export type ScriptWarning =
  | 'no-caller'
  | 'no-firm'
  | 'not-dormant'
  | 'check-first'
  | 'excluded'
  | 'holdout'
  | 'several-messages'
  | 'link-too-long'
  | 'no-usable-number';

export interface CustomerScript extends ComposedScript {
  readonly code: string;
  readonly name: string;
  readonly channel: Channel;
  readonly caller: string | null;
  readonly language: ScriptLanguage;
  readonly cause: CauseKind | null;
  readonly phase: AssessedCustomer['phase'];
  readonly gate: Gate;
  readonly remedy: Remedy | null;
  readonly variant: ScriptVariant;
  readonly callerRole: CallerRole;
  /** The remedy, where the text speaks of it: a message of a line does not. */
  readonly promisedRemedyId: number | null;
  readonly purpose: CallPurpose;
  readonly warnings: readonly ScriptWarning[];
  /** What the text breaks of the rules of a good script, where the firm's own templates made it. */
  readonly findings: readonly LintFinding[];
}

/** A script with everything needed to use it. */
export interface PreparedScript {
  readonly script: CustomerScript;
  readonly message: ScriptMessage;
  /** Before a call or a visit; null for what is written. */
  readonly card: PreparationCard | null;
  readonly postalAddress: PostalAddress;
}

/** What is needed to write scripts for many customers. */
export interface Playbook {
  readonly causes: ReadonlyMap<number, NotedCause>;
  readonly remedies: readonly Remedy[];
  /** When each cause last struck, at whomever. */
  readonly strikes: ReadonlyMap<CauseKind, Strike>;
  readonly firm: string | null;
  readonly language: ScriptLanguage;
  readonly today: Day;
  /** Customer → the latest gesture granted that still holds. */
  readonly granted: ReadonlyMap<number, GivenGesture>;
  readonly style: ScriptStyle;
  readonly background: ScriptBackground;
  readonly gates: GateBench;
}

/**
 * The script for one customer. What it promises is remembered, so that the customer can be told should it not hold.
 *
 * @throws Fault `unknown-customer`, `owner-writes`, `channel-denied`, `channel-impossible`
 */
export async function writeScript(db: Db, request: ScriptRequest): Promise<PreparedScript> {
  const { code } = request;
  const [customer] = (await assessCustomers(db, request.today, request.rule, { code })).customers;
  if (customer === undefined) throw await unknownCustomer(db, request.code);
  const playbook = await loadPlaybook(db, request);
  const gate = gateOf(customer, request.channel, playbook.gates);
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
  if (isForOwner(playbook.causes.get(customer.id)?.kind ?? null)) {
    throw new Fault('input', 'owner-writes', { code });
  }
  const caller = request.caller ?? callerFor(customer, playbook.style);
  const { current } = await caseOfCustomer(db, customer.id, { ...request, patronDay: null });
  const occasion = { callerRole: request.callerRole, purpose: current.next?.purpose };
  const script = scriptFor(customer, request.channel, caller, playbook, occasion);
  await rememberPromises(db, [{ customerId: customer.id, script }], request.today);
  const isHeldOut = (await openMemberships(db, request.today)).get(customer.id)?.arm === 'holdout';
  const warnings = isHeldOut ? (['holdout', ...script.warnings] as const) : script.warnings;
  return prepared(db, customer, { ...script, warnings }, playbook);
}

export async function loadPlaybook(
  db: Db,
  {
    firm,
    language,
    today,
    style,
    gateRule,
  }: Pick<ScriptRequest, 'firm' | 'language' | 'today' | 'style' | 'gateRule'>,
): Promise<Playbook> {
  const causes = await loadCauses(db, today);
  return {
    causes: await primaryCauses(db, today, causes),
    remedies: await loadRemedies(db),
    strikes: latestStrikes(causes),
    firm,
    language,
    today,
    granted: standingGestures(await loadGiven(db, today), today),
    style: style ?? PLAIN_STYLE,
    background: await loadBackground(db, today),
    gates: await gateBench(db, gateRule, today),
  };
}

/** A script with message, card and address. */
export async function prepared(
  db: Db,
  customer: AssessedCustomer,
  script: CustomerScript,
  { language, style, today, remedies, granted, gates }: Playbook,
): Promise<PreparedScript> {
  // Whom to call, without the numbers that stand in the register.
  const reach =
    script.channel === 'phone'
      ? { ...customer, phone: phoneToCall(customer, gates), mobile: null }
      : customer;
  const message = messageFor(script.channel, script, reach);
  const open = remedies.filter(
    ({ cause, doneOn, withdrawnOn }) =>
      cause === script.cause && withdrawnOn === null && (doneOn === null || doneOn > today),
  );
  const voice = { language, address: style.address, today };
  return {
    script: { ...script, warnings: [...script.warnings, ...messageWarnings(script, message)] },
    message,
    card:
      formOf(script.channel) === 'spoken'
        ? await prepareCard(db, customer, voice, {
            remedies: open,
            gesture: granted.get(customer.id) ?? null,
            cause: script.cause,
          })
        : null,
    postalAddress: await postalAddressOf(db, customer.id),
  };
}

function messageWarnings(
  { channel }: CustomerScript,
  { length, link, recipient }: ScriptMessage,
): ScriptWarning[] {
  if (recipient === null) {
    return channel === 'visit' || channel === 'letter' ? [] : ['no-usable-number'];
  }
  if (length !== null && length.segments > 1) return ['several-messages'];
  return channel === 'email' && link === null ? ['link-too-long'] : [];
}

/** Who was a partner is called by the owner, where the firm has named one. */
export function callerFor(customer: AssessedCustomer, { owner }: ScriptStyle): string | null {
  return customer.phase === 'partner' && owner !== null ? owner : customer.seller;
}

/** Who speaks, where the names do not say it, and what for. */
export interface ScriptOccasion {
  readonly callerRole?: CallerRole | undefined;
  readonly purpose?: CallPurpose | undefined;
}

export function scriptFor(
  customer: AssessedCustomer,
  channel: Channel,
  caller: string | null,
  playbook: Playbook,
  { callerRole, purpose = 'win-back' }: ScriptOccasion = {},
): CustomerScript {
  const { firm, language, today, style, background } = playbook;
  const contacts = background.contacts.get(customer.id) ?? [];
  const role = callerRoleOf({
    caller,
    owner: style.owner,
    seller: customer.seller,
    formerSeller: background.formerSellers.get(customer.id) ?? null,
    contacts,
  });
  const noted = playbook.causes.get(customer.id);
  const cause = noted === undefined || noted.kind === 'not-stated' ? null : noted.kind;
  const known = cause === null ? undefined : factsOf(cause);
  const remedy =
    cause === null
      ? undefined
      : promisableRemedy(playbook.remedies, cause, playbook.strikes.get(cause)?.happenedOn ?? null, today);
  const formats = formatsFor(language);
  const granted = playbook.granted.get(customer.id);
  const offered = granted === undefined ? null : offeredAs(granted, language);
  const facts: ScriptFacts = {
    language,
    address: style.address,
    variant: style.variant,
    channel,
    caller,
    callerRole: callerRole ?? role.callerRole,
    predecessor: role.predecessor,
    firm,
    name: customer.name,
    contactPerson: customer.contactPerson,
    phase: customer.phase,
    firstYear: customer.firstOrderOn === null ? null : Number(customer.firstOrderOn.slice(0, 4)),
    lastOrder: orderToSpeakOf(customer, purpose, formats.longDay),
    purpose,
    cause,
    side: known?.side ?? 'unknown',
    department: known?.department ?? null,
    remedy:
      remedy?.doneOn == null
        ? null
        : {
            what: remedy.what,
            since: formats.longDay(remedy.doneOn),
            news: [remedy.news, remedy.moreNews].filter((text) => text !== null),
          },
    gesture:
      offered === null || granted === undefined
        ? null
        : { what: offered, until: granted.untilOn === null ? null : formats.longDay(granted.untilOn) },
    before: saidBefore(contacts),
  };
  const composed = composeScript(facts, style.own);
  const gate = gateOf(customer, channel, playbook.gates);
  const isPromised = remedy !== undefined && composed.blocks.some(({ name }) => name === 'remedy');
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
    variant: style.variant,
    callerRole: facts.callerRole,
    findings: style.own.size === 0 ? [] : lintScript(facts, composed),
    promisedRemedyId: isPromised ? remedy.id : null,
    purpose,
    warnings: warningsFor(customer, { caller, firm, gate, purpose }),
  };
}

/** An order that the customer has only told of has no day yet; the last one we know is not the one to give thanks for. */
function orderToSpeakOf(
  { lastOrderOn, lastContact }: AssessedCustomer,
  purpose: CallPurpose,
  written: (day: Day) => string,
): string | null {
  const told = lastContact?.outcome === 'ordered' ? lastContact.contactedOn : null;
  const isOldOne = purpose === 'thank-you' && told !== null && lastOrderOn !== null && lastOrderOn < told;
  return lastOrderOn === null || isOldOne ? null : written(lastOrderOn);
}

function warningsFor(
  customer: AssessedCustomer,
  {
    caller,
    firm,
    gate,
    purpose,
  }: Pick<CustomerScript, 'caller' | 'gate' | 'purpose'> & {
    readonly firm: string | null;
  },
): ScriptWarning[] {
  const warnings: ScriptWarning[] = [];
  if (caller === null) warnings.push('no-caller');
  if (firm === null) warnings.push('no-firm');
  if (customer.exclusion !== null && !isUnderWay(customer.exclusion)) warnings.push('excluded');
  else if (customer.dormancy.state !== 'dormant' && purpose === 'win-back') warnings.push('not-dormant');
  if (gate.status === 'check') warnings.push('check-first');
  return warnings;
}
