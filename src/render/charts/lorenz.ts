import { type KeyEntry, key } from './key.ts';
import { signAt } from './signs.ts';
import { squarePlot, through } from './square-plot.ts';
import { type Canvas, DASH, drawing, line, path } from './svg.ts';

export interface LorenzPoint {
  readonly share: number;
  readonly ofSum: number;
}

export interface LorenzSeries {
  readonly label: string;
  readonly style: 'solid' | 'dashed';
  /** Largest customers first, from (0, 0) to (1, 1). */
  readonly curve: readonly LorenzPoint[];
}

export interface LorenzChart {
  readonly series: readonly LorenzSeries[];
  /** The largest customers that are spoken of, as a share of all. */
  readonly topPart: number;
  readonly percent: (share: number) => string;
  readonly words: Readonly<Record<'customers' | 'revenue' | 'even' | 'top', string>>;
}

const EVEN = { dash: DASH.dotted, width: 2, tone: 'quiet' } as const;
const TOP = { dash: DASH.fine, tone: 'quiet' } as const;

/** What share of the revenue the largest customers make. */
export function lorenzChart({ series, topPart, percent, words }: LorenzChart, canvas: Canvas): string {
  const legend = key(keyEntries(series, words), { x: 0, y: 0, width: canvas.width });
  const plot = squarePlot({
    top: legend.height,
    width: canvas.width,
    percent,
    words: { across: words.customers, up: words.revenue },
  });
  const { across, up } = plot;
  const spots = (curve: readonly LorenzPoint[]) =>
    curve.map(({ share, ofSum }) => ({ x: across(share), y: up(ofSum) }));
  return drawing(canvas, plot.bottom, [
    ...legend.parts,
    ...plot.parts,
    line(across(0), up(0), across(1), up(1), EVEN),
    line(across(topPart), up(0), across(topPart), up(1), TOP),
    ...series.map(({ curve, style }) => path(through(spots(curve)), { width: 2.5, dash: DASH[style] })),
    ...series.map(({ curve, style }) =>
      signAt(
        across(topPart),
        up(heightAt(curve, topPart)),
        { shape: 'circle', isHollow: style === 'dashed' },
        40,
      ),
    ),
  ]);
}

function keyEntries(series: readonly LorenzSeries[], words: LorenzChart['words']): KeyEntry[] {
  return [
    ...series.map(({ label: text, style }): KeyEntry => {
      return { text, mark: { kind: 'line', stroke: { width: 2.5, dash: DASH[style] } } };
    }),
    { text: words.even, mark: { kind: 'line', stroke: EVEN } },
    { text: words.top, mark: { kind: 'line', stroke: TOP } },
  ];
}

/** Of a curve as fine as this, the next point will do. */
function heightAt(curve: readonly LorenzPoint[], share: number): number {
  return curve.find((point) => point.share >= share - 1e-9)?.ofSum ?? 1;
}
