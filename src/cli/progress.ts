import type { Io } from './io.ts';
import type { Term } from './term.ts';

/** A moving line on stderr while long work goes on; nothing where nobody watches. */
export interface Progress {
  readonly say: (text: string) => void;
  readonly stop: () => void;
}

const SILENT: Progress = { say: () => undefined, stop: () => undefined };

export async function startProgress(term: Term, io: Io): Promise<Progress> {
  if (!term.progress) return SILENT;
  const { default: ora } = await import('ora');
  const spinner = ora({
    stream: io.stderr as unknown as NodeJS.WriteStream,
    color: false,
    discardStdin: false,
  });
  return {
    say: (text) => {
      if (spinner.isSpinning) spinner.text = text;
      else spinner.start(text);
      // Long work leaves its timer no time.
      spinner.render();
    },
    stop: () => spinner.stop(),
  };
}

/** Sooner than this nobody can tell from what has been done how long the rest takes. */
const FIRST_LOOK_MS = 1_000;

/**
 * How many seconds the rest of a file should take, if it goes on as it has; null where that is not known, or nothing is left
 * to read.
 *
 * @param now milliseconds of any clock
 */
export function secondsLeftBy(
  now: () => number,
): (at: { readonly file: string; readonly share: number | null }) => number | null {
  let [file, share, startedAt, seenAt] = ['', 0, now(), now()];
  return (at) => {
    // The next file, or the same from its beginning, has started where the last report was.
    if (at.file !== file || (at.share ?? 0) < share) startedAt = seenAt;
    [file, share, seenAt] = [at.file, at.share ?? 0, now()];
    const elapsed = seenAt - startedAt;
    if (share === 0 || share === 1 || elapsed < FIRST_LOOK_MS) return null;
    return Math.ceil((elapsed * (1 - share)) / share / 1_000);
  };
}
