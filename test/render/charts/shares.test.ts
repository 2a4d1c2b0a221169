import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LorenzChart, lorenzChart } from '../../../src/render/charts/lorenz.ts';
import { type ReliabilityChart, reliabilityChart } from '../../../src/render/charts/reliability.ts';
import { type SeparationChart, separationChart } from '../../../src/render/charts/separation.ts';
import { collisionsIn, drawnIn } from './drawn.ts';
import { anyInterval, anyName, anyShare, anyWidth, canvas, integer, percent } from './samples.ts';

const RELIABILITY: ReliabilityChart = {
  bands: [
    { foretold: 0.1, happened: 0.12, low: 0.05, high: 0.25, customers: 41 },
    { foretold: 0.8, happened: 0.4, low: 0.28, high: 0.55, customers: 36 },
  ],
  percent,
  integer,
  words: {
    foretold: 'previsto',
    happened: 'successo',
    honest: 'onesto',
    near: 'come previsto',
    apart: 'lontano',
  },
};

describe('beliefs against what happened', () => {
  it('lie on the diagonal where they were honest, with their counts', () =>
    expect(reliabilityChart(RELIABILITY, canvas(320))).toMatchFileSnapshot('reliability.svg'));

  it('are coloured only where the interval, not the point, leaves the diagonal', () => {
    const [near, apart] = RELIABILITY.bands;
    const drawn = (bands: ReliabilityChart['bands']) =>
      reliabilityChart({ ...RELIABILITY, bands }, canvas(320));
    expect(drawn(near === undefined ? [] : [near])).not.toMatch(/class="warn"/);
    expect(drawn(apart === undefined ? [] : [apart])).toMatch(/class="warn"/);
  });

  it('keep their texts apart', () => {
    const anyBand = fc
      .tuple(anyInterval, anyShare, fc.nat({ max: 100_000 }))
      .map(([{ estimate, ...ends }, foretold, customers]) => ({
        ...ends,
        happened: estimate,
        foretold,
        customers,
      }));
    fc.assert(
      fc.property(fc.array(anyBand, { maxLength: 11 }), anyWidth, (bands, width) => {
        expect(collisionsIn(reliabilityChart({ ...RELIABILITY, bands }, canvas(width)))).toEqual([]);
      }),
    );
  });
});

const SEPARATION: SeparationChart = {
  bars: [
    { label: 'rischio di silenzio', figures: '86,0 ± 3,9', area: 0.86, low: 0.82, high: 0.9 },
    { label: 'peggio di una moneta', figures: '45,0 ± 4,0', area: 0.45, low: 0.41, high: 0.49 },
  ],
  written: (area) => String(Math.round(100 * area)),
  words: { coin: '50: tirare a sorte', perfect: '100: non sbagliare mai' },
};

describe('the rules compared', () => {
  it('grow from the tossed coin, to the left where a rule is worse than that', () =>
    expect(separationChart(SEPARATION, canvas(400))).toMatchFileSnapshot('separation.svg'));

  it('keep their texts apart', () => {
    const anyBar = fc.tuple(anyName, anyInterval).map(([label, { estimate, low, high }]) => ({
      label,
      figures: '86,0 ± 13,9',
      area: estimate,
      low,
      high,
    }));
    fc.assert(
      fc.property(fc.array(anyBar, { minLength: 1, maxLength: 7 }), anyWidth, (bars, width) => {
        expect(collisionsIn(separationChart({ ...SEPARATION, bars }, canvas(width)))).toEqual([]);
      }),
    );
  });
});

const LORENZ: LorenzChart = {
  series: [
    {
      label: 'tutti',
      style: 'solid',
      curve: [
        { share: 0, ofSum: 0 },
        { share: 0.15, ofSum: 0.6 },
        { share: 1, ofSum: 1 },
      ],
    },
    {
      label: 'senza fermi',
      style: 'dashed',
      curve: [
        { share: 0, ofSum: 0 },
        { share: 0.15, ofSum: 0.4 },
        { share: 1, ofSum: 1 },
      ],
    },
  ],
  topPart: 0.15,
  percent,
  words: { customers: 'clienti', revenue: 'fatturato', even: 'tutti uguali', top: 'il 15 %' },
};

describe('how the revenue is spread', () => {
  it('is drawn with and without the dormant, the largest part marked on both', () =>
    expect(lorenzChart(LORENZ, canvas(320))).toMatchFileSnapshot('lorenz.svg'));

  it.each([664, 480, 350])('keeps its texts apart at %i', (width) => {
    expect(collisionsIn(lorenzChart(LORENZ, canvas(width)))).toEqual([]);
    expect(
      drawnIn(lorenzChart({ ...LORENZ, series: [] }, canvas(width))).texts.map(({ text }) => text),
    ).toContain('tutti uguali');
  });
});
