import type { Day } from '../domain/day.ts';
import type { Reject, Repair } from '../intake/row.ts';
import type { Survey } from '../intake/survey.ts';
import type { ChangedFields } from '../store/changed-fields.ts';
import type { MergeCounts } from '../store/staging.ts';

/** What came of the rows of one file. */
export interface TakenFile {
  /** With decimal mark and date order as the whole file shows them. */
  readonly survey: Survey;
  readonly read: number;
  readonly rejected: number;
  readonly rejects: readonly Reject[];
  /** `skipped` with the rows that were none. */
  readonly counts: MergeCounts;
  /** Rows about people who asked to be forgotten; part of `skipped`. */
  readonly forgotten: number;
  readonly changedFields: ChangedFields;
  /** Cells that were repaired; the first of them with what they were. */
  readonly repaired: number;
  readonly repairs: readonly Repair[];
}

export interface TakingOptions {
  readonly batch: number;
  readonly today: Day;
  readonly progress?: (at: ReadingProgress) => void;
}

/** How far the reading of a file has come. */
export interface ReadingProgress {
  readonly file: string;
  readonly rows: number;
  /** Of its bytes, 0 to 1; null for workbooks and invoices, which say nothing of the kind. */
  readonly share: number | null;
}

export function progressAt(
  { file, source, stamp }: Survey,
  rows: number,
  bytesRead: number,
): ReadingProgress {
  const isMeasured = source.form === 'text' && stamp !== null && stamp.bytes > 0;
  return { file, rows, share: isMeasured ? Math.min(1, bytesRead / stamp.bytes) : null };
}

/** More rejected rows than this are counted but not kept: the file is not what it was taken for. */
export const REJECTS_KEPT = 100_000;

/** Are the cells read in the same way under both? */
export function readsAlike(one: Survey, other: Survey): boolean {
  return one.decimal === other.decimal && one.dateOrder === other.dateOrder;
}
