import type { Day } from '../domain/day.ts';
import type { GateRule } from '../domain/gate.ts';
import type { Week } from '../domain/week.ts';
import { weekOf } from '../domain/week.ts';
import { isDue, type WorkTime, workTimeOf } from '../domain/work-day.ts';
import { Fault } from '../fault.ts';
import type { RecordedContact } from '../store/contacts.ts';
import { loadPermissions } from '../store/permissions.ts';
import type { Db } from '../store/schema.ts';
import { latestDraftRow } from '../store/work-drafts.ts';
import { contactsOnLists, loadWorkRows, type WorkRow } from '../store/work-rows.ts';
import { emailToWrite, gateBench, gateOf, phoneToCall } from './gates.ts';
import { dayAsSpoken } from './today.ts';

/** A row with what has come of it since it was issued. */
export interface WorkItem extends Omit<WorkRow, 'mobile' | 'lastOrderOn'> {
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

/** When, and by which rule channels are open. */
export interface WorkTerms {
  readonly today: Day;
  readonly gateRule: GateRule;
}

/** Every list of the week, whoever's it is. */
export async function sellersAtWork(db: Db, week: Week, terms: WorkTerms, until: Day): Promise<SellerWork[]> {
  const { today } = terms;
  const items = await loadItems(db, week, terms);
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
export async function workList(
  db: Db,
  week: Week,
  seller: string | null,
  terms: WorkTerms,
): Promise<WorkList> {
  const items = (await loadItems(db, week, terms)).filter((item) => item.seller === seller);
  return { week, seller, items: items.toSorted(byTime) };
}

/** The row on whose draft somebody was working last; undefined when there is none. */
export async function draftedItem(db: Db, { items }: WorkList): Promise<number | undefined> {
  const row = await latestDraftRow(db, [...new Set(items.map(({ listId }) => listId))]);
  const place =
    row === null ? -1 : items.findIndex((item) => item.listId === row.listId && item.rank === row.rank);
  return place < 0 ? undefined : place;
}

/** What is done stays, since it can be taken back; of the rest, those whose customers may still be contacted on that channel. */
async function loadItems(db: Db, week: Week, { today, gateRule }: WorkTerms): Promise<WorkItem[]> {
  const rows = await loadWorkRows(db, week);
  const contacts = await contactsOnLists(db, week, today);
  const permissions = await loadPermissions(db);
  const gates = await gateBench(db, gateRule, today);
  return rows.flatMap((row): WorkItem[] => {
    const contact = contacts.get(row.customerId) ?? null;
    const time = workTimeOf({ ...row, contact });
    const customer = { ...row, permissions: permissions.get(row.customerId) ?? [] };
    const isClosed = gateOf(customer, row.channel, gates).status === 'denied';
    if (isClosed && time.state !== 'done') return [];
    const shown = { phone: phoneToCall(customer, gates), email: emailToWrite(customer, gates) };
    const { mobile: _, lastOrderOn: __, ...told } = row;
    return [{ ...told, ...shown, contact, time }];
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
