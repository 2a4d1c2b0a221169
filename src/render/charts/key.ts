import { SIGN_RADIUS, type Sign, signAt } from './signs.ts';
import { filled, line, type Rectangle, type Stroke } from './svg.ts';
import { estimatedWidth, LINE, paragraph } from './text-box.ts';

/** What a mark means, in words. */
export interface KeyEntry {
  readonly text: string;
  readonly mark:
    | { readonly kind: 'line'; readonly stroke: Stroke }
    | { readonly kind: 'band'; readonly stroke: Stroke }
    | { readonly kind: 'sign'; readonly sign: Sign };
}

const SAMPLE = 26;
const GAP = 8;
const BETWEEN = 22;

/** Entries one after the other in as many lines as the width asks for; a long one takes two lines of its own. */
export function key(
  entries: readonly KeyEntry[],
  { x, y, width }: Omit<Rectangle, 'height'>,
): { readonly parts: string[]; readonly height: number } {
  const parts: string[] = [];
  let [left, row, rows] = [0, 0, 0];
  for (const { text, mark } of entries) {
    const taken = SAMPLE + GAP + estimatedWidth(text);
    if (left > 0 && left + taken > width) [left, row] = [0, rows];
    const baseline = y + (row + 1) * LINE - 3;
    const place = { x: x + left + SAMPLE + GAP, y: baseline, width: width - left - SAMPLE - GAP };
    const lines = paragraph(place, text, 2, { tone: 'quiet' });
    parts.push(markOf(mark, x + left, baseline - 4), ...lines);
    rows = Math.max(rows, row + lines.length);
    left += taken + BETWEEN;
  }
  return { parts, height: rows * LINE + 4 };
}

function markOf(mark: KeyEntry['mark'], x: number, y: number): string {
  switch (mark.kind) {
    case 'line':
      return line(x, y, x + SAMPLE, y, mark.stroke);
    case 'band':
      return filled({ x, y: y - 5, width: SAMPLE, height: 10 }, mark.stroke);
    case 'sign':
      return signAt(x + Math.max(SIGN_RADIUS, SAMPLE / 2), y, mark.sign);
  }
}
