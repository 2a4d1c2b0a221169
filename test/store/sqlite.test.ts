import {
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { MIGRATIONS, type Migration } from '../../src/store/migrations.ts';
import { busyTimeoutOf, openSqlite } from '../../src/store/sqlite.ts';
import { tempFolder } from '../temp-folder.ts';

const folder = tempFolder();
const path = (name: string) => join(folder, name);

const addsAColumn: Migration = () => ['alter table customers add column nickname text'];
const failsHalfway: Migration = () => ['create table half (id integer)', 'insert into nowhere values (1)'];

describe('a database file', () => {
  it('is created for the owner alone, with its journal', async () => {
    const { db, close } = await openSqlite(path('mode/new.db'), 'create');
    await db.all('select 1');
    const modes = readdirSync(path('mode')).map((name) => statSync(path(`mode/${name}`)).mode & 0o777);
    await close();
    expect(new Set(modes)).toEqual(new Set([0o600]));
    expect(statSync(path('mode')).mode & 0o777).toBe(0o700);
  });

  it.skipIf(process.platform === 'win32')('is the owner’s alone where a link leads to it, too', async () => {
    symlinkSync(path('elsewhere.db'), path('link.db'));
    await (await openSqlite(path('link.db'), 'create')).close();
    expect(statSync(path('elsewhere.db')).mode & 0o777).toBe(0o600);
    expect(lstatSync(path('link.db')).isSymbolicLink()).toBe(true);
  });

  it('is never created by reading', async () => {
    await expect(openSqlite(path('missing.db'), 'existing')).rejects.toMatchObject({
      kind: 'database',
      code: 'database-missing',
    });
    expect(existsSync(path('missing.db'))).toBe(false);
  });

  it('of another program is recognised and left untouched', async () => {
    const foreign = new Sqlite(path('foreign.db'));
    foreign.exec('create table notes (text)');
    foreign.close();
    const before = readFileSync(path('foreign.db'));
    await expect(openSqlite(path('foreign.db'), 'create')).rejects.toMatchObject({
      code: 'database-foreign',
    });
    expect(readFileSync(path('foreign.db'))).toEqual(before);
  });

  it('that is no database at all is recognised and left untouched', async () => {
    writeFileSync(path('letter.txt'), 'Gentile cliente, '.repeat(100));
    await expect(openSqlite(path('letter.txt'), 'create')).rejects.toMatchObject({
      code: 'database-foreign',
    });
    expect(readFileSync(path('letter.txt'), 'utf8')).toBe('Gentile cliente, '.repeat(100));
  });

  it('written by a newer program is refused', async () => {
    await (await openSqlite(path('newer.db'), 'create', [...MIGRATIONS, addsAColumn])).close();
    await expect(openSqlite(path('newer.db'), 'existing')).rejects.toMatchObject({
      kind: 'database',
      code: 'database-newer',
      facts: { found: MIGRATIONS.length + 1, known: MIGRATIONS.length },
    });
  });

  it('of an older schema is backed up beside itself, then migrated', async () => {
    await (await openSqlite(path('older.db'), 'create')).close();
    const store = await openSqlite(path('older.db'), 'existing', [...MIGRATIONS, addsAColumn]);
    const columns = await store.db.all<{ name: string }>('select name from pragma_table_info(?)', [
      'customers',
    ]);
    await store.close();
    expect(columns.map(({ name }) => name)).toContain('nickname');

    const backup = path(`older.db.v${MIGRATIONS.length}.bak`);
    expect(statSync(backup).mode & 0o777).toBe(0o600);
    const kept = new Sqlite(backup, { readonly: true });
    expect(kept.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
    expect(kept.pragma('journal_mode', { simple: true })).toBe('delete');
    kept.close();
  });

  it('keeps nothing of a migration that fails', async () => {
    await (await openSqlite(path('failing.db'), 'create')).close();
    await expect(
      openSqlite(path('failing.db'), 'existing', [...MIGRATIONS, addsAColumn, failsHalfway]),
    ).rejects.toThrow('no such table: nowhere');

    const { db, close } = await openSqlite(path('failing.db'), 'existing');
    const tables = await db.all<{ name: string }>("select name from sqlite_master where type = 'table'");
    const columns = await db.all<{ name: string }>('select name from pragma_table_info(?)', ['customers']);
    await close();
    expect(tables.map(({ name }) => name)).not.toContain('half');
    expect(columns.map(({ name }) => name)).not.toContain('nickname');
  });

  it('is waited for longer the larger it is, but not for ever', () => {
    const waits = [0, 40, 100_000].map((megabytes) => {
      const file = path(`large-${megabytes}.db`);
      writeFileSync(file, '');
      truncateSync(file, megabytes * 1024 * 1024);
      return busyTimeoutOf(file);
    });
    expect([...waits, busyTimeoutOf(path('no.db')), busyTimeoutOf(':memory:')]).toEqual([
      5_000, 15_000, 60_000, 5_000, 5_000,
    ]);
  });

  it('enforces its references', async () => {
    const { db, close } = await openSqlite(':memory:', 'create');
    await expect(
      db.all(`insert into orders values (1, 2026, 'order', '1', '2026-01-01', 100, 7) returning number`),
    ).rejects.toThrow(/FOREIGN KEY/);
    await close();
  });
});

describe('a transaction', () => {
  it('leaves nothing behind when its work fails', async () => {
    const { db, close } = await openSqlite(':memory:', 'create');
    const failing = db.transaction(async (transaction) => {
      await transaction.insertMany('exports', ['sha256', 'written_at'], [['a', 'now']]);
      throw new Error('halfway');
    });
    await expect(failing).rejects.toThrow('halfway');
    expect(await db.all('select * from exports')).toEqual([]);
    await close();
  });

  it('inside another one becomes part of it', async () => {
    const { db, close } = await openSqlite(':memory:', 'create');
    await db.transaction((outer) =>
      outer.transaction((inner) => inner.insertMany('exports', ['sha256', 'written_at'], [['a', 'now']])),
    );
    expect(await db.all('select sha256 from exports')).toEqual([{ sha256: 'a' }]);
    await close();
  });
});

/** The step from which on a list knows which remedy it promises. */
function isWatching(migration: Migration): boolean {
  return migration({ identity: 'integer', clustered: '' }).some((text) => text.includes('remedy_id'));
}

describe('a database from before remedies were watched', () => {
  it('knows afterwards which remedy each of its lists has promised', async () => {
    const path = join(folder, 'promised.db');
    const old = await openSqlite(path, 'create', MIGRATIONS.slice(0, MIGRATIONS.findIndex(isWatching)));
    const rows = (table: string, columns: string, cells: readonly (readonly (string | number | null)[])[]) =>
      old.db.insertMany(table, columns.split(' '), cells);
    await rows('batches', 'id file kind imported_at rows_read added changed', [
      [1, 'a', 'customers', 'now', 1, 1, 0],
    ]);
    await rows('customers', 'id code name name_key batch_id', [[1, 'C1', 'Prima', 'prima', 1]]);
    await rows('remedies', 'id cause what done_on noted_on', [
      [1, 'late-announced', 'avvisiamo', '2026-01-01', '2026-01-01'],
      [2, 'late-announced', 'avvisiamo', '2026-11-01', '2026-11-01'],
      [3, 'closed', 'avvisiamo', '2026-01-01', '2026-01-01'],
    ]);
    await rows('call_lists', 'id week seller issued_on capacity', [
      [1, '2026-W20', 'Bianchi', '2026-05-11', 5],
    ]);
    const row = (rank: number, cause: string | null, remedy: string | null) => [
      ...[1, rank, 1, 'C1', 'Prima', 'phone', 1, '2026-05-12', 0, 0, 0, '{}', 'check', 'objected'],
      ...[cause, remedy, '{}', ''],
    ];
    await rows(
      'call_rows',
      'list_id rank customer_id code name channel attempt due_on score value ease contributions gate_status gate_reason cause remedy because script',
      [row(1, 'late-announced', 'avvisiamo'), row(2, 'late-announced', null), row(3, 'drift', 'altro')],
    );
    await old.close();
    const { db, close } = await openSqlite(path, 'existing');
    expect(await db.all('select rank, remedy_id from call_rows order by rank')).toEqual([
      { rank: 1, remedy_id: 1 },
      { rank: 2, remedy_id: null },
      { rank: 3, remedy_id: null },
    ]);
    await close();
  });
});

describe('a database of the first version', () => {
  it('gets the towns of its customers in the form in which they are compared', async () => {
    const path = join(folder, 'first.db');
    const [first] = MIGRATIONS;
    if (first === undefined) throw new Error('there is no first migration');
    const old = await openSqlite(path, 'create', [first]);
    await old.db.insertMany(
      'batches',
      ['id', 'file', 'kind', 'imported_at', 'rows_read', 'added', 'changed'],
      [[1, 'a.csv', 'customers', 'now', 4, 4, 0]],
    );
    await old.db.insertMany(
      'customers',
      ['code', 'name', 'name_key', 'city', 'batch_id'],
      [
        ['C1', 'Rossi', 'rossi', 'Forlì', 1],
        ['C2', 'Rossi', 'rossi', "FORLI'", 1],
        ['C3', 'Rossi', 'rossi', "Reggio nell'Emilia", 1],
        ['C4', 'Rossi', 'rossi', null, 1],
      ],
    );
    await old.close();
    const { db, close } = await openSqlite(path, 'existing');
    expect(await db.all('select city_key from customers order by code')).toEqual(
      ['forli', 'forli', 'reggio nell emilia', null].map((city_key) => ({ city_key })),
    );
    await close();
  });
});
