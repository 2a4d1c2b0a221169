import type { CheckedData, Finding } from '../app/check-data.ts';
import type { Words } from '../locale/words.ts';
import { oneLine } from './safe-text.ts';
import type { Screen, Sheet, View } from './sheet.ts';
import { wrapped } from './table.ts';

/** Of one kind on screen; files have all of them. */
const SHOWN = 20;

/** An argument that a command line takes as it is. */
const PLAIN_ARGUMENT = /^[\p{L}\d][\p{L}\d._/-]*$/u;

export function doctorView(checked: CheckedData, words: Words): View {
  return {
    json: () => doctorJson(checked, words),
    sheet: () => doctorSheet(checked.findings, words),
    text: (screen) => doctorText(checked, words, screen),
  };
}

function doctorJson({ today, customers, findings }: CheckedData, words: Words): unknown {
  return {
    schemaVersion: 1,
    today,
    customers,
    counts: Object.fromEntries(byKind(findings).map(([kind, found]) => [kind, found.length])),
    findings: findings.map((finding) => ({ ...finding, next: nextFor(finding, words) })),
  };
}

function doctorSheet(findings: readonly Finding[], words: Words): Sheet {
  const { columns: label, findings: kinds } = words.labels;
  return {
    columns: [
      { label: label.finding, kind: 'text' },
      { label: label.code, kind: 'code' },
      { label: label.name, kind: 'text' },
      { label: label.otherCode, kind: 'code' },
      { label: label.otherName, kind: 'text' },
      { label: label.value, kind: 'code' },
      { label: label.next, kind: 'text' },
    ],
    rows: findings.map((finding) => [
      kinds[finding.kind],
      finding.code,
      finding.name,
      finding.otherCode,
      finding.otherName,
      shownValue(finding, words),
      nextFor(finding, words),
    ]),
  };
}

function doctorText({ customers, findings }: CheckedData, words: Words, { width, paint }: Screen): string {
  const { doctor } = words.screens;
  if (findings.length === 0) return paint.good(doctor.allWell(customers));
  const sections = byKind(findings).map(([kind, found]) => {
    const lines = [
      paint.title(doctor.heading(words.labels.findings[kind], found.length)),
      wrapped(doctor.advice[kind], width, '  '),
    ];
    const sharesNext = new Set(found.map((finding) => nextFor(finding, words))).size === 1;
    for (const finding of found.slice(0, SHOWN)) {
      lines.push(`    ${oneLine(titleOf(finding, words))}`);
      if (!sharesNext) lines.push(paint.dim(`      ${oneLine(nextFor(finding, words))}`));
    }
    if (found.length > SHOWN) lines.push(`    ${doctor.more(found.length - SHOWN)}`);
    const [first] = found;
    if (sharesNext && first !== undefined) lines.push(paint.dim(`  ${oneLine(nextFor(first, words))}`));
    return lines.join('\n');
  });
  return sections.join('\n\n');
}

function byKind(findings: readonly Finding[]): [Finding['kind'], Finding[]][] {
  const kinds = new Map<Finding['kind'], Finding[]>();
  for (const finding of findings) {
    const found = kinds.get(finding.kind);
    if (found === undefined) kinds.set(finding.kind, [finding]);
    else found.push(finding);
  }
  return [...kinds];
}

/** `00042 Rossi S.r.l. · 00391 ROSSI SRL: 01234567897`. */
function titleOf(finding: Finding, words: Words): string {
  const { code, name, otherCode, otherName } = finding;
  const one = code === null ? null : `${code} ${name}`;
  const other = otherCode === null ? null : `${otherCode} ${otherName}`;
  const who = [one, other].filter((text) => text !== null).join(' · ');
  const value = shownValue(finding, words);
  return [who, value].filter((text) => text !== null && text !== '').join(': ');
}

function shownValue({ cause, value }: Finding, words: Words): string | null {
  return cause === null ? value : words.labels.causes[cause];
}

function nextFor({ kind, code, otherCode, cause }: Finding, words: Words): string {
  const { next } = words.screens.doctor;
  if (kind === 'database') return next.restored;
  if (cause !== null) return next.remedy(cause);
  return code === null || otherCode === null
    ? next.corrected
    : next.merge(asArgument(code), asArgument(otherCode));
}

function asArgument(code: string): string {
  return PLAIN_ARGUMENT.test(code) ? code : `"${code.replace(/["\\$\u0060]/g, '\\$&')}"`;
}
