import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MarkKind, verdictOn } from '../../src/domain/suppression.ts';

const ALL: readonly MarkKind[] = ['code', 'vat', 'tax', 'email', 'mobile', 'line', 'named', 'name'];
/** What the program keeps of most people. */
const PERSON: readonly MarkKind[] = ['code', 'vat', 'email', 'mobile', 'line', 'named', 'name'];

/** @param other what the row states, and states differently */
const verdict = (shared: readonly MarkKind[], other: readonly MarkKind[] = [], known = PERSON) =>
  verdictOn({ shared: new Set(shared), stated: new Set([...shared, ...other]), known: new Set(known) });

describe('a row is that of somebody who asked to be forgotten', () => {
  it.each<[string, ReturnType<typeof verdict>, MarkKind[], MarkKind[]]>([
    ['with everything the same', 'same', ['code', 'vat', 'email', 'mobile', 'line', 'named', 'name'], []],
    ['with only the same code', 'other-name', ['code'], []],
    ['with the same code and name on an invoice', 'same', ['code', 'name'], []],
    ['with the same VAT number under another name', 'other-name', ['vat'], ['named', 'name']],
    ['with the same e-mail', 'other-name', ['email'], ['name']],
    ['with the same mobile number', 'other-name', ['mobile'], ['named', 'name']],
    ['with the same name in the same town and another number to call', 'same', ['named', 'name'], ['mobile']],
    ['with a switchboard and the name, and no town', 'same', ['line', 'name'], []],
    [
      'with a new VAT number, the same name and town, and the same e-mail',
      'same',
      ['named', 'name', 'email'],
      ['vat'],
    ],
    ['with nothing stated but the name', 'namesake', ['name'], []],
  ])('%s: %s', (_, expected, shared, other) => {
    expect(verdict(shared, other)).toBe(expected);
  });
});

describe('a row is that of somebody else', () => {
  it.each<[string, MarkKind[], MarkKind[]]>([
    ['with nothing the same', [], ['code', 'vat', 'named', 'name']],
    ['with only the same switchboard', ['line'], ['named', 'name', 'vat']],
    ['with only the same switchboard, and nothing else stated', ['line'], []],
    ['with the same name in another town', ['name'], ['named']],
    ['with the same name and another number to call', ['name'], ['mobile']],
    ['with the same accountant’s e-mail and another VAT number', ['email'], ['vat', 'named', 'name']],
    ['with the same mobile number and another VAT number', ['mobile'], ['vat', 'named', 'name']],
    ['with the same name and town and another VAT number', ['named', 'name'], ['vat']],
  ])('%s', (_, shared, other) => {
    expect(verdict(shared, other)).toBe(null);
  });
});

it('never vanishes for a fixed line that is not its own', () => {
  const kinds = fc.uniqueArray(fc.constantFrom(...ALL));
  fc.assert(
    fc.property(kinds, kinds, (known, other) => {
      const shared = known.includes('line') ? (['line'] as const) : [];
      const stated = new Set<MarkKind>([...shared, ...other]);
      expect(verdictOn({ shared: new Set(shared), stated, known: new Set(known) })).toBe(null);
    }),
  );
});

it('is never less sure for one thing more in common', () => {
  const kinds = fc.uniqueArray(fc.constantFrom(...ALL));
  fc.assert(
    fc.property(kinds, kinds, fc.constantFrom(...ALL), (shared, other, more) => {
      const before = verdictOn({
        shared: new Set(shared),
        stated: new Set([...shared, ...other]),
        known: new Set(ALL),
      });
      const after = verdictOn({
        shared: new Set([...shared, more]),
        stated: new Set([...shared, ...other, more]),
        known: new Set(ALL),
      });
      if (before !== null && before !== 'namesake') expect(after).not.toBe(null);
    }),
  );
});
