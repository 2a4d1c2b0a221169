import type { Channel, Reach } from '../domain/channel.ts';
import type { Db } from './schema.ts';

/** A customer with all that a contact needs to know, and nothing of what was bought. */
export interface Contactable extends Reach {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly seller: string | null;
  readonly marketingConsent: boolean | null;
  readonly objectedChannels: readonly (Channel | 'all')[];
}

interface ContactableRow extends Reach {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly seller: string | null;
  readonly marketing_consent: number | null;
}

/** By code, also that of a customer merged into this one; undefined when nobody has it. */
export async function contactable(db: Db, code: string): Promise<Contactable | undefined> {
  const [row] = await db.all<ContactableRow>(
    `select id, code, name, seller, phone, mobile, email, city, marketing_consent from customers
    where code = ? or id = (select customer_id from customer_aliases where customer_aliases.code = ?)`,
    [code, code],
  );
  if (row === undefined) return undefined;
  const { marketing_consent: consent, ...customer } = row;
  const objections = await db.all<{ channel: Channel | 'all' }>(
    'select channel from objections where customer_id = ? order by id',
    [row.id],
  );
  return {
    ...customer,
    marketingConsent: consent === null ? null : consent === 1,
    objectedChannels: objections.map(({ channel }) => channel),
  };
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
