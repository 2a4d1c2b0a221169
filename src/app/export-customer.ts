import type { Day } from '../domain/day.ts';
import { customerNamed } from '../store/customers.ts';
import { type PersonalRows, personalDataOf, sourcesOf } from '../store/personal-data.ts';
import { appendEntry } from '../store/privacy-log.ts';
import type { Db } from '../store/schema.ts';
import { inTransaction } from '../store/transaction.ts';
import { personOf } from './person-keys.ts';
import { requireCustomer } from './record-outcome.ts';

export interface ExportRequest {
  readonly code: string;
  /** Who asked for it, and how; null when not said. */
  readonly reason: string | null;
  readonly today: Day;
  /** UTC instant. */
  readonly now: string;
}

/** Everything the database holds on a customer, table by table, those without a row included. */
export interface CustomerExport {
  readonly exportedOn: Day;
  readonly code: string;
  readonly name: string;
  readonly tables: readonly PersonalRows[];
  /** The files from which it came, as far as their imports have not been taken back. */
  readonly sources: readonly { readonly file: string; readonly importedAt: string }[];
}

/**
 * Answers a request for access (GDPR art. 15), and notes that it was answered.
 *
 * @throws Fault `unknown-customer`
 */
export async function exportCustomer(db: Db, request: ExportRequest): Promise<CustomerExport> {
  return inTransaction(db, async (transaction) => {
    const id = await requireCustomer(transaction, request.code);
    const { keys } = await personOf(transaction, id);
    const entry = { doneOn: request.today, recordedAt: request.now, customerId: id, channel: null };
    await appendEntry(transaction, { ...entry, action: 'export', reason: request.reason });
    const { code, name } = await customerNamed(transaction, id);
    const tables = await personalDataOf(transaction, keys);
    return { exportedOn: request.today, code, name, tables, sources: await sourcesOf(transaction, tables) };
  });
}
