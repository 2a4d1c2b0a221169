import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { manyLines, oneLine } from '../../src/render/safe-text.ts';

const ESCAPE = '\u001b';

describe('a text from a file', () => {
  it.each([
    ['a colour', `Rossi ${ESCAPE}[31mROSSO${ESCAPE}[0m`, 'Rossi ·[31mROSSO·[0m'],
    ['a cleared screen', `${ESCAPE}[2J${ESCAPE}[H`, '·[2J·[H'],
    ['a window title', `${ESCAPE}]0;titolo\u0007`, '·]0;titolo·'],
    ['a link', `${ESCAPE}]8;;http://x.example${ESCAPE}\\qui`, '·]8;;http://x.example·\\qui'],
    ['an escape of one byte', '\u009b31m', '·31m'],
    ['a bell', 'Rossi\u0007', 'Rossi·'],
    ['a backspace', 'Rossi\u0008\u0008X', 'Rossi··X'],
    ['a zero byte', 'Ros\0si', 'Ros·si'],
    ['a text turned round', 'fattura\u202efdp.exe', 'fattura·fdp.exe'],
    ['an isolated direction', '\u2067Rossi\u2069', '·Rossi·'],
    ['a blank of no width', 'Ros\u200bsi', 'Ros·si'],
    ['a byte-order mark', '\ufeffRossi', '·Rossi'],
    ['a separator of lines', 'Rossi\u2028Neri', 'Rossi·Neri'],
  ])('with %s shows what cannot be seen', (_, text, shown) => {
    expect(oneLine(text)).toBe(shown);
  });

  it.each([
    ['a line break', 'Via Roma 1\n47121 Forlì', 'Via Roma 1 47121 Forlì'],
    ['a line break of Windows', 'Via Roma 1\r\n47121 Forlì', 'Via Roma 1 47121 Forlì'],
    ['several with blanks around', 'Via Roma 1  \n\n\t 47121 Forlì', 'Via Roma 1 47121 Forlì'],
    ['a tab', 'Rossi\tNeri', 'Rossi Neri'],
  ])('with %s becomes one line', (_, text, shown) => {
    expect(oneLine(text)).toBe(shown);
  });

  it.each([
    'Caffè Perù «Da Gino» – 50 % & C.',
    "Ca' d'Oro",
    'Müller & Söhne',
    'Иванов',
    '株式会社',
    'a\u0301 e\u0300',
  ])('%s is shown as it is', (text) => {
    expect(oneLine(text)).toBe(text);
  });

  it('keeps no control and no direction mark, whatever it held', () => {
    const points = fc.oneof(
      fc.integer({ min: 0, max: 0x9f }),
      fc.integer({ min: 0x2000, max: 0x206f }),
      fc.constantFrom(0x061c, 0xfeff, 0x41, 0xe8),
    );
    const text = fc.array(points).map((codes) => String.fromCodePoint(...codes));
    fc.assert(
      fc.property(text, (raw) => {
        expect(oneLine(raw)).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\u200b-\u200d\u2060\ufeff]/u);
      }),
    );
  });

  it.each([
    ['a soft hyphen', '\u00ad'],
    ['a Mongolian vowel separator', '\u180e'],
    ['an annotation mark', '\ufff9'],
    ['a letter of the invisible tag alphabet', '\u{e0041}'],
  ])('shows %s, which nobody could see', (_, unseen) => {
    expect(oneLine(`Ros${unseen}si`)).toBe('Ros·si');
  });
});

describe('a text of several lines', () => {
  it('keeps the breaks that are meant and nothing else', () => {
    expect(manyLines(`Gentile Rossi,\n\nsono ${ESCAPE}[1mConti\u202e.\n`)).toBe(
      'Gentile Rossi,\n\nsono ·[1mConti·.\n',
    );
  });
});
