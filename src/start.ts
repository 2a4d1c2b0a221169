import { fileURLToPath } from 'node:url';

/** Put in by the build, from package.json. */
declare const RICONQUISTA_VERSION: string;

const INTERRUPTED = 130;

/** The only place that touches the process: hands it to the program and takes the exit code back. */
export async function start(): Promise<void> {
  endQuietlyWhenNobodyReads();
  const argv = process.argv.slice(2);
  // The commonest question of scripts needs nothing of the program.
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    process.stdout.write(`${RICONQUISTA_VERSION}\n`);
    return;
  }
  process.once('SIGINT', () => process.exit(INTERRUPTED));
  process.once('SIGTERM', () => process.exit(INTERRUPTED));
  const { main } = await import('./cli/main.ts');
  process.exitCode = await main(argv, {
    env: process.env,
    cwd: process.cwd(),
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    now: () => new Date(),
    home: fileURLToPath(new URL('..', import.meta.url)),
    version: RICONQUISTA_VERSION,
  });
}

/** `… | head` closes the pipe: that is its right, not an error. */
function endQuietlyWhenNobodyReads(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(0);
      throw error;
    });
  }
}
