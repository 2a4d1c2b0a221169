import { type ReportRequest, reportClaims } from '../../src/app/report-claims.ts';
import type { ReportData } from '../../src/app/report-data.ts';
import { DEFAULT_DORMANCY_RULE } from '../../src/domain/dormancy.ts';
import type { Db } from '../../src/store/schema.ts';
import { TODAY } from './imported.ts';

export const REPORT: ReportRequest = {
  today: TODAY,
  cohort: undefined,
  look: 'repeated',
  bySeller: false,
  rule: DEFAULT_DORMANCY_RULE,
  mergeDays: DEFAULT_DORMANCY_RULE.mergeDays,
  marginShare: null,
  hourlyCents: null,
  acquisitionCents: null,
};

export function report(db: Db, changes: Partial<ReportRequest> = {}): Promise<ReportData> {
  return reportClaims(db, { ...REPORT, ...changes });
}

/** A claim of a report by its name. */
export function claim({ claims }: ReportData, id: string): ReportData['claims'][number] {
  const found = claims.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no claim is called ${id}`);
  return found;
}
