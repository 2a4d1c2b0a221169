import type { ReportData } from '../app/report-data.ts';
import type { Words } from '../locale/words.ts';
import {
  auditLines,
  ladderLines,
  listLines,
  maturityLines,
  qualityLines,
  refusalLines,
  worstLines,
} from './report-answers.ts';
import { beliefLines, causeLines, claimsLines, secondLifeLines, sellerLines } from './report-background.ts';
import { briefLines } from './report-brief.ts';
import { orderLines, upliftLines } from './report-orders.ts';
import { oneLine } from './safe-text.ts';
import type { Screen } from './sheet.ts';
import { wrapped } from './table.ts';

type Section = keyof Words['screens']['report']['sections'];

/** Mails are broken at so many columns. */
const MAIL_WIDTH = 80;

/** The first screen by itself: for whoever only wants to know where it stands. */
export function briefText(report: ReportData, words: Words, shown: Screen): string {
  return opening(report, words, mailScreen(shown)).join('\n');
}

function mailScreen(shown: Screen): Screen {
  return { ...shown, width: Math.min(shown.width, MAIL_WIDTH) };
}

function opening(report: ReportData, words: Words, screen: Screen): string[] {
  const { cohort, today } = report;
  const name = cohort === null ? null : oneLine(cohort.summary.content.name);
  return [
    screen.paint.title(words.screens.report.title(name, today)),
    '',
    ...briefLines(report, words, screen),
    ...(cohort === null ? ['', wrapped(words.screens.report.descriptionOnly, screen.width)] : []),
  ];
}

/** A report to be read in a mail. The order is fixed: who, how many, what they said, what they did, and what is not known. */
export function reportText(
  report: ReportData,
  words: Words,
  shown: Screen,
  gestures: readonly string[],
): string {
  const { report: sentences } = words.screens;
  const screen = mailScreen(shown);
  const sections: (readonly [Section, readonly string[]])[] = [
    ['list', listLines(report, words, screen)],
    ['ladder', ladderLines(report, words, screen)],
    ['refusals', refusalLines(report, words, screen)],
    ['worst', worstLines(report, words, screen)],
    ['quality', qualityLines(report, words, screen)],
    ['orders', orderLines(report, words, screen)],
    ['uplift', upliftLines(report, words, screen)],
    ['causes', causeLines(report, words, screen)],
    ['maturity', maturityLines(report, words, screen)],
    ['audit', auditLines(report, words, screen)],
    ['claims', claimsLines(report, words, screen)],
    ['secondLife', secondLifeLines(report, words, screen)],
    ['beliefs', beliefLines(report, words, screen)],
    ['sellers', sellerLines(report, words, screen)],
  ];
  const filled = sections.filter(([, lines]) => lines.length > 0);
  return [
    ...opening(report, words, screen),
    ...filled.flatMap(([section, lines], index) => [
      '',
      screen.paint.title(`${index + 1}. ${sentences.sections[section]}`),
      ...lines,
    ]),
    ...(gestures.length === 0 ? [] : ['', ...gestures]),
    ...cohortLines(report, words, screen),
  ].join('\n');
}

function cohortLines({ cohort, cohorts }: ReportData, words: Words, { width }: Screen): string[] {
  if (cohort !== null || cohorts.length === 0) return [];
  return ['', wrapped(words.screens.report.cohortsThere(cohorts.map(oneLine)), width)];
}
