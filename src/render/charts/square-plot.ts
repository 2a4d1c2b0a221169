import { scaleLinear } from 'd3-scale';
import { line as lineOf } from 'd3-shape';
import { AXIS, bottomAxis, leftAxis, type Scale } from './axis.ts';
import type { Rectangle } from './svg.ts';
import { cutToBox, estimatedWidth, LINE, label, paragraph } from './text-box.ts';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Shares against shares, with their axes. */
export interface SquarePlot {
  readonly box: Rectangle;
  readonly across: Scale;
  readonly up: Scale;
  readonly parts: readonly string[];
  /** Down to the last label. */
  readonly bottom: number;
}

export interface SquareFrame {
  readonly top: number;
  readonly width: number;
  readonly percent: (share: number) => string;
  readonly words: { readonly across: string; readonly up: string };
}

const TICKS = [0, 0.25, 0.5, 0.75, 1];

export function squarePlot({ top, width, percent, words }: SquareFrame): SquarePlot {
  const title = paragraph({ x: 0, y: top + LINE, width }, `↑ ${words.up}`, 2, { tone: 'quiet' });
  const left = estimatedWidth(percent(1)) + 10;
  const side = width - left - 24;
  const box = { x: left, y: top + title.length * LINE + 14, width: side, height: side };
  const across = scaleLinear([0, 1], [box.x, box.x + side]);
  const up = scaleLinear([0, 1], [box.y + side, box.y]);
  const bottom = box.y + side + AXIS + LINE;
  const foot = cutToBox(`${words.across} →`, width - 24);
  const parts = [
    ...title,
    ...leftAxis(box, up, TICKS, percent),
    ...bottomAxis(box, across, TICKS, percent),
    label(box.x + side, bottom, foot, { anchor: 'end', tone: 'quiet', whole: `${words.across} →` }),
  ];
  return { box, across, up, parts, bottom: bottom + 8 };
}

/** Straight lines from spot to spot. */
export function through(spots: readonly Spot[]): string | null {
  const draw = lineOf<Spot>(
    ({ x }) => x,
    ({ y }) => y,
  );
  return draw.digits(2)(spots);
}
