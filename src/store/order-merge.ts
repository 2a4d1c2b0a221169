import { NO_NUMBER } from './no-number.ts';
import { findChangedLines, HAS_OTHER_LINES } from './order-lines.ts';
import { ADD_UP, DOCUMENT_KEY, type PartyState } from './order-stage.ts';
import { recogniseParties } from './party-merge.ts';
import type { Db } from './schema.ts';

/** What became of the staged rows. */
export interface StagedCounts {
  readonly added: number;
  readonly unchanged: number;
  /** The same document again. */
  readonly skipped: number;
  /** Lines of documents that come again in the file, but differently. */
  readonly repeatedLines: readonly number[];
  /** Customers of the file whose documents are not taken over. */
  readonly refusedParties: readonly RefusedParty[];
}

export interface RefusedParty {
  readonly customerCode: string | null;
  readonly customerName: string | null;
  readonly vatNumber: string | null;
  readonly taxCode: string | null;
  readonly state: PartyState;
}

/**
 * Brings the staged documents into `orders`, except those that are there with another content: these go to `staged_changes`. Of a
 * document that comes twice in a file the first row counts; lines of one document have been added up (`asLines`).
 */
export async function mergeStagedOrders(db: Db, batch: number, asLines: boolean): Promise<StagedCounts> {
  await recogniseParties(db, batch);
  await gatherParties(db, asLines);
  await numberTheUnnumbered(db);
  if (asLines) await markCreditNotes(db);
  await sortOutDuplicates(db);
  await findChangedLines(db);
  const known = await countKnown(db, batch);
  const contradictingLines = await numbersOf(
    db,
    `select staged_orders.line as found from ${STAGED_WITH_BOOK} where ${IS_DIFFERENT} and ${isOurs(batch)}`,
  );
  await stageChanges(db, batch);
  const taken = await sumOf(
    db,
    `select sum(merged_rows) as found from staged_orders
    where party in (select party from staged_parties where customer_id is not null)`,
  );
  const added = taken - known.changed - known.unchanged - known.ours - known.contradicting;
  if (added > 0) await addDocuments(db, batch);
  return {
    added,
    unchanged: known.unchanged,
    skipped:
      known.ours + (await sumOf(db, 'select count(*) as found from staged_duplicates where is_same = 1')),
    repeatedLines: [
      ...contradictingLines,
      ...(await numbersOf(db, 'select line as found from staged_duplicates where is_same = 0')),
    ],
    refusedParties: await db.all<RefusedParty>(
      `select code as "customerCode", name as "customerName", vat_number as "vatNumber", tax_code as "taxCode", state
      from staged_parties where state is not null order by party`,
    ),
  };
}

/** Several spellings may have turned out to be one customer: all its documents come together under the first. */
async function gatherParties(db: Db, asLines: boolean): Promise<void> {
  await db.run('drop table if exists staged_moves');
  await db.run(`create temporary table staged_moves as
    select party, (select min(first.party) from staged_parties as first
      where first.customer_id = staged_parties.customer_id) as into_party
    from staged_parties where customer_id in (
      select customer_id from staged_parties where customer_id is not null group by customer_id having count(*) > 1)`);
  await db.run('delete from staged_moves where party = into_party');
  if ((await sumOf(db, 'select count(*) as found from staged_moves')) === 0) return;
  const moved = 'select party from staged_moves';
  const columns = 'placed_year, kind, number, placed_on, amount_cents, line';
  await db.run('drop table if exists staged_moving');
  await db.run(`create temporary table staged_moving as select staged_moves.into_party as party, ${columns}, merged_rows
    from staged_orders join staged_moves on staged_moves.party = staged_orders.party`);
  await db.run(`delete from staged_orders where party in (${moved})`);
  await moveLines(db);
  await db.run(`update staged_again set party = (
    select into_party from staged_moves where staged_moves.party = staged_again.party) where party in (${moved})`);
  await db.run(`insert into staged_orders (party, ${columns}, merged_rows)
    select party, ${columns}, merged_rows from staged_moving where true order by line
    ${asLines ? ADD_UP : 'on conflict do nothing'}`);
  if (asLines) return;
  await db.run(`insert into staged_again (party, ${columns}) select party, ${columns} from staged_moving
    where not exists (select 1 from staged_orders where ${sameKey('staged_moving', 'staged_orders')}
      and staged_orders.line = staged_moving.line)`);
}

async function moveLines(db: Db): Promise<void> {
  const columns = 'placed_year, kind, number, product_line, amount_cents';
  await db.run('drop table if exists staged_line_moves');
  await db.run(`create temporary table staged_line_moves as select staged_moves.into_party as party, ${columns}
    from staged_lines join staged_moves on staged_moves.party = staged_lines.party`);
  await db.run('delete from staged_lines where party in (select party from staged_moves)');
  await db.run(`insert into staged_lines (party, ${columns}) select party, ${columns} from staged_line_moves where true
    on conflict (party, placed_year, kind, number, product_line) do update set
      amount_cents = staged_lines.amount_cents + excluded.amount_cents`);
}

/** Documents without a number are known by day, amount and which of several equal ones they are. */
async function numberTheUnnumbered(db: Db): Promise<void> {
  const isUnnumbered = `substr(number, 1, 1) = '${NO_NUMBER}'`;
  await db.run('drop table if exists staged_numbers');
  await db.run(`create temporary table staged_numbers as select party, placed_year, kind, number,
      placed_on || '/' || amount_cents || '/' ||
        row_number() over (partition by party, placed_on, amount_cents order by line) as given
    from staged_orders where ${isUnnumbered}`);
  for (const table of ['staged_orders', 'staged_lines']) {
    await db.run(`update ${table} set number = given from staged_numbers
      where ${sameKey('staged_numbers', table)} and substr(${table}.number, 1, 1) = '${NO_NUMBER}'`);
  }
}

