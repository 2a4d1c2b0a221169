import { escaped } from '../html.ts';
import { oneLine } from '../safe-text.ts';
import { textWidth } from '../text-width.ts';
import { classOf, element, FONT_SIZE, type Rectangle, type Tone } from './svg.ts';

const ELLIPSIS = '…';

/**
 * Widths in em of the widest of the fonts a system may choose (DejaVu Sans, Verdana): a text is never wider than foretold, so
 * what is placed by these boxes does not touch anywhere. The first that matches counts.
 */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/\p{M}/u, 0.1],
  [/[ijl]/, 0.31],
  [/[\s.,:;·'‘’|]/, 0.4],
  [/[IJftr()[\]!/\\"*\-‑“”]/, 0.54],
  [/[ckszvxy]/, 0.6],
  [/[\dabdeghnopqu?–€$_«»°]/, 0.65],
  [/[A-LN-VX-Z]/, 0.79],
  [/[w+=<>±×#~&^]/, 0.85],
];
/** Wide letters, marks, and all that is rare here. */
const ANY_OTHER = 1.08;
const BOLD = 1.12;

/** Pixels the text takes at most. */
export function estimatedWidth(text: string, isBold = false): number {
  let em = 0;
  for (const character of text.normalize('NFD')) em += widthOf(character);
  return em * FONT_SIZE * (isBold ? BOLD : 1);
}

function widthOf(character: string): number {
  const known = WIDTHS.find(([pattern]) => pattern.test(character));
  return known?.[1] ?? ANY_OTHER * Math.max(1, textWidth(character) / 2);
}

/** The text within `width` pixels, cut at a whole sign and marked when something is gone. */
export function cutToBox(text: string, width: number, isBold = false): string {
  const whole = oneLine(text);
  if (estimatedWidth(whole, isBold) <= width) return whole;
  let kept = '';
  for (const { segment } of new Intl.Segmenter().segment(whole)) {
    if (estimatedWidth(kept + segment + ELLIPSIS, isBold) > width) break;
    kept += segment;
  }
  return kept.trimEnd() + ELLIPSIS;
}

/** The text in at most `most` lines of `width` pixels, the last one cut where it does not end. */
export function linesInBox(text: string, width: number, most: number, isBold = false): string[] {
  const lines: string[] = [];
  const words = oneLine(text).split(' ');
  let current = '';
  for (const [index, word] of words.entries()) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current === '' || estimatedWidth(longer, isBold) <= width) {
      current = longer;
      continue;
    }
    if (lines.length === most - 1) {
      current = [current, ...words.slice(index)].join(' ');
      break;
    }
    lines.push(current);
    current = word;
  }
  return [...lines, current].map((part) => cutToBox(part, width, isBold));
}

export interface TextLook {
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly tone?: Tone;
  readonly isBold?: boolean;
  /** Stands on a tinted ground: no halo. */
  readonly isBare?: boolean;
  /** What is written is part of this, which is then told in full. */
  readonly whole?: string;
}

/** A text on its baseline. */
export function label(x: number, y: number, text: string, look: TextLook = {}): string {
  const { anchor, tone, isBold, isBare, whole } = look;
  const classes = [classOf(tone), isBare === true ? 'bare' : undefined].filter((name) => name !== undefined);
  const shown = oneLine(text);
  const told =
    whole === undefined || oneLine(whole) === shown ? [] : [element('title', {}, escaped(oneLine(whole)))];
  return element(
    'text',
    {
      x,
      y,
      class: classes.length === 0 ? undefined : classes.join(' '),
      fill: 'currentColor',
      'text-anchor': anchor === 'start' ? undefined : anchor,
      'font-weight': isBold === true ? 600 : undefined,
    },
    ...told,
    escaped(shown),
  );
}

/** A text over several lines, the first on the baseline `y`; what did not fit is told in full with the last. */
export function paragraph(
  { x, y, width }: Pick<Rectangle, 'x' | 'y' | 'width'>,
  text: string,
  most: number,
  look: TextLook = {},
): string[] {
  const lines = linesInBox(text, width, most, look.isBold);
  return lines.map((part, index) =>
    label(
      x,
      y + index * LINE,
      part,
      part.endsWith(ELLIPSIS) && index === lines.length - 1 ? { ...look, whole: text } : look,
    ),
  );
}

/** Room above and below the baseline that a line of text takes. */
export const ASCENT = FONT_SIZE * 0.95;
export const DESCENT = FONT_SIZE * 0.27;
export const LINE = 16;

/** The box of a text written by `label`. */
export function textBox(
  x: number,
  y: number,
  text: string,
  { anchor = 'start', isBold }: TextLook = {},
): Rectangle {
  const width = estimatedWidth(text, isBold);
  const left = x - { start: 0, middle: width / 2, end: width }[anchor];
  return { x: left, y: y - ASCENT, width, height: ASCENT + DESCENT };
}

export function overlap(one: Rectangle, other: Rectangle): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

export function contains(outer: Rectangle, inner: Rectangle): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}
