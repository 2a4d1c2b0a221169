import { foldText, nameKeyOf } from '../domain/customer.ts';
import type { CustomerRow } from './customer-row.ts';

/** What two rows of a list have in common when they tell of one customer. */
export function rowIdentity(row: CustomerRow): string {
  if (row.knownByEmail) return `email:${row.email}`;
  const nameKey = row.name === null ? null : nameKeyOf(row.name);
  const mark = markOf(row.code, row.vatNumber, row.taxCode, nameKey);
  // Without a code, another town or name may be another site of the firm: neither row replaces the other.
  return row.code === null ? `${mark}|${foldText(row.city ?? '')}|${nameKey ?? ''}` : mark;
}

/** The strongest mark a row gives its customer: two rows with the same one are the same customer. */
export function markOf(
  code: string | null,
  vatNumber: string | null,
  taxCode: string | null,
  nameKey: string | null,
): string {
  if (code !== null) return `code:${code}`;
  if (vatNumber !== null) return `vat:${vatNumber}`;
  return taxCode === null ? `name:${nameKey ?? ''}` : `tax:${taxCode}`;
}
