import type { measureConcentration } from '../../app/measure-concentration.ts';
import type { Words } from '../../locale/words.ts';
import { type LorenzSeries, lorenzChart } from '../charts/lorenz.ts';
import type { Figure } from '../pages/figure.ts';

type Concentration = Awaited<ReturnType<typeof measureConcentration>>;

/** Parts of the customers in the table, as points of the curve. */
const PARTS = [5, 10, 15, 20, 50];

/** On how few customers the revenue depends, with and without the dormant. Undefined where nobody has bought. */
export function lorenzFigure(
  { everybody, withoutDormant, topPart }: Concentration,
  words: Words,
): Figure | undefined {
  if (everybody.revenueCents === 0) return undefined;
  const { lorenz, percent, numbers } = words.screens.charts;
  const series: LorenzSeries[] = [
    { label: lorenz.everybody, style: 'solid', curve: everybody.curve },
    { label: lorenz.withoutDormant, style: 'dashed', curve: withoutDormant.curve },
  ];
  const part = percent(topPart);
  const { columns: label } = lorenz;
  return {
    id: 'figure-lorenz',
    title: lorenz.title,
    note: lorenz.note,
    description: lorenz.describe(part, percent(everybody.topCents / everybody.revenueCents)),
    shape: 'square',
    draw: (canvas) =>
      lorenzChart(
        {
          series: series.filter(({ curve }) => curve.length > 0),
          topPart,
          percent,
          words: { ...lorenz, top: lorenz.top(part) },
        },
        canvas,
      ),
    tableTitle: numbers,
    table: {
      columns: [
        { label: label.largest, kind: 'text' },
        { label: label.everybody, kind: 'decimal' },
        { label: label.withoutDormant, kind: 'decimal' },
      ],
      rows: PARTS.map((point) => [
        percent(point / 100),
        ...[everybody, withoutDormant].map(({ curve }) => {
          const share = curve[point]?.ofSum;
          return share === undefined ? null : 100 * share;
        }),
      ]),
    },
  };
}
