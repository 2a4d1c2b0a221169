import { sql } from 'kysely';
import { codeFromName } from '../domain/customer.ts';
import type { Day } from '../domain/day.ts';
import { type ChangedFields, countChangedFields } from './changed-fields.ts';
import { CUSTOMER_ATTRIBUTES, FIELD_ATTRIBUTES, RATED_COLUMNS } from './customer-attributes.ts';
import { recogniseCustomers, setContradictionsAside } from './customer-recognition.ts';
import { leaveForgottenOut } from './forgotten-rows.ts';
import { codeGiver } from './free-codes.ts';
import {
  inheritObjections,
  recordChangedConsents,
  recordFirstConsents,
  recordListedObjections,
} from './list-permissions.ts';
import type { Db } from './schema.ts';
import { PLAIN_MARKS, settleMarks } from './staged-marks.ts';
import { countStates, linesInState, type MergeCounts, openStage, type Stage } from './staging.ts';
import { keepCustomerVersions } from './undo.ts';

export const CUSTOMER_STAGE = 'staged_customers';

const RATINGS: ReadonlySet<string> = new Set([...RATED_COLUMNS, ...PLAIN_MARKS]);
const NUMERIC = new Set(['marketing_consent', 'seller_from_orders', 'stated_orders', 'stated_total_cents']);

/** Order of the cells given to `Stage.add`. */
export const CUSTOMER_STAGE_COLUMNS = [
  'line',
  'identity',
  'code',
  /** The channel objected to, or all; null without objection. */
  'objected',
  'mobile_found',
  /** How the row is like somebody who asked to be forgotten; null where it is not. */
  'suppressed',
  ...CUSTOMER_ATTRIBUTES.filter((name) => !RATINGS.has(name)),
  // Last, since most lists have none of them: a stage without ratings is given the cells before.
  ...RATED_COLUMNS,
  ...PLAIN_MARKS,
] as const;

/** @param rated whether the list has a column for any rating */
export async function stageCustomers(db: Db, rated: boolean): Promise<Stage> {
  const types = CUSTOMER_STAGE_COLUMNS.map((name) => {
    if (name === 'line') return [name, 'integer primary key'] as const;
    if (RATINGS.has(name)) return [name, 'double precision'] as const;
    return [name, NUMERIC.has(name) ? 'bigint' : 'text'] as const;
  });
  const isGiven = ([name]: readonly [string, string]) => rated || !RATINGS.has(name);
  return openStage(
    db,
    CUSTOMER_STAGE,
    Object.fromEntries(types.filter(isGiven)),
    Object.fromEntries(types.filter((type) => !isGiven(type))),
  );
}

export interface CustomerMergeCounts extends MergeCounts {
  /** Rows about people who asked to be forgotten; part of `skipped`. */
  readonly forgotten: number;
  /** Lines whose customer several customers could be. */
  readonly ambiguousLines: readonly number[];
  /** Lines whose code belongs to a customer with another VAT number. */
  readonly contradictingLines: readonly number[];
  readonly changedFields: ChangedFields;
}

export interface CustomerOccasion {
  readonly batch: number;
  readonly today: Day;
  /** Has anybody asked to be forgotten? */
  readonly isSuppressing: boolean;
}

