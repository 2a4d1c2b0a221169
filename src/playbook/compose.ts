import { Liquid, LiquidError, type Template as Parsed } from 'liquidjs';
import { Fault } from '../fault.ts';
import {
  apologises,
  type Block,
  blocksFor,
  formOf,
  isWritten,
  purposeOf,
  type ScriptFacts,
  type ScriptLanguage,
} from './script.ts';
import {
  NO_OWN_TEMPLATES,
  type OwnTemplates,
  type Template,
  type TemplateName,
  templateFor,
} from './templates.ts';

export interface ComposedScript {
  readonly blocks: readonly Block[];
  /** Only written scripts have one. */
  readonly subject: string | null;
  readonly text: string;
}

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

/**
 * The script for one customer, channel and caller, block by block and as one text.
 *
 * @throws Fault `template-broken` when a template of the person's is not valid, or asks for what is not there
 */
export function composeScript(facts: ScriptFacts, own: OwnTemplates = NO_OWN_TEMPLATES): ComposedScript {
  const values = valuesOf(facts);
  const filled = (name: TemplateName) => filledIn(templateFor(name, facts, own), values);
  const blocks = blocksFor(facts)
    .map((name) => ({ name, text: filled(name) }))
    .filter(({ text }) => text !== '');
  return {
    blocks,
    subject: isWritten(facts.channel) ? filled('subject') : null,
    text: blocks.map(({ text }) => text).join(formOf(facts.channel) === 'short' ? ' ' : '\n\n'),
  };
}

/** By the text, since one template serves thousands of scripts. */
const PARSED = new Map<string, Parsed[]>();

function filledIn(template: Template, values: Readonly<Record<string, unknown>>): string {
  try {
    const parsed = PARSED.get(template.text) ?? engine.parse(template.text);
    PARSED.set(template.text, parsed);
    return (
      String(engine.renderSync(parsed, values))
        .trim()
        // A firm called "… S.r.l." at the end of a sentence brings a full stop of its own.
        .replace(/(\p{L})\.\.(?!\.)/gu, '$1.')
    );
  } catch (error) {
    // One of ours that fails is a bug, and shown as such.
    if (template.file === null || !(error instanceof LiquidError)) throw error;
    throw brokenTemplate(template.file, error);
  }
}

function brokenTemplate(file: string, error: LiquidError): Fault {
  const [line = 1, column = 1] = error.token.getPosition();
  const problem = (error.originalError?.message ?? error.message).replace(/, line:\d+, col:\d+$/, '');
  return new Fault('input', 'template-broken', { file, line, column, problem });
}

/** The names a template may use. */
export function valuesOf(facts: ScriptFacts): Record<string, string | number | boolean | null> {
  const [news = null, secondNews = null] = facts.remedy?.news ?? [];
  return {
    channel: facts.channel,
    written: isWritten(facts.channel),
    apologises: apologises(facts),
    follow_up: facts.before !== 'nothing',
    talked_before: facts.before === 'talked',
    wrote_before: facts.before === 'wrote',
    purpose: purposeOf(facts),
    caller: oneLine(facts.caller) ?? YOUR_NAME[facts.language],
    owner: facts.callerRole === 'owner',
    new_seller: facts.callerRole === 'new-seller',
    stand_in: facts.callerRole === 'stand-in',
    predecessor: oneLine(facts.predecessor),
    firm: oneLine(facts.firm),
    name: oneLine(facts.name),
    contact: oneLine(facts.contactPerson),
    contact_with_article: withArticle(oneLine(facts.contactPerson), facts.language),
    you: facts.address === 'tu' ? 'te' : 'Lei',
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
    news: withoutStop(news),
    news_2: withoutStop(secondNews),
    gesture: withoutStop(facts.gesture?.what ?? null),
    gesture_until: facts.gesture?.until ?? null,
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
