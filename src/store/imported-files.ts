import type { Day } from '../domain/day.ts';
import type { Db } from './schema.ts';

/** A file whose content has been imported from a folder. */
export interface RememberedFile {
  readonly file: string;
  readonly importedOn: Day;
}

/** The file with this content that has been imported, whatever it was called. */
export async function rememberedFile(db: Db, sha256: string): Promise<RememberedFile | undefined> {
  const [found] = await db.all<RememberedFile>(
    'select file, imported_on as "importedOn" from imported_files where sha256 = ?',
    [sha256],
  );
  return found;
}

/** @param batch null when the content brought nothing that was not known */
export async function rememberFile(
  db: Db,
  {
    sha256,
    file,
    importedOn,
    batch,
  }: RememberedFile & { readonly sha256: string; readonly batch: number | null },
): Promise<void> {
  await db.insertMany(
    'imported_files',
    ['sha256', 'file', 'imported_on', 'batch_id'],
    [[sha256, file, importedOn, batch]],
  );
}

/**
 * Once an import is taken back its file may be imported again; and so may those that brought nothing new because of what is now
 * gone.
 */
export async function forgetFilesOf(db: Db, batch: number): Promise<void> {
  await db.run('delete from imported_files where batch_id = ? or batch_id is null', [batch]);
}
