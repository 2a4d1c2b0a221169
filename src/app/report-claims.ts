import { type FrozenCohort, windowEndOf } from '../domain/cohort.ts';
import { auditOf } from '../domain/cohort-audit.ts';
import { assignedTo, type Followed } from '../domain/followed.ts';
import { membersToday } from '../store/cohort-audit.ts';
import { listCohorts } from '../store/cohorts.ts';
import { documentsUntil, revenuesOfAll } from '../store/followed.ts';
import { loadForgottenGroups } from '../store/forgotten-counts.ts';
import type { Db } from '../store/schema.ts';
import { summaryOf } from './cohort-summary.ts';
import { type FollowSetting, followCohort } from './follow-cohort.ts';
import { followTouched } from './follow-touched.ts';
import { requireCohort, verificationOf } from './list-cohorts.ts';
import { measureReport, type ReportTerms } from './measure-report.ts';
import type { ReportData, ReportedCohort, RuleAndBelief } from './report-data.ts';
import { scoredCustomers } from './score-customers.ts';

export interface ReportRequest extends FollowSetting, ReportTerms {
  /** undefined: a description of everybody who was listed or contacted. */
  readonly cohort: string | undefined;
}

/**
 * The claims measured on a cohort, or a description where none is asked for.
 *
 * @throws Fault `unknown-cohort`
 */
export async function reportClaims(db: Db, request: ReportRequest): Promise<ReportData> {
  const cohorts = (await listCohorts(db)).map(({ name }) => name);
  const frozen = request.cohort === undefined ? undefined : await requireCohort(db, request.cohort);
  await scoredCustomers(db, request.today, request.rule);
  const revenues = await revenuesOfAll(db);
  if (frozen === undefined) {
    const followed = await followTouched(db, request);
    const forgotten = await loadForgottenGroups(db, null);
    return measureReport({ followed, forgotten, cohort: null, revenues, cohorts }, request);
  }
  const followed = await followCohort(db, frozen, request);
  const forgotten = await loadForgottenGroups(db, frozen.id);
  const cohort = await reportedCohort(db, frozen, followed, request);
  return measureReport({ followed, forgotten, cohort, revenues, cohorts }, request);
}

async function reportedCohort(
  db: Db,
  frozen: FrozenCohort,
  followed: readonly Followed[],
  { today, rule }: ReportRequest,
): Promise<ReportedCohort> {
  const { content, sha256 } = frozen;
  const maturesOn = windowEndOf(content);
  // On the last day of the window orders may still come in.
  const isOver = today > maturesOn;
  return {
    summary: summaryOf(content, sha256, today),
    ruleAndBelief: ruleAndBeliefOf(followed, content.lostButBuying),
    sealHolds: verificationOf(frozen).holds,
    isOver,
    immature: isOver ? 0 : content.members.length,
    maturesOn,
    documentsUntil: await documentsUntil(db, today),
    holdoutContacted: assignedTo('holdout', followed).filter(({ contacts }) => contacts.length > 0).length,
    audit: auditOf(content, await membersToday(db, frozen, today), rule),
  };
}

function ruleAndBeliefOf(followed: readonly Followed[], lostButBuying: number): RuleAndBelief {
  const count = (lost: boolean | null) => followed.filter(({ believedLost }) => believedLost === lost).length;
  return {
    dormantAndLost: count(true),
    dormantNotLost: count(false),
    dormantUnsaid: count(null),
    lostButBuying,
  };
}
