import { describe, expect, it } from 'vitest';
import { callerRoleOf, saidBefore } from '../../src/app/script-bench.ts';
import type { Channel } from '../../src/domain/channel.ts';
import type { OutcomeKind } from '../../src/domain/outcome.ts';
import { on } from '../domain/on.ts';

function contact(outcome: OutcomeKind, channel: Channel = 'phone', seller = 'Bianchi') {
  return { seller, contactedOn: on('2026-10-01'), channel, outcome };
}

describe('what has been said before', () => {
  it.each([
    ['nothing, when nobody was tried', [], 'nothing'],
    ['nothing, when nobody answered the telephone', [contact('no-answer')], 'nothing'],
    ['nothing, when a message went to the wrong person', [contact('wrong-contact', 'email')], 'nothing'],
    ['something in writing, when a message was not answered', [contact('no-answer', 'email')], 'wrote'],
    ['something aloud, once they talked', [contact('no-answer', 'email'), contact('callback')], 'talked'],
  ] as const)('is %s', (_, contacts, said) => {
    expect(saidBefore(contacts)).toBe(said);
  });
});

describe('who speaks', () => {
  const plain = { caller: 'Bianchi', owner: null, seller: 'Bianchi', formerSeller: null, contacts: [] };
  it.each([
    ['the seller the customer knows', {}, { callerRole: 'same-seller', predecessor: null }],
    ['the owner, by name', { owner: 'bianchi ' }, { callerRole: 'owner', predecessor: null }],
    ['a colleague for once', { caller: 'Conti' }, { callerRole: 'stand-in', predecessor: 'Bianchi' }],
    ['who has taken over', { formerSeller: 'Ferri' }, { callerRole: 'new-seller', predecessor: 'Ferri' }],
    [
      'nobody new, once they have talked',
      { formerSeller: 'Ferri', contacts: [contact('open')] },
      { callerRole: 'same-seller', predecessor: null },
    ],
    [
      'somebody new as long as nobody answered',
      { formerSeller: 'Ferri', contacts: [contact('no-answer')] },
      { callerRole: 'new-seller', predecessor: 'Ferri' },
    ],
    ['nobody in particular', { caller: null }, { callerRole: 'same-seller', predecessor: null }],
    [
      'anybody, where the customer is nobody’s',
      { seller: null },
      { callerRole: 'same-seller', predecessor: null },
    ],
  ] as const)('is %s', (_, changes, role) => {
    expect(callerRoleOf({ ...plain, ...changes })).toEqual(role);
  });
});
