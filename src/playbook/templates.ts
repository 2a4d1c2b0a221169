import { ENGLISH_TEMPLATES } from './english.ts';
import { ITALIAN_TEMPLATES } from './italian.ts';
import { type BlockName, formOf, type ScriptFacts, type ScriptLanguage } from './script.ts';

export type TemplateName = BlockName | 'subject';

/** Where a template comes from: its place, its text, and the person's file when it is one of theirs. */
export interface Template {
  /** `it/tu/opening`. */
  readonly place: string;
  readonly text: string;
  /** null = ours. */
  readonly file: string | null;
}

/** Templates of the user's own by their place; they stand before ours. */
export type OwnTemplates = ReadonlyMap<string, { readonly text: string; readonly file: string }>;

export const NO_OWN_TEMPLATES: OwnTemplates = new Map();

const OURS: Readonly<Record<ScriptLanguage, Readonly<Record<string, string>>>> = {
  it: ITALIAN_TEMPLATES,
  en: ENGLISH_TEMPLATES,
};

/** Every template of ours by its place, in alphabetical order. */
export const TEMPLATE_PLACES: readonly string[] = Object.entries(OURS)
  .flatMap(([language, templates]) => Object.keys(templates).map((name) => `${language}/${name}`))
  .sort();

export function textOfOurs(place: string): string | undefined {
  const [language, ...rest] = place.split('/');
  const templates = language === 'it' || language === 'en' ? OURS[language] : {};
  const name = rest.join('/');
  return Object.hasOwn(templates, name) ? templates[name] : undefined;
}

/**
 * The template for one block of a script. Of the places where it may lie the most particular one counts: brevity and variant
 * before the plain text. A text that speaks to a *Lei* never stands in for one that should say *tu*, unless it speaks to nobody.
 */
export function templateFor(name: TemplateName, facts: ScriptFacts, own: OwnTemplates): Template {
  for (const place of placesFor(name, facts)) {
    const theirs = own.get(place);
    if (theirs !== undefined) return { place, ...theirs };
    const text = textOfOurs(place);
    if (text !== undefined) return { place, text, file: null };
  }
  throw new Error(`no template for ${name} in ${facts.language}`);
}

function placesFor(name: TemplateName, facts: ScriptFacts): string[] {
  const { language, variant } = facts;
  const isTu = language === 'it' && facts.address === 'tu';
  const special = formOf(facts.channel) === 'short' ? 'short' : variant === 'default' ? null : 'model';
  const familiar = isTu ? [...(special === null ? [] : [`tu-${special}`]), 'tu'] : [];
  // A short text has its own blocks throughout; the model sentence changes only some of them.
  const formal = special === null || isTu ? [''] : [special, ''];
  return [...familiar, ...formal].map((folder) =>
    [language, folder, name].filter((part) => part !== '').join('/'),
  );
}
