import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meantText } from '../../src/intake/cells.ts';
import { guardedForeign } from '../../src/render/formula-guard.ts';

describe('a cell of a foreign file', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['=HYPERLINK("http://x.example")', '\'=HYPERLINK("http://x.example")'],
    ['@SUM(1)', "'@SUM(1)"],
    ['+39 0543/5550001', "'+39 0543/5550001"],
    ['-2+3', "'-2+3"],
    ['\t=1+1', "'=1+1"],
    ['\r@x', "'@x"],
    ['="a"&cmd|\' /C calc\'!A0&""', '"a"&cmd|\' /C calc\'!A0&"'.slice(1)],
    ['="=1+1"&"x"', '\'=1+1"&"x'],
  ])('%j is written so that no spreadsheet calculates it: %j', (cell, written) => {
    expect([guardedForeign(cell), meantText(written)]).toEqual([written, meantText(cell)]);
  });

  it.each(['-12,00', '+5', '- 1.234,56', '-3%', '-', '---', '="00042"', "Citta'", "'0123", 'a=b'])(
    '%j does no harm and stays as it is',
    (cell) => expect(guardedForeign(cell)).toBe(cell),
  );

  it('means afterwards what it meant before, and begins like no formula', () => {
    const marks = [
      '=',
      '+',
      '-',
      '@',
      "'",
      '"',
      ';',
      '\t',
      '\r',
      '\n',
      '0',
      '1',
      '.',
      'a',
      'è',
      ' ',
      '="',
      'n.d.',
    ];
    const parts = fc.array(fc.constantFrom(...marks), { maxLength: 7 }).map((some) => some.join(''));
    // Of a formula around a text, an apostrophe or a formula inside would count for itself.
    const cells = fc.oneof(fc.string(), parts).filter((cell) => !/^\s*="\s*['=].*"\s*$/s.test(cell));
    fc.assert(
      fc.property(cells, (cell) => {
        const written = guardedForeign(cell);
        expect(meantText(written)).toBe(meantText(cell));
        expect(written).not.toMatch(/^(?:[=@\t\r](?!"[^"]*"$)|[+-](?![\d.,\s]*%?$|-*'?$))/);
      }),
      { numRuns: 5_000 },
    );
  });
});