/** Brings the staged rows into `customers`, as `recogniseCustomers` finds whom they tell of. */
export async function mergeCustomers(
  db: Db,
  { batch, today, isSuppressing }: CustomerOccasion,
): Promise<CustomerMergeCounts> {
  const query = await db.kysely();
  const run = (statement: string) => sql.raw(statement).execute(query);
  await run('create index staged_customers_by_identity on staged_customers (identity, line)');
  await run('create index staged_customers_by_code on staged_customers (code)');
  await settleMarks(db, CUSTOMER_STAGE);
  if (isSuppressing) await leaveForgottenOut(db);
  await setContradictionsAside(db);
  await run(`update staged_customers set state = 'skipped' where state is null and exists (
    select 1 from staged_customers as later
    where later.identity = staged_customers.identity and later.line > staged_customers.line
      and later.state is distinct from 'contradiction')`);
  await recogniseCustomers(db);
  // A number found among others fills a gap, and never takes the place of one that was stated.
  await run(`update staged_customers set mobile = mobile_found
    where state is null and mobile is null and mobile_found is not null and not exists (
      select 1 from customers as known where known.id = staged_customers.customer_id and known.mobile is not null)`);
  await giveCodes(db);
  await run(`update staged_customers set state = 'added' where customer_id is null and state is null`);
  await run(`update staged_customers set state = 'changed' where state is null and exists (
    select 1 from customers as known where known.id = staged_customers.customer_id and (${difference()}))`);
  await run(`update staged_customers set state = 'unchanged' where state is null`);
  const changedFields = await changedFieldsOf(db);
  await keepCustomerVersions(db, batch, `select customer_id from ${CUSTOMER_STAGE} where state = 'changed'`);
  await recordChangedConsents(db, batch, today);
  await updateChanged(db, batch);
  await insertAdded(db, batch);
  await recordFirstConsents(db, batch, today);
  await recordListedObjections(db, batch, today);
  await inheritObjections(db, batch);
  const forgotten = (await linesInState(db, CUSTOMER_STAGE, 'forgotten')).length;
  const counts = await countStates(db, CUSTOMER_STAGE);
  return {
    ...counts,
    skipped: counts.skipped + forgotten,
    forgotten,
    ambiguousLines: await linesInState(db, CUSTOMER_STAGE, 'ambiguous'),
    contradictingLines: await linesInState(db, CUSTOMER_STAGE, 'contradiction'),
    changedFields,
  };
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
  return [...CUSTOMER_ATTRIBUTES.map(differs), 'known.incomplete = 1'].join(' or ');
}

function differs(name: (typeof CUSTOMER_ATTRIBUTES)[number]): string {
  return `(${told('staged_customers', name, 'known')}) is distinct from known.${name}`;
}

function changedFieldsOf(db: Db): Promise<ChangedFields> {
  const differences = Object.entries(FIELD_ATTRIBUTES).map(
    ([field, attributes]) => [field, attributes.map(differs).join(' or ')] as const,
  );
  const code = `(${codeAfter('staged_customers', 'known')}) <> known.code`;
  return countChangedFields(
    db,
    { code, ...Object.fromEntries(differences) },
    `staged_customers join customers as known on known.id = staged_customers.customer_id
      where staged_customers.state = 'changed'`,
  );
}

/** A customer known only from documents gets the code of the list, unless the row came by an alias. */
function codeAfter(staged: string, known: string): string {
  return `case when ${known}.incomplete = 1 and ${staged}.via_alias is null
    then coalesce(${staged}.code, ${known}.code) else ${known}.code end`;
}

/** Attributes that hold only until the other one is stated. */
const UNTIL: Readonly<Partial<Record<(typeof CUSTOMER_ATTRIBUTES)[number], string>>> = {
  unusable_vat_number: 'vat_number',
  unusable_tax_code: 'tax_code',
  seller_from_orders: 'seller',
};

/** What an attribute is after a row: an empty cell erases nothing, but a number that is right ends the wrong one. */
function told(staged: string, name: (typeof CUSTOMER_ATTRIBUTES)[number], known: string): string {
  const end = UNTIL[name];
  const stated = `coalesce(${staged}.${name}, ${known}.${name})`;
  return end === undefined ? stated : `case when ${staged}.${end} is null then ${stated} end`;
}

async function updateChanged(db: Db, batch: number): Promise<void> {
  const query = await db.kysely();
  const assignments = CUSTOMER_ATTRIBUTES.map((name) => `${name} = ${told('staged', name, 'customers')}`);
  await sql
    .raw(
      `update customers set ${assignments.join(', ')}, incomplete = 0, batch_id = ${batch},
        code = ${codeAfter('staged', 'customers')}
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
