import type { Db } from './schema.ts';

/** The customer's key, or undefined when no customer has this code. */
export async function findCustomerId(db: Db, code: string): Promise<number | undefined> {
  const row = await db.query.selectFrom('customers').select('id').where('code', '=', code).executeTakeFirst();
  return row?.id;
}

/** Codes that look like the one asked for, or belong to a name that contains it, at most five. */
export async function similarCodes(db: Db, text: string): Promise<string[]> {
  const pattern = `%${text.replace(/[%_]/g, '')}%`;
  const rows = await db.query
    .selectFrom('customers')
    .select('code')
    .where((where) => where.or([where('code', 'like', pattern), where('name', 'like', pattern)]))
    .orderBy('code')
    .limit(5)
    .execute();
  return rows.map(({ code }) => code);
}

export async function countCustomers(db: Db): Promise<number> {
  const row = await db.query
    .selectFrom('customers')
    .select(({ fn }) => fn.countAll<number>().as('customers'))
    .executeTakeFirstOrThrow();
  return Number(row.customers);
}
