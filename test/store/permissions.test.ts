import { join } from 'node:path';
import { expect, it } from 'vitest';
import { MIGRATIONS } from '../../src/store/migrations.ts';
import { loadPermissions } from '../../src/store/permissions.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { tempFolder } from '../temp-folder.ts';

const folder = tempFolder();

it('objections and consents of an older database are the first events of the new one', async () => {
  const path = join(folder, 'older.db');
  const before = MIGRATIONS.findIndex(({ name }) => name === 'permissionsOfCustomers');
  expect(before).toBeGreaterThan(0);
  const older = await openSqlite(path, 'create', MIGRATIONS.slice(0, before));
  await older.db.run(
    "insert into batches values (1, 'clienti.csv', 'customers', '2026-03-05T10:00:00.000Z', 3, 3, 0)",
  );
  await older.db.run(
    `insert into customers (id, code, name, name_key, marketing_consent, batch_id)
    values (1, 'C1', 'Uno', 'uno', 1, 1), (2, 'C2', 'Due', 'due', 0, 1), (3, 'C3', 'Tre', 'tre', null, 1)`,
  );
  await older.db.run("insert into objections values (7, 3, 'email', '2026-04-04', 'contact')");
  await older.close();

  const { db, close } = await openSqlite(path, 'existing');
  const list = {
    channel: 'all',
    toldOn: '2026-03-05',
    source: 'import',
    detail: 'clienti.csv',
    textVersion: null,
  };
  expect(Object.fromEntries(await loadPermissions(db))).toEqual({
    1: [{ ...list, kind: 'consent' }],
    2: [{ ...list, kind: 'withdrawal' }],
    3: [
      {
        kind: 'objection',
        channel: 'email',
        toldOn: '2026-04-04',
        source: 'contact',
        detail: null,
        textVersion: null,
      },
    ],
  });
  expect(await db.all('select id from objections')).toEqual([{ id: 7 }]);
  expect(await db.all('pragma foreign_key_check')).toEqual([]);
  await close();
});
