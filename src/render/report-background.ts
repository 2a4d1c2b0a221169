import type { ReportData } from '../app/report-data.ts';
import type { Words } from '../locale/words.ts';
import { claimsText } from './claim-text.ts';
import { CLAIMS_ON_ANSWERS, indented } from './report-answers.ts';
import { writtenPoints } from './report-figures.ts';
import { causeSheet, departmentSheet, pairSheet, sellerSheet } from './report-sheets.ts';
import type { Screen, Sheet } from './sheet.ts';
import { tableText, wrapped } from './table.ts';

/** Pairs of causes shown; the files have them all. */
const PAIRS_SHOWN = 8;

function table(sheet: Sheet, words: Words, screen: Screen): string {
  return indented(tableText(sheet, words.formats, { ...screen, width: screen.width - 2 }));
}

/** What stands at the bottom of a report: causes and departments, never persons. */
export function causeLines(report: ReportData, words: Words, screen: Screen): string[] {
  const { causes: sentences } = words.screens.report;
  const { causes, departments } = report;
  const { counts, pairs, agreement } = causes;
  if (counts.length === 0) return [wrapped(sentences.none, screen.width, '  ')];
  const kappa = agreement.kappa === null ? null : words.formats.decimal(agreement.kappa, 2, true);
  const shown = { ...causes, pairs: pairs.slice(0, PAIRS_SHOWN) };
  return [
    table(causeSheet(report, words), words, screen),
    ...(agreement.cases === 0
      ? []
      : [
          '',
          wrapped(sentences.agreement(agreement.agreed, agreement.cases, kappa), screen.width, '  '),
          table(pairSheet(shown, words), words, screen),
        ]),
    '',
    ...(departments.length === 0
      ? [wrapped(sentences.noDepartments, screen.width, '  ')]
      : [
          `  ${screen.paint.title(sentences.departmentsTitle)}`,
          table(departmentSheet(report, words), words, screen),
          wrapped(sentences.process, screen.width, '  '),
        ]),
  ];
}

export function sellerLines({ sellers, cohort }: ReportData, words: Words, screen: Screen): string[] {
  if (cohort === null && sellers === null) return [];
  const sentences = words.screens.report.sellers;
  if (sellers === null) return [wrapped(sentences.hidden, screen.width, '  ')];
  return [
    ...(sellers.rows.length === 0
      ? []
      : [table(sellerSheet(sellers, words), words, screen), wrapped(sentences.note, screen.width, '  ')]),
    ...(sellers.tooFew === 0 ? [] : [wrapped(sentences.tooFew(sellers.tooFew), screen.width, '  ')]),
  ];
}

/** Those that are not made of first answers alone. */
export function claimsLines({ claims }: ReportData, words: Words, screen: Screen): string[] {
  const others = claims.filter(({ id }) => !CLAIMS_ON_ANSWERS.has(id));
  return claimsText(others, words, { ...screen, width: screen.width - 2 }).map(indented);
}

export function secondLifeLines({ secondLife }: ReportData, words: Words, { width }: Screen): string[] {
  if (secondLife === null) return [];
  const sentences = words.screens.report.secondLife;
  return [
    ...(secondLife.reactivated === 0 ? [sentences.nobody] : returnedTexts(secondLife, words)),
    ...costTexts(secondLife, words),
  ].map((line) => wrapped(line, width, '  '));
}

type SecondLife = NonNullable<ReportData['secondLife']>;

function returnedTexts(life: SecondLife, words: Words): string[] {
  const sentences = words.screens.report.secondLife;
  const { discounts, relapsed, marginCents } = life;
  const percent = (mean: number | null) => (mean === null ? null : words.formats.percent(mean / 100));
  return [
    sentences.reordered(life.reordered, life.reactivated),
    sentences.revenue(life.revenueCents),
    marginCents === null
      ? sentences.noMargin
      : sentences.margin(marginCents, life.withKnownMargin, life.reactivated),
    sentences.discounts(percent(discounts.before.meanPercent), percent(discounts.since.meanPercent)),
    sentences.relapsed(relapsed.all, relapsed.sameCause, relapsed.otherCause),
  ];
}

function costTexts(life: SecondLife, words: Words): string[] {
  const sentences = words.screens.report.secondLife;
  const { costs, profitCents, costPerReactivatedCents, costPerExtraCents } = life;
  if (costs.contacts === 0) return [];
  if (costs.missing !== null || costs.contactCents === null) {
    return [sentences.noCosts[costs.missing ?? 'minutes']];
  }
  const untimed = costs.contacts - costs.timedContacts;
  return [
    sentences.costs(costs.contacts, costs.contactCents, costs.gestures, costs.gestureCents),
    ...(untimed === 0 ? [] : [sentences.untimed(untimed, costs.contacts)]),
    ...(profitCents === null ? [] : [sentences.profit(profitCents)]),
    ...(costPerReactivatedCents === null ? [] : [sentences.perReactivated(costPerReactivatedCents)]),
    ...(costPerExtraCents === null ? [] : [sentences.perExtra(costPerExtraCents)]),
  ];
}

/** What can be said of the beliefs so far. */
export function beliefNotes({ beliefs, cohort }: ReportData, words: Words): string[] {
  if (beliefs === null || cohort === null) return [];
  const sentences = words.screens.report.beliefs;
  if (!cohort.isOver) return [sentences.waiting];
  const { customers, returned, meanForetold, happened, pessimism, verdict, brier, brierOfShare } = beliefs;
  if (verdict === 'too-few' || meanForetold === null || happened === null || pessimism === null) {
    return [sentences.tooFew(customers, returned)];
  }
  const { percent, decimal } = words.formats;
  return [
    sentences.foretold(percent(meanForetold), percent(happened), customers),
    sentences.pessimism(words.screens.claims.points(writtenPoints(pessimism, words))),
    sentences.verdicts[verdict],
    sentences.brier(decimal(brier ?? 0, 3, true), decimal(brierOfShare ?? 0, 3, true)),
  ];
}

export function beliefLines(report: ReportData, words: Words, screen: Screen): string[] {
  const { beliefs } = report;
  return [
    ...beliefNotes(report, words).map((line) => wrapped(line, screen.width, '  ')),
    ...(beliefs === null || beliefs.bands.length === 0
      ? []
      : [table(bandSheet(beliefs, words), words, screen)]),
  ];
}

function bandSheet({ bands }: NonNullable<ReportData['beliefs']>, words: Words): Sheet {
  const { columns: label } = words.screens.report.beliefs;
  const { percent } = words.formats;
  return {
    columns: [
      { label: label.believed, kind: 'text' },
      { label: label.customers, kind: 'integer' },
      { label: label.returned, kind: 'integer' },
    ],
    rows: bands.map(({ lowest, highest, customers, happened }) => [
      lowest === highest ? percent(lowest) : `${percent(lowest)} – ${percent(highest)}`,
      customers,
      happened,
    ]),
  };
}
