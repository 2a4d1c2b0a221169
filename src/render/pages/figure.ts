import type { Formats } from '../../locale/format.ts';
import type { Canvas } from '../charts/svg.ts';
import { html, type Markup } from '../markup.ts';
import { oneLine } from '../safe-text.ts';
import type { Sheet } from '../sheet.ts';
import { tableHtml } from './html-table.ts';
import { typeset } from './typeset.ts';

export interface Figure {
  /** Unique in the page. */
  readonly id: string;
  readonly title: string;
  /** How it is to be read. */
  readonly note: string;
  /** What it shows, in a sentence with its figures, for those who do not see it. */
  readonly description: string;
  readonly shape: 'wide' | 'square';
  readonly draw: (canvas: Canvas) => string;
  /** The figures drawn. */
  readonly table: Sheet;
  readonly tableTitle: string;
}

const WIDTHS = { wide: { wide: 664, square: 480 }, phone: { wide: 350, square: 350 } } as const;

/**
 * A drawing twice, for paper and screens and for phones (what is not shown is not read out either), with its figures in a table
 * that folds away on screens and lies open on paper.
 */
export function figureHtml(figure: Figure, formats: Formats): Markup {
  const { id, title, note, description, shape, draw, table, tableTitle } = figure;
  const drawn = (size: keyof typeof WIDTHS): Markup => {
    const svg = draw({ id: `${id}-${size}`, width: WIDTHS[size][shape], title, description });
    return { markup: svg.replace('<svg ', `<svg class="${size}" `) };
  };
  return html`<figure id="${id}" class="${shape}">
<figcaption>${typeset(oneLine(title))}<p>${typeset(oneLine(note))}</p></figcaption>
${drawn('wide')}
${drawn('phone')}
</figure>
<details><summary>${typeset(oneLine(tableTitle))}</summary>
${tableHtml(table, title, formats)}
</details>`;
}
