import { type ChildPlace, measured, type Sample } from './child.ts';

export interface Contender {
  readonly what: string;
  readonly command: readonly string[];
  /** Done before each run and not measured. */
  readonly prepare?: () => void;
  readonly goal?: string;
}

export interface Rounds {
  readonly runs: number;
  /** Rounds nobody counts: they fill the page cache. */
  readonly warmUps: number;
}

export interface Measured {
  readonly contender: Contender;
  /** The n-th of every contender ran in the same round, so they may be compared pair by pair. */
  readonly samples: readonly Sample[];
}

/** A B C A B C …: whatever else the machine does falls on all of them alike. */
export function measureInTurns(
  contenders: readonly Contender[],
  { runs, warmUps }: Rounds,
  place: ChildPlace,
): Measured[] {
  const rounds = Array.from({ length: warmUps + runs }, () =>
    contenders.map(({ command, prepare }) => {
      prepare?.();
      return measured(command, place);
    }),
  ).slice(warmUps);
  return contenders.map((contender, index) => ({
    contender,
    samples: rounds.flatMap((round) => round.slice(index, index + 1)),
  }));
}
