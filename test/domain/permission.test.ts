import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHANNELS, type Channel } from '../../src/domain/channel.ts';
import {
  isClosed,
  objectedChannels,
  type PermissionEvent,
  type PermissionKind,
  type PermissionSource,
  standingOn,
} from '../../src/domain/permission.ts';
import { on } from './on.ts';

const TODAY = on('2026-11-22');

function said(
  kind: PermissionKind,
  day: string,
  channel: PermissionEvent['channel'] = 'all',
  source: PermissionSource = 'request',
): PermissionEvent {
  return { kind, channel, toldOn: on(day), source, detail: null, textVersion: null };
}

const kindOn = (channel: Channel, ...events: PermissionEvent[]) => standingOn(channel, events, TODAY)?.kind;

describe('what holds on a channel', () => {
  it.each<[string, string | undefined, PermissionEvent[]]>([
    ['nothing was said', undefined, []],
    ['an objection to everything', 'objection', [said('objection', '2026-01-10')]],
    ['an objection to another channel', undefined, [said('objection', '2026-01-10', 'phone')]],
    ['a consent', 'consent', [said('consent', '2026-01-10', 'email')]],
    ['a consent of tomorrow', undefined, [said('consent', '2026-11-23', 'email')]],
    ['an objection of tomorrow', 'objection', [said('objection', '2026-11-23')]],
    [
      'a later consent of the customer lifts an objection',
      'consent',
      [said('objection', '2026-01-10'), said('consent', '2026-02-01', 'email')],
    ],
    [
      'a consent of the same day does not',
      'objection',
      [said('objection', '2026-01-10'), said('consent', '2026-01-10', 'email')],
    ],
    [
      'an earlier consent does not, though recorded later',
      'objection',
      [said('objection', '2026-01-10'), said('consent', '2026-01-09', 'email')],
    ],
    [
      'a list does not, however late',
      'objection',
      [said('objection', '2026-01-10'), said('consent', '2026-06-01', 'all', 'import')],
    ],
    [
      'a consent that lifts one falls, and the objection is back',
      'objection',
      [
        said('objection', '2026-01-10'),
        said('consent', '2026-02-01', 'email'),
        said('withdrawal', '2026-03-01', 'email'),
      ],
    ],
    [
      'an objection after the consent counts again',
      'objection',
      [
        said('objection', '2026-01-10'),
        said('consent', '2026-02-01'),
        said('objection', '2026-03-01', 'email'),
      ],
    ],
    [
      'a withdrawal ends a consent',
      'withdrawal',
      [said('consent', '2026-01-10'), said('withdrawal', '2026-02-01', 'email')],
    ],
    [
      'a list gives back no consent the customer has withdrawn',
      'withdrawal',
      [said('withdrawal', '2026-01-10'), said('consent', '2026-02-01', 'all', 'import')],
    ],
    [
      'a list takes back what a list said',
      'consent',
      [said('withdrawal', '2026-01-10', 'all', 'import'), said('consent', '2026-02-01', 'all', 'import')],
    ],
    [
      'the customer gives consent again',
      'consent',
      [said('withdrawal', '2026-01-10'), said('consent', '2026-02-01', 'email')],
    ],
    [
      'of consent and withdrawal on one day the one recorded later',
      'consent',
      [said('withdrawal', '2026-01-10', 'all', 'import'), said('consent', '2026-01-10', 'email')],
    ],
  ])('with e-mail: %s → %s', (_, kind, events) => {
    expect(kindOn('email', ...events)).toBe(kind);
  });

  it('never opens by what a list says, once the customer has objected', () => {
    const event = fc.record({
      kind: fc.constantFrom<PermissionKind>('objection', 'consent', 'withdrawal'),
      channel: fc.constantFrom<PermissionEvent['channel']>('all', ...CHANNELS),
      toldOn: fc.constantFrom(on('2026-01-01'), on('2026-05-01'), on('2026-09-01')),
      source: fc.constantFrom<PermissionSource>('import', 'contact', 'request'),
      detail: fc.constant(null),
      textVersion: fc.constant(null),
    });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 8 }), fc.constantFrom(...CHANNELS), (events, channel) => {
        const before = standingOn(channel, events, TODAY);
        const list = said('consent', '2026-11-01', 'all', 'import');
        const after = standingOn(channel, [...events, list], TODAY);
        if (before !== undefined && before.source !== 'import' && isClosed(before, channel)) {
          expect(after).toEqual(before);
        }
        if (before?.kind === 'objection') expect(after).toEqual(before);
      }),
    );
  });
});

describe('the channels objected to', () => {
  it.each<[string, unknown[], PermissionEvent[]]>([
    ['none without an objection', [], [said('withdrawal', '2026-01-10')]],
    ['one', ['sms'], [said('objection', '2026-01-10', 'sms')]],
    ['all at once', ['all'], [said('objection', '2026-01-10')]],
    ['all one by one', ['all'], CHANNELS.map((channel) => said('objection', '2026-01-10', channel))],
    [
      'all but the one opened again',
      CHANNELS.filter((channel) => channel !== 'email'),
      [said('objection', '2026-01-10'), said('consent', '2026-02-01', 'email')],
    ],
  ])('are %s: %j', (_, channels, events) => {
    expect(objectedChannels(events, TODAY)).toEqual(channels);
  });
});

describe('a channel', () => {
  it('is closed by a list that says no only where consent is needed, by the customer wherever it is withdrawn', () => {
    const closedBy = (event: PermissionEvent) => CHANNELS.filter((channel) => isClosed(event, channel));
    expect(closedBy(said('withdrawal', '2026-01-10', 'all', 'import'))).toEqual(['email', 'sms', 'whatsapp']);
    expect(closedBy(said('withdrawal', '2026-01-10'))).toEqual(CHANNELS);
    expect(closedBy(said('objection', '2026-01-10', 'all', 'import'))).toEqual(CHANNELS);
    expect(closedBy(said('consent', '2026-01-10'))).toEqual([]);
  });
});
