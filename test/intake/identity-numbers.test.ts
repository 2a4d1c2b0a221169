import { describe, expect, it } from 'vitest';
import { identityNumbers, taxCodeFrom, vatNumberFrom } from '../../src/intake/identity-numbers.ts';

describe('a VAT number', () => {
  it.each([
    ['01234567890', '01234567890'],
    ['IT01234567890', '01234567890'],
    ['it 01234 567890', '01234567890'],
    ['1234567890', '01234567890'],
    ['12345678', '00012345678'],
    ['DE123456789', 'DE123456789'],
    ['ATU12345678', 'ATU12345678'],
    ['3.322350178E+9', '03322350178'],
    ['??', null],
    [null, null],
  ])('%j is %s', (text, vatNumber) => {
    expect(vatNumberFrom(text)).toBe(vatNumber);
  });
});

it.each([
  ['rssmra 80a01 h501u', 'RSSMRA80A01H501U'],
  ['us12-34-56789', 'US123456789'],
  ['01234567890', '01234567890'],
  ['1234567890', '01234567890'],
  ['3,322350178E+9', '03322350178'],
  ['//', null],
  [null, null],
])('a tax code %j is %s', (text, taxCode) => {
  expect(taxCodeFrom(text)).toBe(taxCode);
});

it.each([
  ['01234567890', null, { vatNumber: '01234567890', taxCode: null }],
  ['RSSMRA80A01H501U', null, { vatNumber: null, taxCode: 'RSSMRA80A01H501U' }],
  ['RSSMRA80A01H501U', 'BNCNNA80A41H501X', { vatNumber: null, taxCode: 'BNCNNA80A41H501X' }],
  ['ATU12345678', null, { vatNumber: 'ATU12345678', taxCode: null }],
])('of the numbers %j and %j each is what it is', (vat, tax, numbers) => {
  expect(identityNumbers(vat, tax)).toEqual(numbers);
});
