import type { ComposedScript } from './compose.ts';
import { apologises, type BlockName, type ScriptFacts, type ScriptLanguage } from './script.ts';
import { smsLengthOf } from './sms.ts';

/** What a script must keep to, whoever wrote its templates. */
export type LintRule =
  | 'apology-without-fault'
  | 'apology-repeated'
  | 'responsibility-not-owned'
  | 'no-repair-offered'
  | 'remedied-without-remedy'
  | 'reproach'
  | 'competitor-unmasked'
  | 'no-open-question'
  | 'no-objection-right'
  | 'caller-not-named'
  | 'firm-not-named'
  | 'unfilled-slot'
  | 'sms-too-long'
  | 'address-mixed';

export interface LintFinding {
  readonly rule: LintRule;
  /** Where it stands, or ought to stand. */
  readonly block: BlockName | 'subject';
  /** The words at fault; null when something is missing. */
  readonly phrase: string | null;
}

interface Wording {
  readonly sorry: RegExp;
  readonly owned: RegExp;
  readonly putRight: RegExp;
  readonly reproach: RegExp;
  readonly competitor: RegExp;
  readonly interrogative: RegExp;
  readonly declining: RegExp;
}

const WORDING: Readonly<Record<ScriptLanguage, Wording>> = {
  it: {
    sorry: /\bscus\p{L}*|\bcolpa nostra|\bdispiac\p{L}*|\bperdon\p{L}*|\brammaric\p{L}*/iu,
    owned:
      /colpa (?:è )?(?:stata )?nostra|responsabilità è nostra|errore è (?:stato )?nostro|(?:per|da) un nostro errore/iu,
    putRight:
      /\brimediat\p{L}*|\brisolt\p{L}*|\bsistemat\p{L}*|\bmesso a posto|\bnon (?:accadrà|succederà) più/iu,
    reproach:
      /perch[ée] (?:non|ha\b|hai\b|avete\b|si è|ti sei|vi siete)[^?.]*|come mai (?:non|ha\b|hai\b|avete\b)[^?.]*|\b(?:ha|hai|avete) smesso[^?.]*|non (?:compra|compri|ordina|ordini|comprate|ordinate) più/iu,
    competitor: /\bconcorren\p{L}*|\baltr[oi] fornitor[ei]\b|\baltrove\b|\bda (?:un altro|altri)\b/iu,
    interrogative: /\b(?:che cosa|cosa|come|quando|quale|quali|di che|chi|dove|quanto|quanti|quante)\b/iu,
    declining: /\bnon\b|\bNO\b|\bSTOP\b/u,
  },
  en: {
    sorry: /\bapolog\p{L}*|\bsorry\b|\bforgive\p{L}*|\bregret\p{L}*/iu,
    owned: /\bour (?:own )?fault|responsibility is ours|mistake was ours|fault was ours/iu,
    putRight:
      /\bput (?:this|it|that|things) right|\b(?:fixed|solved|resolved|remedied)\b|will not happen again/iu,
    reproach:
      /\bwhy (?:did|have|do|don't|haven't|didn't|are) you[^?.]*|you (?:have )?stopped (?:buying|ordering)/iu,
    competitor: /\bcompetitors?\b|\belsewhere\b|\b(?:another|other) suppliers?\b|\bsomeone else\b/iu,
    interrogative: /\b(?:what|how|when|which|who|where)\b/iu,
    declining: /\bnot\b|\bno\b|\brather\b|\bSTOP\b/iu,
  },
};

/** A capital pronoun within a sentence, or hanging on a verb, speaks to a *Lei*. */
const FORMAL = /\bLei\b|\bSu[oae]i?\b|\b\p{Ll}+(?:L[ae])\b|(?<=[\p{Ll},;:] )(?:L[ae]\b|L['’])/u;
const FAMILIAR = /\b(?:ti|te|tuo|tua|tuoi|tue|tu)\b|\b\p{Ll}+(?:arti|erti|irti)\b|\bdimmelo\b/u;
const SLOT = /\{\{|\}\}|\{%|%\}|\bundefined\b|\bnull\b|\[object/;

/** What is wrong with a script; nothing, for every script our templates can make. */
export function lintScript(facts: ScriptFacts, script: ComposedScript): LintFinding[] {
  const words = WORDING[facts.language];
  const parts = partsOf(facts, script);
  const finding = (rule: LintRule, pattern: RegExp) => found(parts, rule, pattern);
  return [
    ...apologyFindings(facts, parts, words),
    ...(facts.remedy === null ? finding('remedied-without-remedy', words.putRight) : []),
    ...finding('reproach', words.reproach),
    ...finding('competitor-unmasked', words.competitor),
    ...presenceFindings(facts, script, words),
    ...finding('unfilled-slot', SLOT),
    ...(facts.language === 'it' ? finding('address-mixed', facts.address === 'tu' ? FORMAL : FAMILIAR) : []),
    ...lengthFindings(facts, script),
  ];
}

interface Part {
  readonly name: BlockName | 'subject';
  readonly text: string;
}

/** Without what people have typed: a firm called "Altrove S.r.l." is not the template's wording. */
function partsOf(facts: ScriptFacts, { subject, blocks }: ComposedScript): Part[] {
  const typed = [
    facts.name,
    facts.firm,
    facts.caller,
    facts.contactPerson,
    facts.predecessor,
    facts.remedy?.what,
    facts.gesture?.what,
    ...(facts.remedy?.news ?? []),
  ].filter((text) => text != null && text !== '');
  const bare = (text: string) =>
    typed.reduce<string>((rest, name) => rest.replaceAll(String(name), '…'), text);
  const parts: readonly Part[] = subject === null ? blocks : [{ name: 'subject', text: subject }, ...blocks];
  return parts.map(({ name, text }) => ({ name, text: bare(text) }));
}

function found(parts: readonly Part[], rule: LintRule, pattern: RegExp): LintFinding[] {
  return parts.flatMap(({ name, text }) => {
    const phrase = pattern.exec(text)?.[0].trim();
    return phrase === undefined ? [] : [{ rule, block: name, phrase }];
  });
}

function apologyFindings(facts: ScriptFacts, parts: readonly Part[], words: Wording): LintFinding[] {
  if (!apologises(facts)) return found(parts, 'apology-without-fault', words.sorry);
  const others = parts.filter(({ name }) => name !== 'apology' && name !== 'subject');
  const apology = parts.find(({ name }) => name === 'apology')?.text ?? '';
  const isOwned = words.owned.test(apology);
  const isRepaired = others.some(({ name }) => name === 'remedy' || name === 'gesture');
  return [
    ...found(others, 'apology-repeated', words.sorry),
    ...(isOwned ? [] : [{ rule: 'responsibility-not-owned', block: 'apology', phrase: null } as const]),
    ...(isRepaired ? [] : [{ rule: 'no-repair-offered', block: 'remedy', phrase: null } as const]),
  ];
}

function presenceFindings(facts: ScriptFacts, script: ComposedScript, words: Wording): LintFinding[] {
  const textOf = (name: BlockName) => script.blocks.find((block) => block.name === name)?.text ?? '';
  const question = textOf('question');
  const isOpen = question.includes('?') && words.interrogative.test(question);
  const missing: LintFinding[] = [];
  if (!isOpen) missing.push({ rule: 'no-open-question', block: 'question', phrase: question || null });
  if (!words.declining.test(textOf('objection-right'))) {
    missing.push({ rule: 'no-objection-right', block: 'objection-right', phrase: null });
  }
  const names = [
    ['caller-not-named', facts.caller],
    ['firm-not-named', facts.firm],
  ] as const;
  for (const [rule, name] of names) {
    if (name !== null && !script.text.includes(name)) missing.push({ rule, block: 'opening', phrase: null });
  }
  return missing;
}

/** On the sample customer of `templates check` a text message is one message. */
function lengthFindings({ channel }: ScriptFacts, { text }: ComposedScript): LintFinding[] {
  if (channel !== 'sms') return [];
  const { encoding, segments } = smsLengthOf(text);
  return encoding === 'gsm-7' && segments === 1
    ? []
    : [{ rule: 'sms-too-long', block: 'question', phrase: text }];
}
