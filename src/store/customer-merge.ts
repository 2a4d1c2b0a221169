import { sql } from 'kysely';
import { codeFromName } from '../domain/customer.ts';
import { CUSTOMER_ATTRIBUTES } from './customer-attributes.ts';
import { codeGiver } from './free-codes.ts';
import type { Db } from './schema.ts';
import { countStates, type MergeCounts, openStage, type Stage } from './staging.ts';
import { keepCustomerVersions } from './undo.ts';

export const CUSTOMER_STAGE = 'staged_customers';

const NUMERIC = new Set(['marketing_consent', 'stated_orders', 'stated_total_cents']);

/** Order of the cells given to `Stage.add`. */
export const CUSTOMER_STAGE_COLUMNS = [
  'line',
  'identity',
  'code',
  /** The channel objected to, or all; null without objection. */
  'objected',
  ...CUSTOMER_ATTRIBUTES,
] as const;

export async function stageCustomers(db: Db): Promise<Stage> {
  const types = CUSTOMER_STAGE_COLUMNS.map((name) => {
    if (name === 'line') return [name, 'integer primary key'] as const;
    return [name, NUMERIC.has(name) ? 'bigint' : 'text'] as const;
  });
  return openStage(db, CUSTOMER_STAGE, Object.fromEntries(types));
}

/** Brings the staged rows into `customers`: recognised by code, VAT number, tax code, or an unambiguous name. */
export async function mergeCustomers(db: Db, batch: number, today: string): Promise<MergeCounts> {
  const query = await db.kysely();
  const run = (statement: string) => sql.raw(statement).execute(query);
  await run('create index staged_customers_by_identity on staged_customers (identity, line)');
  await run('create index staged_customers_by_code on staged_customers (code)');
  await run(`update staged_customers set state = 'skipped' where exists (
    select 1 from staged_customers as later
    where later.identity = staged_customers.identity and later.line > staged_customers.line)`);
  await recogniseCustomers(db);
  await giveCodes(db);
  await run(`update staged_customers set state = 'added' where customer_id is null and state is null`);
  await run(`update staged_customers set state = 'changed' where state is null and exists (
    select 1 from customers as known where known.id = staged_customers.customer_id and (${difference()}))`);
  await run(`update staged_customers set state = 'unchanged' where state is null`);
  await keepCustomerVersions(db, batch);
  await updateChanged(db, batch);
  await insertAdded(db, batch);
  await recordObjections(db, today);
  return countStates(db, CUSTOMER_STAGE);
}

/**
 * A code decides alone. Without one, or for a customer so far known only from orders, the VAT number, then the tax
 * code, then the name decide, and only when exactly one customer fits. A row of a mailing list is known by its address.
 */
async function recogniseCustomers(db: Db): Promise<void> {
  const query = await db.kysely();
  const run = (statement: string) => sql.raw(statement).execute(query);
  await run(`update staged_customers set customer_id =
    (select id from customers where customers.code = staged_customers.code) where state is null`);
  // The person of a mailing list is no new name for the customer, nor its contact.
  await run(`update staged_customers set customer_id = known.id, name = null, name_key = null, contact_person = null
    from (select email, min(id) as id from customers where email is not null
      group by email having count(*) = 1) as known
    where known.email = staged_customers.email and staged_customers.identity like 'email:%'
      and staged_customers.state is null`);
  for (const key of ['vat_number', 'tax_code', 'name_key']) {
    await run(`update staged_customers set customer_id = (
        select min(known.id) from customers as known
        where known.${key} = staged_customers.${key} and (staged_customers.code is null or known.incomplete = 1)
        having count(*) = 1)
      where state is null and customer_id is null and ${key} is not null`);
    // Two rows may fit one customer known only from orders: then neither may have it, or the other would be lost.
    await run(`update staged_customers set customer_id = null where state is null
      and (name_key is not null or identity not like 'email:%') and customer_id in (
      select customer_id from staged_customers where state is null and customer_id is not null
      group by customer_id having count(*) > 1)`);
  }
}

/** Codes for new customers whose list has none, made of the name; a second firm of that name gets a number. */
async function giveCodes(db: Db): Promise<void> {
  const rows = await db.all<{ line: number; name: string | null }>(
    `select line, name from ${CUSTOMER_STAGE}
    where code is null and customer_id is null and state is null order by line`,
  );
  if (rows.length === 0) return;
  const freeCode = await codeGiver(db, CUSTOMER_STAGE);
  await db.run('drop table if exists given_codes');
  await db.run('create temporary table given_codes (line integer primary key, code text)');
  const given = rows.map(({ line, name }) => [line, freeCode(codeFromName(name ?? ''))]);
  await db.insertMany('given_codes', ['line', 'code'], given);
  await db.run(`update ${CUSTOMER_STAGE} set code = given_codes.code from given_codes
    where given_codes.line = ${CUSTOMER_STAGE}.line`);
}

function difference(): string {
  const differing = CUSTOMER_ATTRIBUTES.map(
    (name) =>
      `(staged_customers.${name} is not null and staged_customers.${name} is distinct from known.${name})`,
  );
  return [...differing, 'known.incomplete = 1'].join(' or ');
}

async function updateChanged(db: Db, batch: number): Promise<void> {
  const query = await db.kysely();
  const assignments = CUSTOMER_ATTRIBUTES.map(
    (name) => `${name} = coalesce(staged.${name}, customers.${name})`,
  );
  await sql
    .raw(
      `update customers set ${assignments.join(', ')}, incomplete = 0, batch_id = ${batch},
        code = case when customers.incomplete = 1 then coalesce(staged.code, customers.code) else customers.code end
      from staged_customers as staged where staged.customer_id = customers.id and staged.state = 'changed'`,
    )
    .execute(query);
}

async function insertAdded(db: Db, batch: number): Promise<void> {
  const query = await db.kysely();
  const values = CUSTOMER_ATTRIBUTES.map((name) => {
    if (name === 'name') return 'coalesce(name, code)';
    if (name === 'name_key') return "coalesce(name_key, '')";
    return name === 'status' ? "coalesce(status, 'active')" : name;
  });
  await sql
    .raw(
      `insert into customers (code, ${CUSTOMER_ATTRIBUTES.join(', ')}, incomplete, batch_id)
      select code, ${values.join(', ')}, 0, ${batch} from staged_customers where state = 'added' order by line`,
    )
    .execute(query);
}

/** An objection, once recorded, stays; a later list without it lifts nothing. */
async function recordObjections(db: Db, today: string): Promise<void> {
  const query = await db.kysely();
  await sql`insert into objections (customer_id, channel, objected_on, source)
    select customers.id, staged.objected, ${today}, 'import' from staged_customers as staged
    join customers on customers.id = staged.customer_id or customers.code = staged.code
    where staged.objected is not null
    on conflict do nothing`.execute(query);
}
