import { scaleLinear } from 'd3-scale';
import { area as areaOf, curveStepAfter, line as lineOf } from 'd3-shape';
import { AXIS, bottomAxis, clearTicks, leftAxis, type Scale } from './axis.ts';
import { type KeyEntry, key } from './key.ts';
import { area, type Canvas, DASH, drawing, line, path, type Rectangle, type Tone } from './svg.ts';
import { cutToBox, estimatedWidth, LINE, label } from './text-box.ts';

export interface CurveStep {
  readonly days: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** A rising staircase that starts at nothing. */
export interface Curve {
  /** The group, and what is to be said of it in a few words. */
  readonly label: string;
  /** The group alone, before its numbers at risk. */
  readonly name: string;
  readonly style: 'solid' | 'dashed';
  readonly tone: Tone;
  readonly steps: readonly CurveStep[];
  /** The last day on which anybody was watched; the curve goes no further. */
  readonly untilDays: number;
  /** Still watched on each of the chart's days; null where the day has not come yet. */
  readonly atRisk: readonly (number | null)[];
}

export interface CurvesChart {
  readonly curves: readonly Curve[];
  /** Where the numbers at risk stand; the first is 0, the last is the right end. */
  readonly days: readonly number[];
  /** Where what has been seen ends, if that is before the right end, and the words for it. */
  readonly reached: { readonly days: number; readonly label: string } | null;
  readonly percent: (share: number) => string;
  readonly integer: (value: number) => string;
  readonly words: { readonly days: string; readonly atRisk: string; readonly band: string };
}

const PLOT_HEIGHT = 220;

/** Shares that have ordered, day by day, with bands and the numbers still watched below. */
export function curvesChart(chart: CurvesChart, canvas: Canvas): string {
  const { curves, days, percent, words } = chart;
  const legend = key(keyEntries(chart), { x: 0, y: 0, width: canvas.width });
  const highest = Math.max(0.05, ...curves.flatMap(({ steps }) => steps.map(({ high }) => high)));
  const shares = scaleLinear().domain([0, highest]).nice(5).clamp(true);
  const ticks = shares.ticks(5);
  const left = Math.max(...ticks.map((tick) => estimatedWidth(percent(tick)))) + 10;
  const end = days.at(-1) ?? 1;
  const plot = { x: left, y: legend.height + 10, width: canvas.width - left - 16, height: PLOT_HEIGHT };
  shares.range([plot.y + plot.height, plot.y]);
  const time = scaleLinear()
    .domain([0, end])
    .range([plot.x, plot.x + plot.width]);
  const below = plot.y + plot.height + AXIS;
  const table = riskRows(chart, time, below + LINE + 4, canvas.width);
  return drawing(canvas, below + table.height + LINE + 8, [
    ...legend.parts,
    ...leftAxis(plot, shares, ticks, percent),
    ...bottomAxis(plot, time, days, chart.integer),
    label(plot.x + plot.width, below + LINE, cutToBox(words.days, plot.width), {
      anchor: 'end',
      tone: 'quiet',
    }),
    ...curves.flatMap((curve) => curveParts(curve, time, shares, plot)),
    ...reachedParts(chart, time, plot),
    ...table.parts,
  ]);
}

function keyEntries({ curves, words }: CurvesChart): KeyEntry[] {
  const lines = curves.map(
    ({ label: text, style, tone }): KeyEntry => ({
      text,
      mark: { kind: 'line', stroke: { width: 2.5, dash: DASH[style], tone } },
    }),
  );
  return [...lines, { text: words.band, mark: { kind: 'band', stroke: { opacity: BAND.solid } } }];
}

const BAND = { solid: 0.16, dashed: 0.07 } as const;

function curveParts(
  { steps, untilDays, style, tone }: Curve,
  time: Scale,
  shares: Scale,
  plot: Rectangle,
): string[] {
  const start = { days: 0, share: 0, low: 0, high: 0 };
  const until = { ...(steps.at(-1) ?? start), days: Math.min(untilDays, time.domain()[1] ?? untilDays) };
  const shown = [start, ...steps.filter(({ days }) => days <= until.days), until];
  const x = ({ days }: CurveStep) => time(days);
  const stairs = (y: (step: CurveStep) => number) =>
    lineOf<CurveStep>(x, y).curve(curveStepAfter).digits(2)(shown);
  const band = areaOf<CurveStep>(
    x,
    (step) => shares(step.low),
    (step) => shares(step.high),
  )
    .curve(curveStepAfter)
    .digits(2)(shown);
  const edge = { tone, width: 0.75, ...(style === 'dashed' ? { dash: DASH.fine } : {}) };
  return [
    area(band, { tone, opacity: BAND[style] }),
    path(
      stairs((step) => shares(step.low)),
      edge,
    ),
    path(
      stairs((step) => shares(step.high)),
      edge,
    ),
    path(
      stairs((step) => shares(step.share)),
      { tone, width: 2.5, dash: DASH[style] },
    ),
    line(plot.x, plot.y + plot.height, plot.x + plot.width, plot.y + plot.height, { tone: 'quiet' }),
  ];
}

/** Beyond this line nothing is known yet. */
function reachedParts({ reached }: CurvesChart, time: Scale, plot: Rectangle): string[] {
  if (reached === null) return [];
  const x = time(reached.days);
  const right = plot.x + plot.width;
  const anchor = right - x > x - plot.x ? 'start' : 'end';
  const room = (anchor === 'start' ? right - x : x - plot.x) - 6;
  return [
    line(x, plot.y, x, plot.y + plot.height, { tone: 'quiet', dash: DASH.fine }),
    label(anchor === 'start' ? x + 6 : x - 6, plot.y + LINE, cutToBox(reached.label, room), {
      anchor,
      tone: 'quiet',
      whole: reached.label,
    }),
  ];
}

/** Under the days: how many were still watched, so that a long tail on three customers shows as one. */
function riskRows({ curves, days, integer, words }: CurvesChart, time: Scale, top: number, width: number) {
  const columns = clearTicks(days, time, integer);
  const written = (count: number | null) => (count === null ? '–' : integer(count));
  const widest = (curve: Curve) => Math.max(...curve.atRisk.map((count) => estimatedWidth(written(count))));
  const parts = [
    label(0, top + LINE, cutToBox(words.atRisk, width, true), { isBold: true, whole: words.atRisk }),
  ];
  let baseline = top + LINE;
  for (const curve of curves) {
    parts.push(
      label(0, baseline + LINE + 3, cutToBox(curve.name, width), { tone: 'quiet', whole: curve.name }),
    );
    baseline += 2 * LINE + 3;
    let free = Number.NEGATIVE_INFINITY;
    const half = widest(curve) / 2;
    for (const day of columns) {
      if (Math.min(time(day), width - half) - half < free) continue;
      const x = Math.min(time(day), width - half);
      parts.push(label(x, baseline, written(curve.atRisk[days.indexOf(day)] ?? null), { anchor: 'middle' }));
      free = x + half + 6;
    }
  }
  return { parts, height: baseline - top + LINE };
}
