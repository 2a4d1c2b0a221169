import { codeFromName } from '../domain/customer.ts';
import { recogniseByAliases } from './aliases.ts';
import { codeGiver } from './free-codes.ts';
import type { Db } from './schema.ts';

/** A name decides only where neither side has a VAT number that could contradict it. */
const SAME_NAME = `from customers where customers.name_key = staged_parties.name_key
  and (customers.vat_number is null or staged_parties.vat_number is null)`;

/**
 * Finds the customers of staged documents that carry no code by VAT number, tax code, name, in this order; who is not known by the
 * strongest mark a row gives becomes a customer before the next mark is looked at, so that a row with only a name finds the
 * buyer whom another row of the file gives a number.
 */
export async function recogniseParties(db: Db, batch: number): Promise<void> {
  await db.run('create index staged_parties_by_identity on staged_parties (identity)');
  await recogniseByAliases(db, 'staged_parties');
  for (const [key, mark] of [
    ['vat_number', 'vat:'],
    ['tax_code', 'tax:'],
  ] as const) {
    await db.run(`update staged_parties set customer_id = (
        select min(id) from customers where customers.${key} = staged_parties.${key} having count(*) = 1)
      where customer_id is null and code is null and ${key} is not null`);
    await db.run(`update staged_parties set customer_id = (
        select min(id) from customers where customers.${key} = staged_parties.${key}
          and customers.name_key = staged_parties.name_key having count(*) = 1)
      where customer_id is null and code is null and ${key} is not null`);
    await db.run(`update staged_parties set state = 'ambiguous'
      where customer_id is null and identity like '${mark}%'
        and (select count(*) from customers where customers.${key} = staged_parties.${key}) > 1`);
    await recogniseByName(db, mark);
    await createIncompleteCustomers(db, batch, mark);
  }
  await recogniseByName(db, 'name:');
  await db.run(`update staged_parties set state = 'ambiguous'
    where customer_id is null and identity like 'name:%' and (select count(*) ${SAME_NAME}) > 1`);
  await createIncompleteCustomers(db, batch, 'name:');
  await db.run('create index staged_parties_by_customer on staged_parties (customer_id)');
}

async function recogniseByName(db: Db, mark: string): Promise<void> {
  await db.run(`update staged_parties set customer_id = (select min(id) ${SAME_NAME} having count(*) = 1)
    where customer_id is null and state is null and identity like '${mark}%' and name_key is not null`);
}

/** Orders of customers the master does not have make a customer marked incomplete; a later list completes it. */
async function createIncompleteCustomers(db: Db, batch: number, mark: string): Promise<void> {
  const unknown = await db.all<UnknownParty>(
    `select identity, max(code) as code, max(name) as name, max(name_key) as name_key,
      max(vat_number) as vat_number, max(tax_code) as tax_code
    from staged_parties where customer_id is null and state is null and identity like ?
    group by identity order by min(party)`,
    [`${mark}%`],
  );
  if (unknown.length === 0) return;
  const freeCode = await codeGiver(db, 'staged_parties');
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
  await db.run(`update staged_parties set customer_id = customers.id
    from new_parties join customers on customers.code = new_parties.code
    where new_parties.identity = staged_parties.identity
      and staged_parties.customer_id is null and staged_parties.state is null`);
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
