import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHANNELS } from '../../src/domain/channel.ts';
import { addDays } from '../../src/domain/day.ts';
import {
  type Gate,
  type GateFacts,
  type GateRule,
  gateFor,
  type RegisterCheck,
  DEFAULT_GATE_RULE as RULE,
} from '../../src/domain/gate.ts';
import type { PermissionEvent, PermissionKind, PermissionSource } from '../../src/domain/permission.ts';
import { on } from './on.ts';

const TODAY = on('2026-11-22');
const LONG_AGO = on('2026-03-12');

function said(
  kind: PermissionKind,
  day: string,
  channel: PermissionEvent['channel'] = 'all',
  source: PermissionSource = 'request',
): PermissionEvent {
  return { kind, channel, toldOn: on(day), source, detail: 'modulo', textVersion: null };
}

const facts = (more: Partial<GateFacts> = {}): GateFacts => ({
  events: [],
  lastOrderOn: LONG_AGO,
  numbers: [],
  ...more,
});
const gate = (channel: (typeof CHANNELS)[number], more: Partial<GateFacts> = {}, rule: GateRule = RULE) =>
  gateFor(channel, facts(more), rule, TODAY);
const told = ({ status, reason, basis, on: day }: Gate) => [status, reason, basis, day];
const gates = (more: Partial<GateFacts> = {}, rule: GateRule = RULE) =>
  Object.fromEntries(CHANNELS.map((channel) => [channel, told(gate(channel, more, rule))]));

const UNTOLD = {
  phone: ['check', 'check-opt-out-register', 'legitimate-interest', null],
  visit: ['allowed', 'no-advertising-rule', 'legitimate-interest', null],
  email: ['check', 'existing-customer-email', 'soft-spam', LONG_AGO],
  sms: ['denied', 'no-consent-recorded', 'none', null],
  whatsapp: ['denied', 'no-consent-recorded', 'none', null],
  letter: ['allowed', 'no-advertising-rule', 'legitimate-interest', null],
};

describe('the gate', () => {
  it('of a customer of whom nothing is recorded leaves e-mail and telephone to be checked', () => {
    expect(gates()).toEqual(UNTOLD);
  });

  it('opens no e-mail to somebody who has never bought: soft spam is for customers', () => {
    expect(told(gate('email', { lastOrderOn: null }))).toEqual([
      'denied',
      'no-consent-recorded',
      'none',
      null,
    ]);
  });

  it('opens every written channel with the consent of a list, and leaves the telephone to the register', () => {
    const given = ['allowed', 'consent-given', 'consent', '2026-05-01'];
    const events = [said('consent', '2026-05-01', 'all', 'import')];
    expect(gates({ events })).toEqual({
      ...UNTOLD,
      email: given,
      sms: given,
      whatsapp: given,
      visit: given,
      letter: given,
    });
  });

  it('closes every written channel where a list says no', () => {
    const refused = ['denied', 'consent-refused', 'none', '2026-05-01'];
    const events = [said('withdrawal', '2026-05-01', 'all', 'import')];
    expect(gates({ events })).toEqual({ ...UNTOLD, email: refused, sms: refused, whatsapp: refused });
  });

  it('closes whatever channel the customer takes a consent back for', () => {
    const events = [said('withdrawal', '2026-05-01', 'visit')];
    expect(gates({ events })).toEqual({
      ...UNTOLD,
      visit: ['denied', 'consent-refused', 'none', '2026-05-01'],
    });
  });

  it.each(CHANNELS)('closes %s alone after an objection to it alone', (channel) => {
    const events = [said('objection', '2026-05-01', channel)];
    expect(gates({ events })).toEqual({
      ...UNTOLD,
      [channel]: ['denied', 'objected', 'objection', '2026-05-01'],
    });
  });

  it('names the source of what decides', () => {
    expect(gate('email', { events: [said('consent', '2026-05-01', 'email')] })).toEqual({
      status: 'allowed',
      reason: 'consent-given',
      basis: 'consent',
      on: '2026-05-01',
      source: 'request',
      detail: 'modulo',
    });
    expect(gate('email')).toMatchObject({ source: 'order', detail: null });
  });

  it('under the strict policy takes "check first" for denied, and changes nothing else', () => {
    const strict = { ...RULE, policy: 'strict' } as const;
    expect(gates({}, strict)).toEqual({
      ...UNTOLD,
      phone: ['denied', 'check-opt-out-register', 'legitimate-interest', null],
      email: ['denied', 'existing-customer-email', 'soft-spam', LONG_AGO],
    });
  });

  it('never opens a channel objected to, whatever else is known and whatever the policy', () => {
    const check = fc.option(
      fc.record({ checkedOn: fc.constantFrom(on('2026-11-01'), on('2026-11-22')), listed: fc.boolean() }),
    );
    const list = fc.constantFrom(
      said('consent', '2026-11-20', 'all', 'import'),
      said('consent', '2026-01-01'),
      said('withdrawal', '2026-11-20'),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...CHANNELS),
        fc.constantFrom<GateRule['policy']>('strict', 'advisory'),
        fc.array(list, { maxLength: 3 }),
        fc.array(check, { maxLength: 3 }),
        fc.constantFrom(null, LONG_AGO, TODAY),
        (channel, policy, others, numbers, lastOrderOn) => {
          const events = [...others, said('objection', '2026-11-10')];
          const { status, reason } = gateFor(
            channel,
            { events, numbers, lastOrderOn },
            { ...RULE, policy },
            TODAY,
          );
          expect([status, reason]).toEqual(['denied', 'objected']);
        },
      ),
    );
  });
});

