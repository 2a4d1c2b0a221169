import type { tryRules } from '../../app/try-rules.ts';
import type { Words } from '../../locale/words.ts';
import { separationChart } from '../charts/separation.ts';
import type { Figure } from '../pages/figure.ts';

type Trial = Awaited<ReturnType<typeof tryRules>>;

/** Two-sided 5 % point of the normal distribution. */
const Z_95 = 1.96;

/** How well each rule tells the silent from the others. Undefined where everybody ordered, or nobody. */
export function separationFigure({ everybody }: Trial, words: Words): Figure | undefined {
  const { charts, backtest } = words.screens;
  const [best] = everybody.rules;
  if (best === undefined) return undefined;
  const written = (area: number) => words.formats.decimal(100 * area, 1, true);
  const bars = everybody.rules.map(({ rule, separation: { auc, standardError } }) => ({
    label: backtest.rules[rule],
    figures: `${written(auc)} ± ${written(Z_95 * standardError)}`,
    area: auc,
    low: Math.max(0, auc - Z_95 * standardError),
    high: Math.min(1, auc + Z_95 * standardError),
  }));
  const { columns: label } = charts.separation;
  return {
    id: 'figure-separation',
    title: charts.separation.title,
    note: charts.separation.note,
    description: charts.separation.describe(backtest.rules[best.rule], written(best.separation.auc)),
    shape: 'wide',
    draw: (canvas) =>
      separationChart(
        { bars, written: (area) => words.formats.integer(100 * area), words: charts.separation },
        canvas,
      ),
    tableTitle: charts.numbers,
    table: {
      columns: [
        { label: label.rule, kind: 'text' },
        { label: label.area, kind: 'decimal' },
        { label: label.low, kind: 'decimal' },
        { label: label.high, kind: 'decimal' },
      ],
      rows: bars.map((bar) => [bar.label, ...[bar.area, bar.low, bar.high].map((area) => 100 * area)]),
    },
  };
}
