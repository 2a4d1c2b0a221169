import { type ClaimResult, refusalClaim } from '../domain/claims.ts';
import type { Day } from '../domain/day.ts';
import { DEFAULT_DORMANCY_RULE } from '../domain/dormancy.ts';
import { type Ladder, ladderOf } from '../domain/ladder.ts';
import type { Db } from '../store/schema.ts';
import { loadStories } from '../store/stories.ts';

export interface Report {
  readonly today: Day;
  readonly ladder: Ladder;
  readonly claims: readonly ClaimResult[];
}

/**
 * What is known of everyone who was on a list or was called, up to `today`: a description, no proof.
 *
 * @param mergeDays orders this close together are one purchase
 */
export async function reportClaims(
  db: Db,
  today: Day,
  mergeDays = DEFAULT_DORMANCY_RULE.mergeDays,
): Promise<Report> {
  const ladder = ladderOf(await loadStories(db, today, mergeDays));
  return { today, ladder, claims: [refusalClaim(ladder)] };
}
