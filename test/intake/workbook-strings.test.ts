import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sharedStrings } from '../../src/intake/workbook-strings.ts';

it('the shared texts of a workbook come back by number, and nothing by any other', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
      const strings = sharedStrings('a.xlsx');
      for (const text of texts) strings.add(text);
      expect(texts.map((_, index) => strings.at(index))).toEqual(texts);
      expect([-1, 0.5, texts.length, Number.NaN].map(strings.at)).toEqual(['', '', '', '']);
    }),
  );
});

it('the shared texts of a workbook may fill many blocks, up to a limit', () => {
  const strings = sharedStrings('a.xlsx');
  const text = (index: number) => `${index} `.repeat(5_000);
  for (let index = 0; index < 1_500; index += 1) strings.add(text(index));
  expect([0, 33, 700, 1_499].map(strings.at)).toEqual([0, 33, 700, 1_499].map(text));
  expect(() => {
    for (let index = 0; index < 10_000; index += 1) strings.add(text(index));
  }).toThrow(
    expect.objectContaining({ code: 'archive-too-large', facts: { file: 'a.xlsx', limitMegabytes: 64 } }),
  );
});
