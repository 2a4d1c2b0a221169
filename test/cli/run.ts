import { PassThrough, Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { main } from '../../src/cli/main.ts';

/** What a command line did: exit code and both streams, whole. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly db?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

const HOME = fileURLToPath(new URL('../..', import.meta.url));

/** Runs one command line in this process, off a terminal, in Italian, with no settings but the test's. */
export async function run(line: string | readonly string[], options: RunOptions = {}): Promise<Ran> {
  const argv = typeof line === 'string' ? words(line) : [...line];
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const out: string[] = [];
  const err: string[] = [];
  stdout.on('data', (chunk) => out.push(String(chunk)));
  stderr.on('data', (chunk) => err.push(String(chunk)));
  const code = await main(options.db === undefined ? argv : [...argv, '--db', options.db], {
    env: { RICONQUISTA_LANG: 'it', RICONQUISTA_CONFIG: '/nonexistent/config.json', ...options.env },
    cwd: options.cwd ?? '/nonexistent',
    stdin: () => Readable.from([]),
    stdout,
    stderr,
    now: () => new Date('2026-11-22T09:00:00Z'),
    home: HOME,
    version: '0.0.0-test',
  });
  return { code, out: out.join(''), err: err.join('') };
}

/** Splits a line at blanks; a text in double quotes stays one argument. */
function words(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}
