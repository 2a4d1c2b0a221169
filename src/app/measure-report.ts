import { adviceFor } from '../domain/advice.ts';
import { answerQualityOf } from '../domain/answer-quality.ts';
import { beliefCalibrationOf, sellerRowsOf } from '../domain/belief-calibration.ts';
import { causeAgreementOf } from '../domain/cause-agreement.ts';
import type { Evidence, Look } from '../domain/claims/claim.ts';
import { compatibilityOf } from '../domain/claims/refused.ts';
import { measureClaims } from '../domain/claims/register.ts';
import { comparedStrata, STRATIFICATIONS } from '../domain/claims/strata.ts';
import { FEWEST_ANSWERS } from '../domain/claims/verdict.ts';
import { type Day, laterOf } from '../domain/day.ts';
import { departmentRows } from '../domain/departments.ts';
import { answeredBy, assignedTo, type Followed } from '../domain/followed.ts';
import { type ForgottenGroup, forgottenIn } from '../domain/forgotten.ts';
import { ladderOf, storyOf, withCounts } from '../domain/ladder.ts';
import {
  type CurveGroup,
  type ReactivationCurve,
  reactivationOf,
  type Watch,
} from '../domain/reactivation.ts';
import { campaignCosts, secondLifeOf } from '../domain/second-life.ts';
import { upliftOf } from '../domain/uplift.ts';
import { clopperPearson } from '../stats/proportion.ts';
import type { ReportData, ReportedCohort } from './report-data.ts';

/** How a report is to be read, and what the firm says of its own costs. */
export interface ReportTerms {
  readonly today: Day;
  readonly look: Look;
  /** Figures of single sellers, of those with enough customers. */
  readonly bySeller: boolean;
  /** What an hour of a seller, and winning a new customer, cost the firm, in cents; null = not set. */
  readonly hourlyCents: number | null;
  readonly acquisitionCents: number | null;
}

/** What a report is measured from. */
export interface ReportGround {
  readonly followed: readonly Followed[];
  /** What those add who have asked to be forgotten. */
  readonly forgotten: readonly ForgottenGroup[];
  /** null: a description. */
  readonly cohort: ReportedCohort | null;
  /** In cents, of every customer of the firm who brought any. */
  readonly revenues: readonly number[];
  readonly cohorts: readonly string[];
}

/** Everything a report says, from what has become of the customers. */
export function measureReport(ground: ReportGround, terms: ReportTerms): ReportData {
  const { followed, forgotten, cohort, revenues, cohorts } = ground;
  const { today, look, bySeller } = terms;
  const assigned = assignedTo('contact', followed);
  const answered = answeredBy(assigned);
  const costs = campaignCosts(followed, terms);
  const window = cohort === null ? null : { isOver: cohort.isOver, endsOn: cohort.maturesOn };
  const evidence: Evidence = { followed, forgotten, look, window, costs, revenues };
  const claims = measureClaims(evidence);
  const ladder = withCounts(ladderOf(assigned.map(storyOf)), forgottenIn('contact', forgotten));
  const hasShares = ladder.assigned >= FEWEST_ANSWERS;
  const compatible = claims.find(({ id }) => id === 'refused-6-7');
  return {
    today,
    look,
    cohort,
    cohorts,
    ladder,
    quality: answerQualityOf(assigned, answered),
    hasShares,
    reactivated:
      hasShares && window?.isOver === true ? clopperPearson(ladder.ordered, ladder.assigned) : null,
    claims,
    compatible: compatible === undefined ? null : compatibilityOf(compatible),
    causes: causeAgreementOf(assigned),
    departments: departmentRows(answered),
    sellers: bySeller ? sellerRowsOf(assigned, window?.isOver === true) : null,
    strata: STRATIFICATIONS.map((by) => comparedStrata('sectors-differ', by, answered)),
    ...(window === null || cohort === null
      ? { curves: [], uplift: null, secondLife: null, beliefs: null, advice: [] }
      : ofCohort(followed, { forgotten, claims, costs, window, cohort, today })),
  };
}

interface CohortEvidence {
  readonly forgotten: ReportGround['forgotten'];
  readonly claims: ReportData['claims'];
  readonly costs: ReturnType<typeof campaignCosts>;
  readonly window: NonNullable<Evidence['window']>;
  readonly cohort: ReportedCohort;
  readonly today: ReportData['today'];
}

type OfCohort = Pick<ReportData, 'curves' | 'uplift' | 'secondLife' | 'beliefs' | 'advice'>;

function ofCohort(followed: readonly Followed[], evidence: CohortEvidence): OfCohort {
  const { forgotten, claims, costs, window, cohort, today } = evidence;
  const uplift = upliftOf(followed, window.isOver, forgotten);
  const { frozenOn } = cohort.summary.content;
  const until = window.isOver ? window.endsOn : today;
  // Whoever asks for a day before the freezing has watched nobody yet.
  const watch = { frozenOn, until: laterOf(frozenOn, until) ?? until };
  return {
    curves: curvesOf(followed, watch),
    uplift,
    secondLife: secondLifeOf(followed, costs, uplift),
    beliefs: beliefCalibrationOf(window.isOver ? assignedTo('contact', followed) : []),
    advice: adviceFor({ followed, claims, uplift, window, today, documentsUntil: cohort.documentsUntil }),
  };
}

/** By who made the first contact only where both kinds of seller have made any. */
function curvesOf(followed: readonly Followed[], watch: Watch): ReactivationCurve[] {
  const called = assignedTo('contact', followed);
  const bySeller = (isSame: boolean) =>
    called.filter(({ seller, contacts: [first] }) => {
      const caller = first?.seller ?? null;
      return seller !== null && caller !== null && (caller.toLowerCase() === seller.toLowerCase()) === isSame;
    });
  const [same, other] = [bySeller(true), bySeller(false)];
  const groups: (readonly [CurveGroup, readonly Followed[]])[] = [
    ['contact', called],
    ['holdout', assignedTo('holdout', followed)],
    ['same-seller', other.length === 0 ? [] : same],
    ['other-seller', same.length === 0 ? [] : other],
  ];
  return groups.flatMap(([group, customers]) =>
    customers.length < FEWEST_ANSWERS ? [] : [reactivationOf(group, customers, watch)],
  );
}
