import type { CauseKind } from '../domain/cause.ts';
import type { Channel } from '../domain/channel.ts';
import type { CallPurpose } from '../domain/customer-case.ts';
import type { Day } from '../domain/day.ts';
import type { DormancyFacts } from '../domain/dormancy.ts';
import type { GateReason, GateStatus } from '../domain/gate.ts';
import type { PriorityFactor } from '../domain/priority.ts';
import type { TimeSlot } from '../domain/time-slot.ts';
import type { Week } from '../domain/week.ts';
import type { Db } from './schema.ts';

/** One line of a seller's week, as it was issued. */
export interface CallRow {
  readonly customerId: number;
  readonly seller: string | null;
  readonly rank: number;
  readonly code: string;
  readonly name: string;
  readonly contactPerson: string | null;
  readonly city: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly channel: Channel;
  readonly attempt: number;
  readonly dueOn: Day;
  readonly score: number;
  readonly value: number;
  readonly ease: number;
  readonly contributions: Readonly<Record<string, number>>;
  /** What nothing was known of; null on lists issued before this was kept. */
  readonly missing: readonly PriorityFactor[] | null;
  /** Answers from which the ease had learned. */
  readonly learnedFrom: number | null;
  readonly gateStatus: GateStatus;
  readonly gateReason: GateReason;
  readonly cause: CauseKind | null;
  readonly remedy: string | null;
  /** The remedy that the script promises. */
  readonly remedyId: number | null;
  /** Why the customer is on the list, as facts: the sentence is made in the reader's language. */
  readonly because: DormancyFacts;
  readonly script: string;
  readonly purpose: CallPurpose;
  /** The part of the day in which the call is best made. */
  readonly slot: TimeSlot | null;
}

export interface IssuedList {
  readonly week: Week;
  readonly seller: string | null;
  readonly issuedOn: Day;
  readonly capacity: number;
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
  'script',
  'purpose',
  'slot',
] as const;

/** Keeps a list as issued. Its rows are never changed afterwards. */
export async function keepList(db: Db, list: IssuedList): Promise<void> {
  const query = await db.kysely();
  const { id } = await query
    .insertInto('call_lists')
    .values({
      week: list.week,
      seller: list.seller ?? '',
      issued_on: list.issuedOn,
      capacity: list.capacity,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const rows = list.rows.map((row) => [
    id,
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
    row.script,
    row.purpose,
    row.slot,
  ]);
  await db.insertMany('call_rows', ROW_COLUMNS, rows);
}

/** The lists issued for a week. */
export async function loadLists(db: Db, week: Week): Promise<IssuedList[]> {
  const query = await db.kysely();
  const lists = await query.selectFrom('call_lists').selectAll().where('week', '=', week).execute();
  const rows = await query
    .selectFrom('call_rows')
    .selectAll()
    .where(
      'list_id',
      'in',
      lists.map(({ id }) => id),
    )
    .orderBy('list_id')
    .orderBy('rank')
    .execute();
  return lists.map((list) => ({
    week: list.week,
    seller: list.seller === '' ? null : list.seller,
    issuedOn: list.issued_on,
    capacity: list.capacity,
    rows: rows
      .filter((row) => row.list_id === list.id)
      .map((row) => ({
        customerId: row.customer_id,
        seller: list.seller === '' ? null : list.seller,
        rank: row.rank,
        code: row.code,
        name: row.name,
        contactPerson: row.contact_person,
        city: row.city,
        phone: row.phone,
        email: row.email,
        channel: row.channel,
        attempt: row.attempt,
        dueOn: row.due_on,
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
        because: { ...KNOWN_LATER, ...(JSON.parse(row.because) as DormancyFacts) },
        script: row.script,
        purpose: row.purpose ?? 'win-back',
        slot: row.slot,
      })),
  }));
}
