import type { Belief } from '../domain/belief.ts';
import type { CauseKind } from '../domain/cause.ts';
import { type Day, laterOf } from '../domain/day.ts';
import { findCustomerId } from './customers.ts';
import type { Db } from './schema.ts';
import { NOT_DORMANT } from './scores.ts';

export interface NewBelief extends Belief {
  readonly customerId: number;
  /** UTC instant. */
  readonly recordedAt: string;
}

interface BeliefRow {
  readonly customerId: number;
  readonly seller: string | null;
  readonly isLost: number;
  readonly returnPercent: number;
  readonly cause: CauseKind | null;
  readonly blocker: string | null;
  readonly notedOn: Day;
}

const BELIEF_COLUMNS = `customer_id as "customerId", seller, is_lost as "isLost", return_percent as "returnPercent", cause,
  blocker, noted_on as "notedOn"`;

export async function appendBelief(db: Db, belief: NewBelief): Promise<void> {
  await db.insertMany(
    'beliefs',
    ['customer_id', 'seller', 'is_lost', 'return_percent', 'cause', 'blocker', 'noted_on', 'recorded_at'],
    [
      [
        belief.customerId,
        belief.seller,
        belief.isLost ? 1 : 0,
        belief.returnPercent,
        belief.cause,
        belief.blocker,
        belief.notedOn,
        belief.recordedAt,
      ],
    ],
  );
}

/** The latest belief on each customer up to `today`, be it of this silence or of an earlier one. */
export async function latestBeliefs(db: Db, today: Day): Promise<Map<number, Belief>> {
  const rows = await db.all<BeliefRow>(
    `select ${BELIEF_COLUMNS} from beliefs
    where id in (select max(id) from beliefs where noted_on <= ? group by customer_id)`,
    [today],
  );
  return new Map(rows.map((row) => [row.customerId, beliefFrom(row)]));
}

function beliefFrom({ customerId: _, isLost, ...row }: BeliefRow): Belief {
  return { ...row, isLost: isLost === 1 };
}

/** A customer as far as somebody may still say what they believe of it. */
export interface BelievedCustomer {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly seller: string | null;
  readonly lastOrderOn: Day | null;
  /** The first contact since the last order. */
  readonly contactedOn: Day | null;
  /** The latest belief, be it of this silence or of an earlier one. */
  readonly latest: Belief | null;
}

/** Also by the code of a customer merged into another; undefined when nobody has it. */
export async function believedCustomer(
  db: Db,
  code: string,
  today: Day,
): Promise<BelievedCustomer | undefined> {
  const [row] = await db.all<Omit<BelievedCustomer, 'contactedOn' | 'latest'> & { statedOn: Day | null }>(
    `select id, code, name, seller,
      case when stated_last_order_on <= ? then stated_last_order_on end as "statedOn",
      (select max(placed_on) from orders where orders.customer_id = customers.id and kind = 'order'
        and placed_on <= ?) as "lastOrderOn"
    from customers where code = ? or id = (select customer_id from customer_aliases where customer_aliases.code = ?)`,
    [today, today, code, code],
  );
  if (row === undefined) return undefined;
  const { statedOn, ...customer } = row;
  const lastOrderOn = laterOf(customer.lastOrderOn, statedOn);
  const [contact] = await db.all<{ on: Day | null }>(
    'select min(contacted_on) as "on" from standing_contacts where customer_id = ? and contacted_on >= ?',
    [customer.id, lastOrderOn ?? ''],
  );
  const [belief] = await db.all<BeliefRow>(
    `select ${BELIEF_COLUMNS} from beliefs where customer_id = ? and noted_on <= ? order by id desc limit 1`,
    [customer.id, today],
  );
  return {
    ...customer,
    lastOrderOn,
    contactedOn: contact?.on ?? null,
    latest: belief === undefined ? null : beliefFrom(belief),
  };
}

/** The last contact on record of each customer, whatever day it is: also one of a later day speaks against a belief. */
export async function lastContactDays(db: Db): Promise<Map<number, Day>> {
  const rows = await db.all<{ id: number; on: Day }>(
    'select customer_id as id, max(contacted_on) as "on" from standing_contacts group by customer_id',
  );
  return new Map(rows.map(({ id, on }) => [id, on]));
}

/** Who buys by the scores, and is lost by the latest belief of a seller since the last order. */
export async function countLostButBuying(db: Db, today: Day): Promise<number> {
  const [counted] = await db.all<{ customers: number }>(
    `select count(*) as customers from beliefs join scores on scores.customer_id = beliefs.customer_id
    where beliefs.id in (select max(id) from beliefs where noted_on <= ? group by customer_id)
      and is_lost = 1 and ${NOT_DORMANT} and noted_on >= ${db.aggregate.dayOfNumber('last_order_day')}`,
    [today],
  );
  return counted?.customers ?? 0;
}

/** The seller's latest word on why this customer stopped. */
export async function sellersCause(db: Db, customerId: number, today: Day): Promise<CauseKind | null> {
  const [row] = await db.all<{ kind: CauseKind }>(
    `select kind from causes where customer_id = ? and said_by = 'seller' and noted_on <= ?
      and (withdrawn_on is null or withdrawn_on > ?)
    order by id desc limit 1`,
    [customerId, today, today],
  );
  return row?.kind ?? null;
}

/**
 * The code that a spreadsheet has taken for a number, `42` for `00042`: undefined when the code is known as it stands, or when not
 * exactly one customer could be meant.
 */
export async function codeWithoutZeros(db: Db, code: string): Promise<string | undefined> {
  if (!/^\d+$/.test(code) || (await findCustomerId(db, code)) !== undefined) return undefined;
  const rows = await db.all<{ code: string }>(
    `select code from customers where code like '0%' and ltrim(code, '0') = ? limit 2`,
    [code],
  );
  return rows.length === 1 ? rows[0]?.code : undefined;
}
