import type { ListedTemplate } from '../app/check-templates.ts';
import type { Words } from '../locale/words.ts';
import type { TemplateCheck, TemplateFinding } from '../playbook/check.ts';
import { manyLines, oneLine } from './safe-text.ts';
import type { Sheet, View } from './sheet.ts';
import { tableText, wrapped } from './table.ts';

export function templatesView(templates: readonly ListedTemplate[], words: Words): View {
  const sentences = words.screens.templates;
  const sheet: Sheet = {
    columns: [
      { label: sentences.place, kind: 'code' },
      { label: sentences.origin, kind: 'text' },
    ],
    rows: templates.map(({ place, file }) => [place, file === null ? sentences.ours : sentences.yours]),
  };
  return {
    json: () => ({ schemaVersion: 1, templates }),
    sheet: () => sheet,
    text: (screen) => tableText(sheet, words.formats, screen),
  };
}

export function templateCheckView(check: TemplateCheck & { readonly own: number }, words: Words): View {
  const sentences = words.screens.templates;
  const { combinations, findings, own } = check;
  return {
    json: () => ({
      schemaVersion: 1,
      combinations,
      ownTemplates: own,
      findings: findings.map(({ place, file, line, column, rule, detail }) => ({
        place,
        file,
        line,
        column,
        rule,
        detail,
        message: messageOf({ place, file, line, column, rule, detail, example: null }, words),
      })),
    }),
    text: ({ width }) =>
      [
        ...findings.map((finding) => wrapped(manyLines(messageOf(finding, words)), width)),
        findings.length === 0
          ? sentences.clean(combinations, own)
          : sentences.faulty(findings.length, combinations),
      ].join('\n'),
  };
}

function messageOf(finding: TemplateFinding, words: Words): string {
  const { templates, script } = words.screens;
  const rules = { ...script.rules, ...templates.rules };
  const detail = finding.detail === null ? null : oneLine(finding.detail);
  return templates.finding({ ...finding, detail }, rules[finding.rule]);
}
