import type { Capacity } from '../domain/capacity.ts';
import type { CauseKind } from '../domain/cause.ts';
import type { Channel } from '../domain/channel.ts';
import type { Exclusion } from '../domain/customer.ts';
import type { Day } from '../domain/day.ts';
import type { DormancyFacts } from '../domain/dormancy.ts';
import type { GateReason, GateStatus } from '../domain/gate.ts';
import type { PriorityFactor } from '../domain/priority.ts';
import type { Purpose } from '../domain/purpose.ts';
import type { TimeSlot } from '../domain/time-slot.ts';
import type { Week } from '../domain/week.ts';
import type { CallBackground } from './call-background.ts';
import type { Db } from './schema.ts';

/** One line of a seller's week, as it was issued. */
export interface CallRow {
  readonly customerId: number;
  /** Whose list it is on: who calls. */
  readonly seller: string | null;
  readonly rank: number;
  readonly code: string;
  readonly name: string;
  readonly contactPerson: string | null;
  readonly city: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly purpose: Purpose;
  readonly channel: Channel;
  readonly attempt: number;
  readonly dueOn: Day;
  /** The working day of a follow-up; null for a first contact. */
  readonly promisedOn: Day | null;
  /** What the contact was reckoned to take; null on lists issued before this was kept, as with all that may be null below. */
  readonly minutes: number | null;
  /** The day on which the row came onto a list that stood already. */
  readonly addedOn: Day | null;
  readonly score: number;
  readonly value: number;
  readonly ease: number;
  readonly contributions: Readonly<Record<string, number>>;
  /** What nothing was known of. */
  readonly missing: readonly PriorityFactor[] | null;
  /** Answers from which the ease had learned. */
  readonly learnedFrom: number | null;
  readonly gateStatus: GateStatus;
  readonly gateReason: GateReason;
  readonly cause: CauseKind | null;
  readonly remedy: string | null;
  /** The remedy that the script promises. */
  readonly remedyId: number | null;
  /** What is to be said of the customer's silence, as facts: the sentence is made in the reader's language. */
  readonly because: DormancyFacts | null;
  readonly background: CallBackground | null;
  readonly script: string;
  /** The part of the day in which the call is best made. */
  readonly slot: TimeSlot | null;
}

/** Why a customer is not on a list on which they could be. */
export type LeftOut = Exclusion | 'holdout' | 'listed' | 'owner-writes';

/** Whom a list does not have. */
export interface ListSummary {
  /** Who did not fit. */
  readonly waiting: number;
  /** Those of them to whom we have given our word. */
  readonly promisesWaiting: number;
  /** Whom no permitted channel reaches. */
  readonly unreachable: number;
  readonly leftOut: Readonly<Partial<Record<LeftOut, number>>>;
}

export interface IssuedList {
  readonly week: Week;
  readonly seller: string | null;
  readonly issuedOn: Day;
  readonly capacity: Capacity;
  /** null on lists issued before it was kept. */
  readonly summary: ListSummary | null;
  readonly rows: readonly CallRow[];
}

/** What rows of older lists do not say of the reason. */
const KNOWN_LATER = { pNoOrder: null, horizonDays: 90, offSeason: [] };

const ROW_COLUMNS = [
  'list_id',
  'rank',
  'customer_id',
  'code',
  'name',
  'contact_person',
  'city',
  'phone',
  'email',
  'channel',
  'attempt',
  'due_on',
  'promised_on',
  'minutes',
  'added_on',
  'score',
  'value',
  'ease',
  'contributions',
  'missing',
  'learned_from',
  'gate_status',
  'gate_reason',
  'cause',
  'remedy',
  'remedy_id',
  'because',
  'background',
  'script',
  'purpose',
  'slot',
  'contacts_seen',
] as const;

/** Keeps a list as issued. Its rows are never changed afterwards. */
export async function keepList(db: Db, list: IssuedList): Promise<void> {
  await db.insertMany(
    'call_lists',
    ['week', 'seller', 'issued_on', 'capacity', 'capacity_unit', 'summary'],
    [
      [
        list.week,
        list.seller ?? '',
        list.issuedOn,
        list.capacity.amount,
        list.capacity.unit,
        JSON.stringify(list.summary),
      ],
    ],
  );
  await appendRows(db, list, list.rows);
}

/** Adds rows to a list that stands; what is on it already stays as it is. */
export async function extendList(db: Db, list: IssuedList, added: readonly CallRow[]): Promise<void> {
  await db.run('update call_lists set summary = ? where week = ? and seller = ?', [
    JSON.stringify(list.summary),
    list.week,
    list.seller ?? '',
  ]);
  await appendRows(db, list, added);
}

