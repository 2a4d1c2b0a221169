import { type CauseSide, factsOf, isForOwner } from '../domain/cause.ts';
import type { Day } from '../domain/day.ts';
import { primaryCause } from '../domain/primary-cause.ts';
import { loadCauses, type NotedCause } from '../store/causes.ts';
import { primaryChoices } from '../store/primary-causes.ts';
import type { Db } from '../store/schema.ts';

/** One of a customer's causes among the others. */
export interface ListedCause extends NotedCause {
  readonly side: CauseSide;
  readonly isPrimary: boolean;
  /** An accusation that no seller should answer. */
  readonly isForOwner: boolean;
}

/** By customer, the cause by which the customer is treated. */
export async function primaryCauses(
  db: Db,
  today: Day,
  causes: readonly NotedCause[],
): Promise<Map<number, NotedCause>> {
  const choices = await primaryChoices(db, today);
  const primary = new Map<number, NotedCause>();
  for (const [customerId, own] of Map.groupBy(causes, (cause) => cause.customerId)) {
    const cause = primaryCause(own, choices.get(customerId) ?? null);
    if (cause !== undefined) primary.set(customerId, cause);
  }
  return primary;
}

/** The causes that stand, of one customer or of all. */
export async function listedCauses(db: Db, today: Day, customerId?: number): Promise<ListedCause[]> {
  const causes = await loadCauses(db, today, customerId);
  const primary = new Set([...(await primaryCauses(db, today, causes)).values()].map(({ id }) => id));
  return causes.map((cause) => ({
    ...cause,
    side: factsOf(cause.kind).side,
    isPrimary: primary.has(cause.id),
    isForOwner: isForOwner(cause.kind),
  }));
}
