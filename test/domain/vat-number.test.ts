import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isItalianVatNumber, vatNumberIn } from '../../src/domain/vat-number.ts';
import { onSharedFile } from '../shared-files.ts';

describe('a VAT number', () => {
  it.each([
    ['01234567897', '01234567897'],
    ['IT01234567897', '01234567897'],
    ['it 01234 567897', '01234567897'],
    ['P.IVA 01234567897', '01234567897'],
    ['1234567897', '01234567897'],
    ['12345674', '00012345674'],
    ['1234567897.0', '01234567897'],
    ['3.322350178E+9', '03322350178'],
    ['3,322350178E+09', '03322350178'],
    ['DE123456789', 'DE123456789'],
    ['atu 12345678', 'ATU12345678'],
    ['CHE-123.456.789 MWST', null],
    ['SM 12345', 'SM12345'],
  ])('%j is %s', (text, usable) => {
    expect(vatNumberIn(text)).toEqual({ usable, unusable: usable === null ? text : null });
  });

  it.each(['01234567890', '3,32235E+09', '123', 'ZZ123456789', 'da chiedere', '00000001230', '012345678971'])(
    '%j is kept as it is written and names nobody',
    (text) => {
      expect(vatNumberIn(text)).toEqual({ usable: null, unusable: text });
    },
  );

  it.each([null, '', '??', '0', '99999999999', 'IT00000000000'])('%j says nothing', (text) => {
    expect(vatNumberIn(text)).toEqual({ usable: null, unusable: null });
  });

  it('is found out when any one of its digits is wrong', () => {
    const digits = fc.stringMatching(/^[1-9]\d{9}$/);
    fc.assert(
      fc.property(digits, fc.nat(10), fc.integer({ min: 1, max: 9 }), (body, place, shift) => {
        const right = withCheckDigit(body);
        const digit = (Number(right.charAt(place)) + shift) % 10;
        const wrong = `${right.slice(0, place)}${digit}${right.slice(place + 1)}`;
        expect([isItalianVatNumber(right), isItalianVatNumber(wrong)]).toEqual([true, false]);
      }),
    );
  });
});

/** The one of ten digits that passes, found by trying. */
function withCheckDigit(body: string): string {
  const right = [...'0123456789'].map((digit) => body + digit).filter(isItalianVatNumber);
  expect(right).toHaveLength(1);
  return right[0] ?? '';
}

onSharedFile('foreign lists of VAT numbers are judged alike', 'corpora/italian/partita-iva.csv', (rows) => {
  expect(rows.length).toBeGreaterThan(500);
  const wrong = rows.filter(([value = '', expected, normalised]) => {
    const { usable } = vatNumberIn(value);
    return expected === 'invalid' ? usable !== null : usable !== normalised;
  });
  expect(wrong).toEqual([]);
});
