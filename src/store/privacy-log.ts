import type { Day } from '../domain/day.ts';
import type { ChannelOrAll } from '../domain/permission.ts';
import type { Db } from './schema.ts';

/** What the commands on privacy do. */
export type PrivacyAction =
  | 'objection'
  | 'consent'
  | 'withdrawal'
  | 'export'
  | 'forget'
  | 'readmit'
  | 'rpo-export'
  | 'rpo-import';

export interface PrivacyEntry {
  readonly doneOn: Day;
  /** UTC instant. */
  readonly recordedAt: string;
  readonly action: PrivacyAction;
  /** null for what concerns nobody in particular, or somebody who has been forgotten. */
  readonly customerId: number | null;
  readonly channel: ChannelOrAll | null;
  readonly reason: string | null;
}

export interface LoggedEntry extends Omit<PrivacyEntry, 'customerId'> {
  readonly id: number;
  readonly code: string | null;
  readonly name: string | null;
}

export async function appendEntry(db: Db, entry: PrivacyEntry): Promise<void> {
  await db.insertMany(
    'privacy_log',
    ['done_on', 'recorded_at', 'action', 'customer_id', 'channel', 'reason'],
    [[entry.doneOn, entry.recordedAt, entry.action, entry.customerId, entry.channel, entry.reason]],
  );
}

/** Everything that was done, oldest first. */
export async function loadLog(db: Db): Promise<LoggedEntry[]> {
  return db.all<LoggedEntry>(
    `select privacy_log.id, done_on as "doneOn", recorded_at as "recordedAt", action, channel, reason,
      customers.code, customers.name
    from privacy_log left join customers on customers.id = privacy_log.customer_id order by privacy_log.id`,
  );
}
