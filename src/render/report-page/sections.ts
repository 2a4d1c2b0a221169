import type { GestureAccount } from '../../app/gesture-account.ts';
import type { ReportData } from '../../app/report-data.ts';
import type { ReportExtras } from '../../app/report-extras.ts';
import type { Words } from '../../locale/words.ts';
import { causesFigure } from '../figures/causes.ts';
import { claimsFigure, effectFigure } from '../figures/claims.ts';
import { curvesFigure } from '../figures/curves.ts';
import { departmentsFigure, sellersFigure } from '../figures/funnel.ts';
import { ladderFigure } from '../figures/ladder.ts';
import { lorenzFigure } from '../figures/lorenz.ts';
import { reliabilityFigure } from '../figures/reliability.ts';
import { separationFigure } from '../figures/separation.ts';
import { gestureName } from '../gesture-names.ts';
import type { Markup } from '../markup.ts';
import { type Figure, figureHtml } from '../pages/figure.ts';
import { tableHtml } from '../pages/html-table.ts';
import {
  answerNotes,
  auditLines,
  CLAIMS_ON_ANSWERS,
  ladderNotes,
  listLines,
  maturityLines,
  qualityLines,
  worstLines,
} from '../report-answers.ts';
import { beliefNotes, secondLifeLines } from '../report-background.ts';
import { orderNotes, upliftLines } from '../report-orders.ts';
import { causeSheet, departmentSheet, sellerSheet } from '../report-sheets.ts';
import { claimsHtml } from './claims.ts';
import { ENDLESS, prose } from './prose.ts';

type Name = keyof Words['screens']['report']['sections'] | 'rule' | 'revenue' | 'gestures';

/** A section of the page: what it is called, and what stands in it; parts without anything to say are undefined. */
export interface PageSection {
  readonly name: Name;
  readonly title: string;
  readonly parts: readonly (Markup | undefined)[];
}

export interface Shown {
  readonly report: ReportData;
  readonly extras: ReportExtras;
  readonly gestures: GestureAccount | null;
  readonly words: Words;
}

/** In the order in which a report is read: whom, how many, what they said, what they did, why, and what is not known. */
export function pageSections(shown: Shown): PageSection[] {
  const { report, words } = shown;
  const { sections: titles } = words.screens.report;
  const told = (name: keyof typeof titles, ...parts: PageSection['parts']) => ({
    name,
    title: titles[name],
    parts,
  });
  const draw = (figure: Figure | undefined) =>
    figure === undefined ? undefined : figureHtml(figure, words.formats);
  return [
    told('list', prose(listLines(report, words, ENDLESS))),
    told('ladder', draw(ladderFigure(report, words)), prose(ladderNotes(report, words))),
    told(
      'refusals',
      prose([words.screens.report.look[report.look]]),
      draw(answersFigure(report, words)),
      answersHtml(report, words),
    ),
    told('worst', prose(worstLines(report, words, ENDLESS))),
    told('quality', prose(qualityLines(report, words, ENDLESS))),
    told(
      'orders',
      prose(orderNotes(report, words)),
      draw(curvesFigure('arms', report, words)),
      draw(curvesFigure('sellers', report, words)),
      fewOnCurve(report, words),
    ),
    told('uplift', prose(upliftLines(report, words, ENDLESS)), draw(effectFigure(report, words))),
    told('causes', ...causeParts(shown, draw)),
    told('maturity', prose(maturityLines(report, words, ENDLESS))),
    told('audit', prose(auditLines(report, words, ENDLESS))),
    told('claims', ...otherClaims(report, words, draw)),
    told('secondLife', prose(secondLifeLines(report, words, ENDLESS))),
    told(
      'beliefs',
      prose(beliefNotes(report, words)),
      draw(reliabilityFigure('beliefs', shown.extras.beliefs, words)),
    ),
    told('sellers', ...sellerParts(shown, draw)),
    ...backgroundSections(shown, draw),
  ];
}

type Draw = (figure: Figure | undefined) => Markup | undefined;

function answersFigure({ claims }: ReportData, words: Words): Figure | undefined {
  // The alarm is about the same share as the refusals.
  const onAnswers = claims.filter(({ id }) => CLAIMS_ON_ANSWERS.has(id) && id !== 'refusals-alarm');
  return claimsFigure('answers', onAnswers, words);
}

