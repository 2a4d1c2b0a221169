import type { CauseKind } from './cause.ts';
import type { Day } from './day.ts';
import { primaryCause, type StatedCause } from './primary-cause.ts';

/** Why a customer stopped before the return and why again after it; `isSame` is null while one of the two is unknown. */
export interface RelapseCause {
  readonly before: CauseKind | null;
  readonly after: CauseKind | null;
  readonly isSame: boolean | null;
}

/** What was noted up to the day of the return against what has been noted since. */
export function relapseCauseOf(causes: readonly StatedCause[], returnedOn: Day): RelapseCause {
  const before = primaryKind(causes.filter(({ notedOn }) => notedOn <= returnedOn));
  const after = primaryKind(causes.filter(({ notedOn }) => notedOn > returnedOn));
  return { before, after, isSame: before === null || after === null ? null : before === after };
}

/** "Not stated" is no cause that could be the same again. */
function primaryKind(causes: readonly StatedCause[]): CauseKind | null {
  const kind = primaryCause(causes, null)?.kind ?? null;
  return kind === 'not-stated' ? null : kind;
}
