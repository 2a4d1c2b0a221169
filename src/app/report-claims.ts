import { type ClaimResult, refusalClaim } from '../domain/claims.ts';
import type { Day } from '../domain/day.ts';
import { type Ladder, ladderOf } from '../domain/ladder.ts';
import { loadStories } from '../store/contacts.ts';
import type { Db } from '../store/schema.ts';

export interface Report {
  readonly today: Day;
  readonly ladder: Ladder;
  readonly claims: readonly ClaimResult[];
}

/** What is known of everyone who was on a list or was called, up to `today`: a description, no proof. */
export async function reportClaims(db: Db, today: Day): Promise<Report> {
  const ladder = ladderOf(await loadStories(db, today));
  return { today, ladder, claims: [refusalClaim(ladder)] };
}
