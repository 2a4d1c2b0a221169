import { describe, expect, it } from 'vitest';
import { checkTemplates } from '../../src/playbook/check.ts';
import { becauseOf, everyScript } from '../../src/playbook/combinations.ts';
import { composeScript } from '../../src/playbook/compose.ts';
import { type LintRule, lintScript } from '../../src/playbook/lint.ts';
import type { ScriptFacts } from '../../src/playbook/script.ts';
import { NO_OWN_TEMPLATES, type OwnTemplates } from '../../src/playbook/templates.ts';
import { DONE, REGULAR } from './facts.ts';

const SORRY = { ...REGULAR, ...becauseOf('late-not-announced') };

function owning(templates: Readonly<Record<string, string>>): OwnTemplates {
  return new Map(
    Object.entries(templates).map(([place, text]) => [place, { text, file: `${place}.liquid` }]),
  );
}

/** The rules that a script breaks when somebody writes these templates. */
function broken(facts: ScriptFacts, templates: Readonly<Record<string, string>>): LintRule[] {
  return lintScript(facts, composeScript(facts, owning(templates))).map(({ rule }) => rule);
}

describe('our templates', () => {
  it('keep to every rule in every script there can be', () => {
    const { combinations, findings } = checkTemplates(NO_OWN_TEMPLATES);
    expect(findings).toEqual([]);
    expect(combinations).toBe([...everyScript()].length);
    expect(combinations).toBeGreaterThan(50_000);
  }, 60_000);

  it('are written without doubled blanks, blanks before a stop or empty paragraphs, and as their blocks say', () => {
    const untidy = [...everyScript()]
      // Every seventh: the whole lot is looked at above, and no property of the list has this period.
      .filter((_, index) => index % 7 === 0)
      .map((facts) => composeScript(facts))
      .filter(({ text }) => / {2}| [.,;:?!]|\n{3}|^\s|\s$/.test(text));
    expect(untidy).toEqual([]);
  }, 60_000);
});

describe('a script is held against the rules', () => {
  it.each<[LintRule, string, ScriptFacts, Record<string, string>]>([
    [
      'apology-without-fault',
      'apologises for nothing',
      REGULAR,
      { 'it/thanks': 'Le chiedo scusa del disturbo.' },
    ],
    ['apology-repeated', 'apologises twice', SORRY, { 'it/thanks': 'Mi dispiace ancora, e buon lavoro.' }],
    [
      'apology-without-fault',
      'apologises again the second time',
      { ...SORRY, before: 'talked' },
      { 'it/recognition': 'Le chiedo scusa ancora una volta.' },
    ],
    [
      'responsibility-not-owned',
      'apologises as if it had happened by itself',
      SORRY,
      { 'it/apology': 'Le chiedo scusa per il disguido che si è verificato.' },
    ],
    ['no-repair-offered', 'apologises and offers nothing', SORRY, { 'it/remedy': '' }],
    [
      'remedied-without-remedy',
      'says it is put right when nothing is done',
      SORRY,
      { 'it/remedy': 'Abbiamo rimediato in maniera definitiva.' },
    ],
    ['reproach', 'asks why', REGULAR, { 'it/question': 'Perché non ha più comprato? Che cosa è successo?' }],
    [
      'reproach',
      'asks how come',
      REGULAR,
      { 'it/question': 'Come mai non ci ha più cercato? Quando ci vediamo?' },
    ],
    ['competitor-unmasked', 'knows where they buy', REGULAR, { 'it/news': 'So che oggi compra altrove.' }],
    ['no-open-question', 'asks for a yes or a no', REGULAR, { 'it/question': 'Vuole ordinare?' }],
    ['no-objection-right', 'leaves no way out', REGULAR, { 'it/objection-right': '' }],
    ['caller-not-named', 'comes from nobody', REGULAR, { 'it/opening': 'Buongiorno, chiamo da {{ firm }}.' }],
    ['firm-not-named', 'comes from nowhere', REGULAR, { 'it/opening': 'Buongiorno, sono {{ caller }}.' }],
    ['unfilled-slot', 'has a slot left', REGULAR, { 'it/news': '{% raw %}{{ novità }}{% endraw %}' }],
    [
      'address-mixed',
      'says Lei to a friend',
      { ...REGULAR, address: 'tu' },
      { 'it/tu/thanks': 'La saluto: a Lei.' },
    ],
    ['address-mixed', 'says tu to a customer', REGULAR, { 'it/thanks': 'Grazie, ti richiamo io.' }],
    [
      'sms-too-long',
      'needs two text messages',
      { ...REGULAR, channel: 'sms' },
      {
        'it/short/question':
          'Di che cosa ha bisogno oggi da noi, e che cosa possiamo fare per esserLe utili di nuovo?',
      },
    ],
    [
      'sms-too-long',
      'has a letter that makes a text message short',
      { ...REGULAR, channel: 'sms' },
      { 'it/short/question': 'Quand’è che posso chiamarLa?' },
    ],
    [
      'reproach',
      'asks why in English',
      { ...REGULAR, language: 'en' },
      { 'en/question': 'Why did you leave us, and what now?' },
    ],
    [
      'apology-without-fault',
      'is sorry in English',
      { ...REGULAR, language: 'en' },
      { 'en/thanks': 'Sorry to have troubled you.' },
    ],
  ])('%s: %s', (rule, _, facts, templates) => {
    expect(lintScript(facts, composeScript(facts))).toEqual([]);
    expect(broken(facts, templates)).toContain(rule);
  });

  it('and not the names in it', () => {
    const facts = { ...SORRY, remedy: { ...DONE, what: 'chi si scusa richiama' } };
    const names = {
      firm: 'Colpa nostra S.r.l.',
      name: 'Altrove',
      caller: 'Rimediata Conti',
      contactPerson: 'Sorry',
    };
    expect(lintScript({ ...facts, ...names }, composeScript({ ...facts, ...names }))).toEqual([]);
  });
});

/** Some scripts of each sort. */
const SOME = [...everyScript()].filter((_, index) => index % 29 === 0);

describe('templates of the user’s own', () => {
  it('are found at fault with file, line and column', () => {
    const findings = (text: string) =>
      checkTemplates(owning({ 'it/question': text }), SOME).findings.map(
        ({ file, line, column, rule, detail }) => ({
          file,
          line,
          column,
          rule,
          detail,
        }),
      );
    const file = 'it/question.liquid';
    expect(findings('Che cosa serve?\nMa  perché non compra?')).toEqual([
      { file, line: 2, column: 5, rule: 'reproach', detail: 'perché non compra' },
    ]);
    expect(findings('Che cosa serve,\n a {{ nobody }}?')).toEqual([
      { file, line: 2, column: 7, rule: 'invalid-template', detail: 'undefined variable: nobody' },
    ]);
    expect(findings('Che cosa?\n{% if written %}')).toMatchObject([
      { file, line: 2, column: 1, rule: 'invalid-template' },
    ]);
  }, 60_000);

  it('that no script asks for are said to be in no place', () => {
    const { findings } = checkTemplates(owning({ 'it/apertura': 'Buongiorno' }), SOME);
    expect(findings).toMatchObject([{ place: 'it/apertura', rule: 'unknown-place' }]);
  }, 60_000);
});
