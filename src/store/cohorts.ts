import type { CauseKind } from '../domain/cause.ts';
import type { Arm, CohortContent, CohortExclusion, CohortMember, FrozenCohort } from '../domain/cohort.ts';
import { foldText } from '../domain/customer.ts';
import type { Day } from '../domain/day.ts';
import type { DormancyReason, DormancyRule } from '../domain/dormancy.ts';
import type { Phase } from '../domain/phase.ts';
import type { Cell, Db } from './schema.ts';

/** A cohort as the list of them shows it, before its members are looked at. */
export interface CohortHead {
  readonly id: number;
  readonly name: string;
  readonly frozenOn: Day;
  readonly windowDays: number;
}

interface CohortRow extends CohortHead {
  readonly frozenAt: string;
  readonly rule: string;
  readonly ruleText: string;
  readonly model: string | null;
  readonly holdoutShare: number;
  readonly seed: number;
  readonly generator: string;
  readonly neverBought: number;
  readonly lostButBuying: number;
  readonly beliefsUntil: number;
  readonly contactsUntil: number;
  readonly sha256: string;
}

interface MemberRow {
  readonly place: number;
  readonly key: string;
  readonly arm: Arm;
  readonly customerId: number | null;
  readonly code: string | null;
  readonly name: string | null;
  readonly blocker: string | null;
  readonly chanceBand: string;
  readonly seller: string | null;
  readonly valueBand: string;
  readonly phase: Phase;
  readonly because: DormancyReason;
  readonly lastOrderOn: Day;
  readonly silentDays: number;
  readonly limitDays: number;
  readonly typicalGapDays: number | null;
  readonly orders: number;
  readonly totalCents: number;
  readonly lostCentsPerYear: number;
  readonly pNoOrder: number | null;
  readonly pAlive: number | null;
  readonly isLost: number | null;
  readonly returnPercent: number | null;
  readonly cause: CauseKind | null;
  readonly believedBy: string | null;
  readonly believedOn: Day | null;
}

/** Every column of a member with what it is called outside. */
const MEMBER_COLUMNS = [
  ['place', 'place'],
  ['member_key', 'key'],
  ['arm', 'arm'],
  ['customer_id', 'customerId'],
  ['code', 'code'],
  ['name', 'name'],
  ['blocker', 'blocker'],
  ['chance_band', 'chanceBand'],
  ['seller', 'seller'],
  ['value_band', 'valueBand'],
  ['phase', 'phase'],
  ['because', 'because'],
  ['last_order_on', 'lastOrderOn'],
  ['silent_days', 'silentDays'],
  ['limit_days', 'limitDays'],
  ['typical_gap_days', 'typicalGapDays'],
  ['orders', 'orders'],
  ['total_cents', 'totalCents'],
  ['lost_cents_per_year', 'lostCentsPerYear'],
  ['p_no_order', 'pNoOrder'],
  ['p_alive', 'pAlive'],
  ['is_lost', 'isLost'],
  ['return_percent', 'returnPercent'],
  ['cause', 'cause'],
  ['believed_by', 'believedBy'],
  ['believed_on', 'believedOn'],
] as const satisfies readonly (readonly [string, keyof MemberRow])[];

/** Two names that differ in case, accents or blanks would be taken for each other. */
export function cohortKeyOf(name: string): string {
  return foldText(name) || name;
}

export async function listCohorts(db: Db): Promise<CohortHead[]> {
  return db.all<CohortHead>(
    'select id, name, frozen_on as "frozenOn", window_days as "windowDays" from cohorts order by frozen_on, id',
  );
}

