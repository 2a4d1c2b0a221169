import { EXCLUSIONS, type Exclusion } from '../domain/customer.ts';
import { type Day, dayNumber, dayOfNumber } from '../domain/day.ts';
import type { DormancyReason } from '../domain/dormancy.ts';
import { isUnderWay } from '../domain/exclusion.ts';
import { PHASES, type Phase } from '../domain/phase.ts';
import type { Cell, Db } from './schema.ts';
import { DORMANT, LATE, NEVER_BOUGHT, REASONS, type ScoredState, STATES, wordAt } from './score-words.ts';

/** Which customers are asked for; each selection is a condition on the scores. */
export type ListView = 'dormant' | 'warning' | 'neglect' | 'newcomer' | 'never-bought' | 'all';

/** The list in force has an index of its own and does not grow slower with the number of customers. */
const CONDITIONS: Readonly<Record<ListView, string>> = {
  dormant: 'is_listed = 1',
  warning: `state = ${LATE} and exclusion is null`,
  neglect: 'is_neglected = 1',
  newcomer: 'is_newcomer = 1',
  'never-bought': `state = ${NEVER_BOUGHT} and exclusion is null`,
  // Who does not want to be contacted stands on no list, whatever it is of.
  all: `state <> ${NEVER_BOUGHT} and (exclusion is null or exclusion <> ${EXCLUSIONS.indexOf('objected')})`,
};

export type ListOrder = 'value' | 'silence' | 'code';

const ORDERS: Readonly<Record<ListOrder, string>> = {
  value: 'lost_cents_per_year desc, code',
  silence: 'last_order_day desc, lost_cents_per_year desc, code',
  code: 'code',
};

export interface ScoreSelection {
  readonly view: ListView;
  readonly sort: ListOrder;
  readonly sellers: readonly string[] | undefined;
  readonly limit: number | undefined;
}

/** A customer as the lists show it. */
export interface ScoredCustomer {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly seller: string | null;
  readonly sector: string | null;
  readonly city: string | null;
  readonly phone: string | null;
  readonly mobile: string | null;
  readonly state: ScoredState;
  readonly exclusion: Exclusion | null;
  readonly because: DormancyReason | null;
  readonly phase: Phase;
  readonly lastOrderOn: Day | null;
  readonly silentDays: number | null;
  readonly limitDays: number | null;
  /** Where the rhythm decides, or would. */
  readonly typicalGapDays: number | null;
  readonly orders: number;
  readonly totalCents: number;
  readonly lostCentsPerYear: number;
  readonly pNoOrder: number | null;
  readonly pAlive: number | null;
  readonly neglectedDays: number | null;
  readonly offSeason: readonly number[];
}

interface ScoredRow {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly seller: string | null;
  readonly sector: string | null;
  readonly city: string | null;
  readonly phone: string | null;
  readonly mobile: string | null;
  readonly state: number;
  readonly exclusion: number | null;
  readonly because: number | null;
  readonly phase: number;
  readonly last_order_day: number | null;
  readonly limit_days: number | null;
  readonly typical_gap_days: number | null;
  readonly orders: number;
  readonly total_cents: number;
  readonly lost_cents_per_year: number;
  readonly p_no_order: number | null;
  readonly p_alive: number | null;
  readonly off_season: number;
  readonly contacted_on: Day | null;
}

/** @param today the day of the scores, from which silences are counted */
export async function loadScored(db: Db, selection: ScoreSelection, today: Day): Promise<ScoredCustomer[]> {
  const { sort, limit } = selection;
  const { condition, parameters } = conditionOf(selection);
  const order = `${ORDERS[sort]} ${limit === undefined ? '' : 'limit ?'}`;
  return scoredWhere(db, today, `${condition} order by ${order}`, [
    ...parameters,
    ...(limit === undefined ? [] : [limit]),
  ]);
}

/** Everybody who is dormant by the rule, whatever keeps them off the lists, in the order of the codes. */
export async function loadDormant(db: Db, today: Day): Promise<ScoredCustomer[]> {
  return scoredWhere(db, today, `state = ${DORMANT} order by code`, []);
}