describe('the gate of the telephone', () => {
  const clear = (day: string): RegisterCheck => ({ checkedOn: on(day), listed: false });
  const listed = (day: string): RegisterCheck => ({ checkedOn: on(day), listed: true });
  const phone = (more: Partial<GateFacts>, rule: GateRule = RULE) => told(gate('phone', more, rule));

  it.each<[string, (string | null)[], Partial<GateFacts>]>([
    [
      'a number checked today and not listed',
      ['allowed', 'register-not-listed', 'legitimate-interest', '2026-11-22'],
      { numbers: [clear('2026-11-22')] },
    ],
    [
      'checked thirty days ago',
      ['allowed', 'register-not-listed', 'legitimate-interest', '2026-10-23'],
      { numbers: [clear('2026-10-23')] },
    ],
    [
      'checked thirty-one days ago',
      ['check', 'register-check-expired', 'legitimate-interest', '2026-10-22'],
      { numbers: [clear('2026-10-22')] },
    ],
    ['listed', ['denied', 'register-listed', 'none', '2026-11-20'], { numbers: [listed('2026-11-20')] }],
    [
      'listed long ago: nobody leaves the register by waiting',
      ['denied', 'register-listed', 'none', '2024-01-01'],
      { numbers: [listed('2024-01-01')] },
    ],
    [
      'one number listed, the other clear: the other may be called',
      ['allowed', 'register-not-listed', 'legitimate-interest', '2026-11-20'],
      { numbers: [listed('2026-11-20'), clear('2026-11-20')] },
    ],
    [
      'one number clear, the other never checked',
      ['check', 'check-opt-out-register', 'legitimate-interest', null],
      { numbers: [clear('2026-11-20'), null] },
    ],
    [
      'two checks: the older one tells until when',
      ['allowed', 'register-not-listed', 'legitimate-interest', '2026-11-01'],
      { numbers: [clear('2026-11-20'), clear('2026-11-01')] },
    ],
    [
      'the customer’s consent after the number was found listed',
      ['allowed', 'consent-given', 'consent', '2026-11-10'],
      { numbers: [listed('2026-11-01')], events: [said('consent', '2026-11-10', 'phone')] },
    ],
    [
      'the customer’s consent before the number was found listed',
      ['denied', 'register-listed', 'none', '2026-11-20'],
      { numbers: [listed('2026-11-20')], events: [said('consent', '2026-11-10', 'phone')] },
    ],
    [
      'a list’s consent after the number was found listed',
      ['denied', 'register-listed', 'none', '2026-11-01'],
      { numbers: [listed('2026-11-01')], events: [said('consent', '2026-11-10', 'all', 'import')] },
    ],
    [
      'an old consent and no check since: the number may have joined the register',
      ['check', 'register-check-expired', 'consent', '2026-03-01'],
      { numbers: [null], events: [said('consent', '2026-03-01', 'phone')] },
    ],
    [
      'an order 29 days ago, and the number listed',
      ['allowed', 'contract-in-force', 'contract', '2026-10-24'],
      { lastOrderOn: on('2026-10-24'), numbers: [listed('2026-11-20')] },
    ],
    [
      'an order 30 days ago, and the number listed',
      ['denied', 'register-listed', 'none', '2026-11-20'],
      { lastOrderOn: on('2026-10-23'), numbers: [listed('2026-11-20')] },
    ],
  ])('with %s', (_, expected, more) => {
    expect(phone(more)).toEqual(expected);
  });

  it('lets a firm check more often than once a month', () => {
    expect(phone({ numbers: [clear('2026-11-01')] }, { ...RULE, registerDays: 15 })[1]).toBe(
      'register-check-expired',
    );
  });

  it('is open for as many days as a check holds, and for no day more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 0, max: 60 }), (registerDays, age) => {
        const numbers = [{ checkedOn: addDays(TODAY, -age), listed: false }];
        const { status } = gateFor('phone', facts({ numbers }), { ...RULE, registerDays }, TODAY);
        expect(status).toBe(age <= registerDays ? 'allowed' : 'check');
      }),
    );
  });
});
