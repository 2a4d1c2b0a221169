import type { Day } from '../domain/day.ts';
import type { Week } from '../domain/week.ts';
import { weekOf } from '../domain/week.ts';
import { isDue, type WorkTime, workTimeOf } from '../domain/work-day.ts';
import { Fault } from '../fault.ts';
import type { RecordedContact } from '../store/contacts.ts';
import type { Db } from '../store/schema.ts';
import { latestDraftRow } from '../store/work-drafts.ts';
import { contactsOnLists, loadWorkRows, type WorkRow } from '../store/work-rows.ts';
import { dayAsSpoken } from './today.ts';

/** A row with what has come of it since it was issued. */
export interface WorkItem extends WorkRow {
  readonly contact: RecordedContact | null;
  readonly time: WorkTime;
}

/** Whose lists there are, and how much is left on each. */
export interface SellerWork {
  readonly seller: string | null;
  readonly rows: number;
  readonly done: number;
  /** To be worked by the day asked for; of these, what was due before today. */
  readonly due: number;
  readonly overdue: number;
  /** Neither done nor due yet. */
  readonly later: number;
}

export interface WorkList {
  readonly week: Week;
  readonly seller: string | null;
  /** In the order in which they are to be worked. */
  readonly items: readonly WorkItem[];
}

/**
 * The day up to which rows are worked: today, or a later one as people say it.
 *
 * @throws Fault `not-a-day`
 */
export function dayToWork(asked: string | undefined, today: Day): Day {
  const day = asked === undefined ? today : dayAsSpoken(asked, today);
  if (day === undefined) throw new Fault('usage', 'not-a-day', { text: asked ?? '' });
  return day;
}

/** The week whose list is worked on a day. */
export function workWeek(day: Day): Week {
  return weekOf(day);
}

/** Every list of the week, whoever's it is. */
export async function sellersAtWork(db: Db, week: Week, today: Day, until: Day): Promise<SellerWork[]> {
  const items = await loadItems(db, week, today);
  const sellers = [...new Set(items.map(({ seller }) => seller))].toSorted(byName);
  return sellers.map((seller) => {
    const times = items.filter((item) => item.seller === seller).map(({ time }) => time);
    const due = times.filter((time) => isDue(time, { today, until }));
    const open = times.filter(({ state }) => state !== 'done').length;
    return {
      seller,
      rows: times.length,
      done: times.length - open,
      due: due.length,
      overdue: due.filter(({ on }) => on < today).length,
      later: open - due.length,
    };
  });
}

/** One seller's list: what is overdue first, then day by day. */
export async function workList(db: Db, week: Week, seller: string | null, today: Day): Promise<WorkList> {
  const items = (await loadItems(db, week, today)).filter((item) => item.seller === seller);
  return { week, seller, items: items.toSorted(byTime) };
}

/** The row on whose draft somebody was working last; undefined when there is none. */
export async function draftedItem(db: Db, { items }: WorkList): Promise<number | undefined> {
  const row = await latestDraftRow(db, [...new Set(items.map(({ listId }) => listId))]);
  const place =
    row === null ? -1 : items.findIndex((item) => item.listId === row.listId && item.rank === row.rank);
  return place < 0 ? undefined : place;
}

async function loadItems(db: Db, week: Week, today: Day): Promise<WorkItem[]> {
  const rows = await loadWorkRows(db, week);
  const contacts = await contactsOnLists(db, week, today);
  return rows.map((row) => {
    const contact = contacts.get(row.customerId) ?? null;
    return { ...row, contact, time: workTimeOf({ ...row, contact }) };
  });
}

/** Whoever has no seller comes last. */
function byName(one: string | null, other: string | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return one < other ? -1 : 1;
}

function byTime(one: WorkItem, other: WorkItem): number {
  const isLater = Number(one.time.on > other.time.on) - Number(one.time.on < other.time.on);
  return isLater || one.rank - other.rank;
}
