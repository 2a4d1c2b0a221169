import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindOf, looksOf } from '../../src/intake/column-kinds.ts';

describe('what values look like:', () => {
  it.each([
    ['nothing', [], 'empty'],
    ['e-mail addresses', ['info@example.com', 'b@example.org'], 'email'],
    ['days', ['12/05/2026', '2026-05-13', '1 gennaio 2026'], 'day'],
    ['tax codes', ['VRDLGU85M10H501U'], 'tax-code'],
    ['VAT numbers whose last digit is right', ['00000000018', 'IT00000000026'], 'vat-number'],
    ['eleven digits whose last is wrong', ['00000000011', '00000000012'], 'phone'],
    ['telephones', ['0543 5550001', '+39 340 5550002', '3405550003'], 'phone'],
    ['amounts', ['12,50', '1.234,00', '7'], 'amount'],
    ['thousands set apart', ['1.234', '2.345'], 'amount'],
    ['amounts with a currency', ['€ 12', '13 €'], 'amount'],
    ['codes', ['C001', '00042', '2026/12'], 'code'],
    ['whole numbers, which may be anything', ['12', '13', '14'], 'code'],
    ['names of firms', ['Rossi S.r.l.', 'Verdi & C. snc', 'Bar Neri di Neri Ugo'], 'name'],
    ['towns', ['Forlì', 'Cesena', 'Ravenna'], 'text'],
    ['streets, whatever is in them', ['Via Roma 1', 'Piazza Verdi & Bianchi 2'], 'text'],
  ])('%s', (_, values, kind) => {
    expect(kindOf(values)).toBe(kind);
  });

  it('one stray value among many changes nothing', () => {
    expect(kindOf([...Array(19).fill('12/05/2026'), 'da definire'])).toBe('day');
  });

  it('the same whatever order they stand in', () => {
    const values = fc.array(fc.oneof(fc.constantFrom('12/05/2026', '1.234', 'C1', 'Rossi srl'), fc.string()));
    fc.assert(fc.property(values, (some) => kindOf([...some].reverse()) === kindOf(some)));
  });
});

describe('a column', () => {
  it('is shown with its first different values, and what goes with it', () => {
    const rows = [
      ['C1', 'Rossi', '1'],
      ['C2', 'Verdi', '2'],
      ['C1', 'Rossi', '3'],
      ['C3', 'Neri', '4'],
      ['C4', 'Gialli', '5'],
    ];
    expect(looksOf(rows, ['Codice', ' ', 'N.'], 3)).toEqual([
      {
        number: 1,
        header: 'Codice',
        samples: ['C1', 'C2', 'C3'],
        kind: 'code',
        isDistinct: false,
        companions: [2],
      },
      {
        number: 2,
        header: null,
        samples: ['Rossi', 'Verdi', 'Neri'],
        kind: 'text',
        isDistinct: false,
        companions: [1],
      },
      { number: 3, header: 'N.', samples: ['1', '2', '3'], kind: 'code', isDistinct: true, companions: [] },
    ]);
  });
});
