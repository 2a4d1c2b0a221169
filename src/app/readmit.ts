import type { Day } from '../domain/day.ts';
import { Fault } from '../fault.ts';
import { appendEntry } from '../store/privacy-log.ts';
import type { Db } from '../store/schema.ts';
import { unsuppress } from '../store/suppressions.ts';
import { inTransaction } from '../store/transaction.ts';
import { marksOf } from './marks.ts';

/**
 * Takes off the list of the forgotten whoever has this code, VAT number, tax code, address or phone number: somebody who has become
 * a customer again. Nothing comes back; the next import may bring the customer in.
 *
 * @throws Fault `nobody-suppressed`
 */
export async function readmit(
  db: Db,
  text: string,
  occasion: { readonly source: string; readonly today: Day; readonly now: string },
): Promise<void> {
  const { source, today, now } = occasion;
  const nobody = { name: null, city: null };
  const marks = marksOf({
    ...nobody,
    code: text,
    vatNumber: text,
    taxCode: text,
    phones: [text],
    emails: [text],
  });
  await inTransaction(db, async (transaction) => {
    if ((await unsuppress(transaction, marks)) === 0) throw new Fault('input', 'nobody-suppressed', { text });
    const entry = { doneOn: today, recordedAt: now, customerId: null, channel: null };
    await appendEntry(transaction, { ...entry, action: 'readmit', reason: source });
  });
}
