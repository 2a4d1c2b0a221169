import { scaleLinear } from 'd3-scale';
import { AXIS, bottomAxis } from './axis.ts';
import { type Canvas, drawing, filled, line } from './svg.ts';
import { cutToBox, estimatedWidth, LINE, label } from './text-box.ts';

/** How well a rule tells the silent from the others: the area, with its margin. */
export interface SeparationBar {
  readonly label: string;
  readonly figures: string;
  readonly area: number;
  readonly low: number;
  readonly high: number;
}

export interface SeparationChart {
  readonly bars: readonly SeparationBar[];
  readonly written: (area: number) => string;
  /** What the left end means, and the right one. */
  readonly words: { readonly coin: string; readonly perfect: string };
}

const ROW = 2 * LINE + 8;
const TICKS = [0.5, 0.6, 0.7, 0.8, 0.9, 1];

/** A bar a rule, from the tossed coin; a rule worse than a coin goes to the left of the line. */
export function separationChart({ bars, written, words }: SeparationChart, canvas: Canvas): string {
  const figuresWidth = Math.max(...bars.map(({ figures }) => estimatedWidth(figures)));
  const lowest = Math.min(0.5, ...bars.map(({ low }) => Math.floor(low * 10) / 10));
  const scale = scaleLinear()
    .domain([lowest, 1])
    .range([14, canvas.width - 14]);
  const rows = bars.flatMap((bar, index) => {
    const top = index * ROW;
    const middle = top + LINE + 13;
    const [from, to] = [Math.min(scale(0.5), scale(bar.area)), Math.max(scale(0.5), scale(bar.area))];
    return [
      label(14, top + LINE, cutToBox(bar.label, canvas.width - figuresWidth - 40), { whole: bar.label }),
      label(canvas.width - 14, top + LINE, bar.figures, { anchor: 'end', tone: 'quiet' }),
      filled({ x: from, y: middle - 5, width: to - from, height: 10 }, { opacity: 0.45 }),
      line(scale(0.5), middle - 8, scale(0.5), middle + 8, { width: 1.5 }),
      line(scale(bar.low), middle, scale(bar.high), middle, { width: 1.5 }),
      ...[bar.low, bar.high].map((end) =>
        line(scale(end), middle - 4, scale(end), middle + 4, { width: 1.5 }),
      ),
    ];
  });
  const height = bars.length * ROW + 4;
  const ticks = [...scale.ticks(5).filter((tick) => tick < 0.5), ...TICKS];
  const plot = { x: 14, y: 0, width: canvas.width - 28, height };
  const half = canvas.width / 2 - 14;
  return drawing(canvas, height + AXIS + LINE + 6, [
    ...bottomAxis({ ...plot, y: height, height: 0 }, scale, ticks, written),
    ...rows,
    label(14, height + AXIS + LINE, cutToBox(words.coin, half), { tone: 'quiet', whole: words.coin }),
    label(canvas.width - 14, height + AXIS + LINE, cutToBox(words.perfect, half), {
      anchor: 'end',
      tone: 'quiet',
      whole: words.perfect,
    }),
  ]);
}
