import { expect, it } from 'vitest';
import { languageIn } from '../../src/locale/language.ts';

it.each([
  ['it', 'it'],
  ['IT', 'it'],
  ['it_IT.UTF-8', 'it'],
  ['it-CH', 'it'],
  ['it@euro', 'it'],
  ['en_GB', 'en'],
  ['C', undefined],
  ['C.UTF-8', undefined],
  ['POSIX', undefined],
  ['de_DE.UTF-8', undefined],
  ['italiano', undefined],
  ['', undefined],
  [undefined, undefined],
])('a computer set to %j speaks %s', (text, language) => {
  expect(languageIn(text)).toBe(language);
});
