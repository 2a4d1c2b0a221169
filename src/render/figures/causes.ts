import type { ReportData } from '../../app/report-data.ts';
import type { Words } from '../../locale/words.ts';
import { matrixChart } from '../charts/matrix.ts';
import type { Figure } from '../pages/figure.ts';
import { pairSheet } from '../report-sheets.ts';
import type { Sheet } from '../sheet.ts';

type Pair = ReportData['causes']['pairs'][number];
type Cause = Pair['seller'];

/** More would not fit on a phone; the rarer ones are put together. */
const MOST_CAUSES = 7;

/** Undefined while of nobody both causes are known. */
export function causesFigure({ causes }: ReportData, words: Words): Figure | undefined {
  const { pairs, agreement } = causes;
  if (pairs.length === 0) return undefined;
  const { matrix, numbers } = words.screens.charts;
  const names = words.labels.causes;
  const { shown, hasOthers } = shownCauses(pairs);
  const categories = [...shown.map((cause) => names[cause]), ...(hasOthers ? [matrix.others] : [])];
  return {
    id: 'figure-causes',
    title: matrix.title,
    note: matrix.note,
    description: matrix.describe(agreement.agreed, agreement.cases),
    shape: 'wide',
    draw: (canvas) =>
      matrixChart(
        {
          categories,
          counts: countsOf(pairs, shown, categories.length),
          integer: words.formats.integer,
          words: matrix,
        },
        canvas,
      ),
    tableTitle: numbers,
    table: commonestPairs(causes, words),
  };
}

/** As many rows as one reads; the files of the report have them all. */
const MOST_PAIRS = 12;

function commonestPairs({ pairs }: ReportData['causes'], words: Words): Sheet {
  const sheet = pairSheet({ pairs: pairs.slice(0, MOST_PAIRS) }, words);
  const rest = pairs.slice(MOST_PAIRS).reduce((sum, { customers }) => sum + customers, 0);
  return rest === 0
    ? sheet
    : { ...sheet, rows: [...sheet.rows, [words.screens.charts.matrix.others, null, rest]] };
}

/** The commonest, whoever names them; ties as they come. */
function shownCauses(pairs: readonly Pair[]): { readonly shown: Cause[]; readonly hasOthers: boolean } {
  const named = new Map<Cause, number>();
  for (const { seller, customer, customers } of pairs) {
    for (const cause of [seller, customer]) named.set(cause, (named.get(cause) ?? 0) + customers);
  }
  const sorted = [...named].toSorted(([, one], [, other]) => other - one).map(([cause]) => cause);
  const hasOthers = sorted.length > MOST_CAUSES;
  return { shown: hasOthers ? sorted.slice(0, MOST_CAUSES - 1) : sorted, hasOthers };
}

/** Whatever is not shown by itself counts in the last row and column. */
function countsOf(pairs: readonly Pair[], shown: readonly Cause[], size: number): number[][] {
  const counts = Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
  const placeOf = (cause: Cause) => (shown.includes(cause) ? shown.indexOf(cause) : size - 1);
  for (const { seller, customer, customers } of pairs) {
    const row = counts[placeOf(seller)];
    const column = placeOf(customer);
    if (row !== undefined) row[column] = (row[column] ?? 0) + customers;
  }
  return counts;
}
