import type { Day } from '../domain/day.ts';
import type { Context } from './context.ts';
import type { Io } from './io.ts';

/** Runs commands of ours in this process as somebody would on another day, and gives back what they write. */
export type QuietRun = (day: Day, argv: readonly string[]) => Promise<string>;

/** Calls are planned for the working day that has just begun. */
const MORNING = 'T07:00:00Z';

/**
 * @param settings the file of settings they read instead of the person's own
 * @throws Error when a command fails: what is run here must work
 */
export function quietRunOf(
  { io, run, words }: Context,
  { db, settings, folder }: { readonly db: string; readonly settings: string; readonly folder: string },
): QuietRun {
  return async (day, argv) => {
    const [out, err]: [string[], string[]] = [[], []];
    const own: Io = {
      ...io,
      cwd: folder,
      env: { ...io.env, RICONQUISTA_CONFIG: settings },
      stdout: { write: (text) => out.push(String(text)) },
      stderr: { write: (text) => err.push(String(text)) },
      now: () => new Date(`${day}${MORNING}`),
    };
    const hidden = ['--db', db, '--today', day, '--lang', words.language, '--no-input', '--color', 'never'];
    const code = await run([...argv, ...hidden], own);
    if (code !== 0) throw new Error(`«${argv.join(' ')}» ended with ${code}: ${err.join('')}`);
    return out.join('');
  };
}
