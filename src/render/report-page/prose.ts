import { html, type Markup } from '../markup.ts';
import { typeset } from '../pages/typeset.ts';
import type { Screen } from '../sheet.ts';

/** A screen without an end and without colours: sentences come back whole. */
export const ENDLESS: Screen = {
  width: Number.POSITIVE_INFINITY,
  paint: { title: same, dim: same, good: same, warn: same },
};

function same(text: string): string {
  return text;
}

const ITEM = /^–\s+/;

/** Lines of a text view as paragraphs, those with a dash before them as lists. Blank lines and indents say nothing here. */
export function prose(lines: readonly string[]): Markup | undefined {
  const said = lines.map((line) => line.trim()).filter((line) => line !== '');
  if (said.length === 0) return undefined;
  const parts: Markup[] = [];
  let items: string[] = [];
  const closeList = () => {
    const list = listHtml(items);
    if (list !== undefined) parts.push(list);
    items = [];
  };
  for (const line of said) {
    if (ITEM.test(line)) items.push(line.replace(ITEM, ''));
    else {
      closeList();
      parts.push(html`<p>${typeset(line)}</p>\n`);
    }
  }
  closeList();
  return html`${parts}`;
}

export function listHtml(items: readonly string[]): Markup | undefined {
  if (items.length === 0) return undefined;
  return html`<ul>${items.map((item) => html`<li>${typeset(item)}</li>`)}</ul>\n`;
}
