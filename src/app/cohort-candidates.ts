import type { Belief } from '../domain/belief.ts';
import { type CohortExclusion, cohortExclusionOf } from '../domain/cohort.ts';
import type { Day } from '../domain/day.ts';
import type { DormancyRule } from '../domain/dormancy.ts';
import { weekOf } from '../domain/week.ts';
import { lastContactDays, latestBeliefs } from '../store/beliefs.ts';
import { customersOnLists, membersFrom } from '../store/cohort-memberships.ts';
import type { Db } from '../store/schema.ts';
import { loadDormant, type ScoredCustomer } from '../store/scores.ts';
import { type ScoreRun, scoredCustomers } from './score-customers.ts';

/** A dormant customer who could be frozen today, with what the seller believes. */
export interface Candidate extends ScoredCustomer {
  readonly because: NonNullable<ScoredCustomer['because']>;
  readonly lastOrderOn: Day;
  readonly silentDays: number;
  readonly limitDays: number;
  /** Of the present silence; null where nobody has said anything since the last order. */
  readonly belief: Belief | null;
}

export interface Candidates {
  readonly run: ScoreRun;
  readonly candidates: readonly Candidate[];
  readonly excluded: readonly { readonly code: string; readonly reason: CohortExclusion }[];
}

/** Who could be frozen into a cohort on this day, and who is dormant but cannot be, in the order of the codes. */
export async function cohortCandidates(db: Db, today: Day, rule: DormancyRule): Promise<Candidates> {
  const run = await scoredCustomers(db, today, rule);
  const contacts = await lastContactDays(db);
  const measured = await membersFrom(db, today);
  const onLists = await customersOnLists(db, weekOf(today));
  const beliefs = await latestBeliefs(db, today);
  const candidates: Candidate[] = [];
  const excluded: { code: string; reason: CohortExclusion }[] = [];
  for (const customer of await loadDormant(db, today)) {
    const { id, code, lastOrderOn } = customer;
    const reason = cohortExclusionOf(customer.exclusion, {
      isInOpenCohort: measured.has(id),
      lastContactOn: contacts.get(id) ?? null,
      lastOrderOn,
      isOnCallList: onLists.has(id),
    });
    if (reason === null) candidates.push(candidateFrom(customer, beliefs.get(id)));
    else excluded.push({ code, reason });
  }
  return { run, candidates, excluded };
}

function candidateFrom(customer: ScoredCustomer, latest: Belief | undefined): Candidate {
  const { because, lastOrderOn, silentDays, limitDays } = customer;
  if (because === null || lastOrderOn === null || silentDays === null || limitDays === null) {
    throw new Error(`${customer.code} is dormant for no reason`);
  }
  const belief = latest !== undefined && latest.notedOn >= lastOrderOn ? latest : null;
  return { ...customer, because, lastOrderOn, silentDays, limitDays, belief };
}
