import { escaped } from '../html.ts';
import { oneLine } from '../safe-text.ts';

/** What a thing says by its colour: `good` and `warn` only where an interval has crossed a line, `quiet` and `faint` never carry a fact. */
export type Tone = 'plain' | 'good' | 'warn' | 'quiet' | 'faint';

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Where a drawing goes and what it is called for those who do not see it. */
export interface Canvas {
  /** Unique in the page. */
  readonly id: string;
  /** Units are CSS pixels, so that texts keep their size on a phone. */
  readonly width: number;
  readonly title: string;
  readonly description: string;
}

export const FONT_SIZE = 12;

/** One element; attributes that are undefined are left out, figures keep two decimals. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${typeof value === 'number' ? rounded(value) : escaped(value)}"`],
  );
  const start = `<${name}${written.join('')}`;
  return children.length === 0 ? `${start}/>` : `${start}>${children.join('')}</${name}>`;
}

/** A whole drawing, a picture with a name to whoever hears it. Colours come from the page, by `color`. */
export function drawing(canvas: Canvas, height: number, parts: readonly string[]): string {
  const { id, width, title, description } = canvas;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${rounded(width)} ${rounded(height)}`,
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-desc`,
      'font-size': FONT_SIZE,
      'stroke-linecap': 'butt',
    },
    element('title', { id: `${id}-title` }, escaped(oneLine(title))),
    element('desc', { id: `${id}-desc` }, escaped(oneLine(description))),
    ...parts.map((part) => `\n${part}`),
    '\n',
  );
}

/** Decimals that no eye would see make files long and snapshots fragile. */
export function rounded(value: number): string {
  return String(Math.round(value * 100) / 100 || 0);
}

export function classOf(tone: Tone | undefined): string | undefined {
  return tone === undefined || tone === 'plain' ? undefined : tone;
}

export interface Stroke {
  readonly tone?: Tone;
  readonly width?: number;
  readonly dash?: string | undefined;
  readonly opacity?: number;
}

/** Dashes by what they mean, so that two lines differ without colour. */
export const DASH = { solid: undefined, dashed: '7 4', dotted: '1.5 4', fine: '3 3' } as const;

function strokeAttributes({ tone, width = 1, dash, opacity }: Stroke): Attributes {
  return {
    class: classOf(tone),
    stroke: 'currentColor',
    'stroke-width': width,
    'stroke-dasharray': dash,
    'stroke-opacity': opacity,
  };
}

export function line(x1: number, y1: number, x2: number, y2: number, stroke: Stroke = {}): string {
  return element('line', { x1, y1, x2, y2, ...strokeAttributes(stroke) });
}

export function path(d: string | null, stroke: Stroke = {}): string {
  return element('path', { d: d ?? '', fill: 'none', ...strokeAttributes(stroke) });
}

export function area(d: string | null, { tone, opacity }: Pick<Stroke, 'tone' | 'opacity'>): string {
  return element('path', { d: d ?? '', class: classOf(tone), fill: 'currentColor', 'fill-opacity': opacity });
}

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function filled(
  { x, y, width, height }: Rectangle,
  { tone, opacity }: Pick<Stroke, 'tone' | 'opacity'> = {},
): string {
  const look = { class: classOf(tone), fill: 'currentColor', 'fill-opacity': opacity };
  return element('rect', { x, y, width, height, ...look });
}

export function outlined({ x, y, width, height }: Rectangle, stroke: Stroke = {}): string {
  return element('rect', { x, y, width, height, fill: 'none', ...strokeAttributes(stroke) });
}
