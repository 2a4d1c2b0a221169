import fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { describe, expect, it } from 'vitest';
import { phonesIn, phoneTextIn } from '../../src/intake/phones.ts';
import { onSharedFile } from '../shared-files.ts';

const FIXED = { e164: '+390543111222', national: '0543 111222', kind: 'fixed' };
const MOBILE = { e164: '+393331234567', national: '333 123 4567', kind: 'mobile' };

describe('a cell for phone numbers', () => {
  it.each([
    ['0543 111222', [FIXED]],
    ['0543/111222', [FIXED]],
    ['0543 / 111222', [FIXED]],
    ['+39 0543 111222', [FIXED]],
    ['0039 0543 111222', [FIXED]],
    ['tel. 0543 111222', [FIXED]],
    ['0543 111222 int. 12', [FIXED]],
    ['0543 111222/23', [FIXED]],
    ['0543 111222 / 0543111222', [FIXED]],
    ['333 1234567 / 0543 111222', [MOBILE, FIXED]],
    ['333 1234567/0543 111222', [MOBILE, FIXED]],
    ['3331234567 0543111222', [MOBILE, FIXED]],
    ['333-1234567 - 0543-111222', [MOBILE, FIXED]],
    ['ufficio 0543 111222, casa 333 1234567', [FIXED, MOBILE]],
    ['0543 111222 o 333 1234567 (Anna)', [FIXED, MOBILE]],
    ['800 123456', [{ e164: '+39800123456', national: '800 123 456', kind: 'other' }]],
    ['+49 30 123456', [{ e164: '+4930123456', national: '+49 30 123456', kind: 'other' }]],
  ])('%j holds what can be dialled, and stays as it is', (cell, numbers) => {
    expect(phonesIn(cell)).toEqual({ numbers, unusable: [], text: cell });
  });

  it.each([
    ['543111222', '0543 111222', [FIXED]],
    ['543111222 / 333 1234567', '0543 111222 / 333 1234567', [FIXED, MOBILE]],
    ["'0543111222", '0543111222', [FIXED]],
    ['0543111222.0', '0543111222', [FIXED]],
    ['3.331234567E+09', '3331234567', [MOBILE]],
    ['3,331234567E+09', '3331234567', [MOBILE]],
  ])('%j, damaged by a spreadsheet, becomes %j', (cell, text, numbers) => {
    expect(phonesIn(cell)).toEqual({ numbers, unusable: [], text });
  });

  it.each([
    ['3.40555E+09', ['3.40555E+09']],
    ['0543 1', ['0543 1']],
    ['0543/111222-111223', ['0543/111222-111223']],
    ['123456789012345678', ['123456789012345678']],
  ])('%j holds nothing to dial, and is kept', (cell, unusable) => {
    expect(phonesIn(cell)).toEqual({ numbers: [], unusable, text: cell });
  });

  it('keeps words that are no number without complaint', () => {
    expect(phonesIn('chiedere di Mario')).toEqual({ numbers: [], unusable: [], text: 'chiedere di Mario' });
  });

  it('says what is unusable beside what can be dialled', () => {
    expect(phonesIn('0543 111222; 99')).toEqual({
      numbers: [FIXED],
      unusable: ['99'],
      text: '0543 111222; 99',
    });
  });

  it('reads any text without failing, and reads its own answer alike', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (cell) => {
        const { numbers } = phonesIn(cell);
        expect(numbers.flatMap(({ national }) => phonesIn(national).numbers)).toEqual(numbers);
      }),
    );
  });
});

describe('the quick answer', () => {
  const figures = fc.stringMatching(/^[+03]?[\d /.+-]{0,24}$/);

  it('is that of the careful reading', () => {
    fc.assert(
      fc.property(figures, (cell) => {
        const { text, numbers } = phonesIn(cell);
        const mobile = numbers.find(({ kind }) => kind === 'mobile')?.national ?? null;
        expect(phoneTextIn(cell)).toEqual({ text, mobile });
      }),
      { numRuns: 3_000 },
    );
  });
});

onSharedFile('four thousand written forms are read alike', 'corpora/italian/phones-it.csv', (rows) => {
  expect(rows.length).toBeGreaterThan(4_000);
  const wrong = rows.filter(([input = '', base = '']) => {
    const [number, ...others] = phonesIn(input).numbers;
    return others.length > 0 || number?.e164 !== `+39${base}` || number.national !== nationalFormOf(base);
  });
  expect(wrong).toEqual([]);
});

/** As the library writes it. */
function nationalFormOf(base: string): string | undefined {
  return parsePhoneNumberFromString(base, 'IT')?.formatNational();
}

onSharedFile(
  'numbers of the whole world are numbers',
  'corpora/italian/phones-world-examples.csv',
  (rows) => {
    expect(rows.length).toBeGreaterThan(400);
    const wrong = rows.filter(([, e164 = '']) => phonesIn(e164).numbers[0]?.e164 !== e164);
    // One plan of numbers has changed between their version of the library and ours.
    expect(wrong.length).toBeLessThanOrEqual(1);
  },
);