async function scoredWhere(
  db: Db,
  today: Day,
  condition: string,
  parameters: readonly Cell[],
): Promise<ScoredCustomer[]> {
  const rows = await db.all<ScoredRow>(
    `select id, code, name, seller, sector, city, phone, mobile, state, exclusion, because, phase, last_order_day,
      limit_days, typical_gap_days, orders, total_cents, lost_cents_per_year, p_no_order, p_alive, off_season,
      (select max(contacted_on) from standing_contacts as contacts
        where contacts.customer_id = customers.id and contacted_on <= ?) as contacted_on
    from scores join customers on customers.id = scores.customer_id
    where ${condition}`,
    [today, ...parameters],
  );
  const now = dayNumber(today);
  return rows.map((row) => scoredFrom(row, now));
}

/** How many a list has, whatever part of it is asked for. */
export async function countScored(db: Db, selection: ScoreSelection): Promise<number> {
  const { condition, parameters } = conditionOf(selection);
  const [counted] = await db.all<{ customers: number }>(
    `select count(*) as customers from scores join customers on customers.id = scores.customer_id where ${condition}`,
    parameters,
  );
  return counted?.customers ?? 0;
}

interface Condition {
  readonly condition: string;
  readonly parameters: readonly string[];
}

function conditionOf({ view, sellers }: ScoreSelection): Condition {
  if (sellers === undefined) return { condition: CONDITIONS[view], parameters: [] };
  const names = sellers.map(() => '?').join(', ');
  return { condition: `${CONDITIONS[view]} and seller in (${names})`, parameters: sellers };
}

function scoredFrom(row: ScoredRow, today: number): ScoredCustomer {
  const { id, code, name, seller, sector, city, phone, mobile, orders } = row;
  const { exclusion, because, last_order_day: last, contacted_on: contactedOn } = row;
  return {
    id,
    code,
    name,
    seller,
    sector,
    city,
    phone,
    mobile,
    state: wordAt(STATES, row.state),
    exclusion: exclusion === null ? null : wordAt(EXCLUSIONS, exclusion),
    because: because === null ? null : wordAt(REASONS, because),
    phase: wordAt(PHASES, row.phase),
    lastOrderOn: last === null ? null : dayOfNumber(last),
    silentDays: last === null ? null : today - last,
    limitDays: row.limit_days,
    typicalGapDays: row.typical_gap_days,
    orders,
    totalCents: row.total_cents,
    lostCentsPerYear: row.lost_cents_per_year,
    pNoOrder: row.p_no_order,
    pAlive: row.p_alive,
    neglectedDays: contactedOn === null ? null : today - dayNumber(contactedOn),
    offSeason: monthsIn(row.off_season),
  };
}

/** Ids of those whose flag stands: dormant, and kept off the list at most by what is under way. */
export async function flaggedIds(db: Db): Promise<Set<number>> {
  const rows = await db.all<{ id: number }>(`select customer_id as id from scores where ${IS_FLAGGED}`);
  return new Set(rows.map(({ id }) => id));
}

/** Who still buys, and is left out for no reason. */
export const NOT_DORMANT = `scores.state not in (${NEVER_BOUGHT}, ${DORMANT}) and scores.exclusion is null`;

const UNDER_WAY = EXCLUSIONS.flatMap((name, place) => (isUnderWay(name) ? [place] : []));

/** As a condition of its own, because the flags are appended by it too. */
export const IS_FLAGGED = `state = ${DORMANT} and (exclusion is null or exclusion in (${UNDER_WAY.join(', ')}))`;

/** A stored place as the word, in SQL. */
export const REASON_IN_SQL = `case because ${REASONS.map((word, place) => `when ${place} then '${word}'`).join(' ')} end`;
export const PHASE_IN_SQL = `case phase ${PHASES.map((word, place) => `when ${place} then '${word}'`).join(' ')} end`;

/** Months as bits, January the lowest. */
function bitsOf(months: readonly number[]): number {
  return months.reduce((bits, month) => bits | (1 << (month - 1)), 0);
}

