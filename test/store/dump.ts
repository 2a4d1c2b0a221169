import type { Db } from '../../src/store/schema.ts';

/** The tables a logical dump compares; internal ones aside, all there are. */
const TABLES = [
  'batches',
  'customers',
  'orders',
  'flags',
  'causes',
  'primary_causes',
  'remedies',
  'remedy_promises',
  'gesture_entries',
  'given_gestures',
  'undone_gestures',
  'contacts',
  'contact_undos',
  'objections',
  'consents',
  'call_lists',
  'call_rows',
  'exports',
  'customer_versions',
  'order_versions',
  'order_lines',
  'customer_merges',
  'customer_aliases',
  'merged_orders',
  'merged_rows',
  'beliefs',
  'cohorts',
  'cohort_members',
  'cohort_exclusions',
  'imported_files',
  'work_drafts',
] as const;

/** Everything the database holds, table by table, whatever order the engine gives it in. */
export async function dumpOf(db: Db): Promise<Record<string, unknown[]>> {
  const dump: Record<string, unknown[]> = {};
  for (const table of TABLES) {
    const rows = await db.all(`select * from ${table}`);
    dump[table] = rows.map((row) => JSON.stringify(row)).toSorted();
  }
  return dump;
}
