import { sql } from 'kysely';
import { codeFromName } from '../domain/customer.ts';
import { recogniseByAliases } from './aliases.ts';
import { codeGiver } from './free-codes.ts';
import type { Db } from './schema.ts';
import { countStates, type MergeCounts, openStage, type Stage } from './staging.ts';
import { keepOrderVersions } from './undo.ts';

const ORDER_STAGE = 'staged_orders';

/** Order of the cells given to `Stage.add`. `identity` is the customer's strongest mark in the file. */
export const ORDER_STAGE_COLUMNS = {
  line: 'integer primary key',
  identity: 'text',
  code: 'text',
  name: 'text',
  name_key: 'text',
  vat_number: 'text',
  tax_code: 'text',
  number: 'text',
  placed_on: 'text',
  kind: 'text',
  amount_cents: 'bigint',
} as const;

export async function stageOrders(db: Db): Promise<Stage> {
  return openStage(db, ORDER_STAGE, ORDER_STAGE_COLUMNS);
}

/**
 * Brings the staged documents into `orders`. Lines of one document are added up first (`asLines`); a document given
 * twice in a file counts as its last row says.
 */
export async function mergeOrders(db: Db, batch: number, asLines: boolean): Promise<MergeCounts> {
  await recogniseParties(db, batch);
  await numberTheUnnumbered(db);
  if (asLines) await markCreditNotes(db);
  await gatherDocuments(db, asLines);
  await decideStates(db);
  await keepOrderVersions(db, batch);
  await writeDocuments(db, batch);
  return countStates(db, ORDER_STAGE);
}

/** A name decides only where neither side has a VAT number that could contradict it. */
const SAME_NAME = `from customers where customers.name_key = staged_orders.name_key
  and (customers.vat_number is null or staged_orders.vat_number is null)`;

/**
 * By code, VAT number, tax code, name, in this order; who is not known by the strongest mark a row gives becomes a customer
 * before the next mark is looked at, so that a row with only a name finds the buyer whom another row of the file codes.
 */
async function recogniseParties(db: Db, batch: number): Promise<void> {
  const query = await db.kysely();
  const run = (statement: string) => sql.raw(statement).execute(query);
  await run('create index staged_orders_by_identity on staged_orders (identity)');
  await run('create index staged_orders_by_code on staged_orders (code)');
  await run(`update staged_orders set customer_id =
    (select id from customers where customers.code = staged_orders.code) where code is not null`);
  await recogniseByAliases(db, ORDER_STAGE);
  await createIncompleteCustomers(db, batch, 'code:');
  for (const [key, mark] of [
    ['vat_number', 'vat:'],
    ['tax_code', 'tax:'],
  ] as const) {
    await run(`update staged_orders set customer_id = (
        select min(id) from customers where customers.${key} = staged_orders.${key} having count(*) = 1)
      where customer_id is null and code is null and ${key} is not null`);
    await run(`update staged_orders set customer_id = (
        select min(id) from customers where customers.${key} = staged_orders.${key}
          and customers.name_key = staged_orders.name_key having count(*) = 1)
      where customer_id is null and code is null and ${key} is not null`);
    await run(`update staged_orders set state = 'ambiguous'
      where customer_id is null and identity like '${mark}%'
        and (select count(*) from customers where customers.${key} = staged_orders.${key}) > 1`);
    await recogniseByName(db, mark);
    await createIncompleteCustomers(db, batch, mark);
  }
  await recogniseByName(db, 'name:');
  await run(`update staged_orders set state = 'ambiguous'
    where customer_id is null and identity like 'name:%' and (select count(*) ${SAME_NAME}) > 1`);
  await createIncompleteCustomers(db, batch, 'name:');
}

async function recogniseByName(db: Db, mark: string): Promise<void> {
  const query = await db.kysely();
  await sql
    .raw(
      `update staged_orders set customer_id = (select min(id) ${SAME_NAME} having count(*) = 1)
      where customer_id is null and state is null and identity like '${mark}%' and name_key is not null`,
    )
    .execute(query);
}

/** Orders of customers the master does not have make a customer marked incomplete; a later list completes it. */
async function createIncompleteCustomers(db: Db, batch: number, mark: string): Promise<void> {
  const unknown = await db.all<UnknownParty>(
    `select identity, max(code) as code, max(name) as name, max(name_key) as name_key,
      max(vat_number) as vat_number, max(tax_code) as tax_code
    from staged_orders where customer_id is null and state is null and identity like ?
    group by identity order by min(line)`,
    [`${mark}%`],
  );
  if (unknown.length === 0) return;
  const freeCode = await codeGiver(db, ORDER_STAGE);
  await db.run('drop table if exists new_parties');
  await db.run(`create temporary table new_parties (place integer primary key, identity text unique,
    ${PARTY_COLUMNS.map((name) => `${name} text`).join(', ')})`);
  const parties = unknown.map((party, place) => {
    const known = party.vat_number ?? party.tax_code ?? '';
    const code = party.code ?? freeCode(codeFromName(party.name ?? known));
    const { identity, name, name_key, vat_number, tax_code } = party;
    return [place, identity, code, name ?? code, name_key ?? '', vat_number, tax_code];
  });
  await db.insertMany('new_parties', ['place', 'identity', ...PARTY_COLUMNS], parties);
  await db.run(
    `insert into customers (${PARTY_COLUMNS.join(', ')}, status, incomplete, batch_id)
    select ${PARTY_COLUMNS.join(', ')}, 'active', 1, ? from new_parties order by place`,
    [batch],
  );
  await db.run(`update staged_orders set customer_id = customers.id
    from new_parties join customers on customers.code = new_parties.code
    where new_parties.identity = staged_orders.identity
      and staged_orders.customer_id is null and staged_orders.state is null`);
}

