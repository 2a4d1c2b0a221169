import type Sqlite from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import type { Tables } from './schema.ts';

/** The query builder over an open connection. Transactions are begun by `Db.transaction`, not by it. */
export function kyselyOver(database: Sqlite.Database): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
}
