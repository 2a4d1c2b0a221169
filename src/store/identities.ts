import type { PersonalRow, PersonKeys } from './personal-data.ts';
import type { Cell, Db } from './schema.ts';

/** What a customer is, or once was, called and reached by, as cells. */
export interface StoredIdentity {
  readonly code: string | null;
  readonly name: string | null;
  readonly contactPerson: string | null;
  readonly city: string | null;
  readonly vatNumber: string | null;
  readonly taxCode: string | null;
  readonly phones: readonly (string | null)[];
  readonly emails: readonly (string | null)[];
}

/** Every identity the database remembers of a customer: of today, before each import, and of those merged into it. */
export async function identitiesOf(
  db: Db,
  { id, merges }: Pick<PersonKeys, 'id' | 'merges'>,
): Promise<StoredIdentity[]> {
  const away = [id, ...merges.map((merge) => -merge)].join(', ');
  const rows = [
    ...(await db.all<PersonalRow>('select * from customers where id = ?', [id])),
    ...(await db.all<PersonalRow>(`select * from customer_versions where id in (${away})`)),
    ...(await db.all<PersonalRow>('select * from call_rows where customer_id = ?', [id])),
  ];
  const remembered = await db.all<{ kept_before: string; merged_row: string }>(
    `select kept_before, merged_row from customer_merges where id in (${merges.join(', ') || 'null'})`,
  );
  const merged = remembered.flatMap(({ kept_before, merged_row }) =>
    [kept_before, merged_row].map((json) => JSON.parse(json) as PersonalRow),
  );
  return [...rows, ...merged].map(identityFrom);
}

function identityFrom(row: PersonalRow): StoredIdentity {
  const cell = (name: string) => textOf(row[name]);
  return {
    code: cell('code'),
    name: cell('name'),
    contactPerson: cell('contact_person'),
    city: cell('city'),
    vatNumber: cell('vat_number'),
    taxCode: cell('tax_code'),
    phones: [cell('phone'), cell('mobile')],
    emails: [cell('email'), cell('pec')],
  };
}

function textOf(cell: Cell | undefined): string | null {
  return cell === null || cell === undefined ? null : String(cell);
}

/** A customer with the cells in which a number or address may stand. */
export interface ReachableCustomer {
  readonly id: number;
  readonly code: string;
  readonly phone: string | null;
  readonly mobile: string | null;
  readonly email: string | null;
  readonly pec: string | null;
}

export async function loadReachable(db: Db): Promise<ReachableCustomer[]> {
  return db.all<ReachableCustomer>(
    `select id, code, phone, mobile, email, pec from customers
    where coalesce(phone, mobile, email, pec) is not null order by code`,
  );
}
