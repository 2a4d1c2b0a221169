import { expect, it } from 'vitest';
import { CHANNELS, canReach, type Reach } from '../../src/domain/channel.ts';

const NOTHING: Reach = { phone: null, mobile: null, email: null, city: null };

it.each<[string, string[], Partial<Reach>]>([
  ['nothing but a name', [], {}],
  ['a landline number', ['phone'], { phone: '0543 111222' }],
  ['a mobile number', ['phone', 'sms', 'whatsapp'], { mobile: '333 1234567' }],
  ['an e-mail address', ['email'], { email: 'acquisti@rossi.example' }],
  ['a town', ['visit', 'letter'], { city: 'Forlì' }],
  [
    'everything',
    ['phone', 'visit', 'email', 'sms', 'whatsapp', 'letter'],
    { phone: '0543 111222', mobile: '333 1234567', email: 'acquisti@rossi.example', city: 'Forlì' },
  ],
])('a customer of whom we hold %s can be reached by %j', (_, channels, held) => {
  expect(CHANNELS.filter((channel) => canReach({ ...NOTHING, ...held }, channel))).toEqual(channels);
});
