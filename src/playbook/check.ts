import { Fault } from '../fault.ts';
import { everyScript } from './combinations.ts';
import { type ComposedScript, composeScript } from './compose.ts';
import { type LintFinding, type LintRule, lintScript } from './lint.ts';
import type { ScriptFacts } from './script.ts';
import { type OwnTemplates, TEMPLATE_PLACES, type Template, templateFor } from './templates.ts';

/** Something wrong with a template: where it stands, and for which script it shows first. */
export interface TemplateFinding {
  readonly place: string;
  /** The person's file; null for one of ours. */
  readonly file: string | null;
  /** From 1; where what is missing ought to be, the beginning. */
  readonly line: number;
  readonly column: number;
  readonly rule: LintRule | 'invalid-template' | 'unknown-place';
  /** The words at fault, or what the template engine says. */
  readonly detail: string | null;
  readonly example: ScriptFacts | null;
}

export interface TemplateCheck {
  readonly combinations: number;
  readonly findings: readonly TemplateFinding[];
}

/** Makes every script there can be and holds it against the rules; of each fault of a template only the first script counts. */
export function checkTemplates(
  own: OwnTemplates,
  scripts: Iterable<ScriptFacts> = everyScript(),
): TemplateCheck {
  const findings = new Map<string, TemplateFinding>();
  const add = (finding: TemplateFinding) => {
    const key = [finding.place, finding.rule, finding.line, finding.column].join(' ');
    if (!findings.has(key)) findings.set(key, finding);
  };
  for (const [place, { file }] of own) {
    if (!TEMPLATE_PLACES.includes(place)) {
      add({ place, file, line: 1, column: 1, rule: 'unknown-place', detail: null, example: null });
    }
  }
  let combinations = 0;
  for (const facts of scripts) {
    combinations += 1;
    for (const finding of faultsOf(facts, own)) add(finding);
  }
  return { combinations, findings: [...findings.values()] };
}

function faultsOf(facts: ScriptFacts, own: OwnTemplates): TemplateFinding[] {
  let script: ComposedScript;
  try {
    script = composeScript(facts, own);
  } catch (error) {
    if (!isBroken(error)) throw error;
    return [broken(error, facts, own)];
  }
  return lintScript(facts, script).map((finding) =>
    located(finding, templateFor(finding.block, facts, own), facts),
  );
}

function broken(
  { facts }: Fault<'template-broken'>,
  example: ScriptFacts,
  own: OwnTemplates,
): TemplateFinding {
  const { file, line, column, problem } = facts;
  const [place = ''] = [...own].find(([, template]) => template.file === file) ?? [];
  return { place, file, line, column, rule: 'invalid-template', detail: problem, example };
}

function isBroken(error: unknown): error is Fault<'template-broken'> {
  return error instanceof Fault && error.code === 'template-broken';
}

function located(
  { rule, phrase }: LintFinding,
  { place, text, file }: Template,
  example: ScriptFacts,
): TemplateFinding {
  const at = phrase === null ? -1 : text.indexOf(phrase);
  const before = text.slice(0, Math.max(0, at)).split('\n');
  const column = (before.at(-1)?.length ?? 0) + 1;
  return { place, file, line: before.length, column, rule, detail: phrase, example };
}
