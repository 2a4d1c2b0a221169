import type { GestureAccount } from '../app/gesture-account.ts';
import type { Report } from '../app/report-claims.ts';
import type { Words } from '../locale/words.ts';
import { gestureAccountJson, gestureAccountLines } from './gesture-account-view.ts';
import type { Paint, Screen, View } from './sheet.ts';
import { wrapped } from './table.ts';
import { textWidth } from './text-width.ts';

type Claim = Report['claims'][number];

/** @param gestures what was given in the year; null leaves that part out */
export function reportView(report: Report, words: Words, gestures: GestureAccount | null = null): View {
  const given = gestures === null ? null : gestureAccountJson(gestures, words);
  return {
    json: () => ({ ...reportJson(report, words), gestures: given }),
    text: (screen) =>
      reportText(
        report,
        words,
        screen,
        gestures === null ? [] : gestureAccountLines(gestures, words, screen),
      ),
  };
}

function reportText(
  report: Report,
  words: Words,
  { width, paint }: Screen,
  gestures: readonly string[],
): string {
  const { report: sentences } = words.screens;
  const lines = [
    paint.title(sentences.title(words.formats.longDay(report.today))),
    '',
    paint.title(sentences.ladderTitle),
    ...ladderLines(report, words),
  ];
  if (report.ladder.attempted === 0) lines.push('', wrapped(sentences.noContacts, width));
  for (const claim of report.claims) lines.push('', ...claimLines(claim, report, words, width, paint));
  if (gestures.length > 0) lines.push('', ...gestures);
  lines.push('', wrapped(sentences.descriptionOnly, width));
  return lines.join('\n');
}

/** Rungs that are worth a line only where somebody stands on them. */
const RARE: ReadonlySet<keyof Report['ladder']> = new Set(['neverReached', 'told']);

function ladderLines({ ladder }: Report, words: Words): string[] {
  const labels = words.labels.ladder;
  const all = Object.keys(labels) as (keyof typeof labels)[];
  const names = all.filter((name) => ladder[name] > 0 || !RARE.has(name));
  const widest = Math.max(...names.map((name) => textWidth(labels[name])));
  return names.map((name) => {
    const gap = ' '.repeat(widest - textWidth(labels[name]));
    return `  ${labels[name]}${gap}  ${words.formats.integer(ladder[name]).padStart(6)}`;
  });
}

function claimLines(claim: Claim, { ladder }: Report, words: Words, width: number, paint: Paint): string[] {
  const { report: sentences } = words.screens;
  const { percent } = words.formats;
  const { measured, bounds, verdict } = claim;
  // Colour only where the interval, not the point, decides.
  const tone = { supported: paint.good, contradicted: paint.warn, 'not-decided': plain, 'too-few': plain }[
    verdict
  ];
  const facts = {
    numerator: measured.numerator,
    denominator: measured.denominator,
    estimate: percent(measured.estimate ?? 0),
    low: percent(measured.low),
    high: percent(measured.high),
  };
  const isCount = verdict === 'too-few';
  const figures = isCount
    ? [sentences.counted(measured.numerator, measured.denominator)]
    : [
        sentences.measured(facts),
        sentences.bounds(
          percent(bounds.low),
          percent(bounds.high),
          ladder.assigned - measured.denominator,
          ladder.assigned,
        ),
      ];
  return [
    paint.title(`${words.labels.claims[claim.id]}: `) + tone(words.labels.verdicts[verdict]),
    ...[...figures, sentences.why[verdict](facts.low, facts.high)].map((line) => wrapped(line, width, '  ')),
    paint.dim(wrapped(sentences.source, width, '  ')),
  ];
}

function plain(text: string): string {
  return text;
}

function reportJson(report: Report, words: Words): Record<string, unknown> {
  return {
    schemaVersion: 1,
    today: report.today,
    cohort: null,
    descriptionOnly: true,
    ladder: report.ladder,
    claims: report.claims.map(({ id, measured, bounds, verdict }) => ({
      id,
      statement: words.labels.claims[id],
      source: 'seed 002',
      numerator: measured.numerator,
      denominator: measured.denominator,
      estimate: measured.estimate,
      low: measured.low,
      high: measured.high,
      method: measured.method,
      anytime: null,
      bounds,
      verdict,
      why: words.screens.report.why[verdict](
        words.formats.percent(measured.low),
        words.formats.percent(measured.high),
      ),
    })),
    uplift: null,
    curves: [],
    causes: {},
    departments: [],
    sellers: [],
    strata: [],
    immature: 0,
    maturesOn: null,
    audit: [],
  };
}
