import { join } from 'node:path';
import { expect, it } from 'vitest';
import { undoOutcome } from '../../src/app/undo-outcome.ts';
import { MIGRATIONS } from '../../src/store/migrations.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { setting } from '../app/told.ts';
import { tempFolder } from '../temp-folder.ts';

const folder = tempFolder();

/** The schema up to and without the one in which contacts can be taken back. */
const BEFORE = MIGRATIONS.slice(
  0,
  MIGRATIONS.findIndex(({ name }) => name === 'outcomesInFull'),
);

it('contacts from before they could be taken back can be, with the objection they brought', async () => {
  const path = join(folder, 'older.db');
  const older = await openSqlite(path, 'create', BEFORE);
  await older.db.run(
    `insert into batches (id, file, kind, imported_at, rows_read, added, changed) values (1, 'a.csv', 'customers', '', 1, 1, 0)`,
  );
  for (const [id, code] of [
    [1, 'C1'],
    [2, 'C2'],
    [3, 'C3'],
  ] as const) {
    await older.db.run(
      "insert into customers (id, code, name, name_key, batch_id) values (?, ?, 'Prova', 'prova', 1)",
      [id, code],
    );
    await older.db.run(
      `insert into contacts (customer_id, contacted_on, channel, outcome, attempt, recorded_at)
      values (?, '2026-11-20', 'email', 'objection', 1, '2026-11-20T08:00:00Z')`,
      [id],
    );
  }
  const objections = [
    [1, 'all', 'contact'],
    [2, 'email', 'contact'],
    [3, 'all', 'import'],
  ] as const;
  for (const [customer, channel, source] of objections) {
    await older.db.run(
      "insert into objections (customer_id, channel, objected_on, source) values (?, ?, '2026-11-20', ?)",
      [customer, channel, source],
    );
  }
  await older.close();

  const { db, close } = await openSqlite(path, 'existing');
  expect(await db.all('select customer_id, objected_channel from contacts order by customer_id')).toEqual([
    { customer_id: 1, objected_channel: 'all' },
    { customer_id: 2, objected_channel: 'email' },
    { customer_id: 3, objected_channel: null },
  ]);
  for (const [code, objection] of [
    ['C1', 'lifted'],
    ['C2', 'lifted'],
    ['C3', null],
  ] as const) {
    expect(await undoOutcome(db, { ...setting(), text: code, attempt: undefined })).toMatchObject({
      objection,
    });
  }
  expect(await db.all('select channel, source from objections')).toEqual([
    { channel: 'all', source: 'import' },
  ]);
  await close();
});
