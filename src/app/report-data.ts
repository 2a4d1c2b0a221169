import type { Advice } from '../domain/advice.ts';
import type { AnswerQuality } from '../domain/answer-quality.ts';
import type { BeliefCalibration, SellerRows } from '../domain/belief-calibration.ts';
import type { CauseAgreement } from '../domain/cause-agreement.ts';
import type { ClaimResult, Look } from '../domain/claims/claim.ts';
import type { Compatibility } from '../domain/claims/refused.ts';
import type { StrataComparison } from '../domain/claims/strata.ts';
import type { AuditEntry } from '../domain/cohort-audit.ts';
import type { Day } from '../domain/day.ts';
import type { DepartmentRow } from '../domain/departments.ts';
import type { Ladder } from '../domain/ladder.ts';
import type { ReactivationCurve } from '../domain/reactivation.ts';
import type { SecondLife } from '../domain/second-life.ts';
import type { Uplift } from '../domain/uplift.ts';
import type { Estimate } from '../stats/proportion.ts';
import type { CohortSummary } from './cohort-summary.ts';

/** How rule and sellers agreed on the day of the freezing: dormant by the rule or not, lost for the seller or not. */
export interface RuleAndBelief {
  readonly dormantAndLost: number;
  readonly dormantNotLost: number;
  readonly dormantUnsaid: number;
  /** Called lost by a seller and yet buying by the rule: outside the cohort. */
  readonly lostButBuying: number;
}

/** The cohort a report is about. */
export interface ReportedCohort {
  readonly summary: CohortSummary;
  readonly ruleAndBelief: RuleAndBelief;
  /** Whether the seal holds: what is reported is what was frozen. */
  readonly sealHolds: boolean;
  /** The window has ended, so that orders may be given as shares. */
  readonly isOver: boolean;
  /** Members whose window has not ended, and the day on which it does. */
  readonly immature: number;
  readonly maturesOn: Day;
  /** The day of the latest document imported: of orders that came later the report knows nothing. */
  readonly documentsUntil: Day | null;
  /** Members who were to be left alone, and were contacted all the same. */
  readonly holdoutContacted: number;
  readonly audit: readonly AuditEntry[];
}

/** Everything a report says, as numbers: text, JSON, CSV and pages are made of this. */
export interface ReportData {
  readonly today: Day;
  readonly look: Look;
  /** null: a description of everybody who was listed or contacted, from which nothing follows. */
  readonly cohort: ReportedCohort | null;
  /** The cohorts there are, oldest first: what else could be reported. */
  readonly cohorts: readonly string[];
  /** Of those who were to be contacted. */
  readonly ladder: Ladder;
  readonly quality: AnswerQuality;
  /** Enough customers for shares of them to say something. */
  readonly hasShares: boolean;
  /** Of those who were to be contacted, who ordered within the window; null before it is over, and of too few. */
  readonly reactivated: Estimate | null;
  /** Every claim of the register, in its order. */
  readonly claims: readonly ClaimResult[];
  /** What the refusals could be; null where they are too few. */
  readonly compatible: Compatibility | null;
  /** Only of cohorts: contact and holdout, and the contact arm by who made the first contact; none of too few. */
  readonly curves: readonly ReactivationCurve[];
  /** These are null without a cohort. */
  readonly uplift: Uplift | null;
  readonly secondLife: SecondLife | null;
  readonly beliefs: BeliefCalibration | null;
  readonly causes: CauseAgreement;
  readonly departments: readonly DepartmentRow[];
  /** null unless asked for: figures of persons are no part of a report. */
  readonly sellers: SellerRows | null;
  readonly strata: readonly StrataComparison[];
  /** Empty without a cohort. */
  readonly advice: readonly Advice[];
}