const PARTY_COLUMNS = ['code', 'name', 'name_key', 'vat_number', 'tax_code'] as const;

interface UnknownParty {
  readonly identity: string;
  readonly code: string | null;
  readonly name: string | null;
  readonly name_key: string | null;
  readonly vat_number: string | null;
  readonly tax_code: string | null;
}

/** Documents without a number are known by day, amount and which of several equal ones they are. */
async function numberTheUnnumbered(db: Db): Promise<void> {
  const query = await db.kysely();
  await sql`update staged_orders set number = made.number from (
      select line, placed_on || '/' || amount_cents || '/' ||
        row_number() over (partition by customer_id, placed_on, amount_cents order by line) as number
      from staged_orders where number is null) as made
    where made.line = staged_orders.line`.execute(query);
}

/** A negative line may be a discount; a document whose lines add up to less than nothing is a credit note. */
async function markCreditNotes(db: Db): Promise<void> {
  const query = await db.kysely();
  await sql
    .raw(
      `update staged_orders set kind = 'credit-note'
      where state is null and (customer_id, number, substr(placed_on, 1, 4)) in (
        select customer_id, number, substr(placed_on, 1, 4) from staged_orders where state is null
        group by customer_id, number, substr(placed_on, 1, 4) having sum(amount_cents) < 0)`,
    )
    .execute(query);
}

async function gatherDocuments(db: Db, asLines: boolean): Promise<void> {
  const query = await db.kysely();
  const run = (statement: string) => sql.raw(statement).execute(query);
  await run('drop table if exists staged_documents');
  const year = 'cast(substr(placed_on, 1, 4) as integer)';
  const grouped = `select customer_id, ${year} as placed_year, kind, number, min(placed_on) as placed_on,
      sum(amount_cents) as amount_cents, max(line) as line
    from staged_orders where customer_id is not null and state is null
    group by customer_id, ${year}, kind, number`;
  const last = `select customer_id, ${year} as placed_year, kind, number, placed_on, amount_cents, line
    from staged_orders where customer_id is not null and state is null and line in (
      select max(line) from staged_orders where state is null group by customer_id, ${year}, kind, number)`;
  await run(`create temporary table staged_documents as ${asLines ? grouped : last}`);
  if (asLines) return;
  await run('create index staged_documents_by_number on staged_documents (customer_id, number)');
  await run(`update staged_orders set state = case when exists (
      select 1 from staged_documents as last where last.customer_id = staged_orders.customer_id
        and last.kind = staged_orders.kind and last.number = staged_orders.number
        and last.placed_on = staged_orders.placed_on and last.amount_cents = staged_orders.amount_cents)
      then 'skipped' else 'repeated' end
    where state is null and line not in (select line from staged_documents)`);
}

async function decideStates(db: Db): Promise<void> {
  const query = await db.kysely();
  const run = (statement: string) => sql.raw(statement).execute(query);
  await run('alter table staged_documents add column state text');
  await run(
    `create index staged_documents_by_key on staged_documents (customer_id, placed_year, kind, number)`,
  );
  const known = `from orders where orders.customer_id = staged_documents.customer_id
    and orders.placed_year = staged_documents.placed_year and orders.kind = staged_documents.kind
    and orders.number = staged_documents.number`;
  await run(`update staged_documents set state = coalesce((select case
      when orders.placed_on = staged_documents.placed_on
        and orders.amount_cents = staged_documents.amount_cents then 'unchanged' else 'changed' end ${known}), 'added')`);
  await run(`update staged_orders set state = (
      select documents.state from staged_documents as documents
      where documents.customer_id = staged_orders.customer_id
        and documents.placed_year = cast(substr(staged_orders.placed_on, 1, 4) as integer)
        and documents.kind = staged_orders.kind and documents.number = staged_orders.number)
    where state is null`);
}

async function writeDocuments(db: Db, batch: number): Promise<void> {
  const query = await db.kysely();
  await sql
    .raw(
      `insert into orders (customer_id, placed_year, kind, number, placed_on, amount_cents, batch_id)
      select customer_id, placed_year, kind, number, placed_on, amount_cents, ${batch}
      from staged_documents where state in ('added', 'changed') order by customer_id, placed_year, kind, number
      on conflict (customer_id, placed_year, kind, number) do update set
        placed_on = excluded.placed_on, amount_cents = excluded.amount_cents, batch_id = excluded.batch_id`,
    )
    .execute(query);
}
