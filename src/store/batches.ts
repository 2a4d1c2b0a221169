import type { Db } from './schema.ts';

export interface NewBatch {
  readonly file: string;
  readonly kind: string;
  readonly importedAt: string;
}

/** Opens an import batch and returns its number; `closeBatch` writes what came of it. */
export async function openBatch(db: Db, batch: NewBatch): Promise<number> {
  const query = await db.kysely();
  const row = await query
    .insertInto('batches')
    .values({
      file: batch.file,
      kind: batch.kind,
      imported_at: batch.importedAt,
      rows_read: 0,
      added: 0,
      changed: 0,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function closeBatch(
  db: Db,
  id: number,
  counts: { readonly read: number; readonly added: number; readonly changed: number },
): Promise<void> {
  const query = await db.kysely();
  await query
    .updateTable('batches')
    .set({ rows_read: counts.read, added: counts.added, changed: counts.changed })
    .where('id', '=', id)
    .execute();
}

/** An import that changed nothing leaves no trace, so that running it twice changes nothing. */
export async function forgetBatch(db: Db, id: number): Promise<void> {
  const query = await db.kysely();
  await query.deleteFrom('batches').where('id', '=', id).execute();
}
