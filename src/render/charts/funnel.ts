import { scaleLinear } from 'd3-scale';
import { AXIS, bottomAxis, leftAxis, type Scale } from './axis.ts';
import type { Range } from './claims.ts';
import { type KeyEntry, key } from './key.ts';
import { boxesAlong, placeNames } from './place.ts';
import { aroundSign, type Sign, signAt } from './signs.ts';
import { type Spot, through } from './square-plot.ts';
import { type Canvas, DASH, drawing, line, path, type Rectangle } from './svg.ts';
import { cutToBox, estimatedWidth, LINE, label } from './text-box.ts';

/** Too few to judge, within what chance explains, beyond 95 % (look at it), or so far beyond that it is time to act. */
export type Standing = 'too-few' | 'within' | 'look' | 'act';

export interface FunnelPoint {
  readonly name: string;
  readonly count: number;
  readonly trials: number;
  readonly standing: Standing;
}

export interface FunnelLimit {
  readonly trials: number;
  readonly look: Range;
  readonly act: Range;
}

export interface FunnelChart {
  readonly points: readonly FunnelPoint[];
  /** The share of all together. */
  readonly target: number;
  /** By number of customers, ascending and dense enough to be joined by straight lines. */
  readonly limits: readonly FunnelLimit[];
  readonly percent: (share: number) => string;
  readonly integer: (value: number) => string;
  readonly words: {
    readonly trials: string;
    readonly share: string;
    readonly target: string;
    readonly lookLimit: string;
    readonly actLimit: string;
    readonly standings: Readonly<Record<Standing, string>>;
  };
}

export const STANDING_SIGNS: Readonly<Record<Standing, Sign>> = {
  'too-few': { shape: 'circle', isHollow: true, tone: 'quiet' },
  within: { shape: 'circle' },
  look: { shape: 'triangle', tone: 'warn' },
  act: { shape: 'square', tone: 'warn' },
};

const LOOK = { width: 1.5, dash: DASH.dashed, tone: 'quiet' } as const;
const ACT = { width: 2, dash: DASH.dotted, tone: 'quiet' } as const;
const TARGET = { width: 1.5 } as const;
const PLOT_HEIGHT = 260;

interface Plot {
  readonly box: Rectangle;
  readonly numbers: Scale;
  readonly shares: Scale;
}

/** Shares against numbers: the fewer the customers, the further a share may stray by chance. No ranking. */
export function funnelChart(chart: FunnelChart, canvas: Canvas): string {
  const { percent, integer, words, target } = chart;
  const legend = key(keyEntries(chart), { x: 0, y: 0, width: canvas.width });
  const { box, numbers, shares } = plotOf(chart, legend.height + LINE, canvas.width);
  const ticks = shares.ticks(5);
  const below = box.y + box.height + AXIS + LINE;
  const lines = limitLines(chart, { box, numbers, shares });
  const across = [box.x, box.x + box.width].map((x) => ({ x, y: shares(target) }));
  return drawing(canvas, below + 8, [
    ...legend.parts,
    label(0, legend.height + LINE - 6, cutToBox(`↑ ${words.share}`, canvas.width), { tone: 'quiet' }),
    ...leftAxis(box, shares, ticks, percent),
    ...bottomAxis(box, numbers, numbers.ticks(6).filter(Number.isInteger), integer),
    label(box.x + box.width, below, cutToBox(`${words.trials} →`, box.width), {
      anchor: 'end',
      tone: 'quiet',
    }),
    ...lines.map(({ spots, stroke }) => path(through(spots), stroke)),
    line(box.x, shares(target), box.x + box.width, shares(target), TARGET),
    ...pointParts(chart.points, { box, numbers, shares }, [...lines.map(({ spots }) => spots), across]),
  ]);
}

function keyEntries({ words, points }: FunnelChart): KeyEntry[] {
  const standings = (Object.keys(STANDING_SIGNS) as Standing[]).filter((standing) =>
    points.some((point) => point.standing === standing),
  );
  return [
    { text: words.target, mark: { kind: 'line', stroke: TARGET } },
    { text: words.lookLimit, mark: { kind: 'line', stroke: LOOK } },
    { text: words.actLimit, mark: { kind: 'line', stroke: ACT } },
    ...standings.map((standing): KeyEntry => {
      return { text: words.standings[standing], mark: { kind: 'sign', sign: STANDING_SIGNS[standing] } };
    }),
  ];
}

function shareOf({ count, trials }: FunnelPoint): number {
  return trials === 0 ? 0 : count / trials;
}

function plotOf({ points, limits, percent }: FunnelChart, top: number, width: number): Plot {
  const most = Math.max(1, ...points.map(({ trials }) => trials), ...limits.map(({ trials }) => trials));
  // As high as the limits of those who are judged: a plot without its upper limits would tell nothing.
  const smallest = Math.min(
    most,
    ...points.flatMap((point) => (point.standing === 'too-few' ? [] : [point.trials])),
  );
  const ceiling = limits.find(({ trials }) => trials >= smallest)?.look.high ?? 0;
  const shares = scaleLinear([0, Math.min(1, Math.max(0.1, 1.05 * ceiling, ...points.map(shareOf)))], [1, 0])
    .nice(5)
    .clamp(true);
  const left = Math.max(...shares.ticks(5).map((tick) => estimatedWidth(percent(tick)))) + 10;
  const box = { x: left, y: top + 8, width: width - left - 20, height: PLOT_HEIGHT };
  const numbers = scaleLinear([0, most], [0, 1]);
  return {
    box,
    numbers: numbers.range([box.x, box.x + box.width]),
    shares: shares.range([box.y + box.height, box.y]),
  };
}

/** A limit above the plot is not drawn. */
function limitLines({ limits }: FunnelChart, { numbers, shares }: Plot) {
  const top = shares.domain()[1] ?? 1;
  const spotsAt = (shareAt: (limit: FunnelLimit) => number): Spot[] =>
    limits
      .filter((limit) => shareAt(limit) <= top)
      .map((limit) => ({ x: numbers(limit.trials), y: shares(shareAt(limit)) }));
  return [
    { spots: spotsAt(({ look }) => look.low), stroke: LOOK },
    { spots: spotsAt(({ look }) => look.high), stroke: LOOK },
    { spots: spotsAt(({ act }) => act.low), stroke: ACT },
    { spots: spotsAt(({ act }) => act.high), stroke: ACT },
  ];
}

/** Groups that lie on one spot share their name; those beyond a limit are named first. */
function pointParts(
  points: readonly FunnelPoint[],
  { box, numbers, shares }: Plot,
  lines: readonly (readonly Spot[])[],
): string[] {
  const spots = [...Map.groupBy(points, ({ count, trials }) => `${count}/${trials}`).values()].flatMap(
    (group) => {
      const [first] = group;
      if (first === undefined) return [];
      const name = group.map((point) => point.name).join(', ');
      return [{ x: numbers(first.trials), y: shares(shareOf(first)), standing: first.standing, name }];
    },
  );
  const urgency = { act: 0, look: 1, within: 2, 'too-few': 3 } as const;
  const named = spots.toSorted((one, other) => urgency[one.standing] - urgency[other.standing]);
  const taken = spots.map(({ x, y }) => aroundSign(x, y));
  const seats = placeNames(named, { area: box, taken, lines: lines.flatMap(boxesAlong) });
  return [
    ...spots.map(({ x, y, standing }) => signAt(x, y, STANDING_SIGNS[standing])),
    ...seats.map(({ x, y, text, anchor, name }) => label(x, y, text, { anchor, whole: name })),
  ];
}
