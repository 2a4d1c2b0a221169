import type { Spell } from '../../src/stats/spells.ts';

/** Waits as the textbooks write them: `9 13 13+`, the plus being somebody who was still waiting. */
export function waits(text: string): Spell[] {
  return text.split(' ').map((word) => ({
    days: Number.parseFloat(word),
    end: word.endsWith('+') ? null : 'ended',
  }));
}

/** The two groups of R's data set `aml`: weeks until a relapse. */
export const MAINTAINED = waits('9 13 13+ 18 23 28+ 31 34 45+ 48 161+');
export const NOT_MAINTAINED = waits('5 5 8 8 12 16+ 23 27 30 33 43 45');

/** Twenty dormant customers and the days until they ordered, refused, or were watched no longer. */
export const CUSTOMERS: readonly Spell<'ordered' | 'refused'>[] = [
  [3, 'ordered'],
  [5, 'ordered'],
  [5, null],
  [8, 'refused'],
  [12, 'ordered'],
  [12, 'ordered'],
  [15, null],
  [20, 'refused'],
  [20, null],
  [27, 'ordered'],
  [30, 'ordered'],
  [30, null],
  [41, 'refused'],
  [45, null],
  [60, 'ordered'],
  [60, null],
  [75, null],
  [90, 'ordered'],
  [90, null],
  [90, null],
].map(([days, end]) => ({ days, end }) as Spell<'ordered' | 'refused'>);
