import type { CustomerStatus } from '../domain/customer.ts';
import { type Day, dayNumber, dayNumberAt } from '../domain/day.ts';
import type { Phase } from '../domain/phase.ts';
import { type PurchaseColumns, purchaseCollector } from '../domain/purchase-columns.ts';
import { LATEST_PHASE_CHOICES } from './phase-choices.ts';
import type { Db } from './schema.ts';

const DAY_LENGTH = 'YYYY-MM-DD'.length;

/** The purchases of everybody up to `today`, in columns. Credit notes reduce the total but are no purchase. */
export async function loadPurchases(db: Db, today: Day, mergeDays: number): Promise<PurchaseColumns> {
  const [counted] = await db.all<{ customers: number }>('select count(*) as customers from customers');
  const collector = purchaseCollector(counted?.customers ?? 0, dayNumber(today), mergeDays);
  // Not as a filter, which takes a fifth longer.
  const days = db.aggregate.days("case kind when 'order' then placed_on end");
  await db.each(
    `select customer_id, ${days}, sum(amount_cents) from orders where placed_on <= ? group by customer_id
    order by customer_id`,
    [today],
    ([id, text, cents]) => {
      if (typeof text !== 'string') return;
      const orders = text.length / DAY_LENGTH;
      collector.add(Number(id), Number(cents), orders, (n) => dayNumberAt(text, n * DAY_LENGTH));
    },
  );
  return collector.columns();
}

/** Everybody, by ascending id; what only few have stands beside the columns. */
export interface Roster {
  readonly ids: Int32Array;
  readonly particulars: ReadonlyMap<number, Particulars>;
}

export interface Particulars {
  readonly status: CustomerStatus;
  readonly statedLastOrderOn: Day | null;
  readonly statedOrders: number;
  readonly statedTotalCents: number;
  /** A person's word on the phase, which outweighs the rules. */
  readonly phaseChoice: Phase | null;
}

export const NOTHING_PARTICULAR: Particulars = {
  status: 'active',
  statedLastOrderOn: null,
  statedOrders: 0,
  statedTotalCents: 0,
  phaseChoice: null,
};

export async function loadRoster(db: Db, today: Day): Promise<Roster> {
  const unsorted: number[] = [];
  const particulars = new Map<number, Particulars>();
  // Sorted here: in order, the database would read the whole table instead of an index.
  await db.each('select id from customers', [], ([id]) => unsorted.push(Number(id)));
  await db.each(
    `select customers.id, status, stated_last_order_on, stated_orders, stated_total_cents, chosen.phase
    from customers left join (${LATEST_PHASE_CHOICES}) as chosen
      on chosen.customer_id = customers.id and chosen.code = customers.code
    where status <> 'active' or stated_last_order_on is not null or stated_orders is not null
      or stated_total_cents is not null or chosen.phase is not null`,
    [today],
    ([id, status, lastOrderOn, orders, cents, phase]) => {
      const isKnownYet = lastOrderOn !== null && String(lastOrderOn) <= today;
      particulars.set(Number(id), {
        status: status as CustomerStatus,
        statedLastOrderOn: isKnownYet ? (lastOrderOn as Day) : null,
        statedOrders: Number(orders ?? 0),
        statedTotalCents: Number(cents ?? 0),
        phaseChoice: phase as Phase | null,
      });
    },
  );
  return { ids: Int32Array.from(unsorted).sort(), particulars };
}
