import { pooledShare, sharedStrength, shrunkShare, type Tally } from '../stats/beta-binomial.ts';
import type { CauseKind } from './cause.ts';
import { firstAnswer } from './ladder.ts';
import type { OutcomeKind } from './outcome.ts';
import type { Phase } from './phase.ts';

/** One customer's contacts, with what was known of the customer before the answer. */
export interface PastContacts {
  /** In the order in which they came. */
  readonly outcomes: readonly OutcomeKind[];
  readonly cause: CauseKind | null;
  readonly phase: Phase;
}

/** What the firm's own contacts say of the next one. */
export interface Experience {
  /** All who have answered, and how many of them left the door open. */
  readonly answers: Tally;
  /** Those with this cause and phase among them, and the share to expect. */
  readonly of: (cause: CauseKind | null, phase: Phase) => { readonly answers: Tally; readonly share: number };
}

const NOBODY: Tally = { trials: 0, successes: 0 };

/**
 * How often customers were open again, per cause and phase, shrunk to the whole by a beta-binomial. Customers count once, by
 * their first conclusive answer; those who were never reached say nothing.
 */
export function experienceFrom(contacts: readonly PastContacts[]): Experience {
  const groups = new Map<string, Tally>();
  let answers = NOBODY;
  for (const { outcomes, cause, phase } of contacts) {
    const cell = firstAnswer(outcomes);
    if (cell === undefined) continue;
    const isOpen = cell === 'open' || cell === 'maybe';
    const key = keyOf(cause, phase);
    groups.set(key, counted(groups.get(key) ?? NOBODY, isOpen));
    answers = counted(answers, isOpen);
  }
  const tallies = [...groups.values()];
  const pooled = pooledShare(tallies);
  const strength = sharedStrength(tallies, pooled);
  return {
    answers,
    of: (cause, phase) => {
      const group = groups.get(keyOf(cause, phase)) ?? NOBODY;
      return { answers: group, share: shrunkShare(group, pooled, strength) };
    },
  };
}

function keyOf(cause: CauseKind | null, phase: Phase): string {
  return `${cause ?? '-'}/${phase}`;
}

function counted({ trials, successes }: Tally, isSuccess: boolean): Tally {
  return { trials: trials + 1, successes: successes + (isSuccess ? 1 : 0) };
}
