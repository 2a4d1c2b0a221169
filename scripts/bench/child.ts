import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What one child process cost. */
export interface Sample {
  readonly cpuMs: number;
  readonly wallMs: number;
  /** undefined where no GNU time is there to tell. */
  readonly peakMb: number | undefined;
}

export interface ChildPlace {
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
}

const GNU_TIME = ['/usr/bin/time', '/usr/bin/gtime', '/opt/homebrew/bin/gtime'].find(readsPeaks);
export const KNOWS_PEAKS = GNU_TIME !== undefined;
/** Three decimals of wall, user and system seconds; the output of the command itself is thrown away. */
const TIMED = `TIMEFORMAT='%3R %3U %3S'; time "$@" >/dev/null 2>"$0"`;

/**
 * Runs a command to its end and takes its cost from outside: bash's `time` asks the kernel, so every program is
 * measured alike and nothing is loaded into it. A Node parent could not: it sees no child's CPU time, and
 * on Linux a child inherits the peak of the process it was forked from, which for bash or GNU time is nothing.
 */
export function measured(command: readonly string[], { folder, env }: ChildPlace): Sample {
  const errors = join(folder, 'errors.txt');
  const peak = join(folder, 'peak.txt');
  const watched = GNU_TIME === undefined ? command : [GNU_TIME, '-f', '%M', '-o', peak, ...command];
  const bash = spawnSync('bash', ['-c', TIMED, errors, ...watched], {
    cwd: folder,
    // The decimal point of bash's figures follows the locale.
    env: { ...env, LC_ALL: 'C' },
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (bash.error !== undefined) throw new Error('the benchmarks need bash', { cause: bash.error });
  if (bash.status !== 0) throw new Error(`${command.join(' ')}\n${readFileSync(errors, 'utf8')}`);
  const [wall = 0, user = 0, system = 0] = bash.stderr.trim().split(' ').map(Number);
  return {
    cpuMs: (user + system) * 1000,
    wallMs: wall * 1000,
    peakMb: GNU_TIME === undefined ? undefined : (Number(readFileSync(peak, 'utf8')) * 1024) / 1e6,
  };
}

function readsPeaks(program: string): boolean {
  const { status, stderr } = spawnSync(program, ['-f', '%M', 'true'], { encoding: 'utf8' });
  return status === 0 && Number(stderr) > 0;
}
