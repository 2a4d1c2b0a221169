import { existsSync } from 'node:fs';
import type { Db } from '../store/schema.ts';
import { type OpenMode, openSqlite, sqliteFault } from '../store/sqlite.ts';

/**
 * Opens the database, lets `use` work with it and closes it again, whatever happens. A rehearsal on a database that is
 * not there yet happens in memory: it creates nothing.
 */
export async function withStore<Result>(
  path: string,
  mode: OpenMode | 'rehearsal',
  use: (db: Db) => Promise<Result>,
): Promise<Result> {
  try {
    const isTrial = mode === 'rehearsal' && !existsSync(path);
    const store = await openSqlite(isTrial ? ':memory:' : path, mode === 'existing' ? mode : 'create');
    try {
      return await use(store.db);
    } finally {
      await store.close();
    }
  } catch (error) {
    throw sqliteFault(error, path);
  }
}