async function appendRows(
  db: Db,
  { week, seller }: Pick<IssuedList, 'week' | 'seller'>,
  rows: readonly CallRow[],
): Promise<void> {
  const [list] = await db.all<{ id: number }>('select id from call_lists where week = ? and seller = ?', [
    week,
    seller ?? '',
  ]);
  const [seen] = await db.all<{ id: number | null }>('select max(id) as id from contacts');
  const cells = rows.map((row) => [
    list?.id ?? 0,
    row.rank,
    row.customerId,
    row.code,
    row.name,
    row.contactPerson,
    row.city,
    row.phone,
    row.email,
    row.channel,
    row.attempt,
    row.dueOn,
    row.promisedOn,
    row.minutes,
    row.addedOn,
    row.score,
    row.value,
    row.ease,
    JSON.stringify(row.contributions),
    row.missing === null ? null : JSON.stringify(row.missing),
    row.learnedFrom,
    row.gateStatus,
    row.gateReason,
    row.cause,
    row.remedy,
    row.remedyId,
    JSON.stringify(row.because),
    row.background === null ? null : JSON.stringify(row.background),
    row.script,
    row.purpose,
    row.slot,
    seen?.id ?? 0,
  ]);
  await db.insertMany('call_rows', ROW_COLUMNS, cells);
}

/** A row of `call_lists` as the database gives it. */
interface StoredList {
  readonly id: number;
  readonly week: Week;
  readonly seller: string;
  readonly issued_on: Day;
  readonly capacity: number;
  readonly capacity_unit: Capacity['unit'];
  readonly summary: string | null;
}

interface StoredRow {
  readonly list_id: number;
  readonly rank: number;
  readonly customer_id: number;
  readonly code: string;
  readonly name: string;
  readonly contact_person: string | null;
  readonly city: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  /** null on lists issued before it was kept, as with the slot. */
  readonly purpose: Purpose | null;
  readonly slot: TimeSlot | null;
  readonly channel: Channel;
  readonly attempt: number;
  readonly due_on: Day;
  readonly promised_on: Day | null;
  readonly minutes: number | null;
  readonly added_on: Day | null;
  readonly score: number;
  readonly value: number;
  readonly ease: number;
  readonly contributions: string;
  readonly missing: string | null;
  readonly learned_from: number | null;
  readonly gate_status: GateStatus;
  readonly gate_reason: GateReason;
  readonly cause: CauseKind | null;
  readonly remedy: string | null;
  readonly remedy_id: number | null;
  readonly because: string;
  readonly background: string | null;
  readonly script: string;
}

/** The lists issued for a week. */
export async function loadLists(db: Db, week: Week): Promise<IssuedList[]> {
  const lists = await db.all<StoredList>('select * from call_lists where week = ? order by id', [week]);
  const rows = await db.all<StoredRow>(
    `select call_rows.* from call_rows join call_lists on call_lists.id = list_id where week = ?
    order by list_id, rank`,
    [week],
  );
  return lists.map((list) => {
    const seller = list.seller === '' ? null : list.seller;
    return {
      week: list.week,
      seller,
      issuedOn: list.issued_on,
      capacity: { unit: list.capacity_unit, amount: list.capacity },
      summary: list.summary === null ? null : (JSON.parse(list.summary) as ListSummary),
      rows: rows.filter((row) => row.list_id === list.id).map((row) => rowFrom(row, seller)),
    };
  });
}

function rowFrom(row: StoredRow, seller: string | null): CallRow {
  const because = JSON.parse(row.because) as DormancyFacts | null;
  return {
    customerId: row.customer_id,
    seller,
    rank: row.rank,
    code: row.code,
    name: row.name,
    contactPerson: row.contact_person,
    city: row.city,
    phone: row.phone,
    email: row.email,
    purpose: row.purpose ?? 'win-back',
    slot: row.slot,
    channel: row.channel,
    attempt: row.attempt,
    dueOn: row.due_on,
    promisedOn: row.promised_on,
    minutes: row.minutes,
    addedOn: row.added_on,
    score: row.score,
    value: row.value,
    ease: row.ease,
    contributions: JSON.parse(row.contributions) as Record<string, number>,
    missing: row.missing === null ? null : (JSON.parse(row.missing) as PriorityFactor[]),
    learnedFrom: row.learned_from,
    gateStatus: row.gate_status,
    gateReason: row.gate_reason,
    cause: row.cause,
    remedy: row.remedy,
    remedyId: row.remedy_id,
    because: because === null ? null : { ...KNOWN_LATER, ...because },
    background: row.background === null ? null : (JSON.parse(row.background) as CallBackground),
    script: row.script,
  };
}
