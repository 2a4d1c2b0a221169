import type { ReportData } from '../../app/report-data.ts';
import type { Words } from '../../locale/words.ts';
import { type Curve, type CurvesChart, curvesChart } from '../charts/curves.ts';
import type { Tone } from '../charts/svg.ts';
import type { Figure } from '../pages/figure.ts';
import { writtenShare } from '../report-figures.ts';
import type { Sheet } from '../sheet.ts';

type Reactivation = ReportData['curves'][number];
type Cohort = NonNullable<ReportData['cohort']>;

const MONTH_DAYS = 30;

/** Contact against holdout, or the contact arm by who made the first contact. */
const PAIRS = { arms: ['contact', 'holdout'], sellers: ['same-seller', 'other-seller'] } as const;

/** Undefined where neither of the two groups is large enough for a curve. */
export function curvesFigure(
  which: keyof typeof PAIRS,
  report: ReportData,
  words: Words,
): Figure | undefined {
  const { cohort } = report;
  const groups: readonly string[] = PAIRS[which];
  const drawn = report.curves.filter(({ group }) => groups.includes(group));
  if (cohort === null || drawn.length === 0) return undefined;
  const { charts } = words.screens;
  const toneOf = (group: string): Tone =>
    which === 'arms' && group === 'contact' ? effectTone(report) : 'plain';
  const reached = reachedOf(drawn, cohort, report, words);
  const days = axisDays(cohort, reached?.days);
  const chart: CurvesChart = {
    curves: drawn.map((one) => curveOf(one, days, toneOf(one.group), words)),
    days,
    reached,
    percent: charts.percent,
    integer: words.formats.integer,
    words: charts.curves,
  };
  return {
    id: `curves-${which}`,
    ...charts.curves[which],
    description: chart.curves.map(({ label }) => `${label}.`).join(' '),
    shape: 'wide',
    draw: (canvas) => curvesChart(chart, canvas),
    tableTitle: charts.numbers,
    table: curvesSheet(drawn, days, words),
  };
}

/** Colour only once the interval of the difference has left zero. */
function effectTone({ uplift }: ReportData): Tone {
  if (uplift?.verdict === 'shown') return 'good';
  return uplift?.verdict === 'reversed' ? 'warn' : 'plain';
}

/**
 * A tick a month, the end of the window and the last day known; of long windows fewer months, that there be no more than eight.
 */
function axisDays({ summary }: Cohort, known: number | undefined): number[] {
  const { windowDays } = summary.content;
  const step = MONTH_DAYS * Math.max(1, Math.ceil(windowDays / (MONTH_DAYS * 8)));
  const months = Array.from({ length: Math.ceil(windowDays / step) }, (_, month) => month * step);
  const days = [...months.filter((day) => day !== known && windowDays - day > step / 3), windowDays];
  return (known === undefined ? days : [...days, known]).toSorted((one, other) => one - other);
}

function watchedUntil({ curves }: Reactivation): number {
  return curves.ordered.watchedDays.at(-1) ?? 0;
}

function curveOf(one: Reactivation, days: readonly number[], tone: Tone, words: Words): Curve {
  const { charts, claims, report } = words.screens;
  const name = report.orders.groups[one.group];
  const { steps, watchedDays } = one.curves.ordered;
  const until = watchedUntil(one);
  const last = steps.at(-1);
  const figure = { estimate: last?.incidence ?? 0, low: last?.low ?? 0, high: last?.high ?? 0 };
  return {
    name,
    label:
      last === undefined
        ? charts.curves.nobody(name)
        : charts.curves.label(name, claims.share(writtenShare(figure, words)), until),
    style: one.group === 'contact' || one.group === 'same-seller' ? 'solid' : 'dashed',
    tone,
    steps: steps.map(({ days, incidence, low, high }) => ({ days, share: incidence, low, high })),
    untilDays: until,
    atRisk: days.map((day) => (day > until ? null : watchedDays.filter((watched) => watched >= day).length)),
  };
}

function reachedOf(
  drawn: readonly Reactivation[],
  { isOver, summary, maturesOn }: Cohort,
  { today }: ReportData,
  words: Words,
): CurvesChart['reached'] {
  const { day } = words.formats;
  const days = Math.max(...drawn.map(watchedUntil));
  if (isOver || days >= summary.content.windowDays) return null;
  return { days, label: words.screens.charts.curves.known(day(today), day(maturesOn)) };
}

/** Where the curves stand on each day of the axis. */
function curvesSheet(drawn: readonly Reactivation[], days: readonly number[], words: Words): Sheet {
  const { columns: label, groups } = words.screens.report.orders;
  return {
    columns: [
      { label: label.group, kind: 'text' },
      { label: label.days, kind: 'integer' },
      { label: label.atRisk, kind: 'integer' },
      { label: `${label.ordered} %`, kind: 'decimal' },
      { label: `${label.low} %`, kind: 'decimal' },
      { label: `${label.high} %`, kind: 'decimal' },
    ],
    rows: drawn.flatMap((one) =>
      days
        .filter((day) => day > 0 && day <= watchedUntil(one))
        .map((day) => {
          const { steps, watchedDays } = one.curves.ordered;
          const step = steps.findLast((candidate) => candidate.days <= day);
          const atRisk = watchedDays.filter((watched) => watched >= day).length;
          const shares = step === undefined ? [0, null, null] : [step.incidence, step.low, step.high];
          return [
            groups[one.group],
            day,
            atRisk,
            ...shares.map((share) => (share === null ? null : 100 * share)),
          ];
        }),
    ),
  };
}
