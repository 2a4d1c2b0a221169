import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

export interface SqliteShell {
  readonly version: string;
  /** The shell on a database, doing these commands one after the other. */
  readonly command: (database: string, ...commands: readonly string[]) => string[];
}

const SHELL = 'sqlite3';
export const NO_SHELL = 'The sqlite3 shell is not installed: no baseline, its rows are left out.';

export function sqliteShell(): SqliteShell | undefined {
  const { status, stdout } = spawnSync(SHELL, ['--version'], { encoding: 'utf8' });
  if (status !== 0) return undefined;
  return {
    version: stdout.split(' ', 1)[0] ?? '',
    command: (database, ...commands) => [
      SHELL,
      '-batch',
      database,
      ...commands.slice(0, -1).flatMap((text) => ['-cmd', text]),
      ...commands.slice(-1),
    ],
  };
}

/** The least a Node program with a SQLite database can cost: open it, ask one thing, print one line. */
export function floorScript(database: string): string {
  const driver = createRequire(import.meta.url).resolve('better-sqlite3');
  return `const Sqlite = require(${JSON.stringify(driver)});
const db = new Sqlite(${JSON.stringify(database)});
console.log(db.prepare('select count(*) from customers').pluck().get());
db.close();
`;
}
