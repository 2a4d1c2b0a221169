import type { Db } from '../store/schema.ts';
import { type OpenMode, openSqlite, sqliteFault } from '../store/sqlite.ts';

/** Opens the database, lets `use` work with it and closes it again, whatever happens. */
export async function withStore<Result>(
  path: string,
  mode: OpenMode,
  use: (db: Db) => Promise<Result>,
): Promise<Result> {
  try {
    const store = await openSqlite(path, mode);
    try {
      return await use(store.db);
    } finally {
      await store.close();
    }
  } catch (error) {
    throw sqliteFault(error, path);
  }
}
