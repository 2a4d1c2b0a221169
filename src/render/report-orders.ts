import type { ReportData } from '../app/report-data.ts';
import type { Words } from '../locale/words.ts';
import { indented } from './report-answers.ts';
import { writtenPoints, writtenShare } from './report-figures.ts';
import type { Screen, Sheet } from './sheet.ts';
import { tableText, wrapped } from './table.ts';

type Curve = ReportData['curves'][number];

/** How many came back, and what that count is worth. */
export function orderNotes({ cohort, ladder, reactivated }: ReportData, words: Words): string[] {
  if (cohort === null) return [];
  const { orders } = words.screens.report;
  return [
    orders.reactivated(ladder.ordered, ladder.assigned, shareText(reactivated, words)),
    orders.told,
    ...(cohort.isOver ? [] : [orders.immature(cohort.maturesOn)]),
  ];
}

export function orderLines(report: ReportData, words: Words, screen: Screen): string[] {
  const { cohort, ladder, curves } = report;
  if (cohort === null) return [];
  const { orders } = words.screens.report;
  const told = orderNotes(report, words);
  return [
    ...told.map((line) => wrapped(line, screen.width, '  ')),
    ...(curves.length === 0
      ? [wrapped(orders.tooFew(ladder.assigned), screen.width, '  ')]
      : [
          '',
          indented(
            tableText(landmarkSheet(curves, words), words.formats, { ...screen, width: screen.width - 2 }),
          ),
          wrapped(orders.legend, screen.width, '  '),
        ]),
  ];
}

function shareText(share: ReportData['reactivated'], words: Words): string | null {
  if (share === null) return null;
  const { estimate, low, high } = share;
  return words.screens.claims.share(writtenShare({ estimate: estimate ?? 0, low, high }, words));
}

/** Days on which nobody was watched any more are left out. */
function landmarkSheet(curves: readonly Curve[], words: Words): Sheet {
  const { columns: label, groups } = words.screens.report.orders;
  const { claims } = words.screens;
  const cell = (point: Curve['ordered'][number]['point'] | undefined) =>
    point == null
      ? null
      : claims.share(writtenShare({ estimate: point.incidence, low: point.low, high: point.high }, words));
  return {
    columns: [
      { label: label.group, kind: 'text', flexible: true },
      { label: label.days, kind: 'integer' },
      { label: label.atRisk, kind: 'integer' },
      { label: label.ordered, kind: 'text' },
      { label: label.refused, kind: 'text' },
    ],
    rows: curves.flatMap((curve) =>
      curve.ordered.flatMap(({ days, point }, index) =>
        point === null
          ? []
          : [[groups[curve.group], days, point.atRisk, cell(point), cell(curve.refused[index]?.point)]],
      ),
    ),
  };
}

export function upliftLines({ uplift, cohort }: ReportData, words: Words, { width }: Screen): string[] {
  if (uplift === null || cohort === null) return [];
  const { report: sentences, claims } = words.screens;
  const { arms, verdict, difference, extraCustomers, onReached, revenue, revenueVerdict } = uplift;
  const points = (interval: { estimate: number | null; low: number; high: number }) =>
    claims.points(writtenPoints({ ...interval, estimate: interval.estimate ?? 0 }, words));
  const isShown = verdict === 'shown' || verdict === 'reversed';
  return [
    sentences.uplift.verdicts[verdict],
    sentences.uplift.arms.contact(arms.contact.reactivated, arms.contact.assigned),
    ...(arms.holdout.assigned === 0
      ? []
      : [sentences.uplift.arms.holdout(arms.holdout.reactivated, arms.holdout.assigned)]),
    ...(verdict === 'useless-holdout'
      ? [sentences.uplift.useless(arms.holdout.assigned, uplift.fewestLeftAlone)]
      : []),
    ...(verdict === 'immature' ? [sentences.uplift.immature(cohort.maturesOn)] : []),
    ...(difference === null ? [] : [sentences.uplift.difference(points(difference))]),
    ...(isShown && extraCustomers !== null
      ? [sentences.uplift.extra(extraCustomers.estimate, extraCustomers.low, extraCustomers.high)]
      : []),
    ...(isShown && onReached !== null ? [sentences.uplift.onReached(points(onReached))] : []),
    ...(revenue === null
      ? []
      : [sentences.uplift.revenue(revenue.one, revenue.other, revenue.estimate, revenue.low, revenue.high)]),
    ...(revenueVerdict === null ? [] : [sentences.uplift.revenueVerdicts[revenueVerdict]]),
  ].map((line) => wrapped(line, width, '  '));
}
