import { expect, it } from 'vitest';
import { CHANNELS, canReach, type Reach } from '../../src/domain/channel.ts';

const NOTHING: Reach = { phone: null, mobile: null, email: null, city: null };

it.each<[string, Partial<Reach>, string[]]>([
  ['nothing but a name', {}, []],
  ['a landline number', { phone: '0543 111222' }, ['phone']],
  ['a mobile number', { mobile: '333 1234567' }, ['phone', 'sms', 'whatsapp']],
  ['an e-mail address', { email: 'acquisti@rossi.example' }, ['email']],
  ['a town', { city: 'Forlì' }, ['visit', 'letter']],
  [
    'everything',
    { phone: '0543 111222', mobile: '333 1234567', email: 'acquisti@rossi.example', city: 'Forlì' },
    ['phone', 'visit', 'email', 'sms', 'whatsapp', 'letter'],
  ],
])('a customer of whom we hold %s can be reached by %3$j', (_, held, channels) => {
  expect(CHANNELS.filter((channel) => canReach({ ...NOTHING, ...held }, channel))).toEqual(channels);
});
