import type { Db } from './schema.ts';

/** Did we write a file with this content? If so, nobody has edited it since, and it may be replaced. */
export async function isOwnExport(db: Db, sha256: string): Promise<boolean> {
  const query = await db.kysely();
  const row = await query
    .selectFrom('exports')
    .select('sha256')
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return row !== undefined;
}

export async function rememberExport(db: Db, sha256: string, writtenAt: string): Promise<void> {
  const query = await db.kysely();
  await query
    .insertInto('exports')
    .values({ sha256, written_at: writtenAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
