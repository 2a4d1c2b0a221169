import { hasAliases, recogniseByAliases } from './aliases.ts';
import type { Db } from './schema.ts';

const STAGE = 'staged_customers';

/** A town on both sides must be the same one: two sites of one firm are two customers. */
const NOT_ANOTHER_TOWN = `(known.city_key is null or ${STAGE}.city_key is null or known.city_key = ${STAGE}.city_key)`;
const SAME_TOWN = `known.city_key = ${STAGE}.city_key`;
const SAME_NAME = `known.name_key = ${STAGE}.name_key`;
/** Marks on both sides must not tell two firms apart. */
const NO_CONTRADICTION = ['vat_number', 'tax_code']
  .map((mark) => `(known.${mark} is null or ${STAGE}.${mark} is null or known.${mark} = ${STAGE}.${mark})`)
  .join(' and ');
/** A code decides alone, except for a customer so far known only from orders. */
const OPEN_TO_MARKS = `(${STAGE}.code is null or known.incomplete = 1)`;

interface Mark {
  readonly column: 'vat_number' | 'tax_code' | 'name_key';
  /** From the surest to the least sure; each counts only when exactly one customer fits. */
  readonly narrowed: readonly string[];
}

const MARKS: readonly Mark[] = [
  {
    column: 'vat_number',
    narrowed: [SAME_TOWN, `${SAME_NAME} and ${NOT_ANOTHER_TOWN}`, NOT_ANOTHER_TOWN],
  },
  {
    column: 'tax_code',
    narrowed: [SAME_TOWN, `${SAME_NAME} and ${NOT_ANOTHER_TOWN}`, NOT_ANOTHER_TOWN].map(
      (narrowed) => `${narrowed} and ${NO_CONTRADICTION}`,
    ),
  },
  {
    column: 'name_key',
    narrowed: [SAME_TOWN, NOT_ANOTHER_TOWN].map((narrowed) => `${narrowed} and ${NO_CONTRADICTION}`),
  },
];

/**
 * Rows whose code belongs to a customer with another VAT number are set aside, and so are rows that give one code of the
 * same file a second VAT number.
 */
export async function setContradictionsAside(db: Db): Promise<void> {
  await db.run(`update ${STAGE} set state = 'contradiction'
    where state is null and code is not null and vat_number is not null and vat_number <> coalesce(
      (select known.vat_number from customers as known where known.code = ${STAGE}.code),
      (select coalesce(alias.vat_number, known.vat_number) from customer_aliases as alias
        join customers as known on known.id = alias.customer_id where alias.code = ${STAGE}.code),
      (select earlier.vat_number from ${STAGE} as earlier
        where earlier.code = ${STAGE}.code and earlier.vat_number is not null order by earlier.line limit 1))`);
}

/**
 * Finds the customers of the staged rows: by code; then, without one or for a customer so far known only from orders, by
 * VAT number, tax code, and name with town; rows of a mailing list first by their address. Rows without a code that several customers could be become `ambiguous`.
 */
export async function recogniseCustomers(db: Db): Promise<void> {
  await db.run(`alter table ${STAGE} add column via_alias integer`);
  await db.run(`alter table ${STAGE} add column claim integer`);
  await db.run(`update ${STAGE} set customer_id =
    (select id from customers where customers.code = ${STAGE}.code) where state is null and code is not null`);
  await followAliases(db);
  await recogniseByAddress(db);
  let claim = 1;
  for (const { column, narrowed } of MARKS) {
    for (const condition of narrowed) await claimBy(db, column, condition, claim++);
    await db.run(`update ${STAGE} set state = 'ambiguous'
      where state is null and customer_id is null and code is null and ${column} is not null and exists (
        select 1 from customers as known where known.${column} = ${STAGE}.${column}
          and ${NOT_ANOTHER_TOWN} and ${NO_CONTRADICTION})`);
  }
}

/** The person of a mailing list is no new name for the customer, nor its contact. */
async function recogniseByAddress(db: Db): Promise<void> {
  await db.run(`update ${STAGE} set customer_id = known.id, name = null, name_key = null, contact_person = null
    from (select email, min(id) as id from customers where email is not null
      group by email having count(*) = 1) as known
    where known.email = ${STAGE}.email and identity like 'email:%' and state is null`);
}

/**
 * A row that comes by the code of a merged customer speaks only where the other's own row is not in the file; but a consent
 * refused in it is refused.
 */
async function followAliases(db: Db): Promise<void> {
  if (!(await hasAliases(db))) return;
  await db.run(`update ${STAGE} set via_alias = 1 where customer_id is null`);
  await recogniseByAliases(db, STAGE, true);
  await db.run(`update ${STAGE} set via_alias = null where customer_id is null`);
  await db.run(`create index ${STAGE}_by_customer on ${STAGE} (customer_id)`);
  await db.run(`update ${STAGE} set state = 'unchanged' where via_alias = 1 and state is null and exists (
    select 1 from ${STAGE} as other where other.customer_id = ${STAGE}.customer_id
      and (other.via_alias is null or other.line > ${STAGE}.line))`);
  await db.run(`update ${STAGE} set marketing_consent = 0 where state is null and customer_id in (
    select customer_id from ${STAGE} where via_alias = 1 and marketing_consent = 0)`);
}

/** Two rows may fit one customer, or one may come too late: then neither has it, or the other would be lost. */
async function claimBy(db: Db, column: Mark['column'], condition: string, claim: number): Promise<void> {
  const claimed = await db.run(
    `update ${STAGE} set claim = ?, customer_id = (
      select min(known.id) from customers as known
      where known.${column} = ${STAGE}.${column} and ${OPEN_TO_MARKS} and ${condition} having count(*) = 1)
    where state is null and customer_id is null and exists (
      select 1 from customers as known where known.${column} = ${STAGE}.${column} and ${OPEN_TO_MARKS})`,
    [claim],
  );
  if (claimed === 0) return;
  await db.run(
    `update ${STAGE} set customer_id = null where claim = ? and customer_id in (
      select customer_id from ${STAGE} where customer_id is not null group by customer_id having count(*) > 1)`,
    [claim],
  );
}
