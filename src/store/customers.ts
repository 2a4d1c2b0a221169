import type { Db } from './schema.ts';

/** The customer's key, also by the code of one merged into it; undefined when no customer has this code. */
export async function findCustomerId(db: Db, code: string): Promise<number | undefined> {
  const [row] = await db.all<{ id: number }>(
    `select id from customers where code = ?
    union all select customer_id from customer_aliases where code = ?`,
    [code, code],
  );
  return row?.id;
}

export interface NamedCustomer {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly city: string | null;
  readonly vatNumber: string | null;
}

/** Who a customer is, by its key. */
export async function customerNamed(db: Db, id: number): Promise<NamedCustomer> {
  const [row] = await db.all<NamedCustomer>(
    'select id, code, name, city, vat_number as "vatNumber" from customers where id = ?',
    [id],
  );
  if (row === undefined) throw new Error(`no customer ${id}`);
  return row;
}

/** Codes that look like the one asked for, or belong to a name that contains it, at most five. */
export async function similarCodes(db: Db, text: string): Promise<string[]> {
  const query = await db.kysely();
  const pattern = `%${text.replace(/[%_]/g, '')}%`;
  const rows = await query
    .selectFrom('customers')
    .select('code')
    .where((where) => where.or([where('code', 'like', pattern), where('name', 'like', pattern)]))
    .orderBy('code')
    .limit(5)
    .execute();
  return rows.map(({ code }) => code);
}

export async function sellerNames(db: Db): Promise<string[]> {
  const rows = await db.all<{ seller: string }>(
    'select distinct seller from customers where seller is not null order by seller',
  );
  return rows.map(({ seller }) => seller);
}

/** Under null those whom nobody looks after, if there are any. */
export async function customersBySeller(db: Db): Promise<Map<string | null, number>> {
  const rows = await db.all<{ seller: string | null; customers: number }>(
    'select seller, count(*) as customers from customers group by seller order by seller',
  );
  return new Map(rows.map(({ seller, customers }) => [seller, Number(customers)]));
}
