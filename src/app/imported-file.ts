import type { DateOrder } from '../intake/days.ts';
import type { Doubt } from '../intake/doubts.ts';
import type { TableKind } from '../intake/layout.ts';
import type { Repair } from '../intake/row.ts';
import type { skipReasonsIn } from '../intake/source.ts';
import type { DecidedBy } from '../intake/survey.ts';
import type { ChangedFields } from '../store/changed-fields.ts';
import type { PreviewRow } from './preview-rows.ts';
import type { ListConflict, SetAside } from './set-aside.ts';

/** What came of one file. read = added + changed + unchanged + skipped + rejected. */
export interface ImportedFile {
  readonly file: string;
  readonly kind: TableKind | 'outcomes';
  /** null when nothing was written. */
  readonly batch: number | null;
  readonly format: 'csv' | 'xlsx' | 'fatturapa';
  /** Of a workbook: the sheet that was read, and all there are. */
  readonly sheet: string | null;
  readonly sheets: readonly string[];
  /** Of electronic invoices: whose sales they are. */
  readonly issuer: string | null;
  /** Why electronic documents are no sales, and how many. */
  readonly skippedBecause: ReturnType<typeof skipReasonsIn>;
  /** Of a text; of other forms the dialect in which rejects are written. */
  readonly encoding: string;
  readonly delimiter: string;
  readonly decimal: string;
  readonly decimalFrom: DecidedBy;
  readonly dateOrder: DateOrder;
  readonly dateOrderFrom: DecidedBy;
  /** The profile by which the file was read. */
  readonly profile: string | null;
  /** What the file leaves open, with how it was taken. */
  readonly doubts: readonly Doubt[];
  /** 0 = the file has no header. */
  readonly headerLine: number;
  readonly header: readonly string[];
  /** Field → the file's own column name. */
  readonly columns: Readonly<Record<string, string>>;
  readonly ignoredColumns: readonly string[];
  readonly read: number;
  readonly added: number;
  readonly changed: number;
  /** Field → how many of the changed rows gave it another value. */
  readonly changedFields: ChangedFields;
  readonly unchanged: number;
  readonly skipped: number;
  /** Rows about people who asked to be forgotten; part of `skipped`. */
  readonly forgotten: number;
  readonly rejected: number;
  readonly rejects: readonly SetAside[];
  /** Of a list of calls that has come back: rows in which nothing is filled in, and those that contradict what is on record. */
  readonly outcomes: { readonly open: number; readonly conflicts: readonly ListConflict[] } | null;
  /** Cells that were read as meant before a program upstream ruined them; the first thousand are kept. */
  readonly repaired: number;
  readonly repairs: readonly Repair[];
  /** The first rows as they were understood; null when this is no rehearsal. */
  readonly preview: readonly PreviewRow[] | null;
}
