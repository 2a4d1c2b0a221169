import { Liquid } from 'liquidjs';
import { ENGLISH_TEMPLATES } from './english.ts';
import { ITALIAN_TEMPLATES } from './italian.ts';
import {
  apologises,
  type Block,
  type BlockName,
  blocksFor,
  isWritten,
  type ScriptFacts,
  type ScriptLanguage,
  type Templates,
} from './script.ts';

export interface ComposedScript {
  readonly blocks: readonly Block[];
  /** Only written scripts have one. */
  readonly subject: string | null;
  readonly text: string;
}

const TEMPLATES: Readonly<Record<ScriptLanguage, Templates>> = {
  it: ITALIAN_TEMPLATES,
  en: ENGLISH_TEMPLATES,
};

/** A forgotten slot is an error, and text from files is a value, never a template. */
const engine = new Liquid({
  strictVariables: true,
  strictFilters: true,
  ownPropertyOnly: true,
  parseLimit: 100_000,
  renderLimit: 1_000,
  memoryLimit: 1_000_000,
});

/** Where a script has no caller, the reader is told to say who they are. */
const YOUR_NAME: Readonly<Record<ScriptLanguage, string>> = { it: '[il proprio nome]', en: '[your name]' };

/** The script for one customer, channel and caller, block by block and as one text. */
export function composeScript(facts: ScriptFacts): ComposedScript {
  const templates = TEMPLATES[facts.language];
  const values = valuesOf(facts);
  // A firm called "… S.r.l." at the end of a sentence brings a full stop of its own.
  const filled = (name: BlockName | 'subject') =>
    String(engine.parseAndRenderSync(templates[name], values))
      .trim()
      .replace(/(\p{L})\.\.(?!\.)/gu, '$1.');
  const blocks = blocksFor(facts)
    .map((name) => ({ name, text: filled(name) }))
    .filter(({ text }) => text !== '');
  return {
    blocks,
    subject: isWritten(facts.channel) ? filled('subject') : null,
    text: blocks.map(({ text }) => text).join('\n\n'),
  };
}

function valuesOf(facts: ScriptFacts): Record<string, string | number | boolean | null> {
  return {
    written: isWritten(facts.channel),
    apologises: apologises(facts),
    follow_up: facts.followUp,
    caller: oneLine(facts.caller) ?? YOUR_NAME[facts.language],
    firm: oneLine(facts.firm),
    name: oneLine(facts.name),
    contact: oneLine(facts.contactPerson),
    contact_with_article: withArticle(oneLine(facts.contactPerson), facts.language),
    phase: facts.phase,
    since_year: facts.firstYear,
    last_order: facts.lastOrder,
    // "del 2 marzo", but "dell'8" and "dell'11", which begin with a vowel.
    last_order_of: elided('del', facts.lastOrder),
    cause: facts.cause,
    side: facts.side,
    department: facts.department,
    remedy: withoutStop(facts.remedy?.what ?? null),
    remedy_since: facts.remedy?.since ?? null,
    remedy_from: elided('dal', facts.remedy?.since ?? null),
    news: withoutStop(facts.remedy?.news ?? null),
  };
}

/** Names come from files: a line break or a control character in one must not shape the message. */
function oneLine(text: string | null): string | null {
  return text?.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim() || null;
}

/** Italian speaks *to* a title with its article: "parlo con il Sig. Neri", but "parlo con Luca Neri". */
function withArticle(name: string | null, language: ScriptLanguage): string | null {
  if (name === null || language !== 'it') return name;
  const articles: readonly (readonly [RegExp, string])[] = [
    [/^(?:sig\.?ra|sig\.?na|signora|signorina|dott\.?ssa|dr\.?ssa|prof\.?ssa|rag\.?ra)(?=[\s.])/i, 'la '],
    [/^(?:sig|signor|dott|dr|geom|rag|prof|per)(?=[\s.])/i, 'il '],
    [/^(?:ing|arch|avv)(?=[\s.])/i, "l'"],
  ];
  const found = articles.find(([title]) => title.test(name));
  return `${found?.[1] ?? ''}${name}`;
}

function elided(preposition: 'del' | 'dal', day: string | null): string | null {
  if (day === null) return null;
  return /^(?:8|11)\b/.test(day) ? `${preposition}l'${day}` : `${preposition} ${day}`;
}

/** The template ends the sentence; what people type often does too. */
function withoutStop(text: string | null): string | null {
  const line = oneLine(text) ?? '';
  let end = line.length;
  while (line.charAt(end - 1) === '.') end -= 1;
  return line.slice(0, end).trimEnd() || null;
}
