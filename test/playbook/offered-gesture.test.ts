import { describe, expect, it } from 'vitest';
import { GESTURE_KINDS } from '../../src/domain/gesture.ts';
import { offeredAs } from '../../src/playbook/offered-gesture.ts';

const BARE = { label: null, amountCents: null, percent: null };

describe('a gesture, as a sentence offers it', () => {
  it.each([
    [
      { kind: 'credit-note', amountCents: 12_000 },
      'una nota di credito di 120,00 €',
      'a credit note of €120.00',
    ],
    [{ kind: 'discount', percent: 5 }, 'uno sconto del 5 %', 'a discount of 5%'],
    [{ kind: 'discount', percent: 8 }, "uno sconto dell'8 %", 'a discount of 8%'],
    [{ kind: 'discount', percent: 11.5 }, "uno sconto dell'11,5 %", 'a discount of 11.5%'],
    [{ kind: 'free-shipping', amountCents: 1_500 }, 'la spedizione gratuita', 'free shipping'],
    [{ kind: 'phone-call', amountCents: 500 }, null, null],
    [
      { kind: 'assaggio', label: 'una bottiglia in assaggio' },
      'una bottiglia in assaggio',
      'una bottiglia in assaggio',
    ],
  ])('%j', (gesture, italian, english) => {
    expect([offeredAs({ ...BARE, ...gesture }, 'it'), offeredAs({ ...BARE, ...gesture }, 'en')]).toEqual([
      italian,
      english,
    ]);
  });

  it('never speaks to a Lei or a tu, nor apologises', () => {
    const texts = GESTURE_KINDS.map((kind) => offeredAs({ ...BARE, kind }, 'it') ?? '').join(' ');
    expect(texts).not.toMatch(/\b(?:Le|La|Lei|Suo|Sua|ti|te|tuo)\b|scus/);
  });
});
