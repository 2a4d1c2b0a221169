import type { CauseKind } from '../domain/cause.ts';
import type { Day } from '../domain/day.ts';
import {
  brokenRemedies,
  latestStrikes,
  type Remedy,
  type RemedyState,
  remedyState,
  type Strike,
} from '../domain/remedy.ts';
import { loadCauses, loadRemedies } from '../store/causes.ts';
import { closedOn, loadObjections } from '../store/permissions.ts';
import { loadPromises, type RemedyPromise } from '../store/promises.ts';
import type { Db } from '../store/schema.ts';

/** A remedy of the register with what has become of it. */
export interface KeptRemedy extends Remedy {
  readonly state: RemedyState;
  /** What proved it wrong: the last time its cause struck; null unless it has failed. */
  readonly failedBy: Strike | null;
}

/** A remedy with everybody who was told that it is done. */
export interface PromisedRemedy {
  readonly remedy: KeptRemedy;
  readonly promises: readonly RemedyPromise[];
}

/** A remedy that is none, as its cause has struck again. */
export type BrokenRemedy = PromisedRemedy;

export function keptRemedy(remedy: Remedy, strikes: ReadonlyMap<CauseKind, Strike>, today: Day): KeptRemedy {
  const strike = strikes.get(remedy.cause) ?? null;
  const state = remedyState(remedy, strike?.happenedOn ?? null, today);
  return { ...remedy, state, failedBy: state === 'failed' ? strike : null };
}

/** Of these remedies, who was promised each and may be told that it does not hold: nobody who has objected, no closed number. */
export async function withPromises(
  db: Db,
  remedies: readonly KeptRemedy[],
  today: Day,
): Promise<PromisedRemedy[]> {
  const told = await loadPromises(
    db,
    remedies.map(({ id }) => id),
  );
  const objections = told.length === 0 ? new Map() : await loadObjections(db, today);
  const closed = told.length === 0 ? new Set() : await closedOn(db, 'phone', today);
  const promises = told
    .filter(({ customerId }) => objections.get(customerId)?.includes('all') !== true)
    .map(({ customerId, ...promise }) => (closed.has(customerId) ? { ...promise, phone: null } : promise));
  return remedies.map((remedy) => ({
    remedy,
    promises: promises.filter(({ remedyId }) => remedyId === remedy.id),
  }));
}

/** The remedies that stood while only `before` was known of the causes, and have failed by what is known now. */
export async function remediesBrokenSince(
  db: Db,
  before: ReadonlyMap<CauseKind, Strike>,
  today: Day,
): Promise<BrokenRemedy[]> {
  const strikes = latestStrikes(await loadCauses(db, today));
  const broken = brokenRemedies(await loadRemedies(db), before, strikes, today);
  return withPromises(
    db,
    broken.map((remedy) => keptRemedy(remedy, strikes, today)),
    today,
  );
}
