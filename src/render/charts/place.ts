import type { Rectangle } from './svg.ts';
import { contains, cutToBox, overlap, textBox } from './text-box.ts';

/** A point that would like its name beside it. */
export interface Named {
  readonly x: number;
  readonly y: number;
  readonly name: string;
}

export interface PlacedName {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly name: string;
}

/** What names stay clear of: `taken` always, `lines` where a seat allows it. */
export interface Surroundings {
  readonly area: Rectangle;
  readonly taken: readonly Rectangle[];
  readonly lines: readonly Rectangle[];
}

/** Nearest first, and to the right first: that is where a name is looked for. */
const SEATS = [
  [10, 4, 'start'],
  [-10, 4, 'end'],
  [0, -11, 'middle'],
  [0, 20, 'middle'],
  [9, -8, 'start'],
  [-9, -8, 'end'],
  [9, 17, 'start'],
  [-9, 17, 'end'],
  [-6, -12, 'start'],
  [6, -12, 'end'],
  [-6, 21, 'start'],
  [6, 21, 'end'],
  [0, -26, 'middle'],
  [0, 34, 'middle'],
] as const;

const LONGEST = 170;

/**
 * A seat for each name where it touches no other name, nothing that is taken and no edge of the area. In the order given, each the best
 * seat left; a name without a seat is left out, the table has it.
 */
export function placeNames(points: readonly Named[], { area, taken, lines }: Surroundings): PlacedName[] {
  const occupied = [...taken];
  return points.flatMap(({ x, y, name }) => {
    const text = cutToBox(name, LONGEST);
    const seats = SEATS.map(([dx, dy, anchor]) => {
      const box = textBox(x + dx, y + dy, text, { anchor });
      return { box, seat: { x: x + dx, y: y + dy, text, anchor, name } };
    }).filter(({ box }) => contains(area, box) && !occupied.some((other) => overlap(box, other)));
    const chosen = seats.find(({ box }) => !lines.some((other) => overlap(box, other))) ?? seats[0];
    if (chosen === undefined) return [];
    occupied.push(chosen.box);
    return [chosen.seat];
  });
}

/** Pixels: a slanted line in one box would take far more than its room. */
const PART = 8;

/** Boxes around the parts of a line, for names to stay clear of. */
export function boxesAlong(points: readonly { readonly x: number; readonly y: number }[]): Rectangle[] {
  return points.slice(1).flatMap(({ x, y }, index) => {
    const from = points[index] ?? { x, y };
    const parts = Math.max(1, Math.ceil(Math.hypot(x - from.x, y - from.y) / PART));
    const [width, height] = [(x - from.x) / parts, (y - from.y) / parts];
    return Array.from({ length: parts }, (_, part) => ({
      x: Math.min(from.x + part * width, from.x + (part + 1) * width),
      y: Math.min(from.y + part * height, from.y + (part + 1) * height),
      width: Math.abs(width),
      height: Math.abs(height),
    }));
  });
}
