import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repairedText } from '../../src/intake/repair.ts';

describe('a ruined text', () => {
  it.each([
    ['CittÃ\u00a0', 'Città'],
    ['perchÃ©', 'perché'],
    ['PERCHÃ‰', 'PERCHÉ'],
    ['CAFFÃˆ', 'CAFFÈ'],
    ['FORLÃŒ', 'FORLÌ'],
    ['Ã\u0081vila', 'Ávila'],
    ['1.234,56 â‚¬', '1.234,56 €'],
    ['Lâ€™Angolo', 'L’Angolo'],
    ['NÂ° ordini', 'N° ordini'],
    ['Å¡port', 'šport'],
    ['Citt&agrave;', 'Città'],
    ['CITT&Agrave;', 'CITTÀ'],
    ['Rossi &amp; Neri', 'Rossi & Neri'],
    ['Ca&#39; d&#x27;Oro', "Ca' d'Oro"],
    ['Rossi&nbsp;S.r.l.', 'Rossi S.r.l.'],
    ['Citt&amp;agrave;', 'Città'],
    ['L&amp;#39;Angolo', "L'Angolo"],
    ['perch&Atilde;&copy;', 'perché'],
  ])('%j is read as %j', (ruined, meant) => {
    expect(repairedText(ruined)).toEqual({ text: meant, repaired: true });
  });

  it('is repaired whatever Western letters it had', () => {
    const western = fc.string({
      unit: fc.constantFrom(...'abc ÀÈÉÌÒÙàèéìòùçñöüßÅ€’“”–°«»'),
      minLength: 1,
    });
    fc.assert(
      fc.property(western, (meant) => {
        fc.pre(repairedText(meant).text === meant);
        const ruined = new TextDecoder('windows-1252').decode(new TextEncoder().encode(meant));
        expect(repairedText(ruined).text).toBe(meant);
      }),
    );
  });
});

describe('an honest text stays as it is', () => {
  it.each([
    'SÃO PAULO',
    'IRMÃ',
    'Irmã Lúcia',
    'CAFFÈ…',
    'LUNEDÌ–VENERDÌ',
    '«PERCHÉ»',
    'Perché',
    'Ångström',
    'Rossi & Neri',
    'R&D; S.r.l.',
    '&toString;',
    '&constructor;',
    '&#7;',
    '&#xd800;',
    '&#9999999;',
    '&agrave',
    '漢字 Ã©',
    '',
  ])('%j', (text) => {
    expect(repairedText(text)).toEqual({ text, repaired: false });
  });

  it('when it is plain', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abcXYZ 0189.,;-/()&') }), (text) => {
        expect(repairedText(text)).toEqual({ text, repaired: false });
      }),
    );
  });
});