/** A negative line may be a discount; a document whose lines add up to less than nothing is a credit note. */
async function markCreditNotes(db: Db): Promise<void> {
  await db.run('drop table if exists staged_credits');
  await db.run(`create temporary table staged_credits as select party, placed_year, number from staged_orders
    where kind = 'order' and amount_cents < 0
      and not exists (select 1 from staged_orders as other where other.party = staged_orders.party
        and other.placed_year = staged_orders.placed_year and other.kind = 'credit-note'
        and other.number = staged_orders.number)`);
  for (const table of ['staged_orders', 'staged_lines']) {
    await db.run(`update ${table} set kind = 'credit-note' where kind = 'order' and exists (
      select 1 from staged_credits as credit where credit.party = ${table}.party
        and credit.placed_year = ${table}.placed_year and credit.number = ${table}.number)`);
  }
}

/** Rows that found their document already there: the same once more, or another under its number. */
async function sortOutDuplicates(db: Db): Promise<void> {
  await db.run(`create temporary table staged_duplicates as
    select again.line, case when again.placed_on = first.placed_on and again.amount_cents = first.amount_cents
      then 1 else 0 end as is_same
    from staged_again as again join staged_orders as first on ${sameKey('again', 'first')}
    where again.line <> first.line
      and again.party in (select party from staged_parties where customer_id is not null)`);
}

const IS_KNOWN = `orders.customer_id = staged_parties.customer_id and orders.placed_year = staged_orders.placed_year
  and orders.kind = staged_orders.kind and orders.number = staged_orders.number`;
const STAGED_WITH_CUSTOMER =
  'staged_orders join staged_parties on staged_parties.party = staged_orders.party';
/** The orders as the rows of this file that did not have to wait leave them. */
const STAGED_WITH_BOOK = `${STAGED_WITH_CUSTOMER} join orders on ${IS_KNOWN}
  left join staged_changes as said on said.customer_id = orders.customer_id and said.placed_year = orders.placed_year
    and said.kind = orders.kind and said.number = orders.number`;
const IS_DIFFERENT = `(coalesce(said.placed_on, orders.placed_on) <> staged_orders.placed_on
  or coalesce(said.amount_cents, orders.amount_cents) <> staged_orders.amount_cents or ${HAS_OTHER_LINES})`;

/** Another row of the file has brought or changed the document. */
function isOurs(batch: number): string {
  return `(orders.batch_id = ${batch} or said.line is not null)`;
}

interface KnownCounts {
  /** Documents that an earlier import brought. */
  readonly changed: number;
  readonly unchanged: number;
  /** As another row of the file has just brought them. */
  readonly ours: number;
  readonly contradicting: number;
}

/** Rows of documents that are in the database already, as they are there or differently. */
async function countKnown(db: Db, batch: number): Promise<KnownCounts> {
  const rows = (condition: string) => `sum(case when ${condition} then staged_orders.merged_rows else 0 end)`;
  const [found] = await db.all<{ [Count in keyof KnownCounts]: number | null }>(
    `select ${rows(`${IS_DIFFERENT} and not ${isOurs(batch)}`)} as changed,
      ${rows(`not ${IS_DIFFERENT} and not ${isOurs(batch)}`)} as unchanged,
      ${rows(`not ${IS_DIFFERENT} and ${isOurs(batch)}`)} as ours,
      ${rows(`${IS_DIFFERENT} and ${isOurs(batch)}`)} as contradicting
    from ${STAGED_WITH_BOOK}`,
  );
  return {
    changed: Number(found?.changed ?? 0),
    unchanged: Number(found?.unchanged ?? 0),
    ours: Number(found?.ours ?? 0),
    contradicting: Number(found?.contradicting ?? 0),
  };
}

async function stageChanges(db: Db, batch: number): Promise<void> {
  await db.run(`insert into staged_changes (customer_id, placed_year, kind, number, placed_on, amount_cents, line,
      has_waited, merged_rows)
    select orders.customer_id, orders.placed_year, orders.kind, orders.number, staged_orders.placed_on,
      staged_orders.amount_cents, staged_orders.line, 1, staged_orders.merged_rows
    from ${STAGED_WITH_BOOK} where ${IS_DIFFERENT} and not ${isOurs(batch)} on conflict do nothing`);
}

async function addDocuments(db: Db, batch: number): Promise<void> {
  await db.run(`insert into orders (customer_id, placed_year, kind, number, placed_on, amount_cents, batch_id)
    select customer_id, placed_year, kind, number, placed_on, amount_cents, ${batch}
    from ${STAGED_WITH_CUSTOMER} where staged_parties.customer_id is not null
      and not exists (select 1 from orders where ${IS_KNOWN})`);
}

function sameKey(one: string, other: string): string {
  return DOCUMENT_KEY.map((column) => `${one}.${column} = ${other}.${column}`).join(' and ');
}

async function sumOf(db: Db, statement: string): Promise<number> {
  const [row] = await db.all<{ found: number | null }>(statement);
  return Number(row?.found ?? 0);
}

async function numbersOf(db: Db, statement: string): Promise<number[]> {
  return (await db.all<{ found: number }>(statement)).map(({ found }) => found);
}
