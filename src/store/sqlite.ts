import { chmodSync, closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { Fault } from '../fault.ts';
import { MIGRATIONS, type Migration, type SchemaDialect } from './migrations.ts';
import type { Cell, Db, FilledRows } from './schema.ts';

/** "RICQ": marks the file as ours, so that a foreign SQLite file is recognised and left alone. */
const APPLICATION_ID = 0x52494351;
const BUSY_TIMEOUT_MS = 5_000;
/** Whoever writes holds a large database longer: a hundred thousand customers are judged and imported in seconds, not in moments. */
const BUSY_MS_PER_MEGABYTE = 250;
const LONGEST_BUSY_MS = 60_000;
/** Rows per INSERT: about as fast as it gets, and far below SQLite's limit of variables. */
const BULK_ROWS = 250;

const STATEMENTS_KEPT = 50;

/** julianday('1970-01-01'), where day numbers begin. */
const JULIAN_DAY_OF_1970 = '2440587.5';

const SQLITE_SCHEMA: SchemaDialect = { identity: 'integer primary key', clustered: 'without rowid' };

export interface Store {
  readonly db: Db;
  close(): Promise<void>;
}

/** Reading never creates a database; only `create` does. */
export type OpenMode = 'existing' | 'create';

/**
 * Opens the SQLite file at `path` (or `:memory:`), bringing an older schema up to date after a backup.
 *
 * @throws Fault `database-missing`, `database-foreign`, `database-damaged`, `database-newer`, `database-busy`
 */
export async function openSqlite(
  path: string,
  mode: OpenMode,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<Store> {
  if (path !== ':memory:') prepareFile(path, mode);
  const native = connect(path);
  try {
    configure(native, path);
    await bringUpToDate(native, path, migrations);
  } catch (error) {
    native.close();
    throw sqliteFault(error, path);
  }
  return { db: dbOver(native), close: async () => void native.close() };
}

/** What the person can do something about, said as a fault; everything else is passed on unchanged. */
export function sqliteFault(error: unknown, path: string): unknown {
  if (!(error instanceof Sqlite.SqliteError)) return error;
  const { code, message } = error;
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return new Fault('database', 'database-busy', { path });
  }
  if (code === 'SQLITE_FULL') return new Fault('database', 'database-full', { path });
  if (code === 'SQLITE_NOTADB') return new Fault('database', 'database-foreign', { path });
  if (code.startsWith('SQLITE_CORRUPT')) {
    return new Fault('database', 'database-damaged', { path, reason: message });
  }
  if (/^SQLITE_(CANTOPEN|READONLY|IOERR|PERM|AUTH)/.test(code)) {
    return new Fault('database', 'database-unreachable', { path, reason: message });
  }
  return error;
}

function prepareFile(path: string, mode: OpenMode): void {
  if (/^[a-z]+:\/\//i.test(path)) {
    // What stands before the @ may be a password, and faults are shown.
    const place = path.replace(/\/\/[^@]*@/, '//…@');
    throw new Fault('database', 'database-not-supported', { path: place });
  }
  if (existsSync(path)) return;
  if (mode === 'existing') throw new Fault('database', 'database-missing', { path });
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    // What another run has created in the meantime, or a link leads to, is as good; SQLite would let everybody read it.
    closeSync(openSync(path, 'a', 0o600));
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    if (reason === 'ENOSPC') throw new Fault('database', 'database-full', { path });
    throw new Fault('database', 'database-unreachable', { path, reason });
  }
}

function connect(path: string): Sqlite.Database {
  try {
    return new Sqlite(path, { timeout: busyTimeoutOf(path) });
  } catch (error) {
    if (error instanceof TypeError) {
      throw new Fault('database', 'database-unreachable', { path, reason: error.message });
    }
    throw sqliteFault(error, path);
  }
}

/** How long to wait for somebody else's transaction. */
export function busyTimeoutOf(path: string): number {
  const bytes = path === ':memory:' ? 0 : (statSync(path, { throwIfNoEntry: false })?.size ?? 0);
  return Math.min(
    LONGEST_BUSY_MS,
    BUSY_TIMEOUT_MS + Math.round((bytes / 1024 / 1024) * BUSY_MS_PER_MEGABYTE),
  );
}

/** What every connection sets. `synchronous` is full because an outcome that was confirmed must survive a power cut. */
const SETTINGS = `
  pragma foreign_keys = on;
  pragma synchronous = full;
  pragma trusted_schema = off;
  pragma cell_size_check = on;
  pragma secure_delete = on;
  pragma temp_store = file;
  pragma cache_size = -65536;`;

function configure(native: Sqlite.Database, path: string): void {
  const owner = native.pragma('application_id', { simple: true });
  // A file another run has just begun has no tables yet and does not bear our mark.
  const isEmpty = owner === 0 && versionOf(native) === 0 && !hasTables(native);
  if (owner !== APPLICATION_ID && !isEmpty) throw new Fault('database', 'database-foreign', { path });

  native.exec(SETTINGS);
  // The pages of a first import are all new: through the log they would be written twice. From the next run on readers need it.
  if (!isEmpty) native.pragma('journal_mode = wal');
}

async function bringUpToDate(
  native: Sqlite.Database,
  path: string,
  migrations: readonly Migration[],
): Promise<void> {
  const found = versionOf(native);
  if (found > migrations.length) {
    throw new Fault('database', 'database-newer', { path, found, known: migrations.length });
  }
  if (found === migrations.length) return;
  if (found > 0 && path !== ':memory:') await backUp(native, path, found);
  migrate(native, migrations);
}

