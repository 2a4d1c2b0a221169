import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Curve, type CurvesChart, curvesChart } from '../../../src/render/charts/curves.ts';
import { collisionsIn, drawnIn } from './drawn.ts';
import { anyInterval, anyName, anyWidth, canvas, integer, percent } from './samples.ts';

const CONTACT: Curve = {
  label: 'Contattati: 30 %',
  name: 'Contattati',
  style: 'solid',
  tone: 'plain',
  steps: [
    { days: 10, share: 0.1, low: 0.05, high: 0.2 },
    { days: 40, share: 0.3, low: 0.2, high: 0.42 },
  ],
  untilDays: 90,
  atRisk: [160, 130, 100, 80],
};
const HOLDOUT: Curve = {
  label: 'Gruppo di controllo: 8 %',
  name: 'Gruppo di controllo',
  style: 'dashed',
  tone: 'plain',
  steps: [{ days: 20, share: 0.08, low: 0.02, high: 0.22 }],
  untilDays: 60,
  atRisk: [40, 35, 30, null],
};
const CHART: CurvesChart = {
  curves: [CONTACT, HOLDOUT],
  days: [0, 30, 60, 90],
  reached: null,
  percent,
  integer,
  words: { days: 'giorni', atRisk: 'Ancora osservati', band: 'intervallo al 95 %' },
};

describe('the curves', () => {
  it('rise in steps, with bands, and end where nobody is watched any more', () =>
    expect(curvesChart(CHART, canvas(400))).toMatchFileSnapshot('curves.svg'));

  it('differ by their dashes, not by colour', () => {
    const svg = curvesChart(CHART, canvas(400));
    expect(svg).not.toMatch(/class="(good|warn)"/);
    expect(svg.match(/stroke-width="2.5" stroke-dasharray="7 4"/g)).toHaveLength(2);
  });

  it('tell below how many were still watched', () => {
    const texts = drawnIn(curvesChart(CHART, canvas(400))).texts.map(({ text }) => text);
    expect(texts.slice(texts.indexOf('Ancora osservati'))).toEqual([
      ...['Ancora osservati', 'Contattati', '160', '130', '100', '80'],
      ...['Gruppo di controllo', '40', '35', '30', '–'],
    ]);
  });

  it('say up to which day anything is known', () => {
    const svg = curvesChart({ ...CHART, reached: { days: 40, label: 'oggi' } }, canvas(400));
    expect(drawnIn(svg).texts.map(({ text }) => text)).toContain('oggi');
  });

  it('lie flat where nobody has ordered', () => {
    const flat = { ...CHART, curves: [{ ...CONTACT, steps: [] }] };
    expect(curvesChart(flat, canvas(400))).not.toContain('NaN');
    expect(collisionsIn(curvesChart(flat, canvas(400)))).toEqual([]);
  });

  it('keep their texts apart, whatever they are', () => {
    const anyCurve = fc.record({
      label: anyName,
      name: anyName,
      style: fc.constantFrom('solid', 'dashed'),
      tone: fc.constantFrom('plain', 'good', 'warn'),
      steps: fc.array(
        fc.tuple(anyInterval, fc.nat({ max: 365 })).map(([{ low, estimate, high }, days]) => ({
          days,
          share: estimate,
          low,
          high,
        })),
        { maxLength: 8 },
      ),
      untilDays: fc.nat({ max: 365 }),
      atRisk: fc.array(fc.option(fc.nat({ max: 1_000_000 })), { minLength: 6, maxLength: 6 }),
    }) satisfies fc.Arbitrary<Curve>;
    const anyDays = fc.constantFrom([0, 30, 60, 90], [0, 7, 14, 30, 60, 90], [0, 30, 60, 90, 180, 365]);
    const anyReached = fc.option(fc.record({ days: fc.nat({ max: 90 }), label: anyName }));
    fc.assert(
      fc.property(
        fc.array(anyCurve, { maxLength: 3 }),
        anyDays,
        anyReached,
        anyWidth,
        (curves, days, reached, width) => {
          const svg = curvesChart({ ...CHART, curves, days, reached }, canvas(width));
          expect(svg).not.toContain('NaN');
          expect(collisionsIn(svg)).toEqual([]);
        },
      ),
    );
  });
});
