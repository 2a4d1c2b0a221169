import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { main } from './cli/main.ts';
import { EXIT_CODE } from './fault.ts';

/** The only place that touches the process: hands it to the program and takes the exit code back. */
export async function start(): Promise<void> {
  const home = fileURLToPath(new URL('..', import.meta.url));
  const { version } = JSON.parse(readFileSync(`${home}package.json`, 'utf8')) as { version: string };
  endQuietlyWhenNobodyReads();
  process.once('SIGINT', () => process.exit(EXIT_CODE.interrupted));
  process.once('SIGTERM', () => process.exit(EXIT_CODE.interrupted));
  process.exitCode = await main(process.argv.slice(2), {
    env: process.env,
    cwd: process.cwd(),
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    now: () => new Date(),
    home,
    version,
  });
}

/** `… | head` closes the pipe: that is its right, not an error. */
function endQuietlyWhenNobodyReads(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(EXIT_CODE.done);
      throw error;
    });
  }
}
