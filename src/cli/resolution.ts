import type { Decision } from '../app/set-aside.ts';
import { Fault } from '../fault.ts';
import type { Context } from './context.ts';

/** Which of two contradicting contacts counts, or that the person wants to be asked. */
export type Resolution = Decision | 'ask';

const RESOLUTIONS: readonly Resolution[] = ['mine', 'theirs', 'ask'];

/** @throws Fault `not-one-of`; `answer-needed` where nobody can be asked */
export function resolutionFrom({ term, words }: Context, text: string | undefined): Resolution | undefined {
  if (text === undefined) return undefined;
  const resolution = RESOLUTIONS.find((candidate) => candidate === text.trim().toLowerCase());
  if (resolution === undefined) {
    throw new Fault('usage', 'not-one-of', { text, flag: '--resolve', allowed: RESOLUTIONS });
  }
  if (resolution === 'ask' && !term.interactive) {
    const what = words.screens.calls.returned.resolution;
    throw new Fault('usage', 'answer-needed', { flag: '--resolve mine|theirs', what });
  }
  return resolution;
}
