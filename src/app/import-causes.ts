import type { CauseSource } from '../domain/cause.ts';
import type { Day } from '../domain/day.ts';
import { latestStrikes } from '../domain/remedy.ts';
import {
  type CauseRow,
  type CauseTable,
  causesIn,
  rejectedCause,
  surveyCauses,
} from '../intake/cause-table.ts';
import { refuseChanged } from '../intake/file-stamp.ts';
import type { Reject } from '../intake/row.ts';
import { closeBatch, forgetBatch, openBatch } from '../store/batches.ts';
import { appendCause, keyOfCause, knownCauseKeys, loadCauses } from '../store/causes.ts';
import { findCustomerId } from '../store/customers.ts';
import type { Db } from '../store/schema.ts';
import { inTransaction, rehearsed } from '../store/transaction.ts';
import { type BrokenRemedy, remediesBrokenSince } from './promised-remedies.ts';
import { suppressedRows } from './suppressed-rows.ts';
import { REJECTS_KEPT } from './taken-file.ts';

export interface CauseImportRequest {
  readonly path: string;
  /** Where the table does not tell who said it. */
  readonly saidBy: CauseSource;
  readonly dryRun: boolean;
  readonly today: Day;
  /** UTC instant, for the batch. */
  readonly now: string;
}

/** What came of a table of causes. read = added + unchanged + skipped + rejected. */
export interface ImportedCauses {
  readonly dryRun: boolean;
  readonly file: string;
  /** null when nothing was written. */
  readonly batch: number | null;
  readonly format: 'csv' | 'xlsx';
  readonly encoding: string;
  readonly delimiter: string;
  readonly dateOrder: CauseTable['dateOrder'];
  readonly headerLine: number;
  readonly header: readonly string[];
  /** Field → the file's own column name. */
  readonly columns: Readonly<Record<string, string>>;
  readonly ignoredColumns: readonly string[];
  readonly read: number;
  readonly added: number;
  readonly unchanged: number;
  readonly skipped: number;
  /** Rows about people who asked to be forgotten; part of `skipped`. */
  readonly forgotten: number;
  readonly rejected: number;
  readonly rejects: readonly Reject[];
  /** Remedies that the causes have proved wrong. */
  readonly broken: readonly BrokenRemedy[];
}

/**
 * Notes the causes of a table, whole or not at all. What is known already, also if it has been withdrawn since, changes nothing.
 *
 * @throws Fault `no-cause-header`, `file-changed`, and those of reading a file
 */
export async function importCauses(db: Db, request: CauseImportRequest): Promise<ImportedCauses> {
  const table = await surveyCauses(request.path);
  const run = request.dryRun ? rehearsed : inTransaction;
  return run(db, async (transaction) => {
    const before = latestStrikes(await loadCauses(transaction, request.today));
    const batch = await openBatch(transaction, {
      file: table.file,
      kind: 'causes',
      importedAt: request.now,
    });
    const taken = await takeCauses(transaction, table, request, batch);
    await refuseChanged(table.path, table.stamp);
    const { read, added } = taken;
    if (added === 0) await forgetBatch(transaction, batch);
    else await closeBatch(transaction, batch, { read, added, changed: 0 });
    const broken = await remediesBrokenSince(transaction, before, request.today);
    const isKept = added > 0 && !request.dryRun;
    return {
      ...describe(table),
      ...taken,
      dryRun: request.dryRun,
      batch: isKept ? batch : null,
      broken,
    };
  });
}

type Taken = Pick<
  ImportedCauses,
  'read' | 'added' | 'unchanged' | 'skipped' | 'forgotten' | 'rejected' | 'rejects'
>;

async function takeCauses(
  db: Db,
  table: CauseTable,
  { saidBy, today }: CauseImportRequest,
  batch: number,
): Promise<Taken> {
  const known = await knownCauseKeys(db);
  const customerIdOf = customerFinder(db);
  const suppressed = await suppressedRows(db);
  const rejects: Reject[] = [];
  const counts = { read: 0, added: 0, unchanged: 0, skipped: 0, forgotten: 0, rejected: 0 };
  const setAside = (reject: Reject) => {
    counts.rejected += 1;
    if (rejects.length < REJECTS_KEPT) rejects.push(reject);
  };
  for await (const result of causesIn(table, saidBy, today)) {
    counts.read += 1;
    if (result.as === 'skipped') counts.skipped += 1;
    else if (result.as === 'rejected') setAside(result.reject);
    else {
      const { row } = result;
      const customerId = await customerIdOf(row.code);
      if (customerId === undefined && suppressed?.ofCode(row.code) != null) {
        counts.skipped += 1;
        counts.forgotten += 1;
      } else if (customerId === undefined) {
        setAside(rejectedCause(row.record, table, 'code', 'unknown-customer'));
      } else if (await noteOnce(db, known, customerId, row, { today, batch })) counts.added += 1;
      else counts.unchanged += 1;
    }
  }
  return { ...counts, rejects };
}

async function noteOnce(
  db: Db,
  known: Set<string>,
  customerId: number,
  { kind, saidBy, happenedOn, note }: CauseRow,
  { today, batch }: { readonly today: Day; readonly batch: number },
): Promise<boolean> {
  const cause = { customerId, kind, saidBy, happenedOn, notedOn: today, note };
  const key = keyOfCause(cause);
  if (known.has(key)) return false;
  known.add(key);
  await appendCause(db, cause, batch);
  return true;
}

/** Tables name the same customers again and again. */
function customerFinder(db: Db): (code: string) => Promise<number | undefined> {
  const found = new Map<string, number | undefined>();
  return async (code) => {
    if (!found.has(code)) found.set(code, await findCustomerId(db, code));
    return found.get(code);
  };
}

function describe(table: CauseTable): Omit<ImportedCauses, keyof Taken | 'dryRun' | 'batch' | 'broken'> {
  const { file, head, header, columns, dateOrder } = table;
  const named = Object.entries(columns).map(([field, index]) => [field, (header.cells[index] ?? '').trim()]);
  const used = new Set<number>(Object.values(columns));
  return {
    file,
    format: head.source.form === 'workbook' ? 'xlsx' : 'csv',
    encoding: head.encoding,
    delimiter: head.delimiter,
    dateOrder,
    headerLine: header.line,
    header: header.cells,
    columns: Object.fromEntries(named),
    ignoredColumns: header.cells
      .map((cell) => cell.trim())
      .filter((cell, index) => !used.has(index) && cell !== ''),
  };
}
