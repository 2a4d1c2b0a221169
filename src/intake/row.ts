import type { Day } from '../domain/day.ts';
import { foldHeader } from '../locale/headers.ts';
import { meantText } from './cells.ts';
import type { CustomerRow } from './customer-row.ts';
import type { OrderRow } from './order-row.ts';
import type { TextRecord } from './records.ts';
import type { Survey } from './survey.ts';

/** Why a row is set aside; the sentence lives with the words. */
export type RejectCode =
  | 'wrong-width'
  | 'not-a-day'
  | 'in-the-future'
  | 'not-a-period'
  | 'not-an-amount'
  | 'not-a-count'
  | 'no-customer'
  | 'no-day'
  | 'no-amount'
  | 'no-name-or-code'
  | 'no-cause'
  | 'not-a-cause'
  | 'not-a-source'
  | 'unknown-customer'
  | 'no-outcome'
  | 'not-an-outcome'
  | 'not-a-channel'
  | 'not-a-time'
  | 'next-not-after'
  | 'not-a-told-cause'
  | 'needs-next-day'
  | 'needs-cause'
  | 'needs-step'
  | 'unknown-row'
  | 'row-of-another'
  | 'cell-too-long'
  | 'swallowed-rows'
  | 'ambiguous-customer'
  | 'unusable-vat-number'
  | 'contradiction'
  | 'repeated-document'
  | 'xml-broken'
  | 'xml-doctype'
  | 'xml-too-deep'
  | 'xml-too-large'
  | 'envelope-broken'
  | 'foreign-currency'
  | 'unknown-document-type';

/** A row set aside, with all its cells: nothing of it is lost. */
export interface Reject {
  readonly line: number;
  readonly column: string | null;
  readonly value: string | null;
  readonly code: RejectCode;
  readonly cells: readonly string[];
}

/** A cell read as it was meant before a program upstream ruined it. */
export interface Repair {
  readonly line: number;
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

/** What one record of a file turned out to be. */
export type ReadRow =
  | { readonly as: 'customer'; readonly row: CustomerRow; readonly repairs?: readonly Repair[] }
  | { readonly as: 'order'; readonly row: OrderRow; readonly repairs?: readonly Repair[] }
  | { readonly as: 'skipped'; readonly line: number }
  | { readonly as: 'rejected'; readonly reject: Reject };

/** How cells of this file are read. */
export interface ReadingRules {
  readonly survey: Survey;
  readonly today: Day;
}

/** Column, value and reason of a rejection: the column's name is what the file calls it. */
export function rejected(
  record: TextRecord,
  rules: ReadingRules,
  column: number | undefined,
  code: RejectCode,
): ReadRow {
  return { as: 'rejected', reject: rejectedAt(record, rules.survey.header.cells, column, code) };
}

export function rejectedAt(
  record: TextRecord,
  header: readonly string[],
  column: number | undefined,
  code: RejectCode,
): Reject {
  return { ...placeIn(record, header, column), code };
}

/** Where in the file it is that something is wrong, with all cells of the row. */
export function placeIn(
  { line, cells }: TextRecord,
  header: readonly string[],
  column: number | undefined,
): Omit<Reject, 'code'> {
  if (column === undefined) return { line, column: null, value: null, cells };
  return { line, column: header[column]?.trim() ?? null, value: cells[column] ?? null, cells };
}

/** The cell of a mapped column, as meant. */
export function cellAt(record: TextRecord, column: number | undefined): string | null {
  return column === undefined ? null : meantText(record.cells[column]);
}

/** The folded header of a mapped column; empty where there is none. */
export function header(column: number | undefined, { header: { cells } }: ReadingRules['survey']): string {
  return column === undefined ? '' : foldHeader(cells[column] ?? '');
}
