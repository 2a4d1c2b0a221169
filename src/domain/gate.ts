import type { Channel } from './channel.ts';

export type GateStatus = 'allowed' | 'check' | 'denied';

/** Why a channel is open, to be checked first, or closed; the sentence lives with the words. */
export type GateReason =
  | 'objected'
  | 'consent-given'
  | 'consent-refused'
  | 'existing-customer-email'
  | 'no-consent-recorded'
  | 'check-opt-out-register'
  | 'no-advertising-rule';

export interface Gate {
  readonly status: GateStatus;
  readonly reason: GateReason;
}

export interface Permission {
  readonly objectedChannels: readonly (Channel | 'all')[];
  /** What the firm's own list says of marketing consent; null = not recorded. */
  readonly marketingConsent: boolean | null;
}

/**
 * May we contact this customer on this channel? An objection always closes it. Written promotion needs
 * consent, except e-mail to an existing customer about similar goods (Codice Privacy art. 130(4)), which must
 * be checked case by case; numbers are to be checked against the opt-out register before a call.
 */
export function gateFor(channel: Channel, permission: Permission): Gate {
  const { objectedChannels, marketingConsent } = permission;
  if (objectedChannels.includes('all') || objectedChannels.includes(channel)) {
    return { status: 'denied', reason: 'objected' };
  }
  switch (channel) {
    case 'phone':
      return { status: 'check', reason: 'check-opt-out-register' };
    case 'visit':
    case 'letter':
      return { status: 'allowed', reason: 'no-advertising-rule' };
    case 'email':
    case 'sms':
    case 'whatsapp':
      if (marketingConsent === true) return { status: 'allowed', reason: 'consent-given' };
      if (marketingConsent === false) return { status: 'denied', reason: 'consent-refused' };
      return channel === 'email'
        ? { status: 'check', reason: 'existing-customer-email' }
        : { status: 'denied', reason: 'no-consent-recorded' };
  }
}
