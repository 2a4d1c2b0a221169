import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileName } from '../../src/render/file-name.ts';

describe('the name of a file made of what people call a thing', () => {
  it.each([
    [['C1', 'Nicolò & Figli S.n.c.'], 'c1-nicolo-figli-s-n-c.txt'],
    [['../../etc/passwd'], 'etc-passwd.txt'],
    [['', '\u202e'], 'file.txt'],
    [['CON'], 'con-.txt'],
    [['x'.repeat(300)], `${'x'.repeat(80)}.txt`],
  ])('%j → %s', (parts, name) => {
    expect(safeFileName(parts, 'txt', new Set())).toBe(name);
  });

  it('is never one that is there already', () => {
    const taken = new Set(['c1.txt', 'c1-2.txt']);
    expect(safeFileName(['C1'], 'txt', taken)).toBe('c1-3.txt');
  });

  it('is of letters, figures and hyphens, whatever the thing is called', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (parts) => {
        expect(safeFileName(parts, 'eml', new Set())).toMatch(/^[a-z0-9][a-z0-9-]{0,80}\.eml$/);
      }),
    );
  });
});
