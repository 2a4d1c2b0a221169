import type { Day } from '../domain/day.ts';
import { Fault } from '../fault.ts';
import type { ReadingChoices } from '../intake/choices.ts';
import type { DateOrder } from '../intake/days.ts';
import { type ColumnMap, columnsOf, type TableKind } from '../intake/layout.ts';
import { recordsOf } from '../intake/records.ts';
import type { Reject, RejectCode } from '../intake/row.ts';
import { rowsOf } from '../intake/rows.ts';
import { type Survey, surveyFile } from '../intake/survey.ts';
import { closeBatch, forgetBatch, openBatch } from '../store/batches.ts';
import { CUSTOMER_STAGE, mergeCustomers, stageCustomers } from '../store/customer-merge.ts';
import { mergeOrders, stageOrders } from '../store/order-merge.ts';
import type { Db } from '../store/schema.ts';
import { dropStage, type MergeCounts } from '../store/staging.ts';
import { inTransaction, rehearsed } from '../store/transaction.ts';
import { customerCells, orderCells } from './staged-cells.ts';

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

/** More rejected rows than this are counted but not kept: the file is not what it was taken for. */
const REJECTS_KEPT = 100_000;

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

async function importFile(db: Db, survey: Survey, request: ImportRequest): Promise<ImportedFile> {
  const staged = await stageRows(db, survey, request);
  const batch = await openBatch(db, { file: survey.file, kind: survey.kind, importedAt: request.now });
  const merged =
    survey.kind === 'customers'
      ? await mergeCustomers(db, batch, request.today)
      : await mergeOrders(db, batch, survey.kind === 'order-lines');
  const late = [
    ...(await recordsAt(survey, merged.ambiguousLines, 'ambiguous-customer')),
    ...(await recordsAt(survey, merged.repeatedLines, 'repeated-document')),
  ];
  const rejects = [...staged.rejects, ...late].toSorted((one, other) => one.line - other.line);
  const rejected = staged.rejected + merged.ambiguousLines.length + merged.repeatedLines.length;
  const [first] = rejects;
  if (request.strict && first !== undefined) {
    const where = `${first.line}${first.column === null ? '' : `, ${first.column}`}`;
    throw new Fault('input', 'rejected-rows', { file: survey.file, rejected, first: where });
  }
  const counts = { ...merged, read: staged.read, skipped: staged.skipped + merged.skipped, rejected };
  return describe(survey, rejects, counts, await settleBatch(db, batch, counts));
}

/** A batch that changed nothing is forgotten. */
async function settleBatch(
  db: Db,
  batch: number,
  counts: MergeCounts & { readonly read: number },
): Promise<number | null> {
  await dropStage(db, CUSTOMER_STAGE);
  if (counts.added + counts.changed === 0) {
    await forgetBatch(db, batch);
    return null;
  }
  await closeBatch(db, batch, counts);
  return batch;
}

interface StagedRows {
  readonly read: number;
  readonly skipped: number;
  readonly rejected: number;
  readonly rejects: readonly Reject[];
}

async function stageRows(db: Db, survey: Survey, request: ImportRequest): Promise<StagedRows> {
  const stage = survey.kind === 'customers' ? await stageCustomers(db) : await stageOrders(db);
  const rejects: Reject[] = [];
  let [read, skipped, rejected] = [0, 0, 0];
  for await (const result of rowsOf({ survey, today: request.today })) {
    read += 1;
    if (result.as === 'skipped') skipped += 1;
    else if (result.as === 'customer') await stage.add(customerCells(result.row));
    else if (result.as === 'order') await stage.add(orderCells(result.row));
    else {
      rejected += 1;
      if (rejects.length < REJECTS_KEPT) rejects.push(result.reject);
    }
    if (read % 1_000 === 0) request.progress?.(read, survey.file);
  }
  await stage.finish();
  return { read, skipped, rejected, rejects };
}

/** The rows of the given lines once more, for those only the merge could reject. */
async function recordsAt(
  survey: Survey,
  lines: readonly number[],
  code: Extract<RejectCode, 'ambiguous-customer' | 'repeated-document'>,
): Promise<Reject[]> {
  if (lines.length === 0) return [];
  const wanted = new Set(lines.slice(0, REJECTS_KEPT));
  const { map, cells: header } = survey.header;
  const column = columnToShow(map, code);
  const rejects: Reject[] = [];
  for await (const { line, cells } of recordsOf(survey.path, survey.encoding, survey.delimiter)) {
    if (!wanted.has(line)) continue;
    rejects.push({
      line,
      column: column === undefined ? null : (header[column] ?? null),
      value: column === undefined ? null : (cells[column] ?? null),
      code,
      cells,
    });
  }
  return rejects;
}

function columnToShow(map: ColumnMap, code: RejectCode): number | undefined {
  if (map.kind === 'customers') return map.columns.name;
  return code === 'repeated-document' ? map.columns.number : map.columns.customerName;
}

function describe(
  survey: Survey,
  rejects: readonly Reject[],
  counts: MergeCounts & { readonly read: number; readonly rejected: number },
  batch: number | null,
): ImportedFile {
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
