import { describe, expect, it } from 'vitest';
import { CHANNELS, type Channel } from '../../src/domain/channel.ts';
import { type Gate, gateFor } from '../../src/domain/gate.ts';

function gates(
  marketingConsent: boolean | null,
  objectedChannels: (Channel | 'all')[] = [],
): [Channel, Gate][] {
  return CHANNELS.map((channel) => [channel, gateFor(channel, { marketingConsent, objectedChannels })]);
}

const register: Gate = { status: 'check', reason: 'check-opt-out-register' };
const free: Gate = { status: 'allowed', reason: 'no-advertising-rule' };
const given: Gate = { status: 'allowed', reason: 'consent-given' };
const refused: Gate = { status: 'denied', reason: 'consent-refused' };
const missing: Gate = { status: 'denied', reason: 'no-consent-recorded' };
const softSpam: Gate = { status: 'check', reason: 'existing-customer-email' };
const objected: Gate = { status: 'denied', reason: 'objected' };

describe('the gate', () => {
  it('opens every written channel to a customer who has consented', () => {
    expect(gates(true)).toEqual([
      ['phone', register],
      ['visit', free],
      ['email', given],
      ['sms', given],
      ['whatsapp', given],
      ['letter', free],
    ]);
  });

  it('closes every electronic channel to a customer who has refused consent', () => {
    expect(gates(false)).toEqual([
      ['phone', register],
      ['visit', free],
      ['email', refused],
      ['sms', refused],
      ['whatsapp', refused],
      ['letter', free],
    ]);
  });

  it('leaves only e-mail, to be checked, where no consent is on record', () => {
    expect(gates(null)).toEqual([
      ['phone', register],
      ['visit', free],
      ['email', softSpam],
      ['sms', missing],
      ['whatsapp', missing],
      ['letter', free],
    ]);
  });

  it.each([true, false, null])('closes everything after an objection to all, with consent %s', (consent) => {
    expect(gates(consent, ['all'])).toEqual(CHANNELS.map((channel) => [channel, objected]));
  });

  it.each(CHANNELS)('closes %s alone after an objection to it alone', (channel) => {
    const changed = gates(true).map(([name, gate]) => [name, name === channel ? objected : gate]);
    expect(gates(true, [channel])).toEqual(changed);
  });
});