export function monthsIn(bits: number): number[] {
  return bits === 0 ? [] : MONTHS.filter((month) => bits & (1 << (month - 1)));
}

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** What judging one customer brought out. */
export interface Score {
  readonly customerId: number;
  readonly state: ScoredState;
  readonly exclusion: Exclusion | null;
  readonly isNeglected: boolean;
  readonly isNewcomer: boolean;
  readonly because: DormancyReason | null;
  readonly phase: Phase;
  readonly lastOrderDay: number | null;
  readonly limitDays: number | null;
  readonly typicalGapDays: number | null;
  readonly orders: number;
  readonly totalCents: number;
  readonly lostCentsPerYear: number;
  readonly pNoOrder: number | null;
  readonly pAlive: number | null;
  readonly offSeason: readonly number[];
}

const COLUMNS = [
  'customer_id',
  'state',
  'exclusion',
  'is_listed',
  'is_neglected',
  'is_newcomer',
  'because',
  'phase',
  'last_order_day',
  'limit_days',
  'typical_gap_days',
  'orders',
  'total_cents',
  'lost_cents_per_year',
  'p_no_order',
  'p_alive',
  'off_season',
] as const;

function writeScore(score: Score, cells: Cell[], at: number): void {
  const { exclusion, because } = score;
  cells[at] = score.customerId;
  cells[at + 1] = STATES.indexOf(score.state);
  cells[at + 2] = exclusion === null ? null : EXCLUSIONS.indexOf(exclusion);
  cells[at + 3] = score.state === 'dormant' && exclusion === null ? 1 : 0;
  cells[at + 4] = score.isNeglected ? 1 : 0;
  cells[at + 5] = score.isNewcomer ? 1 : 0;
  cells[at + 6] = because === null ? null : REASONS.indexOf(because);
  cells[at + 7] = PHASES.indexOf(score.phase);
  cells[at + 8] = score.lastOrderDay;
  cells[at + 9] = score.limitDays;
  cells[at + 10] = score.typicalGapDays;
  cells[at + 11] = score.orders;
  cells[at + 12] = score.totalCents;
  cells[at + 13] = score.lostCentsPerYear;
  cells[at + 14] = score.pNoOrder;
  cells[at + 15] = score.pAlive;
  cells[at + 16] = bitsOf(score.offSeason);
}

/** Puts new scores in the place of all there were. The index is made when they are all there: row by row it would cost as much as they do. */
export async function replaceScores(db: Db, count: number, scoreOf: (row: number) => Score): Promise<void> {
  await db.run('drop index if exists scores_listed');
  await db.run('delete from scores');
  const fill = (row: number, cells: Cell[], at: number) => writeScore(scoreOf(row), cells, at);
  db.insertFilled({ table: 'scores', columns: COLUMNS, count, fill });
  await db.run('create index scores_listed on scores (lost_cents_per_year desc) where is_listed = 1');
}

/** The day of the latest purchase of anybody who is scored; null where nobody bought. */
export async function latestPurchase(db: Db): Promise<Day | null> {
  const [row] = await db.all<{ day: number | null }>('select max(last_order_day) as day from scores');
  return row?.day == null ? null : dayOfNumber(row.day);
}

/** What the standing scores were made from, and what came out for the firm as a whole. */
export interface StoredRun {
  readonly dependsOn: string;
  readonly result: string;
}

export async function loadRun(db: Db): Promise<StoredRun | undefined> {
  const [run] = await db.all<StoredRun>('select depends_on as "dependsOn", result from score_runs');
  return run;
}

export async function keepRun(db: Db, { dependsOn, result }: StoredRun): Promise<void> {
  await db.run('delete from score_runs');
  await db.run('insert into score_runs (id, depends_on, result) values (1, ?, ?)', [dependsOn, result]);
}

/** Counts every change of the data; never the same again once something has changed. */
export async function dataVersion(db: Db): Promise<number> {
  const [state] = await db.all<{ version: number }>('select version from data_state');
  return state?.version ?? 0;
}
