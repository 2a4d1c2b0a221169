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
    },
    stop: () => spinner.stop(),
  };
}
