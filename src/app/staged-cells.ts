import { foldText, nameKeyOf } from '../domain/customer.ts';
import { RATED } from '../domain/rating.ts';
import type { SuppressionVerdict } from '../domain/suppression.ts';
import type { CustomerRow } from '../intake/customer-row.ts';
import type { Mark } from '../intake/marks.ts';
import { rowIdentity } from '../intake/row-identity.ts';
import type { Cell } from '../store/schema.ts';

/** In the order of CUSTOMER_STAGE_COLUMNS. */
export function customerCells(
  row: CustomerRow,
  rated: boolean,
  suppressed: SuppressionVerdict | null,
): Cell[] {
  const nameKey = row.name === null ? null : nameKeyOf(row.name);
  const cityKey = row.city === null ? null : foldText(row.city) || null;
  return [
    row.line,
    rowIdentity(row),
    row.code,
    objectionOf(row),
    row.mobileFound,
    suppressed,
    row.name,
    nameKey,
    row.contactPerson,
    row.vatNumber,
    row.taxCode,
    row.unusableVatNumber,
    row.unusableTaxCode,
    row.phone,
    row.mobile,
    row.email,
    row.pec,
    row.address,
    row.postalCode,
    row.city,
    cityKey,
    row.province,
    row.country,
    row.seller,
    null,
    row.sector,
    row.status,
    row.marketingConsent === null ? null : Number(row.marketingConsent),
    row.lastOrderOn,
    row.orderCount,
    row.totalCents,
    ...(rated ? markCells(row) : []),
  ];
}

function markCells({ marks }: CustomerRow): Cell[] {
  const plain = RATED.filter((name) => name !== 'referrals');
  return [...RATED.map((name) => percentOf(marks[name])), ...plain.map((name) => plainOf(marks[name]))];
}

function plainOf(mark: Mark | undefined): number | null {
  return mark !== undefined && 'plain' in mark ? mark.plain : null;
}

function percentOf(mark: Mark | undefined): number | null {
  return mark !== undefined && 'settled' in mark ? mark.settled : null;
}

/** As CUSTOMER_STAGE keeps it. */
function objectionOf({ objected, emailObjected }: CustomerRow): string | null {
  if (objected) return 'all';
  return emailObjected ? 'email' : null;
}
