import { existsSync, statSync } from 'node:fs';
import type { Db } from '../store/schema.ts';
import { type OpenMode, openSqlite, sqliteFault } from '../store/sqlite.ts';

/** From this size on a database holds more than the memory should. */
const LARGE_BYTES = 16 * 1024 * 1024;

/**
 * Opens the database, lets `use` work with it and closes it again, whatever happens. A rehearsal on a database that is
 * not there yet happens in memory: it creates nothing.
 */
export async function withStore<Result>(
  path: string,
  mode: OpenMode | 'rehearsal',
  use: (db: Db) => Promise<Result>,
): Promise<Result> {
  if (isLarge(path)) await keepNurserySmall();
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

function isLarge(path: string): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LARGE_BYTES;
}

/** What is made of a row lives for a moment; left to grow, the nursery alone would take a third of all memory used. */
async function keepNurserySmall(): Promise<void> {
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString('--semi-space-growth-factor=1');
}
