import { summaryOf } from '../../src/app/cohort-summary.ts';
import { measureReport, type ReportTerms } from '../../src/app/measure-report.ts';
import type { ReportData, ReportedCohort } from '../../src/app/report-data.ts';
import { armSizes, type CohortMember, windowEndOf } from '../../src/domain/cohort.ts';
import type { Followed } from '../../src/domain/followed.ts';
import { CONTENT, MEMBER } from '../domain/frozen.ts';
import { on } from '../domain/on.ts';

export const TERMS: ReportTerms = {
  today: on('2026-12-22'),
  look: 'repeated',
  bySeller: false,
  hourlyCents: null,
  acquisitionCents: null,
};

/** Frozen on 23 November with a window of 90 days, as these customers were. */
function frozenAs(
  followed: readonly Followed[],
  today: Followed['orders'][number]['placedOn'],
): ReportedCohort {
  const members = followed.map(
    ({ arm, believedLost: isLost }, place): CohortMember => ({ ...MEMBER, place: place + 1, arm, isLost }),
  );
  const content = { ...CONTENT, windowDays: 90, members, excluded: [], lostButBuying: 0 };
  const maturesOn = windowEndOf(content);
  const isOver = today > maturesOn;
  const count = (lost: boolean | null) => members.filter(({ isLost }) => isLost === lost).length;
  return {
    summary: { ...summaryOf(content, 'f00d', today), arms: armSizes(members) },
    ruleAndBelief: {
      dormantAndLost: count(true),
      dormantNotLost: count(false),
      dormantUnsaid: count(null),
      lostButBuying: 0,
    },
    sealHolds: true,
    isOver,
    immature: isOver ? 0 : members.length,
    maturesOn,
    documentsUntil: today,
    holdoutContacted: 0,
    audit: [],
  };
}

/** The report on a cohort that consists of these. */
export function reportOn(
  customers: readonly Followed[],
  terms: Partial<ReportTerms> = {},
  cohort: Partial<ReportedCohort> = {},
): ReportData {
  const followed = customers.map((customer, place) => ({ ...customer, key: String(place).padStart(5, '0') }));
  const today = terms.today ?? TERMS.today;
  return measureReport(
    {
      followed,
      forgotten: [],
      revenues: [],
      cohorts: ['autunno'],
      cohort: { ...frozenAs(followed, today), ...cohort },
    },
    { ...TERMS, ...terms },
  );
}

/** The description where nothing was frozen. */
export function description(customers: readonly Followed[], cohorts: readonly string[] = []): ReportData {
  const followed = customers.map((customer, place) => ({ ...customer, key: String(place).padStart(5, '0') }));
  return measureReport({ followed, forgotten: [], revenues: [], cohorts, cohort: null }, TERMS);
}
