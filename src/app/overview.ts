import type { CustomerCase } from '../domain/customer-case.ts';
import { addDays, type Day, daysBetween, weekdayOf } from '../domain/day.ts';
import type { DormancyRule } from '../domain/dormancy.ts';
import { type NextStep, nextStep } from '../domain/next-step.ts';
import { OUTCOMES } from '../domain/outcome.ts';
import { mondayOf, nextWeek, type Week, weekOf } from '../domain/week.ts';
import { type ContactMade, contactsBetween, firstContactDay } from '../store/contacts.ts';
import { listProgress } from '../store/list-states.ts';
import { loadObjections } from '../store/permissions.ts';
import type { Db } from '../store/schema.ts';
import { latestPurchase } from '../store/scores.ts';
import { type ImportBatch, listBatches } from '../store/undo.ts';
import { casesOfAll } from './customer-cases.ts';
import { scoredCustomers } from './score-customers.ts';
import { dayOfInstant } from './today.ts';
import { sellersAtWork, type WorkTerms } from './work-list.ts';

export interface OverviewRequest extends WorkTerms {
  readonly rule: DormancyRule;
  /** `MM-DD`, the local holiday. */
  readonly patronDay: string | null;
}

/** Where everything stands, on one screen. */
export interface Overview {
  readonly today: Day;
  readonly week: Week;
  readonly customers: number;
  readonly dormant: number;
  /** This week's lists together. rows = done + due + later; overdue is part of due. */
  readonly list: {
    readonly lists: number;
    readonly rows: number;
    readonly done: number;
    readonly due: number;
    readonly overdue: number;
    readonly later: number;
  };
  /** Since Monday. */
  readonly contacted: { readonly contacts: number; readonly customers: number; readonly reached: number };
  /** Customers who are to be contacted again, whether on a list or not. */
  readonly followUps: { readonly open: number; readonly dueToday: number; readonly overdue: number };
  /** Who has ordered after a contact; without a first contact there can be none. */
  readonly wonBack: {
    readonly last90Days: number;
    readonly last12Months: number;
    readonly firstContactOn: Day | null;
  };
  readonly lastImport: { readonly on: Day; readonly files: readonly ImportBatch[] } | null;
  readonly lastOrderOn: Day | null;
  readonly nextList: { readonly week: Week; readonly from: Day; readonly isIssued: boolean };
  readonly next: NextStep;
}

const FRIDAY = 5;
const QUARTER_DAYS = 90;
const YEAR_DAYS = 365;

/** Reads the scores that stand; only on a new day, or after a change of the data, is everybody judged anew. */
export async function overviewOf(db: Db, request: OverviewRequest): Promise<Overview> {
  const { today, rule } = request;
  const week = weekOf(today);
  const { counts } = await scoredCustomers(db, today, rule);
  const casesById = await casesOfAll(db, request);
  const cases = [...casesById.values()];
  const list = await weekOfLists(db, week, request);
  const followUps = followUpsOf(await stillOpen(db, casesById, today), today);
  const lastImport = await lastImportOf(db);
  const lastOrderOn = await latestPurchase(db);
  const coming = nextWeek(week);
  const nextLists = (await listProgress(db, coming, today)).length;
  return {
    today,
    week,
    customers: counts.customers,
    dormant: counts.dormant,
    list,
    contacted: contactedIn(await contactsBetween(db, mondayOf(week), today)),
    followUps,
    wonBack: await wonBackOf(db, cases, today),
    lastImport,
    lastOrderOn,
    nextList: { week: coming, from: mondayOf(coming), isIssued: nextLists > 0 },
    next: nextStep({
      customers: counts.customers,
      hasPurchases: lastOrderOn !== null,
      callable: counts.dormant + followUps.open,
      lists: list.lists,
      nextLists,
      due: list.due,
      overdue: followUps.overdue,
      isPlanningDay: weekdayOf(today) >= FRIDAY,
      daysSinceImport: lastImport === null ? null : daysBetween(lastImport.on, today),
    }),
  };
}

async function weekOfLists(db: Db, week: Week, terms: WorkTerms): Promise<Overview['list']> {
  const sellers = await sellersAtWork(db, week, terms, terms.today);
  const sum = (of: 'rows' | 'done' | 'due' | 'overdue' | 'later') =>
    sellers.reduce((total, seller) => total + seller[of], 0);
  return {
    lists: sellers.length,
    rows: sum('rows'),
    done: sum('done'),
    due: sum('due'),
    overdue: sum('overdue'),
    later: sum('later'),
  };
}

function contactedIn(contacts: readonly ContactMade[]): Overview['contacted'] {
  const distinct = (made: readonly ContactMade[]) => new Set(made.map(({ customerId }) => customerId)).size;
  return {
    contacts: contacts.length,
    customers: distinct(contacts),
    reached: distinct(contacts.filter(({ outcome }) => OUTCOMES[outcome].reached)),
  };
}

/** Without those who have objected to every contact since. */
async function stillOpen(
  db: Db,
  cases: ReadonlyMap<number, CustomerCase>,
  today: Day,
): Promise<CustomerCase[]> {
  const objections = await loadObjections(db, today);
  return [...cases].flatMap(([id, one]) => (objections.get(id)?.includes('all') ? [] : [one]));
}

function followUpsOf(cases: readonly CustomerCase[], today: Day): Overview['followUps'] {
  const days = cases.flatMap(({ next }) => (next === null ? [] : [next.dueOn]));
  return {
    open: days.length,
    dueToday: days.filter((day) => day === today).length,
    overdue: days.filter((day) => day < today).length,
  };
}

async function wonBackOf(db: Db, cases: readonly CustomerCase[], today: Day): Promise<Overview['wonBack']> {
  const won = (days: number) => {
    const since = addDays(today, -days);
    return cases.filter(({ returns }) => returns.some(({ order }) => order.placedOn > since)).length;
  };
  return {
    last90Days: won(QUARTER_DAYS),
    last12Months: won(YEAR_DAYS),
    firstContactOn: await firstContactDay(db, today),
  };
}

/** The files of one command line have come at the same instant. */
async function lastImportOf(db: Db): Promise<Overview['lastImport']> {
  const batches = await listBatches(db);
  const last = batches.reduce<string | null>(
    (latest, { importedAt }) => (latest === null || importedAt > latest ? importedAt : latest),
    null,
  );
  if (last === null) return null;
  return { on: dayOfInstant(last), files: batches.filter(({ importedAt }) => importedAt === last) };
}
