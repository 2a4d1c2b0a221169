import { type KeyEntry, key } from './key.ts';
import { boxesAlong, placeNames } from './place.ts';
import { aroundSign, type Sign, signAt } from './signs.ts';
import { type SquarePlot, squarePlot, through } from './square-plot.ts';
import { type Canvas, DASH, drawing, line, path } from './svg.ts';
import { label } from './text-box.ts';

/** Those about whom much the same was foretold, and to how many of them it happened. */
export interface ReliabilityBand {
  readonly foretold: number;
  readonly happened: number;
  readonly low: number;
  readonly high: number;
  readonly customers: number;
}

export interface ReliabilityChart {
  readonly bands: readonly ReliabilityBand[];
  readonly percent: (share: number) => string;
  readonly integer: (value: number) => string;
  readonly words: Readonly<Record<'foretold' | 'happened' | 'honest' | 'near' | 'apart', string>>;
}

const HONEST = { dash: DASH.dashed, width: 1.5, tone: 'quiet' } as const;
const NEAR: Sign = { shape: 'circle', isHollow: true };
const APART: Sign = { shape: 'square', tone: 'warn' };

/** Foretold against happened: honest probabilities lie on the diagonal. Counts stand beside the points. */
export function reliabilityChart(chart: ReliabilityChart, canvas: Canvas): string {
  const { bands, percent, words } = chart;
  const legend = key(keyEntries(chart), { x: 0, y: 0, width: canvas.width });
  const plot = squarePlot({
    top: legend.height,
    width: canvas.width,
    percent,
    words: { across: words.foretold, up: words.happened },
  });
  const { across, up } = plot;
  const points = bands.map((band) => ({
    band,
    x: across(band.foretold),
    y: up(band.happened),
    sign: signOf(band),
  }));
  return drawing(canvas, plot.bottom, [
    ...legend.parts,
    ...plot.parts,
    line(across(0), up(0), across(1), up(1), HONEST),
    path(through(points), { tone: 'quiet' }),
    ...points.map(({ band: { low, high }, x, sign: { tone = 'plain' } }) =>
      line(x, up(low), x, up(high), { width: 2.5, tone }),
    ),
    ...points.map(({ x, y, sign }) => signAt(x, y, sign)),
    ...countLabels(chart, plot),
  ]);
}

/** Apart from what was foretold when the interval, not the point, leaves the diagonal. */
function signOf({ foretold, low, high }: ReliabilityBand): Sign {
  return foretold < low || foretold > high ? APART : NEAR;
}

function keyEntries({ bands, words }: ReliabilityChart): KeyEntry[] {
  const signs = [
    { text: words.near, sign: NEAR },
    { text: words.apart, sign: APART },
  ].filter(({ sign }) => bands.some((band) => signOf(band) === sign));
  return [
    { text: words.honest, mark: { kind: 'line', stroke: HONEST } },
    ...signs.map(({ text, sign }): KeyEntry => ({ text, mark: { kind: 'sign', sign } })),
  ];
}

function countLabels({ bands, integer }: ReliabilityChart, { box, across, up }: SquarePlot): string[] {
  const spots = bands.map((band) => ({ ...band, x: across(band.foretold), y: up(band.happened) }));
  const taken = spots.flatMap(({ x, y, low, high }) => [
    aroundSign(x, y),
    { x: x - 2, y: up(high), width: 4, height: up(low) - up(high) },
  ]);
  const diagonal = [0, 1].map((share) => ({ x: across(share), y: up(share) }));
  const names = spots.map(({ x, y, customers }) => ({ x, y, name: `n ${integer(customers)}` }));
  const seats = placeNames(names, { area: box, taken, lines: [diagonal, spots].flatMap(boxesAlong) });
  return seats.map(({ x, y, text, anchor }) => label(x, y, text, { anchor }));
}
