import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ladderChart, type Rung } from '../../../src/render/charts/ladder.ts';
import { collisionsIn, drawnIn } from './drawn.ts';
import { anyName, anyWidth, canvas } from './samples.ts';

const RUNGS: readonly Rung[] = [
  { label: 'in lista', count: 160, figures: '160', depth: 0 },
  { label: 'hanno risposto', count: 100, figures: '100 · 63 % di 160', depth: 0 },
  { label: 'disposti a valutare', count: 90, figures: '90 · 90 % di 100', depth: 1 },
  { label: 'di cui forse', count: 4, figures: '4', depth: 2 },
];

describe('the ladder', () => {
  it('draws a bar a rung on the scale of the first, and what a rung divides into hollow', () =>
    expect(ladderChart(RUNGS, canvas(400))).toMatchFileSnapshot('ladder.svg'));

  it('has an empty bar where nobody was counted, and can be empty altogether', () => {
    const none = RUNGS.map((rung) => ({ ...rung, count: 0, figures: '0' }));
    expect(drawnIn(ladderChart(none, canvas(400))).texts.map(({ text }) => text)).toEqual([
      ...['in lista', '0', 'hanno risposto', '0', 'disposti a valutare', '0', 'di cui forse', '0'],
    ]);
    expect(drawnIn(ladderChart([], canvas(400))).texts).toEqual([]);
  });

  it('keeps its texts apart, whatever they are', () => {
    const anyRung = fc.record({
      label: anyName,
      count: fc.nat({ max: 100_000 }),
      figures: fc.constantFrom('1', '31 · 19,4 % di 160', '100.000 · 100,0 % di 100.000'),
      depth: fc.constantFrom(0, 1, 2),
    }) satisfies fc.Arbitrary<Rung>;
    fc.assert(
      fc.property(fc.array(anyRung, { maxLength: 14 }), anyWidth, (rungs, width) => {
        expect(collisionsIn(ladderChart(rungs, canvas(width)))).toEqual([]);
      }),
    );
  });
});
