import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Matrix, matrixChart } from '../../../src/render/charts/matrix.ts';
import { collisionsIn, drawnIn } from './drawn.ts';
import { anyName, anyWidth, canvas, integer } from './samples.ts';

const MATRIX: Matrix = {
  categories: ['prezzo di un concorrente', 'nessuno ha richiamato'],
  counts: [
    [3, 9],
    [0, 4],
  ],
  integer,
  words: {
    rows: 'Righe: il venditore',
    columns: 'Colonne: il cliente',
    agreed: 'Contornate: d’accordo',
    total: 'totale',
  },
};

describe('the matrix of causes', () => {
  it('has the number in every cell, darker where there are more, the agreed ones outlined', () =>
    expect(matrixChart(MATRIX, canvas(420))).toMatchFileSnapshot('matrix.svg'));

  it('adds up its rows and its columns', () => {
    const texts = drawnIn(matrixChart(MATRIX, canvas(664))).texts.map(({ text }) => text);
    expect(texts).toEqual([
      ...['Righe: il venditore', 'Colonne: il cliente', 'Contornate: d’accordo'],
      ...['1', '2', 'Σ'],
      ...['1', 'prezzo di un concorrente', '12', '2', 'nessuno ha richiamato', '4'],
      ...['3', '9', '·', '4'],
      ...['totale', '3', '13'],
    ]);
  });

  it('keeps its texts apart, whatever the causes are called', () => {
    const anyMatrix = fc.array(anyName, { minLength: 1, maxLength: 9 }).chain((categories) => {
      const size = { minLength: categories.length, maxLength: categories.length };
      const counts = fc.array(fc.array(fc.nat({ max: 99 }), size), size);
      return counts.map((cells): Matrix => ({ ...MATRIX, categories, counts: cells }));
    });
    fc.assert(
      fc.property(anyMatrix, anyWidth, (matrix, width) => {
        expect(collisionsIn(matrixChart(matrix, canvas(width)))).toEqual([]);
      }),
    );
  });
});
