import { escaped } from './html.ts';

/** A piece of HTML of ours, as opposed to a text that has yet to be escaped. */
export interface Markup {
  readonly markup: string;
}

type Part = string | number | null | Markup | readonly Markup[];

/** HTML as a template: texts that are put in are escaped, pieces made by this function stand as they are, null is nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const markup = strings.map((text, index) => text + written(parts[index] ?? null)).join('');
  return { markup };
}

function written(part: Part): string {
  if (part === null) return '';
  if (typeof part === 'number') return String(part);
  if (typeof part === 'string') return escaped(part);
  return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('');
}
