import type { DecimalMark } from './amounts.ts';
import type { ByteMeter } from './encoding.ts';
import type { InvoiceTable, SkipReason } from './invoice-table.ts';
import { recordsOf, type TextRecord } from './records.ts';
import type { Survey } from './survey.ts';

/** What a file is, and what is needed to get at its rows. */
export type Source =
  | { readonly form: 'text' }
  | { readonly form: 'workbook'; readonly sheet: string; readonly sheets: readonly string[] }
  | { readonly form: 'invoices'; readonly table: InvoiceTable };

/** As much of a survey as it takes to get at the rows. */
export type ReadSource = Pick<Survey, 'path' | 'source' | 'encoding' | 'delimiter' | 'decimal'> & {
  readonly header: Pick<Survey['header'], 'cells'>;
};

/**
 * The rows of a surveyed file as texts, of whatever form it is. The readers of workbooks and invoices are loaded only for
 * these.
 */
export async function* recordsOfSource(survey: ReadSource, meter?: ByteMeter): AsyncGenerator<TextRecord> {
  const { source } = survey;
  if (source.form === 'text') {
    yield* recordsOf({ ...survey, width: survey.header.cells.length }, meter);
  } else if (source.form === 'workbook') yield* recordsOfSheet(survey, source.sheet, survey.decimal);
  else for (const finding of source.table.findings) if (finding.as === 'record') yield finding.record;
}

/** @param numbers `left-out` shows only what was typed as text, which is all that can be doubtful */
export async function* recordsOfSheet(
  { path, header }: Pick<ReadSource, 'path' | 'header'>,
  sheet: string,
  numbers: DecimalMark | 'left-out',
): AsyncGenerator<TextRecord> {
  const { recordsOfWorkbook } = await import('./workbook.ts');
  yield* recordsOfWorkbook(path, { sheet, width: header.cells.length, numbers });
}

/** Why documents among electronic invoices are no sales, and how many. */
export function skipReasonsIn({ source }: Survey): Partial<Record<SkipReason, number>> {
  const counts: Partial<Record<SkipReason, number>> = {};
  if (source.form !== 'invoices') return counts;
  for (const finding of source.table.findings) {
    if (finding.as === 'skipped') counts[finding.reason] = (counts[finding.reason] ?? 0) + 1;
  }
  return counts;
}