/** All missing steps in one transaction: of a step that fails, nothing remains. */
function migrate(native: Sqlite.Database, migrations: readonly Migration[]): void {
  const upgrade = native.transaction(() => {
    // Asked again under the lock: another run may have upgraded while this one waited.
    for (const migration of migrations.slice(versionOf(native))) {
      for (const statement of migration(SQLITE_SCHEMA)) native.exec(statement);
    }
    native.pragma(`application_id = ${APPLICATION_ID}`);
    native.pragma(`user_version = ${migrations.length}`);
  });
  upgrade.immediate();
}

/** Beside the database, through SQLite's own backup, as a single file without WAL. */
async function backUp(native: Sqlite.Database, path: string, version: number): Promise<void> {
  const copy = `${path}.v${version}.bak`;
  await native.backup(copy);
  const opened = new Sqlite(copy);
  opened.pragma('journal_mode = delete');
  opened.close();
  chmodSync(copy, 0o600);
}

function hasTables(native: Sqlite.Database): boolean {
  return native.prepare('select 1 from sqlite_master limit 1').get() !== undefined;
}

function versionOf(native: Sqlite.Database): number {
  return Number(native.pragma('user_version', { simple: true }));
}

function dbOver(native: Sqlite.Database): Db {
  let builder: ReturnType<Db['kysely']> | undefined;
  const prepare = statementCache(native);
  const db: Db = {
    aggregate: {
      joined: (column) => `group_concat(${column}, ' ')`,
      days: (column) => `group_concat(${column}, '')`,
      dayOfNumber: (expression) => `date((${expression}) * 86400, 'unixepoch')`,
      dayNumbers: (column) =>
        `json_group_array(cast(julianday(${column}) - ${JULIAN_DAY_OF_1970} as integer))`,
    },
    all: async <Row>(statement: string, parameters: readonly Cell[] = []) =>
      prepare(statement).all(parameters) as Row[],
    each: async (statement, parameters, take) => {
      const rows = native
        .prepare<Cell[], Cell[]>(statement)
        .raw()
        .iterate(...parameters);
      for (const cells of rows) take(cells);
    },
    run: async (statement, parameters = []) => prepare(statement).run(parameters).changes,
    kysely: () => {
      builder ??= import('./kysely-sqlite.ts').then(({ kyselyOver }) => kyselyOver(native));
      return builder;
    },
    insertMany: async (table, columns, rows) => insertMany(native, table, columns, rows),
    insertFilled: (rows) => insertFilled(native, rows),
    savepoint: async () => {
      native.exec('savepoint attempt');
      return {
        keep: async () => void native.exec('release attempt'),
        undo: async () => void native.exec('rollback to attempt; release attempt'),
      };
    },
    transaction: (work) =>
      native.inTransaction ? work(db) : transact(native, async () => counted(native, () => work(db))),
    derivation: (work) => (native.inTransaction ? work(db) : transact(native, () => work(db))),
  };
  return db;
}

/** Preparing a statement of a hundred rows takes longer than running it; what a few statements hold is little. */
function statementCache(native: Sqlite.Database): (statement: string) => Sqlite.Statement {
  const prepared = new Map<string, Sqlite.Statement>();
  return (statement) => {
    const known = prepared.get(statement);
    if (known !== undefined) return known;
    const made = native.prepare(statement);
    if (prepared.size >= STATEMENTS_KEPT) prepared.delete(prepared.keys().next().value ?? '');
    prepared.set(statement, made);
    return made;
  };
}

/** `immediate`: a lock taken only at the first write could find the data already changed by somebody else. */
async function transact<Result>(native: Sqlite.Database, work: () => Promise<Result>): Promise<Result> {
  native.exec('begin immediate');
  try {
    const result = await work();
    // Whoever has pressed Ctrl-C in the meantime is heard only when the event loop has been round: once to its end, once whole.
    await setImmediate();
    await setImmediate();
    native.exec('commit');
    return result;
  } catch (error) {
    // SQLite ends the transaction itself when the disk is full.
    if (native.inTransaction) native.exec('rollback');
    throw error;
  }
}

/** Whatever changes a row makes another version of the data; so scores that depend on an older one are known to be stale. */
async function counted<Result>(native: Sqlite.Database, work: () => Promise<Result>): Promise<Result> {
  const changesOf = native.prepare('select total_changes()').pluck();
  const before = changesOf.get();
  const result = await work();
  if (changesOf.get() !== before) native.exec('update data_state set version = version + 1');
  return result;
}

function insertMany(
  native: Sqlite.Database,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
): void {
  const fill = (row: number, cells: Cell[], at: number) => {
    const given = rows[row] ?? [];
    for (let place = 0; place < columns.length; place += 1) cells[at + place] = given[place] ?? null;
  };
  insertFilled(native, { table, columns, count: rows.length, fill });
}

function insertFilled(native: Sqlite.Database, rows: FilledRows): void {
  const { table, columns, count, fill, onConflict = '', incomplete } = rows;
  const statementFor = (many: number) => {
    const list = Array<string>(many).fill(`(${columns.map(() => '?').join(', ')})`);
    return native.prepare(
      `insert into ${table} (${columns.join(', ')}) values ${list.join(', ')} ${onConflict}`,
    );
  };
  if (count === 0) return;
  let statement = statementFor(Math.min(count, BULK_ROWS));
  let cells = new Array<Cell>(Math.min(count, BULK_ROWS) * columns.length);
  for (let from = 0; from < count; from += BULK_ROWS) {
    const to = Math.min(from + BULK_ROWS, count);
    if ((to - from) * columns.length !== cells.length) {
      statement = statementFor(to - from);
      cells = new Array<Cell>((to - from) * columns.length);
    }
    for (let row = from; row < to; row += 1) fill(row, cells, (row - from) * columns.length);
    if (statement.run(cells).changes < to - from) incomplete?.(from, to);
  }
}
