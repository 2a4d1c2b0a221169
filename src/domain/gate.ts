import type { Channel } from './channel.ts';
import { type Day, daysBetween, laterOf } from './day.ts';
import {
  isClosed,
  needsConsent,
  type PermissionEvent,
  type PermissionSource,
  type Standing,
  standingOn,
} from './permission.ts';

export type GateStatus = 'allowed' | 'check' | 'denied';

/** Why a channel is open, to be checked first, or closed; the sentence lives with the words. */
export type GateReason =
  | 'objected'
  | 'consent-given'
  | 'consent-refused'
  | 'existing-customer-email'
  | 'no-consent-recorded'
  | 'contract-in-force'
  | 'check-opt-out-register'
  | 'register-check-expired'
  | 'register-listed'
  | 'register-not-listed'
  | 'no-advertising-rule';

/** On what a contact rests. */
export type GateBasis = 'consent' | 'soft-spam' | 'legitimate-interest' | 'contract' | 'none' | 'objection';

export interface Gate {
  readonly status: GateStatus;
  readonly reason: GateReason;
  readonly basis: GateBasis;
  /** The day of the event, order or register check that decides; null where none does. */
  readonly on: Day | null;
  readonly source: PermissionSource | 'order' | 'register' | null;
  readonly detail: string | null;
}

/** What the opt-out register last said of a phone number. */
export interface RegisterCheck {
  readonly checkedOn: Day;
  readonly listed: boolean;
}

export interface GateFacts {
  /** In the order in which they were recorded. */
  readonly events: readonly PermissionEvent[];
  readonly lastOrderOn: Day | null;
  /** The latest check of each phone number; null for one never checked. Empty where no number was ever checked. */
  readonly numbers: readonly (RegisterCheck | null)[];
}

export const GATE_POLICIES = ['strict', 'advisory'] as const;

/** What the firm may set about the gate. */
export interface GateRule {
  /** `strict` takes "check first" for denied. */
  readonly policy: (typeof GATE_POLICIES)[number];
  /** For how many days a register check holds. */
  readonly registerDays: number;
  /** For how many days an order counts as a contract in force or just ended. */
  readonly contractDays: number;
}

export const DEFAULT_GATE_RULE: GateRule = { policy: 'advisory', registerDays: 30, contractDays: 30 };

/**
 * May we contact this customer on this channel? An objection always closes it, and so does a consent taken back. Written
 * promotion needs consent, except e-mail to an existing customer about similar goods (Codice Privacy art. 130(4)), which must
 * be checked case by case. Calls need a recent look into the opt-out register, unless a contract is in force or ended less than
 * 30 days ago (DPR 26/2022).
 */
export function gateFor(channel: Channel, facts: GateFacts, rule: GateRule, today: Day): Gate {
  const gate = plainGate(channel, facts, rule, today);
  return rule.policy === 'strict' && gate.status === 'check' ? { ...gate, status: 'denied' } : gate;
}

function plainGate(channel: Channel, facts: GateFacts, rule: GateRule, today: Day): Gate {
  const standing = standingOn(channel, facts.events, today);
  if (standing !== undefined && isClosed(standing, channel)) {
    return standing.kind === 'objection'
      ? told('denied', 'objected', 'objection', standing)
      : told('denied', 'consent-refused', 'none', standing);
  }
  if (channel === 'phone') return phoneGate(facts, standing, rule, today);
  if (standing?.kind === 'consent') return told('allowed', 'consent-given', 'consent', standing);
  if (!needsConsent(channel)) return silent('allowed', 'no-advertising-rule', 'legitimate-interest');
  if (channel === 'email' && facts.lastOrderOn !== null) {
    return noted('check', 'existing-customer-email', 'soft-spam', { on: facts.lastOrderOn, source: 'order' });
  }
  return silent('denied', 'no-consent-recorded', 'none');
}

/** Of several numbers those in the register are out of the question, and the others decide. */
function phoneGate(
  { numbers, lastOrderOn }: GateFacts,
  standing: Standing,
  rule: GateRule,
  today: Day,
): Gate {
  if (lastOrderOn !== null && daysBetween(lastOrderOn, today) < rule.contractDays) {
    return noted('allowed', 'contract-in-force', 'contract', { on: lastOrderOn, source: 'order' });
  }
  const consent = ownConsent(standing);
  const known = numbers.length === 0 ? [null] : numbers;
  const open = known.filter((check) => !isBarred(check, standing));
  if (open.length === 0) {
    return registered(
      'denied',
      'register-listed',
      'none',
      earliest(known.map((check) => check?.checkedOn ?? null)),
    );
  }
  // Joining the register takes earlier consents back: a consent is worth what a check of its day would be.
  const clearedOn = open.map((check) => laterOf(check?.checkedOn ?? null, consent?.toldOn ?? null));
  const since = earliest(clearedOn);
  const basis = consent === undefined ? 'legitimate-interest' : 'consent';
  if (since === null) return silent('check', 'check-opt-out-register', basis);
  if (daysBetween(since, today) > rule.registerDays) {
    return registered('check', 'register-check-expired', basis, since);
  }
  return consent === undefined
    ? registered('allowed', 'register-not-listed', basis, since)
    : told('allowed', 'consent-given', basis, consent);
}

/** Is this number out of the question, whatever holds for the customer's others? */
export function isBarred(check: RegisterCheck | null, standing: Standing): boolean {
  const consent = ownConsent(standing);
  return check?.listed === true && (consent === undefined || consent.toldOn <= check.checkedOn);
}

/** A list's "yes" lifts nothing: it opens no number that stands in the register. */
function ownConsent(standing: Standing): PermissionEvent | undefined {
  return standing?.kind === 'consent' && standing.source === 'request' ? standing : undefined;
}

/** null where one of the days is not known. */
function earliest(days: readonly (Day | null)[]): Day | null {
  return days.includes(null) ? null : (days.toSorted()[0] ?? null);
}

function told(status: GateStatus, reason: GateReason, basis: GateBasis, event: PermissionEvent): Gate {
  return { status, reason, basis, on: event.toldOn, source: event.source, detail: event.detail };
}

function silent(status: GateStatus, reason: GateReason, basis: GateBasis): Gate {
  return { status, reason, basis, on: null, source: null, detail: null };
}

function noted(
  status: GateStatus,
  reason: GateReason,
  basis: GateBasis,
  { on, source }: Pick<Gate, 'on' | 'source'>,
): Gate {
  return { status, reason, basis, on, source, detail: null };
}

function registered(status: GateStatus, reason: GateReason, basis: GateBasis, on: Day | null): Gate {
  return noted(status, reason, basis, { on, source: 'register' });
}
