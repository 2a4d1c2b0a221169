import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FunnelChart, type FunnelPoint, funnelChart } from '../../../src/render/charts/funnel.ts';
import { funnelLimits } from '../../../src/stats/funnel.ts';
import { collisionsIn, drawnIn } from './drawn.ts';
import { anyName, anyShare, anyTally, anyWidth, canvas, integer, percent } from './samples.ts';

function chart(points: readonly FunnelPoint[], target = 0.3): FunnelChart {
  const limits = [5, 10, 20, 40, 80].map((trials) => ({
    trials,
    look: funnelLimits(target, trials, 0.95),
    act: funnelLimits(target, trials, 0.998),
  }));
  return {
    points,
    target,
    limits,
    percent,
    integer,
    words: {
      trials: 'risposte',
      share: 'rifiuti',
      target: 'tutti: 30 %',
      lookLimit: '95 %',
      actLimit: '99,8 %',
      standings: { 'too-few': 'troppo pochi', within: 'nel caso', look: 'da guardare', act: 'da affrontare' },
    },
  };
}

const POINTS: readonly FunnelPoint[] = [
  { name: 'magazzino', count: 40, trials: 70, standing: 'act' },
  { name: 'trasporti', count: 12, trials: 22, standing: 'look' },
  { name: 'fatturazione', count: 5, trials: 14, standing: 'within' },
  { name: 'centralino', count: 5, trials: 14, standing: 'within' },
  { name: 'produzione', count: 1, trials: 4, standing: 'too-few' },
];

describe('the funnel', () => {
  it('draws the limits of chance, and every group by how far it lies beyond them', () =>
    expect(funnelChart(chart(POINTS), canvas(480))).toMatchFileSnapshot('funnel.svg'));

  it('names every group, two that lie on one spot together', () => {
    const texts = drawnIn(funnelChart(chart(POINTS), canvas(664))).texts.map(({ text }) => text);
    expect(texts.slice(-4)).toEqual(['magazzino', 'trasporti', 'fatturazione, centralino', 'produzione']);
  });

  it('colours only those beyond a limit', () => {
    const inside = POINTS.filter(({ standing }) => standing === 'within' || standing === 'too-few');
    expect(funnelChart(chart(POINTS), canvas(664))).toMatch(/class="warn"/);
    expect(funnelChart(chart(inside), canvas(664))).not.toMatch(/class="warn"/);
  });

  it('keeps its texts apart and leaves out names without room', () => {
    const anyPoint = fc
      .record({
        name: anyName,
        tally: anyTally,
        standing: fc.constantFrom('too-few', 'within', 'look', 'act'),
      })
      .map(({ name, tally, standing }) => ({ name, standing, ...tally })) satisfies fc.Arbitrary<FunnelPoint>;
    fc.assert(
      fc.property(fc.array(anyPoint, { maxLength: 40 }), anyShare, anyWidth, (points, target, width) => {
        const svg = funnelChart(chart(points, target), canvas(width));
        expect(svg).not.toContain('NaN');
        expect(collisionsIn(svg)).toEqual([]);
      }),
    );
  });
});
