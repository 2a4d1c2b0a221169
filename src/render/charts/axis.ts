import type { ScaleLinear } from 'd3-scale';
import { line, type Rectangle } from './svg.ts';
import { estimatedWidth, label } from './text-box.ts';

export type Scale = ScaleLinear<number, number>;

const BETWEEN = 8;
/** From the plot down to the baseline of its labels, clear of those on the left. */
export const AXIS = 20;

/** Those of the ticks whose labels stand clear of each other, the first and the last in any case. */
export function clearTicks(
  ticks: readonly number[],
  scale: Scale,
  written: (tick: number) => string,
): number[] {
  const last = ticks.at(-1);
  const half = (tick: number) => estimatedWidth(written(tick)) / 2;
  const areClear = (one: number, other: number) =>
    scale(one) + half(one) + BETWEEN <= scale(other) - half(other);
  const kept: number[] = [];
  for (const tick of ticks) {
    const before = kept.at(-1);
    const isBefore = before === undefined || areClear(before, tick);
    const isAfter = last === undefined || tick === last || areClear(tick, last);
    if (kept.length === 0 || (isBefore && (isAfter || tick === last))) kept.push(tick);
  }
  return kept;
}

/** Labels below the plot, and lines up through it. */
export function bottomAxis(
  plot: Rectangle,
  scale: Scale,
  ticks: readonly number[],
  written: (tick: number) => string,
): string[] {
  const bottom = plot.y + plot.height;
  return clearTicks(ticks, scale, written).flatMap((tick) => [
    line(scale(tick), plot.y, scale(tick), bottom, { tone: 'faint' }),
    label(scale(tick), bottom + AXIS, written(tick), { anchor: 'middle', tone: 'quiet' }),
  ]);
}

/** Labels left of the plot, and lines across it. */
export function leftAxis(
  plot: Rectangle,
  scale: Scale,
  ticks: readonly number[],
  written: (tick: number) => string,
): string[] {
  return ticks.flatMap((tick) => [
    line(plot.x, scale(tick), plot.x + plot.width, scale(tick), { tone: 'faint' }),
    label(plot.x - 6, scale(tick) + 4, written(tick), { anchor: 'end', tone: 'quiet' }),
  ]);
}
