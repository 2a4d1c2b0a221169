import Sqlite from 'better-sqlite3';
import { Fault } from '../fault.ts';

/**
 * Takes a lock that no other run can have at the same time, and gives the way to let it go. It is SQLite's, on a file that stays
 * empty, so the system lets go of it however this process ends; a file that merely exists would outlive a killed run.
 *
 * @param waitMs how long another run is waited for
 * @throws Fault `folder-busy`, `folder-unusable`
 */
export function lockBy(file: string, folder: string, waitMs: number): () => void {
  let lock: Sqlite.Database;
  try {
    lock = new Sqlite(file, { timeout: waitMs });
  } catch (error) {
    throw new Fault('input', 'folder-unusable', { folder, reason: codeOf(error) });
  }
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    const code = codeOf(error);
    if (code.startsWith('SQLITE_BUSY')) throw new Fault('database', 'folder-busy', { folder });
    throw new Fault('input', 'folder-unusable', { folder, reason: code });
  }
  return () => void lock.close();
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
