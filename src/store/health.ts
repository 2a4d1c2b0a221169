import type { Cell, Db } from './schema.ts';

/** A customer with everything that can be wrong with it. */
export interface CheckedCustomer {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly nameKey: string;
  readonly cityKey: string | null;
  readonly vatNumber: string | null;
  readonly taxCode: string | null;
  readonly unusableVatNumber: string | null;
  readonly unusableTaxCode: string | null;
  readonly phone: string | null;
  readonly mobile: string | null;
  readonly email: string | null;
  readonly pec: string | null;
  /** 1 = known only from orders. */
  readonly incomplete: number;
}

export async function loadCheckedCustomers(db: Db): Promise<CheckedCustomer[]> {
  return db.all<CheckedCustomer>(
    `select id, code, name, name_key as "nameKey", city_key as "cityKey", vat_number as "vatNumber",
      tax_code as "taxCode", unusable_vat_number as "unusableVatNumber",
      unusable_tax_code as "unusableTaxCode", phone, mobile, email, pec, incomplete
    from customers order by code`,
  );
}

/** What the database's own checks complain about, in its words; at most a hundred complaints. */
export async function databaseComplaints(db: Db): Promise<string[]> {
  const pages = await db.all<{ integrity_check: string }>('pragma integrity_check(100)');
  const links = await db.all<Readonly<Record<string, Cell>>>('pragma foreign_key_check');
  return [
    ...pages.map((row) => row.integrity_check).filter((text) => text !== 'ok'),
    ...links.slice(0, 100).map(({ table, rowid, parent }) => `${table} ${rowid ?? ''} → ${parent}`),
  ];
}
