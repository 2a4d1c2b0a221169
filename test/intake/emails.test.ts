import { describe, expect, it } from 'vitest';
import { emailsIn } from '../../src/intake/emails.ts';

describe('a cell for e-mail addresses', () => {
  it.each([
    ['Info@Pergola.Example', ['info@pergola.example']],
    ['a@b.example; c@d.example', ['a@b.example', 'c@d.example']],
    ['a@b.example,c@d.example', ['a@b.example', 'c@d.example']],
    ['a@b.example / c@d.example', ['a@b.example', 'c@d.example']],
    ['a@b.example c@d.example', ['a@b.example', 'c@d.example']],
    ['a@b.example; A@B.example', ['a@b.example']],
    ['Mario Rossi <mario@rossi.example>', ['mario@rossi.example']],
    ['mailto:mario@rossi.example', ['mario@rossi.example']],
    ['mario.rossi+ordini@posta.rossi-figli.example', ['mario.rossi+ordini@posta.rossi-figli.example']],
    ['info@caffè.example', ['info@caffè.example']],
  ])('%j holds %j', (cell, addresses) => {
    expect(emailsIn(cell)).toEqual({ addresses, unusable: [] });
  });

  it.each([
    'info@pergola',
    'info pergola.example',
    '@pergola.example',
    'info@@pergola.example',
    'a..b@pergola.example',
    '.a@pergola.example',
    'info@-pergola.example',
    'www.pergola.example',
    `${'a'.repeat(65)}@pergola.example`,
  ])('%j holds none', (cell) => {
    expect(emailsIn(cell)).toEqual({ addresses: [], unusable: [cell] });
  });

  it('says what is unusable beside what can be written to', () => {
    expect(emailsIn('a@b.example, non la usa')).toEqual({
      addresses: ['a@b.example'],
      unusable: ['non la usa'],
    });
  });
});
