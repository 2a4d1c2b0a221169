import type { Day } from '../domain/day.ts';
import { Fault } from '../fault.ts';
import type { ReadingChoices } from '../intake/choices.ts';
import type { DateOrder } from '../intake/days.ts';
import type { TableKind } from '../intake/layout.ts';
import type { Reject } from '../intake/row.ts';
import { type Survey, surveyFile } from '../intake/survey.ts';
import { closeBatch, forgetBatch, openBatch } from '../store/batches.ts';
import { CUSTOMER_STAGE } from '../store/customer-merge.ts';
import { dropOrderStage } from '../store/order-stage.ts';
import type { Db } from '../store/schema.ts';
import { dropStage, type MergeCounts } from '../store/staging.ts';
import { inTransaction, rehearsed } from '../store/transaction.ts';
import { takeCustomers } from './take-customers.ts';
import { takeDocuments } from './take-documents.ts';

export interface ImportRequest {
  /** What `surveyFiles` found. */
  readonly surveys: readonly Survey[];
  readonly today: Day;
  /** UTC instant, for the batch. */
  readonly now: string;
  readonly dryRun: boolean;
  /** Any rejected row makes the whole import a fault. */
  readonly strict: boolean;
  readonly progress?: (rowsRead: number, file: string) => void;
}

/** What came of one file. read = added + changed + unchanged + skipped + rejected. */
export interface ImportedFile {
  readonly file: string;
  readonly kind: TableKind;
  /** null when nothing was written. */
  readonly batch: number | null;
  readonly encoding: string;
  readonly delimiter: string;
  readonly decimal: string;
  readonly dateOrder: DateOrder;
  readonly headerLine: number;
  readonly header: readonly string[];
  /** Field → the file's own column name. */
  readonly columns: Readonly<Record<string, string>>;
  readonly ignoredColumns: readonly string[];
  readonly read: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly skipped: number;
  readonly rejected: number;
  readonly rejects: readonly Reject[];
}

export interface ImportResult {
  readonly dryRun: boolean;
  readonly files: readonly ImportedFile[];
}

/**
 * Looks at every file before a database is even opened: what cannot be read leaves nothing behind.
 *
 * @throws Fault of `surveyFile`
 */
export async function surveyFiles(paths: readonly string[], choices?: ReadingChoices): Promise<Survey[]> {
  const surveys: Survey[] = [];
  for (const path of paths) surveys.push(await surveyFile(path, choices));
  return surveys;
}

/**
 * Imports surveyed files, all within one transaction, customers before orders.
 *
 * @throws Fault `rejected-rows` under `strict`
 */
export async function importFiles(db: Db, request: ImportRequest): Promise<ImportResult> {
  const customersFirst = request.surveys.toSorted((one, other) => rankOf(one.kind) - rankOf(other.kind));
  const run = request.dryRun ? rehearsed : inTransaction;
  const files = await run(db, async (transaction) => {
    const done: ImportedFile[] = [];
    for (const survey of customersFirst) done.push(await importFile(transaction, survey, request));
    return done;
  });
  return { dryRun: request.dryRun, files };
}

function rankOf(kind: TableKind): number {
  return kind === 'customers' ? 0 : 1;
}

async function importFile(db: Db, surveyed: Survey, request: ImportRequest): Promise<ImportedFile> {
  const batch = await openBatch(db, { file: surveyed.file, kind: surveyed.kind, importedAt: request.now });
  const take = surveyed.kind === 'customers' ? takeCustomers : takeDocuments;
  const { survey, rejects, ...taken } = await take(db, surveyed, { ...request, batch });
  const [first] = rejects;
  if (request.strict && first !== undefined) {
    const where = `${first.line}${first.column === null ? '' : `, ${first.column}`}`;
    throw new Fault('input', 'rejected-rows', { file: survey.file, rejected: taken.rejected, first: where });
  }
  const counts = { ...taken.counts, read: taken.read, rejected: taken.rejected };
  return describe(survey, rejects, counts, await settleBatch(db, batch, counts));
}

/** A batch that changed nothing is forgotten. */
async function settleBatch(
  db: Db,
  batch: number,
  counts: MergeCounts & { readonly read: number },
): Promise<number | null> {
  await dropStage(db, CUSTOMER_STAGE);
  await dropOrderStage(db);
  if (counts.added + counts.changed === 0) {
    await forgetBatch(db, batch);
    return null;
  }
  await closeBatch(db, batch, counts);
  return batch;
}

function describe(
  survey: Survey,
  rejects: readonly Reject[],
  counts: MergeCounts & { readonly read: number; readonly rejected: number },
  batch: number | null,
): ImportedFile {
  const { header } = survey;
  const columns = Object.entries(header.map.columns).map(([field, index]) => [
    field,
    (header.cells[index] ?? '').trim(),
  ]);
  const used = new Set<number>(Object.values(header.map.columns));
  const ignored = header.cells.filter((cell, index) => !used.has(index) && cell.trim() !== '');
  return {
    file: survey.file,
    kind: survey.kind,
    batch,
    encoding: survey.encoding,
    delimiter: survey.delimiter,
    decimal: survey.decimal,
    dateOrder: survey.dateOrder,
    headerLine: header.line,
    header: header.cells,
    columns: Object.fromEntries(columns),
    ignoredColumns: ignored.map((cell) => cell.trim()),
    read: counts.read,
    added: counts.added,
    changed: counts.changed,
    unchanged: counts.unchanged,
    skipped: counts.skipped,
    rejected: counts.rejected,
    rejects,
  };
}
