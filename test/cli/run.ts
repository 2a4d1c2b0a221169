import { PassThrough, Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
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
  /** Results go to a screen; nobody answers there. */
  readonly onScreen?: boolean;
  /** What somebody at a terminal types, each once its question is on the screen; without it there is no terminal. */
  readonly answers?: readonly (readonly [question: string, keys: string])[];
}

export const KEYS = { enter: '\r', down: '\u001b[B', interrupt: '\u0003' } as const;

const HOME = fileURLToPath(new URL('../..', import.meta.url));

/** Runs one command line in this process, off a terminal unless it has answers, in Italian, with no settings but the test's. */
export async function run(line: string | readonly string[], options: RunOptions = {}): Promise<Ran> {
  const argv = typeof line === 'string' ? words(line) : [...line];
  const stdout: PassThrough & { isTTY?: boolean } = new PassThrough();
  if (options.onScreen === true) stdout.isTTY = true;
  const stderr = new PassThrough();
  const stdin = options.answers === undefined ? Readable.from([]) : typist(stderr, options.answers);
  const out: string[] = [];
  const err: string[] = [];
  stdout.on('data', (chunk) => out.push(String(chunk)));
  stderr.on('data', (chunk) => err.push(String(chunk)));
  const code = await main(options.db === undefined ? argv : [...argv, '--db', options.db], {
    env: { RICONQUISTA_LANG: 'it', RICONQUISTA_CONFIG: '/nonexistent/config.json', ...options.env },
    cwd: options.cwd ?? '/nonexistent',
    stdin: () => stdin,
    stdout,
    stderr,
    now: () => new Date('2026-11-22T09:00:00Z'),
    node: process.execPath,
    home: HOME,
    version: '0.0.0-test',
  });
  return { code, out: out.join(''), err: err.join('') };
}

/** A keyboard that answers what the screen asks. */
function typist(
  screen: PassThrough & { isTTY?: boolean; columns?: number },
  answers: NonNullable<RunOptions['answers']>,
): Readable & { isTTY?: boolean } {
  const keyboard: PassThrough & { isTTY?: boolean } = new PassThrough();
  const still = () => true;
  // A terminal is not ended by whoever has asked, and its cursor is nobody's concern here.
  Object.assign(screen, {
    isTTY: true,
    columns: 80,
    end: () => screen,
    cursorTo: still,
    moveCursor: still,
    clearLine: still,
  });
  keyboard.isTTY = true;
  const waiting = [...answers];
  let shown = '';
  screen.on('data', (chunk) => {
    shown += stripVTControlCharacters(String(chunk));
    const [next] = waiting;
    if (next === undefined || !shown.includes(next[0])) return;
    shown = '';
    waiting.shift();
    // A question is written before it listens.
    setTimeout(() => keyboard.write(next[1]), 20);
  });
  return keyboard;
}

/** Splits a line at blanks; a text in double quotes stays one argument. */
function words(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}
