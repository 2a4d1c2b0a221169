import type { ReportData } from '../app/report-data.ts';
import type { Words } from '../locale/words.ts';
import { departmentNames, figureText } from './claim-text.ts';
import { writtenPoints } from './report-figures.ts';
import type { Screen } from './sheet.ts';
import { wrapped } from './table.ts';
import { textWidth } from './text-width.ts';

type Claim = ReportData['claims'][number];
type Label = keyof Words['screens']['report']['brief']['labels'];

/** Nobody does more than so much at once; JSON has everything. */
const MOST_PRESSING = 4;

/** One answer of the first screen: its label, as it is written here, and what is said under it. */
export interface BriefRow {
  readonly name: Label;
  readonly label: string;
  readonly texts: readonly string[];
}

/** The first screen: how many, of whom, what is proven, what is not, what to do. What has nothing to say is left out. */
export function briefRows(report: ReportData, words: Words): BriefRow[] {
  const { brief } = words.screens.report;
  const { cohort, claims } = report;
  const withVerdict = (verdict: Claim['verdict']) => claims.filter((claim) => claim.verdict === verdict);
  const isOpen = ({ verdict, why }: Claim) =>
    verdict === 'not-decided' && why.is !== 'no-alarm' && why.is !== 'immature';
  const unknown = claims.filter(({ verdict, why }) => verdict === 'too-few' || why.is === 'immature').length;
  const labels = cohort === null ? { ...brief.labels, ...brief.described } : brief.labels;
  const told = (some: readonly Claim[]) => some.map((claim) => claimText(claim, words));
  const rows: (readonly [Label, readonly string[]])[] = [
    ['who', [whoText(report, words)]],
    ['answered', answeredTexts(report, words)],
    ['proven', orNothing([...told(withVerdict('supported')), ...effect(report, 'shown', words)], words)],
    ['disproven', [...told(withVerdict('contradicted')), ...effect(report, 'reversed', words)]],
    ['open', [...told(claims.filter(isOpen)), ...effectUnknown(report, words)]],
    ['tooFew', unknown === 0 ? [] : [brief.tooFew(unknown)]],
    ['todo', adviceTexts(report, words)],
  ];
  return rows.flatMap(([name, texts]) => (texts.length === 0 ? [] : [{ name, label: labels[name], texts }]));
}

export function briefLines(report: ReportData, words: Words, screen: Screen): string[] {
  const { brief } = words.screens.report;
  const { cohort } = report;
  const rows = briefRows(report, words);
  const widest = Math.max(...rows.map(({ label }) => textWidth(label)));
  return [
    ...(cohort?.sealHolds === false ? [screen.paint.warn(wrapped(brief.sealBroken, screen.width)), ''] : []),
    ...rows.flatMap(({ label, texts }) => rowLines(label, texts, widest, screen)),
  ];
}

/** A label in front of the first line; more than one sentence get a mark each. */
function rowLines(
  label: string,
  texts: readonly string[],
  widest: number,
  { width, paint }: Screen,
): string[] {
  const indent = ' '.repeat(widest + 4);
  const lines = texts.flatMap((text) =>
    wrapped(texts.length === 1 ? text : `· ${text}`, width - indent.length).split('\n'),
  );
  return lines.map((line, index) =>
    index === 0
      ? `  ${paint.title(label)}${' '.repeat(widest - textWidth(label))}  ${line}`
      : `${indent}${line}`,
  );
}

function adviceTexts({ advice, cohort }: ReportData, words: Words): string[] {
  const { report: sentences } = words.screens;
  if (cohort === null) return [sentences.howToFreeze];
  const departments = (names: readonly string[]) => departmentNames(names, words).join(', ');
  return advice.slice(0, MOST_PRESSING).map((one) => sentences.advice(one, departments));
}

function whoText({ cohort, ladder }: ReportData, words: Words): string {
  const { brief } = words.screens.report;
  if (cohort === null) return brief.touched(ladder.assigned);
  const { size, arms, content } = cohort.summary;
  return brief.who(size, content.frozenOn, arms.contact, arms.holdout);
}

function answeredTexts({ ladder }: ReportData, words: Words): string[] {
  const { brief, noContacts } = words.screens.report;
  if (ladder.attempted === 0) return [noContacts];
  return [brief.answered(ladder.attempted, ladder.reached, ladder.conclusive)];
}

function claimText(claim: Claim, words: Words): string {
  const figure = figureText(claim, words);
  return `${words.labels.claims[claim.id]}${figure === undefined ? '' : `: ${figure}`}`;
}

function orNothing(texts: readonly string[], words: Words): readonly string[] {
  return texts.length === 0 ? [words.screens.report.brief.nothing] : texts;
}

function effect({ uplift }: ReportData, verdict: 'shown' | 'reversed', words: Words): string[] {
  const { brief } = words.screens.report;
  if (uplift?.verdict !== verdict || uplift.difference === null) return [];
  const { estimate, low, high } = uplift.difference;
  const points = words.screens.claims.points(writtenPoints({ estimate: estimate ?? 0, low, high }, words));
  return [verdict === 'shown' ? brief.upliftShown(points) : brief.upliftReversed(points)];
}

function effectUnknown({ uplift }: ReportData, words: Words): string[] {
  if (uplift === null || uplift.verdict === 'shown' || uplift.verdict === 'reversed') return [];
  return [words.screens.report.uplift.verdicts[uplift.verdict]];
}
