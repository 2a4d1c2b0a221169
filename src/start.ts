import { fstatSync, statSync, writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Output } from './cli/io.ts';

/** Put in by the build, from package.json. */
declare const RICONQUISTA_VERSION: string;

const INTERRUPTED = 130;

/** The only place that touches the process: hands it to the program and takes the exit code back. */
export async function start(): Promise<void> {
  const argv = process.argv.slice(2);
  // The commonest question of scripts needs nothing of the program.
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    outputOn(1).write(`${RICONQUISTA_VERSION}\n`);
    return;
  }
  process.once('SIGINT', () => process.exit(INTERRUPTED));
  process.once('SIGTERM', () => process.exit(INTERRUPTED));
  const { main } = await import('./cli/main.ts');
  process.exitCode = await main(argv, {
    env: process.env,
    cwd: process.cwd(),
    stdin: () => process.stdin,
    stdout: outputOn(1),
    stderr: outputOn(2),
    now: () => new Date(),
    node: process.execPath,
    home: fileURLToPath(new URL('..', import.meta.url)),
    version: RICONQUISTA_VERSION,
  });
}

/**
 * A stream of ours where nobody watches, the process's own on a terminal: making the latter loads Node's streams, which takes
 * a third of a bare start. `… | head` closes the pipe, as is its right: then there is nothing left to do.
 */
function outputOn(fd: 1 | 2): Output {
  if (mayBeTerminal(fd)) return fd === 1 ? process.stdout : process.stderr;
  return { write: (content) => writeWhole(fd, Buffer.from(content as string)) };
}

function mayBeTerminal(fd: number): boolean {
  const { rdev, isCharacterDevice } = statusOf(fd);
  return isCharacterDevice && rdev !== statusOf('/dev/null').rdev;
}

function statusOf(place: number | string): { readonly rdev: number; readonly isCharacterDevice: boolean } {
  try {
    const status = typeof place === 'number' ? fstatSync(place) : statSync(place);
    return { rdev: status.rdev, isCharacterDevice: status.isCharacterDevice() };
  } catch {
    return { rdev: -1, isCharacterDevice: true };
  }
}

function writeWhole(fd: number, bytes: Buffer): void {
  for (let written = 0; written < bytes.length; ) {
    try {
      written += writeSync(fd, bytes, written);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'EPIPE') process.exit(0);
      // The reader of a pipe is slower than we are.
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
