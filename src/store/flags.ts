import type { Day } from '../domain/day.ts';
import type { DormancyReason } from '../domain/dormancy.ts';
import type { Phase } from '../domain/phase.ts';
import type { Db } from './schema.ts';
import { inTransaction } from './transaction.ts';

/** The dated statement "dormant, because …". */
export interface Flag {
  readonly customerId: number;
  readonly because: DormancyReason;
  readonly phase: Phase;
  readonly lastOrderOn: Day;
  readonly silentDays: number;
  readonly limitDays: number;
  readonly typicalGapDays: number | null;
}

interface StandingFlag {
  readonly customer_id: number;
  readonly state: 'dormant' | 'cleared';
  readonly because: DormancyReason | null;
  readonly phase: Phase | null;
  readonly last_order_on: Day | null;
}

const FLAG_COLUMNS = [
  'customer_id',
  'noted_on',
  'state',
  'because',
  'phase',
  'last_order_on',
  'silent_days',
  'limit_days',
  'typical_gap_days',
] as const;

/**
 * Appends what is new: a customer who has become dormant, is so for another reason or after another order, or is dormant
 * no more. Another day of the same silence is nothing new.
 */
export async function appendChangedFlags(db: Db, flags: readonly Flag[], today: Day): Promise<void> {
  const standing = await standingFlags(db);
  const flagged = new Set(flags.map(({ customerId }) => customerId));
  const news = flags
    .filter((flag) => !says(standing.get(flag.customerId), flag))
    .map((flag) => [
      flag.customerId,
      today,
      'dormant',
      flag.because,
      flag.phase,
      flag.lastOrderOn,
      flag.silentDays,
      flag.limitDays,
      flag.typicalGapDays,
    ]);
  const cleared = [...standing.values()]
    .filter((flag) => flag.state === 'dormant' && !flagged.has(flag.customer_id))
    .map((flag) => [flag.customer_id, today, 'cleared', null, null, null, null, null, null]);
  if (news.length + cleared.length === 0) return;
  await inTransaction(db, (transaction) =>
    transaction.insertMany('flags', FLAG_COLUMNS, [...news, ...cleared]),
  );
}

async function standingFlags(db: Db): Promise<Map<number, StandingFlag>> {
  const rows = await db.all<StandingFlag>(
    `select customer_id, state, because, phase, last_order_on from flags
    where id in (select max(id) from flags group by customer_id)`,
  );
  return new Map(rows.map((row) => [row.customer_id, row]));
}

function says(standing: StandingFlag | undefined, flag: Flag): boolean {
  return (
    standing?.state === 'dormant' &&
    standing.because === flag.because &&
    standing.phase === flag.phase &&
    standing.last_order_on === flag.lastOrderOn
  );
}
