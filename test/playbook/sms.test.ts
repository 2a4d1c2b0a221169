import { describe, expect, it } from 'vitest';
import { plainForSms, smsLengthOf } from '../../src/playbook/sms.ts';

describe('the length of a text message', () => {
  it.each([
    ['is one of 160 plain characters', 'a'.repeat(160), { encoding: 'gsm-7', units: 160, segments: 1 }],
    ['is two beyond them', 'a'.repeat(161), { encoding: 'gsm-7', units: 161, segments: 2 }],
    ['is three beyond 306', 'a'.repeat(307), { encoding: 'gsm-7', units: 307, segments: 3 }],
    ['counts the euro twice', `${'a'.repeat(159)}€`, { encoding: 'gsm-7', units: 161, segments: 2 }],
    [
      'knows the Italian small letters',
      'perché è là, più su, così, però',
      { encoding: 'gsm-7', units: 31, segments: 1 },
    ],
    ['falls to 70 with a capital that has an accent', 'È', { encoding: 'ucs-2', units: 1, segments: 1 }],
    [
      'falls to 70 with a typographic apostrophe',
      `${'a'.repeat(70)}’`,
      { encoding: 'ucs-2', units: 71, segments: 2 },
    ],
    ['counts a picture twice', '😀'.repeat(35), { encoding: 'ucs-2', units: 70, segments: 1 }],
    // 67 units a part: a picture that would straddle the end goes to the next.
    ['never parts a picture', `a${'😀'.repeat(67)}`, { encoding: 'ucs-2', units: 135, segments: 3 }],
  ])('%s', (_, text, length) => {
    expect(smsLengthOf(text)).toEqual(length);
  });

  it('is kept by writing as people do on a phone', () => {
    expect(plainForSms('È l’ora… «Perù»')).toBe('E\' l\'ora... "Perù"');
    expect(plainForSms('Ştefan’s')).toBe('Ştefan’s');
  });
});
