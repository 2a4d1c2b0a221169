import { describe, expect, it } from 'vitest';
import { columnNumberIn, isAllByNumber } from '../../src/intake/column-reference.ts';

describe('a column', () => {
  it.each([
    ['#1', 1],
    [' #12 ', 12],
    ['#0', undefined],
    ['#1a', undefined],
    ['1', undefined],
    ['Numero #1', undefined],
  ])('named %s has the number %s', (reference, number) => {
    expect(columnNumberIn(reference)).toBe(number);
  });

  it.each([
    [{ code: '#1', name: '#2' }, true],
    [{ code: '#1', name: 'Nome' }, false],
    [{}, false],
  ])('mapping %o is all by number: %s', (columns, expected) => {
    expect(isAllByNumber(columns)).toBe(expected);
  });
});
