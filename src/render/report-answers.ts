import type { ReportData } from '../app/report-data.ts';
import type { Words } from '../locale/words.ts';
import { type Claim, type ClaimNotes, claimsText } from './claim-text.ts';
import { excludedCounts } from './cohort-text.ts';
import { oneLine } from './safe-text.ts';
import type { Screen } from './sheet.ts';
import { wrapped } from './table.ts';
import { textWidth } from './text-width.ts';

/** What stands in section 3; the others have one of their own further down. */
export const CLAIMS_ON_ANSWERS: ReadonlySet<Claim['id']> = new Set<Claim['id']>([
  'refused-6-7',
  'not-lost-95',
  'perhaps-80',
  'refusals-alarm',
]);

export function listLines({ cohort }: ReportData, words: Words, { width }: Screen): string[] {
  if (cohort === null) return [];
  const { report: sentences, cohort: frozen } = words.screens;
  const { summary, ruleAndBelief, sealHolds } = cohort;
  const { content, arms } = summary;
  const excluded = excludedCounts(summary, words);
  return [
    frozen.size(summary.size),
    ...(excluded.length === 0 ? [] : [frozen.excluded(excluded)]),
    arms.holdout === 0
      ? frozen.noHoldout(arms.contact)
      : frozen.arms(arms.contact, arms.holdout, content.seed),
    frozen.window(content.windowDays, summary.windowEndsOn),
    oneLine(content.ruleText),
    sentences.ruleAndBelief({
      lost: ruleAndBelief.dormantAndLost,
      notLost: ruleAndBelief.dormantNotLost,
      unsaid: ruleAndBelief.dormantUnsaid,
      lostButBuying: ruleAndBelief.lostButBuying,
    }),
    sentences.seal(oneLine(summary.sha256), sealHolds),
  ].map((line) => wrapped(line, width, '  '));
}

/** Rungs that are worth a line only where somebody stands on them. */
const RARE: ReadonlySet<keyof ReportData['ladder']> = new Set(['neverReached', 'told']);

export function ladderLines(report: ReportData, words: Words, { width }: Screen): string[] {
  const { ladder, cohort } = report;
  const { report: sentences } = words.screens;
  const labels =
    cohort === null ? words.labels.ladder : { ...words.labels.ladder, assigned: sentences.assigned };
  const all = Object.keys(labels) as (keyof typeof labels)[];
  const names = all.filter((name) => ladder[name] > 0 || !RARE.has(name));
  const widest = Math.max(...names.map((name) => textWidth(labels[name])));
  const hasShares = cohort !== null && report.hasShares;
  const rungs = names.map((name) => {
    const gap = ' '.repeat(widest - textWidth(labels[name]));
    const count = words.formats.integer(ladder[name]).padStart(6);
    const isSaid = hasShares && (!isOfOrders(name) || cohort?.isOver === true);
    const share = isSaid ? words.formats.percent(ladder[name] / ladder.assigned).padStart(9) : '';
    return `  ${labels[name]}${gap}  ${count}${share}`;
  });
  return [...rungs, ...ladderNotes(report, words).map((line) => wrapped(line, width, '  '))];
}

/** What a reader should know of the counts. */
export function ladderNotes({ cohort, quality }: ReportData, words: Words): string[] {
  const { report: sentences } = words.screens;
  return [
    ...(quality.attemptsEach === null ? [] : [sentences.attemptsEach(quality.attemptsEach)]),
    ...(cohort === null ? [] : [sentences.firstAnswer]),
    ...(cohort === null || cohort.holdoutContacted === 0
      ? []
      : [sentences.holdoutContacted(cohort.holdoutContacted)]),
  ];
}

/** Orders are no share before the window is over. */
function isOfOrders(rung: keyof ReportData['ladder']): boolean {
  return rung === 'ordered' || rung === 'reordered';
}

export function refusalLines(report: ReportData, words: Words, screen: Screen): string[] {
  const { report: sentences } = words.screens;
  const { look } = report;
  const narrower = { ...screen, width: screen.width - 2 };
  const told = report.claims.filter(({ id }) => CLAIMS_ON_ANSWERS.has(id));
  return [
    wrapped(sentences.look[look], screen.width, '  '),
    '',
    ...claimsText(told, words, narrower, answerNotes(report, words)).map(indented),
  ];
}

/** What the refusals could be, beside what the trade says in two ways. */
export function answerNotes({ compatible }: ReportData, words: Words): ClaimNotes {
  const { claims } = words.screens;
  return compatible === null
    ? {}
    : { 'refused-6-7': [claims.compatible(compatible.sixToSeven, compatible.ninetyFive)] };
}

/** A claim within a numbered section. */
export function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? line : `  ${line}`))
    .join('\n');
}

export function worstLines({ claims, ladder }: ReportData, words: Words, { width }: Screen): string[] {
  const { worst } = words.screens.report;
  const bounded = claims.flatMap(({ id, bounds }) => {
    const row = worst.rows[id];
    return row === undefined || bounds === null ? [] : [{ row, bounds }];
  });
  const without = ladder.assigned - ladder.conclusive;
  if (without === 0 && ladder.assigned > 0) return [wrapped(worst.none, width, '  ')];
  if (bounded.length === 0) return [wrapped(worst.tooFew, width, '  ')];
  const { percent } = words.formats;
  return [
    wrapped(worst.intro(without, ladder.assigned), width, '  '),
    ...bounded.map(({ row, bounds }) =>
      wrapped(`– ${row(percent(bounds.low), percent(bounds.high))}`, width, '  '),
    ),
  ];
}

export function qualityLines({ quality, ladder }: ReportData, words: Words, { width }: Screen): string[] {
  if (ladder.conclusive === 0) return [];
  const sentences = words.screens.report.quality;
  const { hardYes, softYes, recheck, clustering } = quality;
  const isAlike = clustering !== null && clustering.designEffect > NOTEWORTHY_EFFECT;
  return [
    sentences.yes(hardYes, softYes),
    recheck.checked === 0 ? sentences.noRecheck : sentences.recheck(recheck.checked, recheck.disagreed),
    ...(isAlike
      ? [
          sentences.clustering(
            clustering.sellers,
            ladder.conclusive,
            Math.round(ladder.conclusive / clustering.designEffect),
          ),
        ]
      : []),
  ].map((line) => wrapped(line, width, '  '));
}

/** From here on intervals that take answers for independent are clearly too narrow. */
const NOTEWORTHY_EFFECT = 1.25;

export function maturityLines({ cohort }: ReportData, words: Words, { width }: Screen): string[] {
  if (cohort === null) return [];
  const { maturity } = words.screens.report;
  const { immature, maturesOn } = cohort;
  return [
    wrapped(
      immature === 0 ? maturity.mature(maturesOn) : maturity.immature(immature, maturesOn),
      width,
      '  ',
    ),
  ];
}

/** Codes or settings named of one entry. */
const NAMED = 5;

export function auditLines({ cohort }: ReportData, words: Words, { width }: Screen): string[] {
  if (cohort === null) return [];
  const { cohort: sentences } = words.screens;
  if (cohort.audit.length === 0) return [wrapped(sentences.noAudit, width, '  ')];
  return cohort.audit.map(({ kind, count, of }) =>
    wrapped(sentences.audit[kind](count, of.slice(0, NAMED).map(oneLine)), width, '  '),
  );
}
