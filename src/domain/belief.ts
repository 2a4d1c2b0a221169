import type { CauseKind } from './cause.ts';
import type { Day } from './day.ts';

/** What a seller thinks of a customer, said before anybody has tried to win the customer back. */
export interface Belief {
  readonly isLost: boolean;
  /** How likely the seller thinks a return is, 0 to 100. */
  readonly returnPercent: number;
  readonly cause: CauseKind | null;
  /** What holds the seller back from calling, in their own words: private, in no report. */
  readonly blocker: string | null;
  readonly seller: string | null;
  readonly notedOn: Day;
}

/** A belief as somebody has just stated it; what is not said of cause and blocker leaves them as they were. */
export type StatedBelief = Pick<Belief, 'isLost' | 'returnPercent' | 'cause' | 'blocker'>;

/** Said again is not said anew: the same file read twice changes nothing. */
export function isNews(stated: StatedBelief, standing: Belief): boolean {
  const { cause, blocker } = completion(stated, standing);
  return (
    stated.isLost !== standing.isLost ||
    stated.returnPercent !== standing.returnPercent ||
    cause !== standing.cause ||
    blocker !== standing.blocker
  );
}

/** What was said before of cause and blocker goes on, unless something else is said now. */
export function completion(stated: StatedBelief, standing: Belief | null): Pick<Belief, 'cause' | 'blocker'> {
  return {
    cause: stated.cause ?? standing?.cause ?? null,
    blocker: stated.blocker ?? standing?.blocker ?? null,
  };
}

/**
 * The per cent a person means by `20`, `20%` or `12,5`; undefined for anything else. A share like `0.2` without a sign could be a
 * fifth or a five-hundredth, and is not taken for either.
 */
export function percentIn(text: string): number | undefined {
  const match = /^(\d{1,3}(?:[.,]\d+)?)\s*(%?)$/.exec(text.trim());
  if (match === null) return undefined;
  const value = Number(match[1]?.replace(',', '.'));
  const isShare = match[2] === '' && value > 0 && value < 1;
  return value > 100 || isShare ? undefined : value;
}
