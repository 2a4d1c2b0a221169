import type { Reach } from '../domain/channel.ts';
import type { Day } from '../domain/day.ts';
import type { PermissionEvent } from '../domain/permission.ts';
import { loadPermissions } from './permissions.ts';
import type { Db } from './schema.ts';

/** A customer with all that a contact needs to know, and nothing of what was bought. */
export interface Contactable extends Reach {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly seller: string | null;
  readonly permissions: readonly PermissionEvent[];
  /** As a document or a list knows it. */
  readonly lastOrderOn: Day | null;
}

interface ContactableRow extends Reach {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly seller: string | null;
  readonly lastOrderOn: Day | null;
}

/** By code, also that of a customer merged into this one; undefined when nobody has it. */
export async function contactable(db: Db, code: string): Promise<Contactable | undefined> {
  const [row] = await db.all<ContactableRow>(
    `select id, code, name, seller, phone, mobile, email, city,
      coalesce((select max(placed_on) from orders where orders.customer_id = customers.id and kind = 'order'),
        stated_last_order_on) as "lastOrderOn"
    from customers where code = ? or id = (select customer_id from customer_aliases where customer_aliases.code = ?)`,
    [code, code],
  );
  if (row === undefined) return undefined;
  const permissions = await loadPermissions(db, row.id);
  return { ...row, permissions: permissions.get(row.id) ?? [] };
}

/** The code of the only customer whose code differs from this one in leading zeros, which spreadsheets take away. */
export async function codeWithZeros(db: Db, code: string): Promise<string | undefined> {
  const bare = code.replace(/^0+/, '');
  if (!/^\d+$/.test(bare)) return undefined;
  const rows = await db.all<{ code: string }>(
    "select code from customers where ltrim(code, '0') = ? limit 2",
    [bare],
  );
  return rows.length === 1 ? rows[0]?.code : undefined;
}
