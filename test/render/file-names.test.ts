import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ENGLISH } from '../../src/locale/english.ts';
import { ITALIAN } from '../../src/locale/italian.ts';
import { fileNames } from '../../src/render/file-names.ts';

it.each([
  [
    ['Bianchi', "D'Amico Nicolò", null],
    ['bianchi', 'd-amico-nicolo', 'senza-venditore'],
  ],
  [
    ['../../etc/passwd', 'C:\\x', '.', '…'],
    ['etc-passwd', 'c-x', 'x', 'x-2'],
  ],
  [
    ['Rossi A.', 'Rossi A', 'ROSSI-A'],
    ['rossi-a', 'rossi-a-2', 'rossi-a-3'],
  ],
  [
    ['a', 'A', 'a-2'],
    ['a', 'a-2', 'a-2-2'],
  ],
  [['a'.repeat(300)], ['a'.repeat(60)]],
])('the lists of %j have names of their own', (sellers, names) => {
  expect(fileNames(sellers, '2026-W48', ITALIAN)).toEqual(names.map((name) => `lista-2026-W48-${name}`));
});

it('whatever the sellers are called, the names are apart and lead nowhere', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ unit: 'grapheme' })), (sellers) => {
      const names = fileNames(sellers, '2026-W48', ENGLISH);
      expect(new Set(names).size).toBe(sellers.length);
      for (const name of names) expect(name).toMatch(/^list-2026-W48-[\p{L}\p{N}-]+$/u);
    }),
  );
});
