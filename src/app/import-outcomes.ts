import { Fault } from '../fault.ts';
import { type OutcomeFile, type OutcomeRow, readOutcomeFile } from '../intake/outcome-file.ts';
import type { Reject } from '../intake/row.ts';
import { codeWithZeros } from '../store/contactable.ts';
import type { RecordedContact } from '../store/contacts.ts';
import { findCustomerId } from '../store/customers.ts';
import type { Db } from '../store/schema.ts';
import { inTransaction, rehearsed } from '../store/transaction.ts';
import { type RowResult, recordOutcomes, type ToldField } from './record-outcomes.ts';
import { rejectCodeOf } from './refused-row.ts';
import { suppressedRows } from './suppressed-rows.ts';
import type { RecordingSetting, ToldOutcome } from './told-outcome.ts';

export interface OutcomeImportRequest {
  readonly setting: RecordingSetting;
  readonly path: string;
  /** Any row that cannot be recorded makes the whole import a fault. */
  readonly strict: boolean;
  readonly dryRun: boolean;
}

/** A row set aside: by itself, or because of what is known of the customer. */
export interface RefusedOutcome {
  readonly line: number;
  readonly column: string | null;
  readonly value: string | null;
  readonly why: Pick<Reject, 'code' | 'value'> | Fault;
}

/** Another contact stands where this row would go. */
export interface OutcomeConflict {
  readonly line: number;
  readonly code: string;
  readonly contact: RecordedContact;
}

/** What came of a file of contacts. read = stored + unchanged + conflicts + skipped + rejected. */
export interface ImportedOutcomes {
  readonly file: string;
  readonly dryRun: boolean;
  /** Field → the file's own column name. */
  readonly columns: Readonly<Record<string, string>>;
  readonly read: number;
  readonly stored: number;
  readonly unchanged: number;
  /** Among the unchanged: contacts taken back since, which this file does not bring back. */
  readonly undone: number;
  readonly skipped: number;
  /** Rows about people who asked to be forgotten; part of `skipped`. */
  readonly forgotten: number;
  readonly conflicts: readonly OutcomeConflict[];
  readonly rejects: readonly RefusedOutcome[];
}

/**
 * Records the contacts of a file, all within one transaction. The same file again records nothing new.
 *
 * @throws Fault of `readOutcomeFile`; `refused-outcomes` under `strict`
 */
export async function importOutcomes(db: Db, request: OutcomeImportRequest): Promise<ImportedOutcomes> {
  const { path, setting, strict, dryRun } = request;
  const file = await readOutcomeFile(path);
  return (dryRun ? rehearsed : inTransaction)(db, async (transaction) => {
    const told: ToldOutcome[] = [];
    const suppressed = await suppressedRows(transaction);
    const rows: OutcomeRow[] = [];
    for (const row of file.rows) {
      const one = await toldBy(transaction, row);
      if (one === undefined && suppressed?.ofCode(row.code) != null) continue;
      rows.push(row);
      told.push(one ?? toldOf(row, row.code));
    }
    const forgotten = file.rows.length - rows.length;
    const left = { ...file, rows, skipped: file.skipped + forgotten };
    const results = await recordOutcomes(transaction, told, setting);
    const imported = { ...summary(left, results, dryRun), forgotten };
    if (strict) refuseRest(imported);
    return imported;
  });
}

/** undefined when no customer has this code. */
async function toldBy(db: Db, row: OutcomeRow): Promise<ToldOutcome | undefined> {
  const isKnown = (await findCustomerId(db, row.code)) !== undefined;
  const code = isKnown ? row.code : await codeWithZeros(db, row.code);
  return code === undefined ? undefined : toldOf(row, code);
}

function toldOf(row: OutcomeRow, code: string): ToldOutcome {
  const { outcome, on, at, next, cause, step, answer, minutes, notes, seller } = row;
  return {
    code,
    outcome,
    channel: row.channel ?? 'phone',
    on,
    at: at ?? undefined,
    next: next ?? undefined,
    cause: cause ?? undefined,
    step,
    answer,
    minutes,
    notes,
    seller,
    onlyThisChannel: false,
  };
}

function summary(
  file: OutcomeFile,
  results: readonly RowResult[],
  dryRun: boolean,
): Omit<ImportedOutcomes, 'forgotten'> {
  const { rows, rejects, skipped, header, columns } = file;
  const named = Object.entries(columns).map(([field, index]) => [field, (header[index] ?? '').trim()]);
  const refused: RefusedOutcome[] = rejects.map((reject) => ({ ...reject, why: reject }));
  const conflicts: OutcomeConflict[] = [];
  let [stored, unchanged, undone] = [0, 0, 0];
  for (const [index, result] of results.entries()) {
    const row = rows[index];
    if (row === undefined) continue;
    if (result.as === 'stored') stored += 1;
    else if (result.as === 'unchanged') {
      unchanged += 1;
      if (result.contact.undoneOn !== null) undone += 1;
    } else if (result.as === 'conflict') {
      conflicts.push({ line: row.line, code: row.code, contact: result.contact });
    } else {
      const place = placeOf(row, result.field, file);
      const code = rejectCodeOf(result.fault);
      refused.push({
        line: row.line,
        ...place,
        why: code === undefined ? result.fault : { code, value: place.value },
      });
    }
  }
  return {
    file: file.file,
    dryRun,
    columns: Object.fromEntries(named),
    read: rows.length + rejects.length + skipped,
    stored,
    unchanged,
    undone,
    skipped,
    conflicts,
    rejects: refused.toSorted((one, other) => one.line - other.line),
  };
}

/** A field that the file has no column for, such as a day that is missing, has no place in it. */
function placeOf(
  { cells }: OutcomeRow,
  field: ToldField | null,
  { columns, header }: OutcomeFile,
): { readonly column: string | null; readonly value: string | null } {
  const index = field === null ? undefined : columns[field];
  if (index === undefined) return { column: null, value: null };
  return { column: (header[index] ?? '').trim(), value: cells[index] ?? null };
}

/** Thrown inside the transaction, so that nothing of the file remains. */
function refuseRest({ file, rejects, conflicts }: ImportedOutcomes): void {
  const places = [
    ...rejects.map(({ line, column }) => ({
      line,
      place: column === null ? `${line}` : `${line}, ${column}`,
    })),
    ...conflicts.map(({ line }) => ({ line, place: `${line}` })),
  ].toSorted((one, other) => one.line - other.line);
  const [first] = places;
  if (first === undefined) return;
  throw new Fault('input', 'refused-outcomes', { file, refused: places.length, first: first.place });
}
