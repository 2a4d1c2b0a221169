import { describe } from 'vitest';
import type { Db } from '../../src/store/schema.ts';
import { openSqlite } from '../../src/store/sqlite.ts';

/** Every database the store runs on. A test given to `onEachDatabase` runs once per entry. */
const DATABASES = [{ name: 'SQLite', open: () => openSqlite(':memory:', 'create') }] as const;

export type FreshDb = <Result>(use: (db: Db) => Promise<Result>) => Promise<Result>;

export function onEachDatabase(title: string, tests: (withFresh: FreshDb) => void): void {
  describe.each(DATABASES)(`${title} on $name`, ({ open }) => {
    tests(async (use) => {
      const store = await open();
      try {
        return await use(store.db);
      } finally {
        await store.close();
      }
    });
  });
}
