import { Fault } from '../fault.ts';
import type { Db } from './schema.ts';
import { sqliteFault } from './sqlite.ts';

/**
 * Writes the file anew, so that nothing deleted is left between its rows, and empties the log in which it may still stand. To be
 * called outside a transaction.
 *
 * @returns false when it could not be done now, because somebody else uses the database or the disk is full
 */
export async function purgeTraces(db: Db, now: string): Promise<boolean> {
  try {
    await db.run('vacuum');
    const [state] = await db.all<{ busy: number }>('pragma wal_checkpoint(truncate)');
    if (state?.busy === 1) return false;
    await db.run("update privacy_log set purged_at = ? where action = 'forget' and purged_at is null", [now]);
    return true;
  } catch (error) {
    if (sqliteFault(error, '') instanceof Fault) return false;
    throw error;
  }
}

/** Have there been erasures whose traces may still be in the file? */
export async function hasTraces(db: Db): Promise<boolean> {
  const rows = await db.all(
    "select 1 from privacy_log where action = 'forget' and purged_at is null limit 1",
  );
  return rows.length > 0;
}
