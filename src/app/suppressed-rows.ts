import type { SuppressionVerdict } from '../domain/suppression.ts';
import type { CustomerRow } from '../intake/customer-row.ts';
import type { FileParty } from '../store/document-run.ts';
import type { Db } from '../store/schema.ts';
import { loadSuppressions } from '../store/suppressions.ts';
import { marksOf } from './marks.ts';

/** Asks of what a file names whether it is somebody who asked to be forgotten. */
export interface SuppressedRows {
  readonly ofCustomer: (row: CustomerRow) => SuppressionVerdict | null;
  readonly ofParty: (party: FileParty) => SuppressionVerdict | null;
  readonly ofCode: (code: string) => SuppressionVerdict | null;
}

/** undefined when nobody has been forgotten: then an import has nothing to ask. */
export async function suppressedRows(db: Db): Promise<SuppressedRows | undefined> {
  const isSuppressed = await loadSuppressions(db);
  if (isSuppressed === undefined) return undefined;
  return {
    ofCustomer: ({ code, name, city, vatNumber, taxCode, phone, mobile, email, pec }) =>
      isSuppressed(
        marksOf({ code, name, city, vatNumber, taxCode, phones: [phone, mobile], emails: [email, pec] }),
      ),
    ofCode: (code) => isSuppressed([{ kind: 'code', value: code }]),
    ofParty: ({ code, name, vatNumber, taxCode }) =>
      isSuppressed(marksOf({ code, name, city: null, vatNumber, taxCode, phones: [], emails: [] })),
  };
}
