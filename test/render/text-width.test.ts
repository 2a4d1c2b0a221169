import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutToWidth, textWidth } from '../../src/render/text-width.ts';
import { columnsOf } from './columns-of.ts';

describe('the columns a text takes', () => {
  it.each([
    ['', 0],
    ['Rossi', 5],
    ['Caffè Perù', 10],
    ['Caffe\u0300 Peru\u0300', 10],
    ['1.234,56 €', 10],
    ['«l’importo» – …', 15],
    ['株式会社', 8],
    ['Иванов', 6],
    ['🙂', 2],
  ])('are those that a terminal gives %j: %i', (text, width) => {
    expect(textWidth(text)).toBe(width);
  });
});

describe('a text cut to its column', () => {
  it.each([
    ['Ferramenta', 10, 'Ferramenta'],
    ['Ferramenta', 9, 'Ferramen…'],
    ['Ferramenta', 1, '…'],
    ['Caffè Perù', 6, 'Caffè…'],
    ['Caffe\u0300 Peru\u0300', 6, 'Caffe\u0300…'],
    ['Иванов и сыновья', 10, 'Иванов и …'],
    ['Иванов Rossi & Figli', 10, 'Иванов Ro…'],
    ['Rossi™ & Figli', 8, 'Rossi™ …'],
    ['株式会社', 8, '株式会社'],
    ['株式会社', 7, '株式会…'],
    ['株式会社', 6, '株式…'],
    ['株式会社', 2, '…'],
    ['', 5, ''],
  ])('%j in %i columns is %j', (text, width, cut) => {
    expect(cutToWidth(text, width)).toBe(cut);
  });

  it('is never wider than the column, and whole when it fits', () => {
    const letters = fc.constantFrom('a', 'è', 'e\u0300', '株', '🙂', ' ', '€', 'Ж');
    const text = fc.array(letters, { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 40 }), (raw, width) => {
        const cut = cutToWidth(raw, width);
        expect(textWidth(raw)).toBe(columnsOf(raw));
        expect(columnsOf(cut)).toBeLessThanOrEqual(width);
        if (columnsOf(raw) <= width) expect(cut).toBe(raw);
      }),
    );
  });
});
