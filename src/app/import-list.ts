import { refuseChanged } from '../intake/file-stamp.ts';
import type { ReturnedList } from '../intake/returned-list.ts';
import { foldHeader } from '../locale/headers.ts';
import { OWN_LIST_HEADERS } from '../locale/list-headers.ts';
import { keepBatchContacts } from '../store/batch-contacts.ts';
import { closeBatch, openBatch } from '../store/batches.ts';
import type { Db } from '../store/schema.ts';
import { rehearsed } from '../store/transaction.ts';
import type { ImportedFile } from './imported-file.ts';
import type { Decide } from './record-drafts.ts';
import type { ListConflict } from './set-aside.ts';
import { type TakenList, takeList } from './take-list.ts';
import type { RecordingSetting } from './told-outcome.ts';

/** Lists of calls that have come back, and how what stands in them is recorded. */
export interface ReturnedLists {
  readonly lists: readonly ReturnedList[];
  readonly setting: RecordingSetting;
  readonly decide: Decide;
}

/**
 * Records what sellers have filled in, as a batch that can be taken back. To be run in a transaction.
 *
 * @throws Fault `file-changed`
 */
export async function importList(
  db: Db,
  list: ReturnedList,
  returned: Omit<ReturnedLists, 'lists'>,
): Promise<ImportedFile> {
  const taken = await takeList(db, list, returned);
  await refuseChanged(list.path, list.stamp);
  return describe(list, taken, await keepBatch(db, list, taken, returned.setting.now));
}

/** A list that has brought nothing new is no batch, and changes nothing. */
async function keepBatch(
  db: Db,
  { file }: ReturnedList,
  taken: TakenList,
  importedAt: string,
): Promise<number | null> {
  if (taken.added + taken.changed === 0) return null;
  const batch = await openBatch(db, { file, kind: 'outcomes', importedAt });
  await keepBatchContacts(db, batch, taken.contacts);
  await closeBatch(db, batch, taken);
  return batch;
}

/** The conflicts that the lists would meet, one after the other; nothing is written. */
export async function rehearseLists(
  db: Db,
  { lists, ...returned }: ReturnedLists,
): Promise<{ readonly path: string; readonly conflicts: readonly ListConflict[] }[]> {
  return rehearsed(db, async (rehearsal) => {
    const met: { readonly path: string; readonly conflicts: readonly ListConflict[] }[] = [];
    for (const list of lists) {
      const { conflicts } = await takeList(rehearsal, list, returned);
      met.push({ path: list.path, conflicts });
    }
    return met;
  });
}

function describe(list: ReturnedList, taken: TakenList, batch: number | null): ImportedFile {
  const { source, header, columns } = list;
  const isWorkbook = source.form === 'workbook';
  const named = Object.entries(columns).map(([field, index]) => [field, (header.cells[index] ?? '').trim()]);
  const used = new Set<number>(Object.values(columns));
  // What we ourselves wrote beside the answers is nothing to be told of.
  const ignored = header.cells.filter(
    (cell, index) => !used.has(index) && cell.trim() !== '' && !OWN_LIST_HEADERS.has(foldHeader(cell)),
  );
  return {
    file: list.file,
    kind: 'outcomes',
    batch,
    format: isWorkbook ? 'xlsx' : 'csv',
    sheet: isWorkbook ? source.sheet : null,
    sheets: isWorkbook ? source.sheets : [],
    issuer: null,
    skippedBecause: {},
    encoding: list.encoding,
    delimiter: list.delimiter,
    decimal: ',',
    decimalFrom: 'default',
    dateOrder: taken.dateOrder,
    dateOrderFrom: taken.dateOrderFrom,
    profile: null,
    doubts: [],
    headerLine: header.line,
    header: header.cells,
    columns: Object.fromEntries(named),
    ignoredColumns: ignored.map((cell) => cell.trim()),
    read: taken.read,
    added: taken.added,
    changed: taken.changed,
    changedFields: {},
    unchanged: taken.unchanged,
    skipped: taken.skipped,
    forgotten: taken.forgotten,
    rejected: taken.rejects.length,
    rejects: taken.rejects,
    outcomes: { open: taken.open, conflicts: taken.conflicts },
    repaired: 0,
    repairs: [],
    preview: null,
  };
}
