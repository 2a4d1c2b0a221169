import type { ReportData } from '../app/report-data.ts';
import type { Words } from '../locale/words.ts';
import { type Claim, whyText } from './claim-text.ts';
import { cohortJson } from './cohort-text.ts';

/** The report for programs: the same keys in every language, null for what is absent. */
export function reportJson(report: ReportData, words: Words): Record<string, unknown> {
  const { cohort } = report;
  return {
    schemaVersion: 1,
    today: report.today,
    cohort: cohort === null ? null : { ...cohortJson(cohort.summary), ...factsOf(cohort) },
    descriptionOnly: cohort === null,
    ladder: report.ladder,
    claims: report.claims.map((claim) => claimJson(claim, words)),
    uplift: upliftJson(report),
    curves: report.curves.map(curveJson),
    causes: causesJson(report),
    departments: report.departments,
    sellers: report.sellers?.rows ?? [],
    strata: report.strata.map(({ by, groups, pValue }) => ({ by, pValue, groups })),
    immature: cohort?.immature ?? 0,
    maturesOn: cohort?.maturesOn ?? null,
    audit: cohort?.audit ?? [],
    look: report.look,
    cohorts: report.cohorts,
    compatible: report.compatible,
    quality: report.quality,
    beliefs: report.beliefs,
    secondLife: report.secondLife === null ? null : { currency: 'EUR', ...report.secondLife },
    sellersTooFew: report.sellers?.tooFew ?? null,
    advice: report.advice,
  };
}

function factsOf(cohort: NonNullable<ReportData['cohort']>): Record<string, unknown> {
  const { ruleAndBelief, sealHolds, isOver, holdoutContacted, documentsUntil } = cohort;
  return { ruleAndBelief, sealHolds, isOver, holdoutContacted, documentsUntil };
}

function claimJson(claim: Claim, words: Words): Record<string, unknown> {
  const { id, source, numerator, denominator, estimate, low, high, method, anytime, bounds } = claim;
  return {
    id,
    statement: words.labels.claims[id],
    source,
    numerator,
    denominator,
    estimate,
    low,
    high,
    method,
    anytime,
    bounds,
    verdict: claim.verdict,
    why: whyText(claim, words),
    kind: claim.kind,
    // Where everybody is counted, revenue is.
    unit: method === 'census' ? 'cents' : 'customers',
    claimed: claim.claimed,
    decidedBy: claim.decidedBy,
    reason: claim.why,
    groups: claim.groups,
    observational: claim.isObservational,
  };
}

function upliftJson({ uplift }: ReportData): unknown {
  if (uplift === null) return null;
  const { arms, difference } = uplift;
  return {
    contact: arms.contact,
    holdout: arms.holdout,
    difference:
      difference === null
        ? null
        : {
            estimate: difference.estimate,
            low: difference.low,
            high: difference.high,
            method: difference.method,
          },
    verdict: uplift.verdict,
    extraCustomers: uplift.extraCustomers,
    onReached: uplift.onReached,
    revenue: uplift.revenue,
    revenueVerdict: uplift.revenueVerdict,
    currency: 'EUR',
  };
}

function curveJson({ group, customers, ordered, refused, curves }: ReportData['curves'][number]): unknown {
  return {
    group,
    customers,
    points: ordered.map(({ days, point }, index) => ({
      days,
      atRisk: point?.atRisk ?? null,
      ordered: point?.incidence ?? null,
      low: point?.low ?? null,
      high: point?.high ?? null,
      refused: refused[index]?.point?.incidence ?? null,
    })),
    steps: {
      ordered: curves.ordered.steps,
      refused: curves.refused.steps,
    },
  };
}

function causesJson({ causes }: ReportData): unknown {
  const { counts, pairs, agreement } = causes;
  return { ...agreement, counts, pairs };
}
