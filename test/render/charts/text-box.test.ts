import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawing } from '../../../src/render/charts/svg.ts';
import { cutToBox, estimatedWidth, label, linesInBox } from '../../../src/render/charts/text-box.ts';
import { collisionsIn, drawnIn } from './drawn.ts';
import { anyName, canvas } from './samples.ts';

/** What a browser measured at 12 pixels in DejaVu Sans, the widest of the fonts that systems choose. */
const MEASURED: readonly (readonly [text: string, plain: number, bold: number])[] = [
  ['magazzino e spedizioni', 140.02, 157.22],
  ['Solo il 6–7 % dei clienti “persi” non è davvero più interessato', 367.56, 416.84],
  ['160 · 100,0 % di 160', 125.4, 138.23],
  ['WWWmmm@@@%%%', 140.87, 149.29],
  ['Forlì-Cesena', 74.1, 83.95],
  ['86,0 ± 3,9', 63.49, 69.28],
  ['IL CLIENTE NON È PIÙ INTERESSATO', 216.77, 241.85],
];

describe('texts in a drawing', () => {
  it.each(MEASURED)('«%s» is never wider than foretold', (text, plain, bold) => {
    expect(estimatedWidth(text)).toBeGreaterThanOrEqual(plain);
    expect(estimatedWidth(text, true)).toBeGreaterThanOrEqual(bold);
    expect(estimatedWidth(text)).toBeLessThan(plain * 1.35);
  });

  it('are cut to their box at a whole sign, and left alone where they fit', () => {
    expect(cutToBox('magazzino', 200)).toBe('magazzino');
    expect(cutToBox('magazzino e spedizioni', 100)).toBe('magazzino e…');
    fc.assert(
      fc.property(anyName, fc.integer({ min: 20, max: 300 }), (name, width) => {
        expect(estimatedWidth(cutToBox(name, width))).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('break at blanks into as many lines as are allowed, the last one cut', () => {
    const text = 'Solo pochi clienti non sono davvero più interessati';
    expect(linesInBox(text, 160, 3)).toEqual(['Solo pochi clienti non', 'sono davvero più', 'interessati']);
    expect(linesInBox(text, 160, 2)).toEqual(['Solo pochi clienti non', 'sono davvero più inte…']);
    expect(linesInBox('', 160, 2)).toEqual(['']);
  });

  it('are inert, whatever they say, and tell in full what is cut', () => {
    const name = '<script>alert("1")</script> & \u202ecoda\u0007';
    const svg = drawing(canvas(300), 40, [label(0, 20, cutToBox(name, 90), { whole: name })]);
    expect(drawnIn(svg)).toMatchObject({
      elements: ['svg', 'title', 'desc', 'text', 'title'],
      texts: [{ text: '<script>al…', whole: '<script>alert("1")</script> & ·coda·' }],
    });
  });

  it('are found out when they touch or stick out', () => {
    const apart = [label(0, 20, 'uno'), label(60, 20, 'due'), label(0, 36, 'tre')];
    expect(collisionsIn(drawing(canvas(100), 40, apart))).toEqual([]);
    const close = [label(0, 20, 'uno'), label(10, 20, 'due'), label(90, 36, 'tre')];
    expect(collisionsIn(drawing(canvas(100), 40, close))).toEqual([
      '«uno» touches «due»',
      '«tre» sticks out',
    ]);
  });
});
