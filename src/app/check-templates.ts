import { Fault } from '../fault.ts';
import { checkTemplates as check, type TemplateCheck } from '../playbook/check.ts';
import { type OwnTemplates, TEMPLATE_PLACES, textOfOurs } from '../playbook/templates.ts';

/** A template and whether it is one of the user's own. */
export interface ListedTemplate {
  readonly place: string;
  /** null = the program's. */
  readonly file: string | null;
}

/** Every template by its place; those of the user's own stand for the program's, and lost ones are listed too. */
export function listTemplates(own: OwnTemplates): ListedTemplate[] {
  const places = [...new Set([...TEMPLATE_PLACES, ...own.keys()])].sort();
  return places.map((place) => ({ place, file: own.get(place)?.file ?? null }));
}

/** Makes every script there can be with these templates and holds it against the rules. */
export function checkTemplates(own: OwnTemplates): TemplateCheck & { readonly own: number } {
  return { ...check(own), own: own.size };
}

/** @throws Fault `template-unknown` */
export function templateText(place: string): string {
  const text = textOfOurs(place);
  if (text !== undefined) return text;
  const [, name = place] = /([^/]+)$/.exec(place) ?? [];
  const similar = TEMPLATE_PLACES.filter((known) => known.endsWith(`/${name}`)).slice(0, 5);
  throw new Fault('input', 'template-unknown', { place, similar });
}