function answersHtml(report: ReportData, words: Words): Markup {
  const onAnswers = report.claims.filter(({ id }) => CLAIMS_ON_ANSWERS.has(id));
  return claimsHtml(onAnswers, words, answerNotes(report, words));
}

function otherClaims({ claims }: ReportData, words: Words, draw: Draw): PageSection['parts'] {
  const others = claims.filter(({ id }) => !CLAIMS_ON_ANSWERS.has(id));
  return [
    draw(claimsFigure('shares', others, words)),
    draw(claimsFigure('differences', others, words)),
    claimsHtml(others, words),
  ];
}

/** Where the groups are too small for a curve the text says so. */
function fewOnCurve({ cohort, curves, ladder }: ReportData, words: Words): Markup | undefined {
  if (cohort === null || curves.length > 0) return undefined;
  return prose([words.screens.report.orders.tooFew(ladder.assigned)]);
}

function causeParts({ report, extras, words }: Shown, draw: Draw): PageSection['parts'] {
  const { causes: sentences } = words.screens.report;
  const { counts, agreement } = report.causes;
  if (counts.length === 0) return [prose([sentences.none])];
  const kappa = agreement.kappa === null ? null : words.formats.decimal(agreement.kappa, 2, true);
  return [
    tableHtml(causeSheet(report, words), words.screens.charts.named, words.formats),
    agreement.cases === 0
      ? undefined
      : prose([sentences.agreement(agreement.agreed, agreement.cases, kappa)]),
    draw(causesFigure(report, words)),
    ...departmentParts(report, extras, words, draw),
  ];
}

/** While no department can be judged, its counts alone. */
function departmentParts(
  report: ReportData,
  { funnel }: ReportExtras,
  words: Words,
  draw: Draw,
): PageSection['parts'] {
  const { causes: sentences } = words.screens.report;
  if (report.departments.length === 0) return [prose([sentences.noDepartments])];
  const table = () => tableHtml(departmentSheet(report, words), sentences.departmentsTitle, words.formats);
  return [draw(departmentsFigure(report, funnel, words)) ?? table(), prose([sentences.process])];
}

function sellerParts({ report, extras, words }: Shown, draw: Draw): PageSection['parts'] {
  const { cohort, sellers } = report;
  const sentences = words.screens.report.sellers;
  if (sellers === null) return cohort === null ? [] : [prose([sentences.hidden])];
  const figure = draw(sellersFigure(report, extras.funnel, words));
  const table = tableHtml(sellerSheet(sellers, words), words.screens.report.sections.sellers, words.formats);
  return [
    ...(sellers.rows.length === 0 ? [] : [figure ?? table, prose([sentences.note])]),
    sellers.tooFew === 0 ? undefined : prose([sentences.tooFew(sellers.tooFew)]),
  ];
}

/** Beyond the claims: is the rule that made the list a good one, on how few customers all hangs, and what has been given. */
function backgroundSections({ extras, gestures, words }: Shown, draw: Draw): PageSection[] {
  const { charts, backtest } = words.screens;
  const { trial, calibration, concentration } = extras;
  const isTried = trial.everybody.customers > 0;
  return [
    {
      name: 'rule',
      title: charts.sections.rule,
      parts: isTried
        ? [
            prose([
              backtest.what(words.formats.longDay(trial.cut), trial.horizonDays),
              backtest.counts(trial.everybody),
            ]),
            draw(separationFigure(trial, words)),
            draw(reliabilityFigure('calibration', calibration, words)),
          ]
        : [],
    },
    { name: 'revenue', title: charts.sections.revenue, parts: [draw(lorenzFigure(concentration, words))] },
    { name: 'gestures', title: charts.sections.gestures, parts: gestureParts(gestures, words) },
  ];
}

function gestureParts(gestures: GestureAccount | null, words: Words): PageSection['parts'] {
  if (gestures === null || (gestures.count === 0 && gestures.budgetCents === null)) return [];
  const { account, purse, columns } = words.gestures;
  const { count, customers, costCents, year } = gestures;
  const sheet = {
    columns: [
      { label: columns.kind, kind: 'text' },
      { label: words.screens.charts.times, kind: 'integer' },
      { label: columns.cost, kind: 'money' },
    ] as const,
    rows: gestures.kinds.map((line) => [gestureName(line, words), line.count, line.costCents]),
  };
  return [
    count === 0 ? undefined : tableHtml(sheet, account.title(year), words.formats),
    prose([...(count === 0 ? [] : [account.total(count, customers, costCents)]), purse(gestures)]),
  ];
}
