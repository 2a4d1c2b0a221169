/** What to do now, as the command that does it. */
export type NextStep =
  | 'import'
  | 'import-purchases'
  | 'calls'
  | 'work'
  | 'refresh'
  | 'next-week'
  | 'import-again'
  | 'report';

export interface StandOfThings {
  readonly customers: number;
  readonly hasPurchases: boolean;
  /** Customers to call: who has stopped, and whom we have promised to. */
  readonly callable: number;
  /** Lists issued for this week and for the next one. */
  readonly lists: number;
  readonly nextLists: number;
  /** Rows to be worked by today. */
  readonly due: number;
  /** Promises whose day is over, on a list or not. */
  readonly overdue: number;
  /** From Friday on one plans the week to come. */
  readonly isPlanningDay: boolean;
  /** Since the last import; null = there was none. */
  readonly daysSinceImport: number | null;
}

/** Older data miss who has ordered in the meantime. */
const STALE_DAYS = 7;

/** The first thing that is missing, in the order in which one depends on the other. */
export function nextStep(stand: StandOfThings): NextStep {
  const { customers, hasPurchases, callable, lists, nextLists, due, overdue } = stand;
  if (customers === 0) return 'import';
  if (!hasPurchases) return 'import-purchases';
  if (due > 0) return 'work';
  if (stand.daysSinceImport !== null && stand.daysSinceImport > STALE_DAYS) return 'import-again';
  if (stand.isPlanningDay) return nextLists === 0 && callable > 0 ? 'next-week' : 'report';
  if (lists === 0) return callable > 0 ? 'calls' : 'report';
  return overdue > 0 ? 'refresh' : 'report';
}
