import type { CauseKind } from './cause.ts';
import type { Day } from './day.ts';

/** A lasting repair of a cause. It may be promised only once done, and done means day, owner and evidence. */
export interface Remedy {
  readonly id: number;
  readonly cause: CauseKind;
  readonly what: string;
  /** What is new besides, offered in the script; null when nothing is. */
  readonly news: string | null;
  readonly owner: string | null;
  readonly doneOn: Day | null;
  readonly evidence: string | null;
  readonly withdrawnOn: Day | null;
}

/**
 * The remedy a script may promise for a cause that happened on `happenedOn` (null = day not known): the latest one
 * done, unless the cause struck again after it, which shows that it was no remedy.
 */
export function promisableRemedy(
  remedies: readonly Remedy[],
  cause: CauseKind,
  happenedOn: Day | null,
  today: Day,
): Remedy | undefined {
  return remedies
    .filter((remedy) => remedy.cause === cause && isDone(remedy, today))
    .filter(({ doneOn }) => happenedOn === null || (doneOn !== null && doneOn >= happenedOn))
    .toSorted((one, other) => ((one.doneOn ?? '') < (other.doneOn ?? '') ? -1 : 1))
    .at(-1);
}

function isDone(remedy: Remedy, today: Day): boolean {
  return (
    remedy.withdrawnOn === null &&
    remedy.doneOn !== null &&
    remedy.doneOn <= today &&
    isTold(remedy.owner) &&
    isTold(remedy.evidence)
  );
}

function isTold(text: string | null): boolean {
  return text !== null && text.trim() !== '';
}
