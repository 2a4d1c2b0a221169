import { Fault } from '../fault.ts';
import type { Db } from '../store/schema.ts';
import { type ImportBatch, listBatches, type UndoCounts, undoBatch } from '../store/undo.ts';

export interface UndoneImport extends UndoCounts {
  readonly batch: ImportBatch;
}

/** @throws Fault `unknown-batch` */
export async function undoImport(db: Db, id: string): Promise<UndoneImport> {
  return db.transaction(async (transaction) => {
    const batches = await listBatches(transaction);
    const batch = batches.find((candidate) => String(candidate.id) === id);
    if (batch === undefined) {
      throw new Fault('input', 'unknown-batch', { id, known: batches.map(({ id: known }) => String(known)) });
    }
    return { batch, ...(await undoBatch(transaction, batch.id)) };
  });
}

/** Every import that is still in the database, oldest first. */
export async function listImports(db: Db): Promise<ImportBatch[]> {
  return listBatches(db);
}
