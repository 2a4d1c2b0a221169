import { nameKeyOf } from '../domain/customer.ts';
import type { CustomerRow } from '../intake/customer-row.ts';
import type { Party } from '../intake/order-row.ts';
import type { FileParty } from '../store/document-run.ts';
import type { Cell } from '../store/schema.ts';

/** In the order of CUSTOMER_STAGE_COLUMNS. */
export function customerCells(row: CustomerRow): Cell[] {
  const nameKey = row.name === null ? null : nameKeyOf(row.name);
  return [
    row.line,
    row.knownByEmail ? `email:${row.email}` : identityOf(row.code, row.vatNumber, row.taxCode, nameKey),
    row.code,
    objectionOf(row),
    row.name,
    nameKey,
    row.contactPerson,
    row.vatNumber,
    row.taxCode,
    row.phone,
    row.mobile,
    row.email,
    row.pec,
    row.address,
    row.postalCode,
    row.city,
    row.province,
    row.country,
    row.seller,
    row.sector,
    row.status,
    row.marketingConsent === null ? null : Number(row.marketingConsent),
    row.lastOrderOn,
    row.orderCount,
    row.totalCents,
  ];
}

/** As CUSTOMER_STAGE keeps it. */
function objectionOf({ objected, emailObjected }: CustomerRow): string | null {
  if (objected) return 'all';
  return emailObjected ? 'email' : null;
}

export function filePartyOf({ customerCode, customerName, vatNumber, taxCode }: Party): FileParty {
  const nameKey = customerName === null ? null : nameKeyOf(customerName);
  const identity = identityOf(customerCode, vatNumber, taxCode, nameKey);
  return { identity, code: customerCode, name: customerName, nameKey, vatNumber, taxCode };
}

/** The strongest mark a row gives its customer: two rows with the same one are the same customer. */
function identityOf(
  code: string | null,
  vatNumber: string | null,
  taxCode: string | null,
  nameKey: string | null,
): string {
  if (code !== null) return `code:${code}`;
  if (vatNumber !== null) return `vat:${vatNumber}`;
  return taxCode === null ? `name:${nameKey ?? ''}` : `tax:${taxCode}`;
}
