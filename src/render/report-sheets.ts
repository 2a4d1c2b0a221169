import type { ReportData } from '../app/report-data.ts';
import type { Words } from '../locale/words.ts';
import { type Claim, groupName, whyText } from './claim-text.ts';
import type { ReportTable } from './report-tables.ts';
import type { Column, Sheet, SheetValue } from './sheet.ts';

export function reportSheet(table: ReportTable, report: ReportData, words: Words): Sheet {
  switch (table) {
    case 'claims':
      return claimSheet(report, words);
    case 'ladder':
      return ladderSheet(report, words);
    case 'curves':
      return curveSheet(report, words);
    case 'departments':
      return departmentSheet(report, words);
    case 'sellers':
      return sellerSheet(report.sellers ?? { rows: [], tooFew: 0 }, words);
    case 'causes':
      return report.causes.pairs.length === 0 ? causeSheet(report, words) : pairSheet(report.causes, words);
  }
}

/** Shares are written as they are, between 0 and 1. */
const SHARE = { kind: 'decimal', digits: 4 } as const;

/** One row a claim, then one for each of its parts. */
function claimSheet({ claims }: ReportData, words: Words): Sheet {
  const { columns: label } = words.screens.claims;
  const column = (name: keyof typeof label, rest: Omit<Column, 'label'>): Column => ({
    label: label[name],
    ...rest,
  });
  return {
    columns: [
      column('id', { kind: 'text' }),
      column('claim', { kind: 'text' }),
      column('part', { kind: 'text' }),
      column('source', { kind: 'text' }),
      column('numerator', { kind: 'integer' }),
      column('denominator', { kind: 'integer' }),
      column('estimate', SHARE),
      column('low', SHARE),
      column('high', SHARE),
      column('anytimeLow', SHARE),
      column('anytimeHigh', SHARE),
      column('worstLow', SHARE),
      column('worstHigh', SHARE),
      column('verdict', { kind: 'text' }),
      column('why', { kind: 'text' }),
    ],
    rows: claims.flatMap((claim) => [claimRow(claim, words), ...partRows(claim, words)]),
  };
}

function claimRow(claim: Claim, words: Words): SheetValue[] {
  const { id, source, numerator, denominator, estimate, low, high, anytime, bounds, verdict } = claim;
  // A census counts cents, its part customers: a column has one unit.
  const isCounted = claim.method !== 'census';
  return [
    id,
    words.labels.claims[id],
    null,
    words.screens.claims.sources[source],
    isCounted ? numerator : null,
    isCounted ? denominator : null,
    estimate,
    low,
    high,
    anytime?.low ?? null,
    anytime?.high ?? null,
    bounds?.low ?? null,
    bounds?.high ?? null,
    words.labels.verdicts[verdict],
    whyText(claim, words),
  ];
}

function partRows({ id, groups }: Claim, words: Words): SheetValue[][] {
  return groups.map((group) => [
    id,
    words.labels.claims[id],
    groupName(group, words),
    null,
    group.numerator,
    group.denominator,
    group.estimate,
    group.low,
    group.high,
    null,
    null,
    null,
    null,
    group.verdict === null ? null : words.labels.verdicts[group.verdict],
    null,
  ]);
}

function ladderSheet({ ladder, cohort }: ReportData, words: Words): Sheet {
  const { report: sentences, claims } = words.screens;
  const labels =
    cohort === null ? words.labels.ladder : { ...words.labels.ladder, assigned: sentences.assigned };
  const names = Object.keys(labels) as (keyof typeof labels)[];
  return {
    columns: [
      { label: claims.columns.id, kind: 'text' },
      { label: claims.columns.part, kind: 'text' },
      { label: claims.columns.numerator, kind: 'integer' },
      { label: claims.columns.denominator, kind: 'integer' },
    ],
    rows: names.map((name) => [name, labels[name].replace(/^[\s–]+/, ''), ladder[name], ladder.assigned]),
  };
}

