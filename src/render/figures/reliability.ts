import type { ReportExtras } from '../../app/report-extras.ts';
import type { ChartWords, ReliabilityWords } from '../../locale/chart-words.ts';
import type { Words } from '../../locale/words.ts';
import { reliabilityChart } from '../charts/reliability.ts';
import type { Figure } from '../pages/figure.ts';

type Bands = ReportExtras['beliefs'];

/** Foretold against happened: what sellers believed, or what the model had computed. Undefined without a band. */
export function reliabilityFigure(
  which: 'beliefs' | 'calibration',
  bands: Bands,
  words: Words,
): Figure | undefined {
  if (bands.length === 0) return undefined;
  const { charts } = words.screens;
  const sentences: ChartWords['beliefs'] & ReliabilityWords = charts[which];
  const { columns: label, describe, title, note } = sentences;
  const { percent } = charts;
  return {
    id: `figure-${which}`,
    title,
    note,
    description: describe(
      bands.map(({ foretold, happened, customers }) => [percent(foretold), percent(happened), customers]),
    ),
    shape: 'square',
    draw: (canvas) =>
      reliabilityChart({ bands, percent, integer: words.formats.integer, words: sentences }, canvas),
    tableTitle: charts.numbers,
    table: {
      columns: [
        { label: label.foretold, kind: 'decimal' },
        { label: label.customers, kind: 'integer' },
        { label: label.happened, kind: 'decimal' },
        { label: label.low, kind: 'decimal' },
        { label: label.high, kind: 'decimal' },
      ],
      rows: bands.map(({ foretold, customers, happened, low, high }) => [
        100 * foretold,
        customers,
        ...[happened, low, high].map((share) => 100 * share),
      ]),
    },
  };
}
