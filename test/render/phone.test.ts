import { describe, expect, it } from 'vitest';
import { nationalPhone } from '../../src/render/phone.ts';

describe('a phone number', () => {
  it.each([
    ['0543111222', '0543 111222'],
    ['+39 0543 111222', '0543 111222'],
    ['0543/111222', '0543 111222'],
    ['0541-5550018', '0541 555 0018'],
    ['02/1234567', '02 123 4567'],
    ['3331234567', '333 123 4567'],
    ['+393331234567', '333 123 4567'],
    ['0039 347 5550018', '347 555 0018'],
    ['800123456', '800 123 456'],
  ])('%s is written as one dials it in Italy: %s', (text, national) => {
    expect(nationalPhone(text)).toBe(national);
  });

  it.each([
    ['333 1234567 / 0543 111222', '333 123 4567 / 0543 111222'],
    ['0543 111222 - 333 1234567', '0543 111222 / 333 123 4567'],
    ['0543 111222; 333 1234567', '0543 111222 / 333 123 4567'],
    ['0543 111222 e 333 1234567', '0543 111222 / 333 123 4567'],
    ['0543 111222 o 333 1234567', '0543 111222 / 333 123 4567'],
    ['0543 111222;', '0543 111222'],
  ])('may share its cell with another: %s', (text, both) => {
    expect(nationalPhone(text)).toBe(both);
  });

  it.each([
    ['+41 44 668 18 00', '+41 44 668 18 00'],
    ['0041446681800', '+41 44 668 18 00'],
  ])('of another country keeps its prefix: %s', (text, international) => {
    expect(nationalPhone(text)).toBe(international);
  });

  it.each(['chiedere al bar', 'interno 12', '112', '0543 111222/23', '0543 111222/333 1234567'])(
    'that is not one number stays as it was written: %s',
    (text) => {
      expect(nationalPhone(text)).toBe(text);
    },
  );
});