/** The whole staircases, a row a step. */
function curveSheet({ curves }: ReportData, words: Words): Sheet {
  const { columns: label, groups } = words.screens.report.orders;
  return {
    columns: [
      { label: label.group, kind: 'text' },
      { label: label.days, kind: 'integer' },
      { label: label.atRisk, kind: 'integer' },
      { label: label.ordered, ...SHARE },
      { label: label.low, ...SHARE },
      { label: label.high, ...SHARE },
    ],
    rows: curves.flatMap(({ group, curves: { ordered } }) =>
      ordered.steps.map(({ days, atRisk, incidence, low, high }) => [
        groups[group],
        days,
        atRisk,
        incidence,
        low,
        high,
      ]),
    ),
  };
}

const PERCENT = { kind: 'decimal', digits: 1 } as const;

export function departmentSheet({ departments }: Pick<ReportData, 'departments'>, words: Words): Sheet {
  const { departments: label, standings } = words.screens.report.causes;
  return {
    columns: [
      { label: label.department, kind: 'text', flexible: true },
      { label: label.answers, kind: 'integer' },
      { label: label.refusals, kind: 'integer' },
      { label: label.share, ...PERCENT },
      { label: label.limit, ...PERCENT },
      { label: label.actLimit, ...PERCENT },
      { label: label.pValue, kind: 'decimal', digits: 3 },
      { label: label.standing, kind: 'text' },
    ],
    rows: departments.map((row) => [
      words.labels.departments[row.department],
      row.answers,
      row.refusals,
      hundredths(row.share),
      hundredths(row.lookLimits?.high),
      hundredths(row.actLimits?.high),
      row.adjustedPValue,
      standings[row.standing],
    ]),
  };
}

function hundredths(share: number | null | undefined): number | null {
  return share == null ? null : share * 100;
}

export function sellerSheet({ rows }: NonNullable<ReportData['sellers']>, words: Words): Sheet {
  const { sellers, causes } = words.screens.report;
  return {
    columns: [
      { label: sellers.columns.seller, kind: 'text', flexible: true },
      { label: sellers.columns.customers, kind: 'integer' },
      { label: causes.departments.answers, kind: 'integer' },
      { label: causes.departments.refusals, kind: 'integer' },
      { label: causes.departments.share, ...PERCENT, optional: true },
      { label: causes.departments.limit, ...PERCENT, optional: true },
      { label: causes.departments.standing, kind: 'text' },
      { label: sellers.columns.foretold, ...PERCENT },
      { label: sellers.columns.happened, ...PERCENT },
      { label: sellers.columns.brier, kind: 'decimal', digits: 3, optional: true },
    ],
    rows: rows.map((row) => [
      row.seller,
      row.customers,
      row.answers,
      row.refusals,
      hundredths(row.share),
      hundredths(row.lookLimits?.high),
      causes.standings[row.standing],
      hundredths(row.beliefs.meanForetold),
      hundredths(row.beliefs.happened),
      row.beliefs.brier,
    ]),
  };
}

export function causeSheet({ causes }: Pick<ReportData, 'causes'>, words: Words): Sheet {
  const { columns: label } = words.screens.report.causes;
  return {
    columns: [
      { label: label.cause, kind: 'text', flexible: true },
      { label: label.side, kind: 'text' },
      { label: label.bySeller, kind: 'integer' },
      { label: label.byCustomer, kind: 'integer' },
    ],
    rows: causes.counts.map(({ cause, side, bySeller, byCustomer }) => [
      words.labels.causes[cause],
      words.labels.causeSides[side],
      bySeller,
      byCustomer,
    ]),
  };
}

export function pairSheet({ pairs }: Pick<ReportData['causes'], 'pairs'>, words: Words): Sheet {
  const { columns: label } = words.screens.report.causes;
  return {
    columns: [
      { label: label.sellerSays, kind: 'text', flexible: true },
      { label: label.customerSays, kind: 'text', flexible: true },
      { label: label.customers, kind: 'integer' },
    ],
    rows: pairs.map(({ seller, customer, customers }) => [
      words.labels.causes[seller],
      words.labels.causes[customer],
      customers,
    ]),
  };
}
