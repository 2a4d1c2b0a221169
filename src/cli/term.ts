import type { Io } from './io.ts';

export type ColorChoice = 'auto' | 'always' | 'never';

/** What may be shown where: the one place that decides colours, prompts and progress. */
export interface Term {
  readonly color: boolean;
  /** Questions may be asked. */
  readonly interactive: boolean;
  /** A moving line on stderr is welcome. */
  readonly progress: boolean;
  readonly width: number;
}

export interface TermChoice {
  readonly color: ColorChoice;
  readonly quiet: boolean;
  readonly noInput: boolean;
}

const PIPE_WIDTH = 100;
const NARROWEST = 40;

/**
 * Libraries disagree (chalk ignores NO_COLOR on a terminal, ora writes into pipes), so none of them is asked. Nothing moves
 * or asks under CI, a dumb terminal, a pipe or `--quiet`.
 */
export function termOf(io: Io, choice: TermChoice): Term {
  const { env, stdout, stderr } = io;
  const isDumb = env['TERM'] === 'dumb' || isSet(env['CI']);
  return {
    color:
      choice.color === 'always' ||
      (choice.color === 'auto' && stdout.isTTY === true && !isDumb && !isSet(env['NO_COLOR'])),
    interactive:
      stderr.isTTY === true && io.stdin().isTTY === true && !isDumb && !choice.noInput && !choice.quiet,
    progress: stderr.isTTY === true && !isDumb && !choice.quiet,
    width: stdout.isTTY === true ? Math.max(NARROWEST, stdout.columns ?? PIPE_WIDTH) : PIPE_WIDTH,
  };
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== '0' && value !== 'false';
}
