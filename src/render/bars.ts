const FULL = '█';
const EMPTY = '·';
const HEIGHTS = '▁▂▃▄▅▆▇█';

/** A bar of `width` columns filled to `share`, cut to [0, 1]; the dots keep its end visible without colour. */
export function bar(share: number, width: number): string {
  const filled = Math.round(within(share) * width);
  return FULL.repeat(filled) + EMPTY.repeat(width - filled);
}

/** One column a value of [0, 1], in eight heights. */
export function sparkline(shares: readonly number[]): string {
  return shares
    .map((share) => HEIGHTS[Math.min(HEIGHTS.length - 1, Math.floor(within(share) * HEIGHTS.length))] ?? '')
    .join('');
}

function within(share: number): number {
  return Math.min(1, Math.max(0, share));
}
