import type { ReportData } from '../../app/report-data.ts';
import type { Words } from '../../locale/words.ts';
import { ladderChart, type Rung } from '../charts/ladder.ts';
import type { Figure } from '../pages/figure.ts';

type Name = keyof ReportData['ladder'];

/** How deep a rung stands, and of whom it is a part. */
const RUNGS: Readonly<Record<Name, { readonly depth: Rung['depth']; readonly of: Name | null }>> = {
  assigned: { depth: 0, of: null },
  attempted: { depth: 0, of: 'assigned' },
  neverReached: { depth: 1, of: 'attempted' },
  reached: { depth: 0, of: 'assigned' },
  conclusive: { depth: 0, of: 'assigned' },
  open: { depth: 1, of: 'conclusive' },
  maybe: { depth: 2, of: 'conclusive' },
  refused: { depth: 1, of: 'conclusive' },
  impossible: { depth: 1, of: 'conclusive' },
  delisted: { depth: 1, of: 'conclusive' },
  objected: { depth: 1, of: 'conclusive' },
  ordered: { depth: 0, of: 'assigned' },
  reordered: { depth: 0, of: 'assigned' },
  told: { depth: 1, of: 'assigned' },
};

export function ladderFigure(report: ReportData, words: Words): Figure {
  const { ladder } = report;
  const { charts } = words.screens;
  const rungs = rungsOf(report, words);
  const { columns: label } = charts.ladder;
  return {
    id: 'figure-ladder',
    title: charts.ladder.title,
    note: charts.ladder.note,
    description: charts.ladder.describe(ladder.assigned, ladder.reached, ladder.conclusive, ladder.ordered),
    shape: 'wide',
    draw: (canvas) =>
      ladderChart(
        rungs.map(({ label, count, of, depth }) => ({
          label,
          count,
          depth,
          figures: charts.ladder.figures(count, of),
        })),
        canvas,
      ),
    tableTitle: charts.numbers,
    table: {
      columns: [
        { label: label.rung, kind: 'text' },
        { label: label.customers, kind: 'integer' },
        { label: label.of, kind: 'integer' },
        { label: label.share, kind: 'decimal' },
      ],
      rows: rungs.map(({ label: name, count, of }) => [
        name,
        count,
        of,
        of === null ? null : (100 * count) / of,
      ]),
    },
  };
}

/** Orders are no share before the window is over. */
const OF_ORDERS: readonly Name[] = ['ordered', 'reordered', 'told'];

/** A rung has a denominator where its share means something. */
function rungsOf({ ladder, cohort, hasShares }: ReportData, words: Words) {
  const labels = {
    ...words.labels.ladder,
    ...(cohort === null ? {} : { assigned: words.screens.report.assigned }),
  };
  return (Object.keys(RUNGS) as Name[]).map((name) => {
    const { depth, of } = RUNGS[name];
    const isSaid = cohort !== null && hasShares && (cohort.isOver || !OF_ORDERS.includes(name));
    const whole = isSaid && of !== null && ladder[of] > 0 ? ladder[of] : null;
    return { label: bare(labels[name]), count: ladder[name], depth, of: whole };
  });
}

/** Without the marks by which a list of plain text is indented. */
function bare(label: string): string {
  return label.replace(/^[\s–-]+/, '');
}
