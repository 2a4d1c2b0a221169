import type { Channel } from '../domain/channel.ts';
import type { Day } from '../domain/day.ts';
import { OUTCOME_KINDS, OUTCOMES } from '../domain/outcome.ts';
import type { Week } from '../domain/week.ts';
import type { Db } from './schema.ts';

/** A script in which a remedy was promised to a customer. */
export interface RemedyPromise {
  readonly remedyId: number;
  /** The week of the call list it stands on; null where the script was written by itself. */
  readonly week: Week | null;
  readonly promisedOn: Day;
  readonly seller: string | null;
  readonly channel: Channel;
  readonly code: string;
  readonly name: string;
  readonly phone: string | null;
  /** When somebody spoke with the customer, from that day on; null = nobody yet. */
  readonly spokenOn: Day | null;
}

/** With the key of the customer. */
export interface PromiseTo extends RemedyPromise {
  readonly customerId: number;
}

const REACHED = OUTCOME_KINDS.filter((kind) => OUTCOMES[kind].reached);

const PROMISES = `
  select call_rows.remedy_id, call_lists.week, call_lists.issued_on as promised_on,
    nullif(call_lists.seller, '') as seller, call_rows.channel, call_rows.customer_id
  from call_rows join call_lists on call_lists.id = call_rows.list_id where call_rows.remedy_id is not null
  union all
  select remedy_id, null, promised_on, caller, channel, customer_id from remedy_promises`;

/** Everybody to whom these remedies were promised, oldest promise first, on a list or by a script of their own. */
export async function loadPromises(db: Db, remedyIds: readonly number[]): Promise<PromiseTo[]> {
  if (remedyIds.length === 0) return [];
  const marks = (items: readonly unknown[]) => items.map(() => '?').join(', ');
  return db.all<PromiseTo>(
    `select promises.remedy_id as "remedyId", promises.week, promises.promised_on as "promisedOn",
      promises.seller, promises.channel, promises.customer_id as "customerId", customers.code, customers.name,
      coalesce(customers.phone, customers.mobile) as phone,
      (select min(contacted_on) from standing_contacts as contacts where contacts.customer_id = promises.customer_id
        and contacts.contacted_on >= promises.promised_on and contacts.outcome in (${marks(REACHED)})) as "spokenOn"
    from (${PROMISES}) as promises join customers on customers.id = promises.customer_id
    where promises.remedy_id in (${marks(remedyIds)})
    order by promises.promised_on, customers.code, promises.week`,
    [...REACHED, ...remedyIds],
  );
}

export interface NewPromise {
  readonly remedyId: number;
  readonly customerId: number;
  readonly promisedOn: Day;
  readonly channel: Channel;
  readonly caller: string | null;
}

/** A script written again on the same day promises nothing new. */
export async function appendPromise(db: Db, promise: NewPromise): Promise<void> {
  const { remedyId, customerId, promisedOn, channel, caller } = promise;
  const cells = [remedyId, customerId, promisedOn, channel];
  const [standing] = await db.all(
    `select 1 from remedy_promises where remedy_id = ? and customer_id = ? and promised_on = ? and channel = ?`,
    cells,
  );
  if (standing !== undefined) return;
  await db.insertMany(
    'remedy_promises',
    ['remedy_id', 'customer_id', 'promised_on', 'channel', 'caller'],
    [[...cells, caller]],
  );
}
