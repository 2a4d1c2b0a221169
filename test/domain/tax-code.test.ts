import { describe, expect, it } from 'vitest';
import { isPersonalTaxCode, taxCodeIn } from '../../src/domain/tax-code.ts';
import { onSharedFile } from '../shared-files.ts';

describe('a tax code', () => {
  it.each([
    ['rssmra 80a01 h501u', 'RSSMRA80A01H501U'],
    ['RSSMRA80A41H501Y', 'RSSMRA80A41H501Y'],
    ['01234567897', '01234567897'],
    ['1234567897', '01234567897'],
  ])('%j is %s', (text, usable) => {
    expect(taxCodeIn(text)).toEqual({ usable, unusable: null });
  });

  it.each(['RSSMRA80A01H501X', 'US12-34-56789', '01234567890', 'DE123456789', 'RSSMRA80A01'])(
    '%j is kept as it is written and names nobody',
    (text) => {
      expect(taxCodeIn(text)).toEqual({ usable: null, unusable: text });
    },
  );

  it.each([null, '', '//', '00000000000'])('%j says nothing', (text) => {
    expect(taxCodeIn(text)).toEqual({ usable: null, unusable: null });
  });
});

onSharedFile('foreign lists of tax codes are judged alike', 'corpora/italian/codice-fiscale.csv', (rows) => {
  expect(rows.length).toBeGreaterThan(10);
  const wrong = rows.filter(([value = '', expected]) => isPersonalTaxCode(value) !== (expected === 'valid'));
  expect(wrong).toEqual([]);
});