/** Undefined when no cohort is called so. */
export async function loadCohort(db: Db, name: string): Promise<FrozenCohort | undefined> {
  const [row] = await db.all<CohortRow>(
    `select id, name, frozen_on as "frozenOn", frozen_at as "frozenAt", rule, rule_text as "ruleText", model,
      window_days as "windowDays", holdout_share as "holdoutShare", seed, generator, never_bought as "neverBought",
      lost_but_buying as "lostButBuying", beliefs_until as "beliefsUntil", contacts_until as "contactsUntil", sha256
    from cohorts where name_key = ?`,
    [cohortKeyOf(name)],
  );
  if (row === undefined) return undefined;
  const { id, sha256, ...facts } = row;
  const members = await loadMembers(db, id);
  const excluded = await db.all<{ key: string; reason: CohortExclusion }>(
    'select member_key as key, reason from cohort_exclusions where cohort_id = ? order by member_key',
    [id],
  );
  return { id, sha256, content: { ...facts, rule: ruleIn(facts.rule), members, excluded } };
}

/** A rule that somebody's hand has made unreadable is none: the seal will not hold, and that is what is to be said. */
function ruleIn(json: string): DormancyRule {
  try {
    return JSON.parse(json) as DormancyRule;
  } catch {
    return {} as DormancyRule;
  }
}

async function loadMembers(db: Db, cohort: number): Promise<CohortMember[]> {
  const columns = MEMBER_COLUMNS.map(([column, name]) => `${column} as "${name}"`).join(', ');
  const rows = await db.all<MemberRow>(
    `select ${columns} from cohort_members where cohort_id = ? order by place`,
    [cohort],
  );
  return rows.map((row) => ({ ...row, isLost: row.isLost === null ? null : row.isLost === 1 }));
}

export async function keepCohort(db: Db, content: CohortContent, sha256: string): Promise<void> {
  const cohort = await keepHead(db, content, sha256);
  await db.insertMany(
    'cohort_members',
    ['cohort_id', ...MEMBER_COLUMNS.map(([column]) => column)],
    content.members.map((member) => [cohort, ...MEMBER_COLUMNS.map(([, name]) => cellOf(member[name]))]),
  );
  await db.insertMany(
    'cohort_exclusions',
    ['cohort_id', 'member_key', 'reason'],
    content.excluded.map(({ key, reason }) => [cohort, key, reason]),
  );
}

function cellOf(value: string | number | boolean | null): Cell {
  return typeof value === 'boolean' ? Number(value) : value;
}

async function keepHead(db: Db, content: CohortContent, sha256: string): Promise<number> {
  const cells: readonly (readonly [string, Cell])[] = [
    ['name', content.name],
    ['name_key', cohortKeyOf(content.name)],
    ['frozen_on', content.frozenOn],
    ['frozen_at', content.frozenAt],
    ['rule', JSON.stringify(content.rule)],
    ['rule_text', content.ruleText],
    ['model', content.model],
    ['window_days', content.windowDays],
    ['holdout_share', content.holdoutShare],
    ['seed', content.seed],
    ['generator', content.generator],
    ['never_bought', content.neverBought],
    ['lost_but_buying', content.lostButBuying],
    ['beliefs_until', content.beliefsUntil],
    ['contacts_until', content.contactsUntil],
    ['sha256', sha256],
  ];
  const [row] = await db.all<{ id: number }>(
    `insert into cohorts (${cells.map(([name]) => name).join(', ')})
    values (${cells.map(() => '?').join(', ')}) returning id`,
    cells.map(([, cell]) => cell),
  );
  if (row === undefined) throw new Error('the cohort was not kept');
  return row.id;
}

/** The highest numbers in use: whatever is noted from now on has a higher one. */
export async function eventsUntil(db: Db): Promise<Pick<CohortContent, 'beliefsUntil' | 'contactsUntil'>> {
  const [row] = await db.all<{ beliefsUntil: number; contactsUntil: number }>(
    `select (select coalesce(max(id), 0) from beliefs) as "beliefsUntil",
      (select coalesce(max(id), 0) from contacts) as "contactsUntil"`,
  );
  return { beliefsUntil: row?.beliefsUntil ?? 0, contactsUntil: row?.contactsUntil ?? 0 };
}
