import {
  type SymbolType,
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolTriangle,
} from 'd3-shape';
import { classOf, element, type Rectangle, rounded, type Tone } from './svg.ts';

export type Shape = 'circle' | 'triangle' | 'square' | 'diamond' | 'cross';

const TYPES: Readonly<Record<Shape, SymbolType>> = {
  circle: symbolCircle,
  triangle: symbolTriangle,
  square: symbolSquare,
  diamond: symbolDiamond,
  cross: symbolCross,
};

export interface Sign {
  readonly shape: Shape;
  /** A hollow sign says "not decided" where a full one says "decided". */
  readonly isHollow?: boolean;
  readonly tone?: Tone;
}

/** Half of what a sign takes across, at most. */
export const SIGN_RADIUS = 7;

/** A sign of some ten pixels around its middle, with what it covers wiped out. */
export function signAt(x: number, y: number, { shape, isHollow = false, tone }: Sign, size = 56): string {
  return element('path', {
    d: symbol(TYPES[shape], size).digits(2)() ?? '',
    transform: `translate(${rounded(x)} ${rounded(y)})`,
    class: isHollow
      ? ['hollow', classOf(tone)].filter((part) => part !== undefined).join(' ')
      : classOf(tone),
    // A page without the style shows the hollow as a ring.
    fill: isHollow ? 'none' : 'currentColor',
    stroke: 'currentColor',
    'stroke-width': 1.5,
  });
}

/** The box a sign takes. */
export function aroundSign(x: number, y: number): Rectangle {
  return { x: x - SIGN_RADIUS, y: y - SIGN_RADIUS, width: 2 * SIGN_RADIUS, height: 2 * SIGN_RADIUS };
}
