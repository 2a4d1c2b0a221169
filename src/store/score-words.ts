import type { DormancyReason } from '../domain/dormancy.ts';

export type ScoredState = 'never-bought' | 'active' | 'late' | 'dormant';

/** The words that scores are stored as the places of; to be appended to, never rearranged. */
export const STATES: readonly ScoredState[] = ['never-bought', 'active', 'late', 'dormant'];
export const REASONS: readonly DormancyReason[] = ['cadence', 'model', 'fallback'];

export const [NEVER_BOUGHT, ACTIVE, LATE, DORMANT] = STATES.keys();

export function wordAt<Word>(words: readonly Word[], place: number): Word {
  const word = words[place];
  if (word === undefined) throw new RangeError(`no word stands at ${place}`);
  return word;
}
