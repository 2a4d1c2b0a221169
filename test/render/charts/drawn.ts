import { SaxesParser } from 'saxes';
import { FONT_SIZE, type Rectangle } from '../../../src/render/charts/svg.ts';
import { contains, overlap, textBox } from '../../../src/render/charts/text-box.ts';

export interface DrawnText {
  readonly text: string;
  /** In full, where what is shown is cut. */
  readonly whole: string | null;
  readonly box: Rectangle;
}

export interface Drawn {
  readonly view: Rectangle;
  readonly texts: readonly DrawnText[];
  /** Names of all elements, in order. */
  readonly elements: readonly string[];
}

/** What is written in a drawing and where, read back from the drawing itself. Throws when it is not well-formed XML. */
export function drawnIn(svg: string): Drawn {
  const texts: DrawnText[] = [];
  const elements: string[] = [];
  let view: Rectangle = { x: 0, y: 0, width: 0, height: 0 };
  let open: Record<string, string> | undefined;
  let [shown, whole, path]: [string, string, string[]] = ['', '', []];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    elements.push(name);
    path.push(name);
    if (name === 'svg') {
      const [x = 0, y = 0, width = 0, height = 0] = (attributes['viewBox'] ?? '').split(' ').map(Number);
      view = { x, y, width, height };
      if (Number(attributes['font-size']) !== FONT_SIZE)
        throw new Error('boxes are foretold for another size');
    }
    if (name === 'text') [open, shown, whole] = [attributes, '', ''];
  });
  parser.on('text', (text) => {
    if (open === undefined) return;
    if (path.at(-1) === 'title') whole += text;
    else shown += text;
  });
  parser.on('closetag', ({ name }) => {
    path = path.slice(0, -1);
    if (name !== 'text' || open === undefined) return;
    const anchor = (open['text-anchor'] ?? 'start') as 'start' | 'middle' | 'end';
    const box = textBox(Number(open['x']), Number(open['y']), shown, {
      anchor,
      isBold: open['font-weight'] === '600',
    });
    texts.push({ text: shown, whole: whole === '' ? null : whole, box });
    open = undefined;
  });
  parser.write(svg).close();
  return { view, texts, elements };
}

/** Less than what rounding to two decimals moves. */
const HAIR = 0.05;

/** Texts that touch one another or stick out of the drawing, by the widest of the fonts. */
export function collisionsIn(svg: string): string[] {
  const { view, texts } = drawnIn(svg);
  const shrunk = texts.map(({ text, box: { x, y, width, height } }) => ({
    text,
    box: { x: x + HAIR, y: y + HAIR, width: Math.max(0, width - 2 * HAIR), height: height - 2 * HAIR },
  }));
  return shrunk.flatMap(({ text, box }, index) => [
    ...(contains(view, box) ? [] : [`«${text}» sticks out`]),
    ...shrunk
      .slice(0, index)
      .flatMap((other) => (overlap(box, other.box) ? [`«${other.text}» touches «${text}»`] : [])),
  ]);
}
