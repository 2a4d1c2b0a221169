import type { Db } from './schema.ts';

/** Runs `work` in one write transaction: it happens whole, or an error undoes all of it. */
export async function inTransaction<Result>(db: Db, work: (db: Db) => Promise<Result>): Promise<Result> {
  return db.transaction(work);
}

/** Runs `work` in a transaction that never becomes real: what would happen, without its happening. */
export async function rehearsed<Result>(db: Db, work: (db: Db) => Promise<Result>): Promise<Result> {
  let result: { readonly value: Result } | undefined;
  try {
    await inTransaction(db, async (rehearsal) => {
      result = { value: await work(rehearsal) };
      throw ROLLBACK;
    });
  } catch (error) {
    if (error !== ROLLBACK) throw error;
  }
  if (result === undefined) throw new Error('the rehearsal ended without a result');
  return result.value;
}

const ROLLBACK = new Error('rehearsal over');
