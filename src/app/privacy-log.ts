import { type LoggedEntry, loadLog } from '../store/privacy-log.ts';
import type { Db } from '../store/schema.ts';

/** What was done about anybody's data, oldest first; of the forgotten nothing says who they were. */
export async function privacyLog(db: Db): Promise<LoggedEntry[]> {
  return loadLog(db);
}
