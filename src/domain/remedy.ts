import type { CauseKind, Department } from './cause.ts';
import type { Day } from './day.ts';

/** A lasting repair of a cause. It may be promised only once done, and done means day, owner and evidence. */
export interface Remedy {
  readonly id: number;
  readonly cause: CauseKind;
  /** Whose process was put right; null where the cause is no failure of ours. */
  readonly department: Department | null;
  readonly what: string;
  /** What is new besides, offered in the script; null when nothing is. */
  readonly news: string | null;
  /** A second novelty. */
  readonly moreNews: string | null;
  readonly owner: string | null;
  readonly doneOn: Day | null;
  readonly evidence: string | null;
  readonly withdrawnOn: Day | null;
}

/** The last time a cause struck, and whom. */
export interface Strike {
  readonly happenedOn: Day;
  readonly code: string;
  readonly name: string;
}

/** `failed`: the cause has struck again since, so that it was no remedy. */
export type RemedyState = 'planned' | 'done' | 'failed' | 'withdrawn';

/**
 * The remedy a script may promise for a cause that last struck, at any customer, on `lastStruckOn` (null = no day is known): the
 * latest one done, unless the cause struck again after it, which shows that it was no remedy.
 */
export function promisableRemedy(
  remedies: readonly Remedy[],
  cause: CauseKind,
  lastStruckOn: Day | null,
  today: Day,
): Remedy | undefined {
  return remedies
    .filter((remedy) => remedy.cause === cause && remedyState(remedy, lastStruckOn, today) === 'done')
    .toSorted((one, other) => ((one.doneOn ?? '') < (other.doneOn ?? '') ? -1 : 1))
    .at(-1);
}

/** @param lastStruckOn when the cause of this remedy last struck, at any customer */
export function remedyState(remedy: Remedy, lastStruckOn: Day | null, today: Day): RemedyState {
  const { withdrawnOn, doneOn, owner, evidence } = remedy;
  if (withdrawnOn !== null) return 'withdrawn';
  if (doneOn === null || doneOn > today || !isTold(owner) || !isTold(evidence)) return 'planned';
  return lastStruckOn !== null && lastStruckOn > doneOn ? 'failed' : 'done';
}

/** For each cause the last time it struck, at whomever; causes without a day prove nothing. */
export function latestStrikes(
  causes: readonly (Omit<Strike, 'happenedOn'> & {
    readonly kind: CauseKind;
    readonly happenedOn: Day | null;
  })[],
): Map<CauseKind, Strike> {
  const strikes = new Map<CauseKind, Strike>();
  for (const { kind, happenedOn, code, name } of causes) {
    const standing = strikes.get(kind);
    if (happenedOn !== null && (standing === undefined || happenedOn > standing.happenedOn)) {
      strikes.set(kind, { happenedOn, code, name });
    }
  }
  return strikes;
}

/** The remedies that stood until now and no longer do: what newly became known of the causes has proved them wrong. */
export function brokenRemedies(
  remedies: readonly Remedy[],
  before: ReadonlyMap<CauseKind, Strike>,
  after: ReadonlyMap<CauseKind, Strike>,
  today: Day,
): Remedy[] {
  const stateBy = (strikes: ReadonlyMap<CauseKind, Strike>, remedy: Remedy) =>
    remedyState(remedy, strikes.get(remedy.cause)?.happenedOn ?? null, today);
  return remedies.filter(
    (remedy) => stateBy(before, remedy) === 'done' && stateBy(after, remedy) === 'failed',
  );
}

function isTold(text: string | null): boolean {
  return text !== null && text.trim() !== '';
}
