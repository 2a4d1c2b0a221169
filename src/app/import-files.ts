import type { Day } from '../domain/day.ts';
import { Fault } from '../fault.ts';
import { refuseChanged } from '../intake/file-stamp.ts';
import { columnsOf } from '../intake/layout.ts';
import { skipReasonsIn } from '../intake/source.ts';
import type { Survey } from '../intake/survey.ts';
import { closeBatch, forgetBatch, openBatch } from '../store/batches.ts';
import type { ChangedFields } from '../store/changed-fields.ts';
import { CUSTOMER_STAGE } from '../store/customer-merge.ts';
import { knowsPurchases } from '../store/histories.ts';
import { dropOrderStage } from '../store/order-stage.ts';
import type { Db } from '../store/schema.ts';
import { dropStage, type MergeCounts } from '../store/staging.ts';
import { inTransaction, rehearsed } from '../store/transaction.ts';
import { importList, type ReturnedLists } from './import-list.ts';
import type { ImportedFile } from './imported-file.ts';
import { previewOf } from './preview-rows.ts';
import { takeCustomers } from './take-customers.ts';
import { takeDocuments } from './take-documents.ts';
import type { ReadingProgress, TakenFile } from './taken-file.ts';

export interface ImportRequest {
  /** What `surveyFile` found. */
  readonly surveys: readonly Survey[];
  readonly today: Day;
  /** UTC instant, for the batch. */
  readonly now: string;
  readonly dryRun: boolean;
  /** Any rejected row makes the whole import a fault. */
  readonly strict: boolean;
  readonly progress?: (at: ReadingProgress) => void;
  readonly returned?: ReturnedLists;
}

export interface ImportResult {
  readonly dryRun: boolean;
  readonly files: readonly ImportedFile[];
  /** Whether the database now knows of any purchase. */
  readonly hasPurchases: boolean;
}

/**
 * Imports surveyed files, all within one transaction, customers before orders, and what sellers have filled in last.
 *
 * @throws Fault `file-changed`; `rejected-rows` under `strict`
 */
export async function importFiles(db: Db, request: ImportRequest): Promise<ImportResult> {
  const customersFirst = request.surveys.toSorted((one, other) => rankOf(one.kind) - rankOf(other.kind));
  const run = request.dryRun ? rehearsed : inTransaction;
  const { files, hasPurchases } = await run(db, async (transaction) => {
    const done: ImportedFile[] = [];
    for (const survey of customersFirst) done.push(await importFile(transaction, survey, request));
    const { returned } = request;
    if (returned !== undefined) {
      for (const list of returned.lists) done.push(await importList(transaction, list, returned));
    }
    if (request.strict) refuseRejects(done);
    return { files: done, hasPurchases: await knowsPurchases(transaction) };
  });
  return { dryRun: request.dryRun, files, hasPurchases };
}

/** Thrown inside the transaction, so that nothing of any file remains. */
function refuseRejects(files: readonly ImportedFile[]): void {
  const spoilt = files.flatMap(({ file, rejected, rejects: [first] }) =>
    first === undefined
      ? []
      : [{ file, rejected, first: `${first.line}${first.column === null ? '' : `, ${first.column}`}` }],
  );
  if (spoilt.length > 0) throw new Fault('input', 'rejected-rows', { files: spoilt });
}

function rankOf(kind: Survey['kind']): number {
  return kind === 'customers' ? 0 : 1;
}

async function importFile(db: Db, surveyed: Survey, request: ImportRequest): Promise<ImportedFile> {
  const batch = await openBatch(db, { file: surveyed.file, kind: surveyed.kind, importedAt: request.now });
  const take = surveyed.kind === 'customers' ? takeCustomers : takeDocuments;
  const taken = await take(db, surveyed, { ...request, batch });
  const { survey } = taken;
  await refuseChanged(survey.path, survey.stamp);
  const counts = {
    ...taken.counts,
    read: taken.read,
    rejected: taken.rejected,
    changedFields: taken.changedFields,
  };
  const preview = request.dryRun ? await previewOf(survey, request.today) : null;
  return { ...describe(taken, await settleBatch(db, batch, counts)), preview };
}

/** A batch that changed nothing is forgotten. */
async function settleBatch(
  db: Db,
  batch: number,
  counts: MergeCounts & { readonly read: number; readonly changedFields: ChangedFields },
): Promise<number | null> {
  await dropStage(db, CUSTOMER_STAGE);
  await dropOrderStage(db);
  // A list of documents known already may still say who sold them.
  if (counts.added + counts.changed === 0 && Object.keys(counts.changedFields).length === 0) {
    await forgetBatch(db, batch);
    return null;
  }
  await closeBatch(db, batch, counts);
  return batch;
}

function describe(taken: TakenFile, batch: number | null): Omit<ImportedFile, 'preview'> {
  const { survey, counts } = taken;
  const { header } = survey;
  const found = columnsOf(header.map);
  const columns = found.map(([field, indexes]) => [
    field,
    indexes.map((index) => (header.cells[index] ?? '').trim()).join(', '),
  ]);
  const used = new Set<number>(found.flatMap(([, indexes]) => indexes));
  const ignored = header.cells.filter((cell, index) => !used.has(index) && cell.trim() !== '');
  return {
    file: survey.file,
    kind: survey.kind,
    batch,
    ...sourceFacts(survey),
    encoding: survey.encoding,
    delimiter: survey.delimiter,
    decimal: survey.decimal,
    decimalFrom: survey.decimalFrom,
    dateOrder: survey.dateOrder,
    dateOrderFrom: survey.dateOrderFrom,
    profile: survey.profile,
    doubts: survey.doubts,
    headerLine: header.line,
    header: header.cells,
    columns: Object.fromEntries(columns),
    ignoredColumns: ignored.map((cell) => cell.trim()),
    read: taken.read,
    added: counts.added,
    changed: counts.changed,
    changedFields: taken.changedFields,
    unchanged: counts.unchanged,
    skipped: counts.skipped,
    forgotten: taken.forgotten,
    rejected: taken.rejected,
    rejects: taken.rejects,
    outcomes: null,
    repaired: taken.repaired,
    repairs: taken.repairs,
  };
}

function sourceFacts(
  survey: Survey,
): Pick<ImportedFile, 'format' | 'sheet' | 'sheets' | 'issuer' | 'skippedBecause'> {
  const { source } = survey;
  const skippedBecause = skipReasonsIn(survey);
  if (source.form === 'text') return { format: 'csv', sheet: null, sheets: [], issuer: null, skippedBecause };
  if (source.form === 'workbook') {
    return { format: 'xlsx', sheet: source.sheet, sheets: source.sheets, issuer: null, skippedBecause };
  }
  const { issuer } = source.table;
  const name = issuer === undefined ? null : `${issuer.name} (${issuer.number})`;
  return { format: 'fatturapa', sheet: null, sheets: [], issuer: name, skippedBecause };
}
