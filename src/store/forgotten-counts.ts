import type { Arm } from '../domain/cohort.ts';
import type { ForgottenGroup } from '../domain/forgotten.ts';
import { ladderOf, withCounts } from '../domain/ladder.ts';
import type { Db } from './schema.ts';

/** Of what a count is: of one cohort, or of everybody who was ever listed or contacted. */
export type CountedCohort = number | null;

const ARMS: readonly Arm[] = ['contact', 'holdout'];
const BELIEFS = [
  ['lost', true],
  ['not-lost', false],
  ['unsaid', null],
] as const;

function scopeOf(cohort: CountedCohort, arm: Arm, believedLost: boolean | null): string {
  const belief = BELIEFS.find(([, value]) => value === believedLost)?.[0] ?? 'unsaid';
  return cohort === null ? `all ${arm} ${belief}` : `cohort ${cohort} ${arm} ${belief}`;
}

/** Adds what one customer about to be forgotten has contributed to a report. */
export async function addForgottenGroup(
  db: Db,
  cohort: CountedCohort,
  { arm, believedLost, rungs }: ForgottenGroup,
): Promise<void> {
  await addForgotten(db, scopeOf(cohort, arm, believedLost), { ...rungs });
}

/** What forgotten customers have contributed to a report; groups of whom there are none are left out. */
export async function loadForgottenGroups(db: Db, cohort: CountedCohort): Promise<ForgottenGroup[]> {
  const groups: ForgottenGroup[] = [];
  for (const arm of ARMS) {
    for (const [, believedLost] of BELIEFS) {
      const counts = await loadForgotten(db, scopeOf(cohort, arm, believedLost));
      if (counts.size === 0) continue;
      groups.push({ arm, believedLost, rungs: withCounts(ladderOf([]), Object.fromEntries(counts)) });
    }
  }
  return groups;
}

/** Adds to a count, without anything that says whose it was. */
export async function addForgotten(
  db: Db,
  scope: string,
  counts: Readonly<Record<string, number>>,
): Promise<void> {
  for (const [rung, customers] of Object.entries(counts)) {
    if (customers === 0) continue;
    await db.run(
      `insert into forgotten_counts (scope, rung, customers) values (?, ?, ?)
      on conflict (scope, rung) do update set customers = forgotten_counts.customers + excluded.customers`,
      [scope, rung, customers],
    );
  }
}

export async function loadForgotten(db: Db, scope: string): Promise<Map<string, number>> {
  const rows = await db.all<{ rung: string; customers: number }>(
    'select rung, customers from forgotten_counts where scope = ?',
    [scope],
  );
  return new Map(rows.map(({ rung, customers }) => [rung, customers]));
}
