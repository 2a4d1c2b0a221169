import { scaleLinear } from 'd3-scale';
import { type Canvas, drawing, filled, line, outlined } from './svg.ts';
import { cutToBox, estimatedWidth, LINE, label } from './text-box.ts';

export interface Rung {
  readonly label: string;
  readonly count: number;
  /** The count and its share of what, as it stands beside the bar. */
  readonly figures: string;
  /** 0 a rung, 1 one of the answers that the rung above divides into, 2 a part of that. */
  readonly depth: 0 | 1 | 2;
}

/** Where the label has no room beside its bar it stands above it. */
const NARROW = 480;
const INDENT = 14;
const GAP = 8;

/** From the list to the second order: a bar a rung, all on the scale of the first. */
export function ladderChart(rungs: readonly Rung[], canvas: Canvas): string {
  const isNarrow = canvas.width < NARROW;
  const figuresWidth = Math.max(...rungs.map(({ figures }) => estimatedWidth(figures)));
  const left = isNarrow ? 0 : Math.round(canvas.width * 0.36);
  const scale = scaleLinear()
    .domain([0, Math.max(1, ...rungs.map(({ count }) => count))])
    .range([left, canvas.width - figuresWidth - GAP]);
  const rowHeight = isNarrow ? 2 * LINE + 8 : LINE + 10;
  const rows = rungs.flatMap((rung, index) => {
    const indent = rung.depth * INDENT;
    const top = index * rowHeight;
    const middle = top + rowHeight / 2 + (isNarrow ? LINE / 2 : 0);
    const labelY = isNarrow ? top + LINE : middle + 4;
    const room = (isNarrow ? canvas.width : left - 12) - indent;
    const length = scale(rung.count) - left;
    const tone = rung.depth > 0 ? 'quiet' : 'plain';
    return [
      label(indent, labelY, cutToBox(rung.label, room), { tone, whole: rung.label }),
      barOf(rung, left, middle, length),
      label(left + length + GAP, middle + 4, rung.figures, { tone }),
    ];
  });
  const height = rungs.length * rowHeight + 4;
  const foot = isNarrow ? [] : [line(left, 0, left, height - 4, { tone: 'quiet' })];
  return drawing(canvas, height, [...rows, ...foot]);
}

/** A rung is a full bar, a part of it a hollow one. */
function barOf({ depth }: Rung, x: number, middle: number, width: number): string {
  return depth === 0
    ? filled({ x, y: middle - 7, width, height: 14 }, { opacity: 0.75 })
    : outlined({ x, y: middle - 4, width, height: 8 }, { tone: 'quiet' });
}
