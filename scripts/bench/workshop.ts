import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TODAY } from '../fixtures/trading-days.ts';
import type { ChildPlace } from './child.ts';
import { type DataFiles, writeDataFiles } from './data-files.ts';

const HOME = fileURLToPath(new URL('../..', import.meta.url));

/** Would change what Node does at start, or what riconquista is told, without anybody seeing it in the table. */
const MEDDLERS = /^(NODE_|RICONQUISTA_|FORCE_COLOR|NO_COLOR)/;

/** A temporary folder with all files of a benchmark, and the commands to run in it. */
export interface Workshop extends ChildPlace {
  /** riconquista on a database of this folder. */
  readonly riconquista: (database: string, ...argv: readonly string[]) => string[];
  readonly path: (file: string) => string;
  readonly fixture: (file: string) => string;
  /** Runs a command that is not measured. */
  readonly run: (command: readonly string[]) => void;
  /** Generated data of that many customers, written once. */
  readonly data: (customers: number) => DataFiles;
  readonly close: () => void;
}

/** What is measured is the source as it stands, not what somebody built last week. */
export function buildProgram(): void {
  execFileSync(process.execPath, [join(HOME, 'scripts/build.ts')], { cwd: HOME, stdio: 'inherit' });
}

export function openWorkshop(): Workshop {
  const folder = mkdtempSync(join(tmpdir(), 'riconquista-bench-'));
  const path = (file: string) => join(folder, file);
  const kept = Object.entries(process.env).filter(([name]) => !MEDDLERS.test(name));
  const env = {
    ...Object.fromEntries(kept),
    RICONQUISTA_CONFIG: path('no-settings.json'),
    RICONQUISTA_LANG: 'it',
  };
  return {
    folder,
    env,
    path,
    riconquista: (database, ...argv) => [...program(), ...argv, '--db', path(database), '--today', TODAY],
    fixture: (file) => join(HOME, 'fixtures/ferramenta', file),
    run: ([file = '', ...argv]) => void execFileSync(file, argv, { cwd: folder, env, stdio: 'pipe' }),
    data: (customers) => {
      const files = { customers: path(`clienti-${customers}.csv`), orders: path(`ordini-${customers}.csv`) };
      if (!existsSync(files.orders)) writeDataFiles(files, customers);
      return files;
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The command line up to riconquista's own arguments. */
export function program(): string[] {
  return [process.execPath, join(HOME, 'bin/riconquista.js')];
}

/** A database with all it lies in: WAL files left by a run that failed would be taken for its own. */
export function removeDatabase(path: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
}
